#include "text/units.h"

#include <algorithm>

#include "text/sentences.h"
#include "text/words.h"

namespace stemma {

namespace {

void split_block(std::string_view text, ByteSpan block, uint32_t block_index, TextUnits& units) {
  std::vector<Word> words;
  find_words(text, block, words);
  if (words.empty()) return;
  const std::vector<uint32_t> begins = find_sentence_begins(text, block, words);
  size_t next = 0;  // index into `begins` of the next sentence
  for (Word& word : words) {
    const auto index = static_cast<uint32_t>(units.words.size());
    if (next < begins.size() && begins[next] <= word.span.begin) {
      units.sentences.push_back({word.span, index, index, block_index});
      ++next;
    }
    Sentence& sentence = units.sentences.back();
    sentence.span.end = word.span.end;
    sentence.end_word = index + 1;
    word.sentence = static_cast<uint32_t>(units.sentences.size()) - 1;
    units.words.push_back(word);
  }
}

}  // namespace

TextUnits split_text(std::string_view text, const std::vector<Block>& blocks) {
  TextUnits units;
  for (uint32_t i = 0; i < blocks.size(); ++i) split_block(text, blocks[i].span, i, units);
  return units;
}

uint32_t sentence_at(const TextUnits& units, uint32_t offset) {
  const auto& sentences = units.sentences;
  const auto after = std::partition_point(sentences.begin(), sentences.end(),
                                          [&](const Sentence& s) { return s.span.begin <= offset; });
  if (after == sentences.begin()) return static_cast<uint32_t>(sentences.size());
  return static_cast<uint32_t>(after - sentences.begin()) - 1;
}

}  // namespace stemma
