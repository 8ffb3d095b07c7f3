#include "language/batch_decoder.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <optional>

#include "base/utf8.h"
#include "language/lemma_script.h"
#include "language/name_tags.h"
#include "language/tree.h"

namespace stemma {

namespace {

size_t best_of(const float* scores, size_t count) {
  return static_cast<size_t>(std::max_element(scores, scores + count) - scores);
}

// The categories that the lines of the list `name` are called after.
template <typename Category>
Result<std::vector<Category>> categories(const ModelFile& file, const char* name,
                                         std::optional<Category> (*named)(std::string_view)) {
  TRY(const std::vector<std::string_view> lines, file.lines(name));
  std::vector<Category> out;
  for (const std::string_view line : lines) {
    const std::optional<Category> category = named(line);
    if (!category)
      return Error{ErrorCode::kMalformed, "unknown category '" + std::string(line) + "'", file.path(), name};
    out.push_back(*category);
  }
  return out;
}

bool is_one_of(std::string_view form, std::initializer_list<std::string_view> forms) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

// Whether the rules that cut `text` (split_text) have decided that the last of `words` begins no sentence: a
// quotation's end stands before it, where they know better what goes on ("Why?" he asked), or nothing does
// but marks that open something.
bool rules_decided(std::string_view text, std::span<const AnalysedWord> words) {
  size_t before = words.size() - 1;
  if (words[before - 1].span.end == words[before].span.begin) return false;  // "over.Next": no rule cuts it
  while (before > 0 && is_one_of(words[before - 1].span.of(text), {"\"", "”", "’", "'", "''", ")", "]", "»"}))
    --before;
  if (before > 0 && before + 1 < words.size() &&
      is_one_of(words[before - 1].span.of(text), {".", ",", "!", "?", "…", "...", "?!", "!!"}))
    return true;
  return std::none_of(words.begin(), words.end() - 1, [&](const AnalysedWord& word) {
    return std::any_of(word.span.of(text).begin(), word.span.of(text).end(), [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    });
  });
}

// The probabilities (softmax) of `chosen` and of the best other of `count` scores.
WordScores::Choice choice_among(const float* scores, size_t count, size_t chosen) {
  const double most = double{scores[best_of(scores, count)]};
  double sum = 0;
  size_t second = chosen;
  for (size_t i = 0; i < count; ++i) {
    sum += std::exp(double{scores[i]} - most);
    if (i != chosen && (second == chosen || scores[i] > scores[second])) second = i;
  }
  const auto share = [&](size_t i) { return static_cast<float>(std::exp(double{scores[i]} - most) / sum); };
  return {share(chosen), second == chosen ? 0.0f : share(second), static_cast<uint16_t>(second)};
}

}  // namespace

Result<ModelLists> ModelLists::read(const ModelFile& file) {
  ModelLists lists;
  TRY(lists.vocabulary, file.lines("vocabulary"));
  for (const std::string_view piece : lists.vocabulary)
    if (!piece.starts_with("##")) lists.known_words.insert(piece);
  TRY(lists.parts_of_speech, categories(file, "parts_of_speech", &part_of_speech_named));
  TRY(lists.relations, categories(file, "relations", &dependency_named));
  TRY(lists.feature_bundles, file.lines("features"));
  for (const std::string_view bundle : lists.feature_bundles) lists.features.push_back(features_of(bundle));
  TRY(lists.lemma_scripts, file.lines("lemma_scripts"));
  const auto id_of = [&](std::string_view piece) {
    return std::find(lists.vocabulary.begin(), lists.vocabulary.end(), piece) - lists.vocabulary.begin();
  };
  const auto size = static_cast<ptrdiff_t>(lists.vocabulary.size());
  if (id_of("[CLS]") == size || id_of("[SEP]") == size || id_of("[UNK]") == size)
    return Error{ErrorCode::kMalformed, "its vocabulary lacks [CLS], [SEP] or [UNK]", file.path(), ""};
  if (lists.parts_of_speech.empty() || lists.features.empty() || lists.relations.empty() ||
      lists.lemma_scripts.empty())
    return Error{ErrorCode::kMalformed, "one of its lists of tags is empty", file.path(), ""};
  lists.begin_piece = static_cast<uint32_t>(id_of("[CLS]"));
  lists.end_piece = static_cast<uint32_t>(id_of("[SEP]"));
  return lists;
}

ClassCounts ModelLists::counts() const {
  const auto size = [](const auto& list) { return static_cast<uint32_t>(list.size()); };
  return {size(parts_of_speech), size(features), size(lemma_scripts), size(relations)};
}

Analysis BatchDecoder::run(std::string_view text, const ModelInput& input,
                           std::span<const InputStretch> stretches, Detail detail) const {
  Analysis out;
  if (stretches.empty()) return out;
  fill_batch(text, input, stretches);
  encoder_.run(scratch_.batch, scratch_.encoder, scratch_.states);
  heads_.run(scratch_.states, scratch_.rows, scratch_.encoder.linear, scratch_.heads, scratch_.scores);
  const uint32_t offset = stretches.front().first_word;
  out.words.assign(input.words.begin() + offset, input.words.begin() + stretches.back().end_word);
  for (size_t w = 0; w < out.words.size(); ++w) tag_word(out.words[w].span.of(text), w, out.words[w]);
  if (detail == Detail::kScores) out.scores.resize(out.words.size());
  for (size_t w = 0; w < out.scores.size(); ++w) score_word(w, out.scores[w]);
  scratch_.arcs.clear();
  for (size_t i = 0; i < stretches.size(); ++i)
    add_stretch(text, i, stretches[i].first_word - offset, stretches[i].end_word - offset, out);
  const std::span<const float> relations =
      heads_.relations(scratch_.scores, scratch_.arcs, scratch_.encoder.linear, scratch_.heads);
  const size_t count = lists_.relations.size();
  for (size_t w = 0; w < out.words.size(); ++w) {
    const size_t best = best_of(&relations[w * count], count);
    out.words[w].relation = lists_.relations[best];
    if (detail == Detail::kDecisions) continue;
    WordScores::Choice& choice = out.scores[w].relation;
    choice = choice_among(&relations[w * count], count, best);
    choice.runner_up = static_cast<uint16_t>(lists_.relations[choice.runner_up]);
  }
  return out;
}

void BatchDecoder::fill_batch(std::string_view text, const ModelInput& input,
                              std::span<const InputStretch> stretches) const {
  PieceBatch& batch = scratch_.batch;
  WordRows& rows = scratch_.rows;
  batch.clear();
  rows.first.clear();
  rows.last.clear();
  rows.roots.clear();
  const auto add = [&](uint32_t piece, int8_t shape) {
    batch.pieces.push_back(piece);
    batch.shapes.push_back(shape);
  };
  for (const InputStretch& stretch : stretches) {
    rows.roots.push_back(static_cast<uint32_t>(batch.pieces.size()));
    add(lists_.begin_piece, -1);
    for (uint32_t w = stretch.first_word; w < stretch.end_word; ++w) {
      const ByteSpan span = input.words[w].span;
      // As in training, where a sentence's first word always counts as one after white space.
      const bool space_before = w == stretch.first_word || input.words[w - 1].span.end != span.begin;
      const int8_t shape = word_shape(span.of(text), space_before);
      rows.first.push_back(static_cast<uint32_t>(batch.pieces.size()));
      for (uint32_t p = input.pieces_before(w); p < input.piece_ends[w]; ++p) add(input.pieces[p], shape);
      rows.last.push_back(static_cast<uint32_t>(batch.pieces.size()) - 1);
    }
    add(lists_.end_piece, -1);
    batch.begins.push_back(static_cast<uint32_t>(batch.pieces.size()));
  }
}

void BatchDecoder::tag_word(std::string_view form, size_t row, AnalysedWord& word) const {
  const float* scores = &scratch_.scores.tags[row * heads_.tag_scores()];
  word.part_of_speech = lists_.parts_of_speech[best_of(scores, lists_.parts_of_speech.size())];
  scores += lists_.parts_of_speech.size();
  word.bundle = static_cast<uint16_t>(best_of(scores, lists_.features.size()));
  word.features = lists_.features[word.bundle];
  scores += lists_.features.size();
  word.lemma = lemma_of(form, scores, word.part_of_speech);
}

std::string BatchDecoder::lemma_of(std::string_view form, const float* scores,
                                   PartOfSpeech part_of_speech) const {
  const std::string lemma =
      apply_lemma_script(lists_.lemma_scripts[best_of(scores, lists_.lemma_scripts.size())], form);
  if (lemma.empty()) return to_lower(form);
  const auto is_known = [&](const std::string& word) { return lists_.known_words.contains(word); };
  if (part_of_speech == PartOfSpeech::kVerb) return spelt_verb(lemma, form, is_known);
  // "Fatalitie" of "fatalities"
  if (part_of_speech == PartOfSpeech::kNoun && lemma.ends_with("itie") && !is_known(lemma))
    return lemma.substr(0, lemma.size() - 2) + "y";
  return lemma;
}

void BatchDecoder::score_word(size_t row, WordScores& scores) const {
  const float* at = &scratch_.scores.tags[row * heads_.tag_scores()];
  const auto best = [&](size_t count) {
    const WordScores::Choice choice = choice_among(at, count, best_of(at, count));
    at += count;
    return choice;
  };
  scores.part_of_speech = best(lists_.parts_of_speech.size());
  scores.part_of_speech.runner_up =
      static_cast<uint16_t>(lists_.parts_of_speech[scores.part_of_speech.runner_up]);
  scores.features = best(lists_.feature_bundles.size());
  scores.lemma = best(lists_.lemma_scripts.size());
  scores.begins_sentence = choice_among(at, 2, 1).chosen;
}

void BatchDecoder::score_sentence(uint32_t first, uint32_t end, Analysis& out) const {
  constexpr size_t kScores = kNameTags.size();
  const std::vector<float> names =
      name_tag_scores(std::span(scratch_.scores.names).subspan(first * kScores, (end - first) * kScores),
                      heads_.name_transitions());
  const size_t heads = end - first + 1;
  for (uint32_t w = first; w < end; ++w) {
    const auto tag = std::find(kNameTags.begin(), kNameTags.end(), out.words[w].name) - kNameTags.begin();
    out.scores[w].name = choice_among(&names[(w - first) * kScores], kScores, static_cast<size_t>(tag));
    float* const arcs = &scratch_.arc_scores[(w - first) * heads];
    arcs[w - first + 1] = std::numeric_limits<float>::lowest();  // no word is its own head
    out.scores[w].head = choice_among(arcs, heads, out.words[w].head);
  }
}

bool BatchDecoder::begins_sentence(size_t row) const {
  const float* const scores = &scratch_.scores.tags[(row + 1) * heads_.tag_scores() - 2];
  return scores[1] > scores[0];
}

// Words [first, end) of the batch are input `index`; cuts it into sentences where the model sees one begin
// and the rules had nothing to go by.
void BatchDecoder::add_stretch(std::string_view text, size_t index, uint32_t first, uint32_t end,
                               Analysis& out) const {
  uint32_t begin = first;
  for (uint32_t w = first + 1; w <= end; ++w) {
    if (w < end && (!begins_sentence(w) || out.words[w].continues_token ||
                    rules_decided(text, std::span(out.words).subspan(begin, w + 1 - begin))))
      continue;
    add_sentence(index, begin, w, begin == first && w == end, out);
    begin = w;
  }
}

void BatchDecoder::add_sentence(size_t index, uint32_t first, uint32_t end, bool whole_input,
                                Analysis& out) const {
  out.sentences.push_back({{out.words[first].span.begin, out.words[end - 1].span.end}, first, end});
  constexpr size_t kScores = kNameTags.size();
  const std::vector<NameTag> names =
      best_name_tags(std::span(scratch_.scores.names).subspan(first * kScores, (end - first) * kScores),
                     heads_.name_transitions());
  for (uint32_t w = first; w < end; ++w) out.words[w].name = names[w - first];
  find_heads(scratch_.rows.first.size() + index, first, end, out);
  if (!out.scores.empty()) score_sentence(first, end, out);
  // The original's vector is the mean over [CLS] and [SEP] too.
  if (whole_input)
    add_vector(scratch_.batch.begins[index], scratch_.batch.begins[index + 1], out);
  else
    add_vector(scratch_.rows.first[first], scratch_.rows.last[end - 1] + 1, out);
}

void BatchDecoder::find_heads(size_t root_row, uint32_t first, uint32_t end, Analysis& out) const {
  const size_t words = end - first;
  std::vector<float>& scores = scratch_.arc_scores;
  scores.resize(words * (words + 1));
  for (size_t d = 0; d < words; ++d) {
    scores[d * (words + 1)] = heads_.arc(scratch_.scores, first + d, root_row);
    for (size_t h = 0; h < words; ++h)
      scores[d * (words + 1) + h + 1] = heads_.arc(scratch_.scores, first + d, first + h);
  }
  const std::vector<uint32_t> heads = best_tree(scores, words);
  for (size_t d = 0; d < words; ++d) {
    out.words[first + d].head = heads[d];
    const size_t head_row = heads[d] == 0 ? root_row : first + heads[d] - 1;
    scratch_.arcs.push_back({static_cast<uint32_t>(first + d), static_cast<uint32_t>(head_row)});
  }
}

// The mean of the last layer's states of pieces [begin, end), of length 1.
void BatchDecoder::add_vector(size_t begin, size_t end, Analysis& out) const {
  const size_t width = encoder_.width(), at = out.vectors.size();
  out.vector_width = width;
  out.vectors.resize(at + width, 0.0f);
  for (size_t piece = begin; piece < end; ++piece)
    for (size_t k = 0; k < width; ++k) out.vectors[at + k] += scratch_.states.last[piece * width + k];
  double squares = 0;
  for (size_t k = 0; k < width; ++k) squares += double{out.vectors[at + k]} * out.vectors[at + k];
  const auto factor = static_cast<float>(1.0 / std::sqrt(std::max(squares, 1e-24)));
  for (size_t k = 0; k < width; ++k) out.vectors[at + k] *= factor;
}

}  // namespace stemma
