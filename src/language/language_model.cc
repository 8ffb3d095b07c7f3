#include "language/language_model.h"

#include <algorithm>
#include <cmath>
#include <mutex>

#include "base/parallel.h"
#include "base/utf8.h"
#include "language/batch_decoder.h"
#include "language/encoder.h"
#include "language/heads.h"
#include "language/model_file.h"
#include "language/model_input.h"
#include "language/wordpiece.h"

namespace stemma {

namespace {

constexpr size_t kBatchPieces = 512;  // a batch is full with so many; its states then take about 9 MB

// Stretches [first, end) of a ModelInput that go through the encoder together.
struct BatchOfStretches {
  size_t first, end;
};

std::vector<BatchOfStretches> cut_into_batches(const ModelInput& input) {
  std::vector<BatchOfStretches> out;
  size_t pieces = 0;
  for (size_t i = 0; i < input.stretches.size(); ++i) {
    const size_t count = input.pieces_of(input.stretches[i]);
    if (out.empty() || pieces + count > kBatchPieces) {
      out.push_back({i, i});
      pieces = 0;
    }
    out.back().end = i + 1;
    pieces += count;
  }
  return out;
}

// The sentences of `units` from byte `begin` on, with nothing known of their words.
void add_unanalysed(std::string_view text, const TextUnits& units, uint32_t begin, Analysis& out) {
  out.analysed_end = begin;
  for (const Sentence& sentence : units.sentences) {
    if (sentence.span.begin < begin) continue;
    const auto first = static_cast<uint32_t>(out.words.size());
    for (const Word& word : words_of(units, sentence)) {
      out.words.emplace_back().span = word.span;
      out.words.back().lemma = to_lower(word.span.of(text));
    }
    out.sentences.push_back({sentence.span, first, static_cast<uint32_t>(out.words.size())});
  }
  out.vectors.resize(out.sentences.size() * out.vector_width, 0.0f);
}

}  // namespace

struct LanguageModel::Parts {
  Parts(ModelFile model_file, ModelLists model_lists, Encoder model_encoder, Heads model_heads)
      : file(std::move(model_file)),
        lists(std::move(model_lists)),
        word_pieces(lists.vocabulary),
        encoder(std::move(model_encoder)),
        heads(std::move(model_heads)) {}

  ModelFile file;
  ModelLists lists;
  WordPiece word_pieces;
  Encoder encoder;
  Heads heads;
  // Arenas that no batch is using at the moment.
  std::mutex mutex;
  std::vector<std::unique_ptr<BatchScratch>> free_scratch;

  std::unique_ptr<BatchScratch> take_scratch() {
    const std::lock_guard lock(mutex);
    if (free_scratch.empty()) return std::make_unique<BatchScratch>();
    std::unique_ptr<BatchScratch> out = std::move(free_scratch.back());
    free_scratch.pop_back();
    return out;
  }
  void give_back(std::unique_ptr<BatchScratch> scratch) {
    const std::lock_guard lock(mutex);
    free_scratch.push_back(std::move(scratch));
  }
};

LanguageModel::LanguageModel(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
LanguageModel::LanguageModel(LanguageModel&&) noexcept = default;
LanguageModel& LanguageModel::operator=(LanguageModel&&) noexcept = default;
LanguageModel::~LanguageModel() = default;

Result<LanguageModel> LanguageModel::open(const std::string& path, WeightPrecision precision,
                                          const char* instruction_set) {
  const Kernels& chosen = kernels(instruction_set);
  TRY(ModelFile file, ModelFile::open(path));
  TRY(ModelLists lists, ModelLists::read(file));
  TRY(Encoder encoder, Encoder::make(file, precision, chosen));
  TRY(Heads heads, Heads::make(file, encoder.width(), lists.counts(), precision, chosen));
  if (encoder.vocabulary() != lists.vocabulary.size())
    return Error{ErrorCode::kMalformed, "its vocabulary and its word vectors differ in length", path, ""};
  return LanguageModel(
      std::make_unique<Parts>(std::move(file), std::move(lists), std::move(encoder), std::move(heads)));
}

Analysis LanguageModel::analyse(std::string_view text, const TextUnits& units, Detail detail) const {
  const ModelInput input = make_model_input(text, units, parts_->word_pieces, kMostPieces);
  const std::vector<BatchOfStretches> batches = cut_into_batches(input);
  std::vector<Analysis> parts(batches.size());
  parallel_for(batches.size(), [&](size_t i) {
    std::unique_ptr<BatchScratch> scratch = parts_->take_scratch();
    const BatchDecoder decoder(parts_->lists, parts_->encoder, parts_->heads, *scratch);
    parts[i] = decoder.run(
        text, input, {input.stretches.data() + batches[i].first, batches[i].end - batches[i].first}, detail);
    parts_->give_back(std::move(scratch));
  });
  Analysis out;
  out.vector_width = parts_->encoder.width();
  for (Analysis& part : parts) {
    const auto offset = static_cast<uint32_t>(out.words.size());
    for (AnalysedSentence sentence : part.sentences) {
      sentence.first_word += offset;
      sentence.end_word += offset;
      out.sentences.push_back(sentence);
    }
    std::move(part.words.begin(), part.words.end(), std::back_inserter(out.words));
    out.scores.insert(out.scores.end(), part.scores.begin(), part.scores.end());
    out.vectors.insert(out.vectors.end(), part.vectors.begin(), part.vectors.end());
  }
  add_unanalysed(text, units, input.end, out);
  if (detail == Detail::kScores) out.scores.resize(out.words.size());
  return out;
}

const std::vector<std::string_view>& LanguageModel::feature_bundles() const {
  return parts_->lists.feature_bundles;
}

std::string find_language_model() {
  return find_model_file("language.stemma");
}

}  // namespace stemma
