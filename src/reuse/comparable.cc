#include "reuse/comparable.h"

#include <algorithm>
#include <string>

#include "base/hash.h"
#include "base/utf8.h"
#include "reuse/comparable_parts.h"
#include "reuse/quote_tracker.h"
#include "reuse/stem.h"
#include "reuse/weights.h"

namespace stemma {

namespace {

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_ascii_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

uint32_t hash32(std::string_view bytes) {
  return static_cast<uint32_t>(hash64(bytes));
}

// Appends the tokens of one printed word. `place` is where it stands; pieces of a word that is not ASCII all
// get the whole word's place.
class WordCutter {
 public:
  explicit WordCutter(std::vector<ComparableWord>& out) : out_(out) {}

  void cut(std::string_view printed, uint32_t at, uint8_t flags) {
    at_ = at;
    flags_ = flags;
    whole_ = static_cast<uint16_t>(std::min<size_t>(printed.size(), UINT16_MAX));
    std::string_view word = printed;
    for (const std::string_view possessive : {"'s", "’s"})
      if (word.size() > possessive.size() && word.ends_with(possessive))
        word.remove_suffix(possessive.size());
    const bool exact = is_ascii(word);
    if (!exact) {
      folded_ = fold(word);
      word = folded_;
    }
    cut_pieces(word, exact);
  }

 private:
  void cut_pieces(std::string_view word, bool exact) {
    size_t begin = 0;
    piece_.clear();
    for (size_t i = 0; i < word.size(); ++i) {
      const char c = word[i];
      const bool letter = is_ascii_lower(c) || is_ascii_upper(c) || static_cast<unsigned char>(c) >= 0x80;
      const bool digit = is_ascii_digit(c);
      if (!letter && !digit && c != '.' && c != ',' && c != '\'') {
        finish(begin, i, exact);
        continue;
      }
      const bool was_digit = !piece_.empty() && is_ascii_digit(piece_.back());
      if (letter && was_digit) finish(begin, i, exact);
      if (letter || digit) {
        if (piece_.empty()) begin = i;
        piece_ += is_ascii_upper(c) ? static_cast<char>(c + 32) : c;
      } else if (c == '.' && was_digit && i + 1 < word.size() && is_ascii_digit(word[i + 1])) {
        piece_ += c;
      }
    }
    finish(begin, word.size(), exact);
  }

  void finish(size_t begin, size_t end, bool exact) {
    if (piece_.empty()) return;
    ComparableWord token;
    token.begin = exact ? at_ + static_cast<uint32_t>(begin) : at_;
    token.length = exact ? static_cast<uint16_t>(std::min<size_t>(end - begin, UINT16_MAX)) : whole_;
    token.flags = flags_;
    token.key = hash32(piece_);
    if (is_ascii_digit(piece_.front()))
      token.flags |= ComparableWord::kNumber;
    else if (is_function_word(piece_))
      token.flags |= ComparableWord::kFunction;
    token.stem = token.flags & (ComparableWord::kNumber | ComparableWord::kFunction)
                     ? token.key
                     : hash32(cut_to_stem(piece_));
    out_.push_back(token);
    piece_.clear();
  }

  std::vector<ComparableWord>& out_;
  std::string folded_, piece_;
  uint32_t at_ = 0;
  uint16_t whole_ = 0;
  uint8_t flags_ = 0;
};

void mark_spans(std::vector<ComparableWord>& tokens, ByteSpan span, ComparableWord::Flag flag) {
  auto it = std::partition_point(tokens.begin(), tokens.end(),
                                 [&](const ComparableWord& token) { return token.begin < span.begin; });
  for (; it != tokens.end() && it->begin < span.end; ++it) it->flags |= flag;
}

void mark_annotated(std::vector<ComparableWord>& tokens, const Annotation& annotation) {
  for (const Mention& mention : annotation.mentions)
    if (mention.kind == MentionKind::kName) mark_spans(tokens, mention.span, ComparableWord::kName);
  for (const Statement& statement : annotation.statements)
    if (statement.type == StatementType::kDirect)
      for (const ByteSpan content : statement.content) mark_spans(tokens, content, ComparableWord::kQuoted);
}

bool is_capitalised(std::string_view word) {
  if (word.empty()) return false;
  if (static_cast<unsigned char>(word[0]) < 0x80) return is_ascii_upper(word[0]);
  return is_upper(decode_utf8(word, 0).value);
}

}  // namespace

Comparable make_comparable(const Article& article, const TextUnits& units, const Annotation* annotation) {
  Comparable out;
  out.tokens.reserve(units.words.size());
  WordCutter cutter(out.tokens);
  QuoteTracker quotes;
  std::vector<uint32_t> openers;
  const std::string_view text = article.text;
  uint32_t block = UINT32_MAX;
  for (uint32_t s = 0; s < units.sentences.size(); ++s) {
    const Sentence& sentence = units.sentences[s];
    if (sentence.block >= article.blocks.size() ||
        !is_compared(article.blocks[sentence.block].kind, sentence.end_word - sentence.first_word))
      continue;
    if (sentence.block != block) quotes.start_block(out.tokens.size());
    block = sentence.block;
    const auto first = static_cast<uint32_t>(out.tokens.size());
    bool opening = true;  // no word of the sentence seen since its begin or an opening quotation mark
    for (uint32_t w = sentence.first_word; w < sentence.end_word; ++w) {
      const Word& word = units.words[w];
      if (word.kind == WordKind::kPunctuation) {
        opening |= quotes.see(text, word.span, out.tokens);
        continue;
      }
      if (is_credit(article, word.span)) continue;
      const bool capital = word.kind == WordKind::kWord && is_capitalised(word.span.of(text));
      const auto at = static_cast<uint32_t>(out.tokens.size());
      uint8_t flags = quotes.open() ? ComparableWord::kQuoted : 0;
      if (capital && !opening) flags |= ComparableWord::kName;
      cutter.cut(word.span.of(text), word.span.begin, flags);
      if (capital && opening && out.tokens.size() > at) openers.push_back(at);
      opening = false;
    }
    add_segments_since(out, first, s);
  }
  settle_sentence_openers(out.tokens, openers);
  if (annotation) mark_annotated(out.tokens, *annotation);
  for (const ComparableWord& token : out.tokens) out.digest = hash_combine(out.digest, token.key);
  return out;
}

std::vector<ComparableWord> tokens_of(std::string_view text) {
  std::vector<ComparableWord> tokens;
  WordCutter cutter(tokens);
  for (size_t at = 0; at < text.size();) {
    size_t end = text.find_first_of(" \t\r\n,;:!?()\"", at);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view word = text.substr(at, end - at);
    if (!word.empty())
      cutter.cut(word, static_cast<uint32_t>(at),
                 static_cast<uint8_t>(is_capitalised(word) ? ComparableWord::kName : 0));
    at = end + 1;
  }
  return tokens;
}

}  // namespace stemma
