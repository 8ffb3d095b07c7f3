// The shipped model, opened once, for the tests of the stages that stand on it.
#pragma once

#include <cstdio>
#include <cstdlib>

#include "language/language_model.h"

namespace stemma {

inline const LanguageModel& model_for_test() {
  static const LanguageModel model = [] {
    Result<LanguageModel> opened = LanguageModel::open(STEMMA_SOURCE_DIR "/models/language.stemma");
    if (!opened.ok()) {
      std::fprintf(stderr, "%s\n", opened.error().to_string().c_str());
      std::abort();
    }
    return std::move(opened.value());
  }();
  return model;
}

}  // namespace stemma
