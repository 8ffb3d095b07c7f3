// The reader needs these lists first; they stand with it.
#pragma once

#include "read/known_names.h"
