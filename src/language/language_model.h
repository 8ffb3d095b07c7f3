// The trained model of English: tags, lemmas, trees, names and sentence vectors in one pass.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/analysis.h"
#include "language/linear.h"
#include "text/units.h"

namespace stemma {

// Immutable once opened; used from several threads at once.
class LanguageModel {
 public:
  // Opens the model file at `path` (docs/formats/model.md). `instruction_set` holds back the loops between
  // the products (see kernels()); results are the same with each.
  static Result<LanguageModel> open(const std::string& path,
                                    WeightPrecision precision = WeightPrecision::kInt8,
                                    const char* instruction_set = "");
  LanguageModel(LanguageModel&&) noexcept;
  LanguageModel& operator=(LanguageModel&&) noexcept;
  ~LanguageModel();

  // Analyses `text`, cut into `units`. A sentence of `units` is cut further where the model sees sentences
  // begin; words are cut as Universal Dependencies cuts them. Batches run on the thread limit's threads; the
  // result is the same whatever their number, and a sentence's analysis does not depend on the others'. What
  // comes after kMostPieces pieces (some 75,000 words) is not analysed, so that a text of megabytes that is
  // no article takes seconds, not minutes.
  static constexpr size_t kMostPieces = 100'000;
  Analysis analyse(std::string_view text, const TextUnits& units, Detail detail = Detail::kDecisions) const;

  // What AnalysedWord::bundle counts: "Number=Sing", joined by "|", "_" where there is none.
  const std::vector<std::string_view>& feature_bundles() const;

 private:
  struct Parts;
  explicit LanguageModel(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

// The program's own "language.stemma", as find_model_file() looks for it; empty where there is none.
std::string find_language_model();

}  // namespace stemma
