// A sentence as the cue rules see it: words with their tags and their tree, what stands in quotation marks
// and compounds with hyphens folded into one token each.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/annotation.h"
#include "annotate/statements_quotes.h"
#include "annotate/statements_words.h"

namespace stemma {

enum class TokenKind : uint8_t {
  kWord,
  kQuotation,  // a folded quotation or the part of it in this sentence
  kComma,
  kColon,
  kDash,
  kOpenBracket,
  kCloseBracket,
  kStop,  // full stop, question mark, semicolon, other marks
};

// Half-open range of tokens.
struct TokenRange {
  int begin = 0;
  int end = 0;
  bool empty() const { return begin >= end; }
  int size() const { return end - begin; }
  bool contains(int i) const { return i >= begin && i < end; }
};

// What was folded has the tags of its topmost word and hangs where that one hangs.
struct Token {
  ByteSpan span;
  std::string lower;  // folded, without a possessive ending
  std::string lemma;  // folded
  TokenKind kind = TokenKind::kWord;
  PartOfSpeech part_of_speech = PartOfSpeech::kOther;
  Dependency relation = Dependency::kUnclear;
  WordFeatures features;
  int head = -1;       // -1: none in this sentence and at this level of quotation
  TokenRange subtree;  // from the first to the last token below it, itself included
  bool is_capital = false;
  bool is_possessive = false;
  int32_t quotation = -1;  // of a kQuotation
  bool is_speech = false;  // of a kQuotation: reads as something said, not as a word in marks
};

// Tokens of one sentence (or of the part of it inside one quotation) with questions about them. Every
// question may be asked of places outside the sentence, where nothing is.
class Tokens {
 public:
  // `tokens` with heads that form no circle; subtrees are computed here.
  explicit Tokens(std::vector<Token> tokens);

  int size() const { return static_cast<int>(tokens_.size()); }
  const Token& operator[](int i) const { return tokens_[static_cast<size_t>(i)]; }
  bool has(int i) const { return i >= 0 && i < size(); }
  bool is(int i, TokenKind kind) const { return has(i) && (*this)[i].kind == kind; }
  bool is(int i, PartOfSpeech part) const {
    return is(i, TokenKind::kWord) && (*this)[i].part_of_speech == part;
  }
  bool is(int i, std::string_view lower) const { return has(i) && (*this)[i].lower == lower; }
  bool is(int i, Dependency relation) const { return has(i) && (*this)[i].relation == relation; }
  bool in(int i, WordList list) const;  // as printed: the plural "inspectors" is no title
  bool is_speech(int i) const { return is(i, TokenKind::kQuotation) && (*this)[i].is_speech; }
  bool is_name(int i) const { return is(i, PartOfSpeech::kProperNoun); }
  bool is_nominal(int i) const;  // a noun, name, number, pronoun or some quoted words
  bool is_finite(int i) const;   // a finite verb or auxiliary
  bool is_pronoun(int i) const;  // one that stands for somebody: "he", "it", "who"
  bool is_relative(int i) const;
  bool is_pause(int i) const;  // a mark between clauses

  int head(int i) const { return has(i) ? (*this)[i].head : -1; }
  TokenRange subtree(int i) const { return has(i) ? (*this)[i].subtree : TokenRange{}; }
  // The tokens that hang on `i`, in text order.
  const std::vector<int>& children(int i) const { return children_[static_cast<size_t>(i)]; }
  // The first of them by one of `relations`, or -1.
  int child(int i, std::initializer_list<Dependency> relations) const;
  // Whether `i` is `top` or hangs below it.
  bool is_below(int i, int top) const;
  // Topmost of the tokens of `range` that hold its first one.
  int top_of(TokenRange range) const;

  // Who or what `noun` names with all that belongs to it ("Ada Orr, the minister of ports"), without
  // prepositions before it and clauses loosely joined; on the side of `outside` (-1: none) where `noun` is.
  TokenRange phrase_of(int noun, int outside = -1) const;
  // The largest such phrase that starts at `begin`; empty if none does.
  TokenRange phrase_at(int begin) const;
  // `range` without pauses at either end.
  TokenRange trimmed(TokenRange range) const;
  ByteSpan span(TokenRange range) const;

 private:
  std::vector<Token> tokens_;
  std::vector<std::vector<int>> children_;
};

// The tokens of words [first, last) of sentence `sentence` of `annotation.analysis`, at the level of the
// quotation `level` (-1: outside all). `quotation_of_word` has an entry for each word of the analysis.
std::vector<Token> make_tokens(const Article& article, const Annotation& annotation,
                               const std::vector<Quotation>& quotations,
                               const std::vector<int32_t>& quotation_of_word, uint32_t sentence,
                               uint32_t first, uint32_t last, int32_t level);

}  // namespace stemma
