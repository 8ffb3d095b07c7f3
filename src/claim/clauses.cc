#include "claim/clauses.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/utf8.h"

namespace stemma {

namespace {

// Words that open a clause or join two.
constexpr std::string_view kOpeners[] = {
    "after",   "although", "amid",  "and",  "as",     "because", "before", "but",    "despite", "following",
    "if",      "or",       "since", "that", "though", "unless",  "until",  "when",   "where",   "whereas",
    "whether", "which",    "while", "who",  "whom",   "whose",   "with",   "without"};

// A clause opens after a mark only where white space or another mark follows: not inside "25,000".
bool is_cut_mark(std::string_view mark) {
  static constexpr std::string_view kMarks[] = {",", ";", ":",  "—", "–", "(", ")",
                                                "[", "]", "\"", "“", "”", "-", "…"};
  return std::find(std::begin(kMarks), std::end(kMarks), mark) != std::end(kMarks);
}

bool opens_clause(std::string_view word) {
  const std::string lower = to_lower(word);
  return std::find(std::begin(kOpeners), std::end(kOpeners), lower) != std::end(kOpeners);
}

void add_piece(std::string_view text, uint32_t begin, uint32_t end, std::vector<ByteSpan>& pieces) {
  while (begin < end && text[begin] == ' ') ++begin;
  while (end > begin && text[end - 1] == ' ') --end;
  if (begin < end) pieces.push_back({begin, end});
}

}  // namespace

std::vector<ByteSpan> clause_pieces(std::string_view text, const TextUnits& units, const Sentence& sentence) {
  std::vector<ByteSpan> pieces;
  uint32_t begin = sentence.span.begin;
  for (uint32_t w = sentence.first_word; w < sentence.end_word; ++w) {
    const Word& word = units.words[w];
    uint32_t cut = begin;
    if (word.kind == WordKind::kPunctuation && is_cut_mark(word.span.of(text)))
      cut = word.span.end;
    else if (word.kind == WordKind::kWord && opens_clause(word.span.of(text)))
      cut = word.span.begin;
    if (cut <= begin) continue;
    add_piece(text, begin, cut, pieces);
    begin = cut;
  }
  add_piece(text, begin, sentence.span.end, pieces);
  return pieces;
}

}  // namespace stemma
