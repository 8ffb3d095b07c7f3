// A sentence as the cue rules see it: words with guessed classes, what stands in quotation marks folded into
// one token, and the noun phrases and clauses that can be told without a parser.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "annotate/annotation.h"
#include "annotate/statements_quotes.h"
#include "annotate/statements_words.h"

namespace stemma {

enum class WordClass : uint8_t {
  kNominal,  // nouns, adjectives and everything unknown in lower case
  kName,
  kNumber,
  kDeterminer,
  kPronoun,   // as a subject
  kRelative,  // "who", "which"
  kPreposition,
  kTo,
  kConjunction,
  kThat,
  kAuxiliary,
  kFinite,  // known as a finite verb
  kPast,    // in -ed: past or participle
  kGerund,
  kAdverb,
  kQuotation,  // a folded quotation or the part of it in this sentence
  kComma,
  kColon,
  kDash,
  kOpenBracket,
  kCloseBracket,
  kStop,  // full stop, question mark, semicolon
};

struct Token {
  ByteSpan span;
  std::string lower;  // folded, without a possessive ending
  WordClass word_class = WordClass::kNominal;
  bool is_capital = false;
  bool is_possessive = false;
  bool has_verb = false;   // a pronoun with its verb: "he's", "they'll"; `lower` is the pronoun alone
  int32_t quotation = -1;  // of a kQuotation
  bool is_speech = false;  // of a kQuotation: reads as something said, not as a word in marks
};

// Half-open range of tokens.
struct TokenRange {
  int begin = 0;
  int end = 0;
  bool empty() const { return begin >= end; }
  int size() const { return end - begin; }
};

// Tokens of one sentence (or of the part of it inside one quotation) with questions about them. Every
// question looks at most kReach tokens far.
class Tokens {
 public:
  static constexpr int kReach = 60;  // tokens

  explicit Tokens(std::vector<Token> tokens);

  int size() const { return static_cast<int>(tokens_.size()); }
  const Token& operator[](int i) const { return tokens_[static_cast<size_t>(i)]; }
  // False outside the sentence.
  bool is(int i, WordClass word_class) const;
  bool is(int i, std::string_view lower) const;
  bool in(int i, WordList list) const;
  bool is_nominal(int i) const;   // may be inside or the head of a noun phrase
  bool is_boundary(int i) const;  // before the start, after the end, punctuation, conjunction, "that"
  bool is_finite(int i) const;    // a finite verb, as far as one can tell
  bool is_headline() const { return is_headline_; }

  // The noun phrase that ends just before `end` ("two diplomats aware of the talks"), empty if there is none.
  TokenRange phrase_before(int end) const;
  // The noun phrase that starts at `begin`, without what follows a comma.
  TokenRange phrase_at(int begin) const;
  // `phrase` with appositions and relative clauses between commas that follow it: ", the minister of X,".
  TokenRange with_appositions(TokenRange phrase) const;
  // A clause starts at `begin`: a noun phrase and a finite verb after it.
  bool starts_clause(int begin) const;
  // Past one adverb, time or prepositional phrase at `begin` ("on Monday", "in an interview with X"), or
  // `begin`.
  int skip_adverbial(int begin) const;
  ByteSpan span(TokenRange range) const;

 private:
  TokenRange pronoun_or_empty(int end) const;
  bool resumes_after_insertion(int comma) const;
  bool is_reporting_verb(int i) const;
  bool joins_by_and(int conjunction, int right) const;
  int back_over_core(int end) const;
  int past_approximation(int begin) const;
  std::vector<Token> tokens_;
  bool is_headline_ = false;
};

// The tokens of words [first, last) of a sentence, at the level of the quotation `level` (-1: outside all).
std::vector<Token> make_tokens(const Article& article, const Annotation& annotation,
                               const std::vector<Quotation>& quotations,
                               const std::vector<int32_t>& quotation_of_word, uint32_t first, uint32_t last,
                               int32_t level);

}  // namespace stemma
