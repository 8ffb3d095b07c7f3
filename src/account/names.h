// Names of the enumerators of the earlier stages, as the outside promises spell them.
#pragma once

#include "account/account.h"

namespace stemma {

const char* to_string(BlockKind kind);
const char* to_string(EntityType type);
const char* to_string(MentionKind kind);
const char* to_string(TimeType type);
const char* to_string(Precision precision);
const char* to_string(SourceKind kind);
const char* to_string(StatementType type);
const char* to_string(ReuseKind kind);
const char* to_string(Direction direction);

}  // namespace stemma
