// A text cut into blocks, sentences and words, with exact places.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace stemma {

// What a stretch of an article's text is. Only paragraphs, headings and lists are content.
enum class BlockKind { kParagraph, kHeading, kCaption, kList, kCredit, kBoilerplate };

struct Block {
  BlockKind kind = BlockKind::kParagraph;
  ByteSpan span;  // without the line breaks around it
};

enum class WordKind { kWord, kNumber, kPunctuation };

struct Word {
  ByteSpan span;
  uint32_t sentence = 0;  // index into TextUnits::sentences
  WordKind kind = WordKind::kWord;
};

struct Sentence {
  ByteSpan span;            // without white space at either end
  uint32_t first_word = 0;  // words [first_word, end_word)
  uint32_t end_word = 0;
  uint32_t block = 0;  // index into the article's blocks
};

// Sentences and words in the order of the text; every word lies in exactly one sentence. All blocks are cut,
// boilerplate too: later stages look at the block's kind.
struct TextUnits {
  std::vector<Sentence> sentences;
  std::vector<Word> words;
};

inline std::span<const Word> words_of(const TextUnits& units, const Sentence& sentence) {
  return std::span(units.words).subspan(sentence.first_word, sentence.end_word - sentence.first_word);
}

// Cuts `text` (valid UTF-8) along `blocks` (in order, not overlapping; no sentence crosses a block).
// ICU's sentence and word rules (Unicode Standard Annex 29), mended for news: abbreviations ("Gen.", "U.S.",
// "No. 10"), initials, closing quotation marks, datelines ("LONDON (Reuters) –"), "Yahoo!" inside a sentence.
// Words: contractions stay whole ("don't", "Putin’s" is one word), "U.S." and "25,000" and "$5.2" are one
// word each, hyphenated compounds are one word ("31-year-old"), ranges are not ("10", "-", "15"); dashes,
// quotation marks and "%" are punctuation. A stretch without an end is cut after 800 words.
TextUnits split_text(std::string_view text, const std::vector<Block>& blocks);

// The sentence that holds byte `offset`, or the nearest before it; sentences.size() where there is none.
uint32_t sentence_at(const TextUnits& units, uint32_t offset);

}  // namespace stemma
