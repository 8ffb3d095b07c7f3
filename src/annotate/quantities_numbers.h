// Numbers in the words of a sentence, in figures and in words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/annotation.h"

namespace stemma {

struct NumberToken {
  ByteSpan span;
  std::string key;          // folded, without a possessive ending
  bool capital = false;     // begins with a capital letter
  bool possessive = false;  // "people's"
  bool touches = false;     // no space between it and the token before
  bool is_name = false;     // all capitals or a digit among letters: "F-16", "COVID-19"
  // By the language model; of a token of several words, what the first has whose head lies outside it.
  int head = -1;  // token; -1: the sentence's root
  Dependency relation = Dependency::kUnclear;
  PartOfSpeech part_of_speech = PartOfSpeech::kOther;
  std::string lemma;  // in lower case
  WordFeatures features;
};

// A plural, or a word for several ("police").
bool is_plural(const NumberToken& token);

// Tokens of one sentence. Questions past either end give an empty token.
class NumberTokens {
 public:
  // Of sentence `sentence` of the annotation, whose units and analysis are filled.
  NumberTokens(const std::string& text, const Annotation& annotation, uint32_t sentence);

  int size() const { return static_cast<int>(tokens_.size()); }
  const NumberToken& operator[](int i) const {
    return i >= 0 && i < size() ? tokens_[static_cast<size_t>(i)] : none_;
  }
  bool is(int i, std::string_view key) const { return (*this)[i].key == key; }
  // Most words have a capital letter: case tells nothing.
  bool is_headline() const { return is_headline_; }
  ByteSpan span(int begin, int end) const;
  // The tokens that hang on `i`, in text order.
  const std::vector<int>& children(int i) const {
    return i >= 0 && i < size() ? children_[static_cast<size_t>(i)] : no_children_;
  }

 private:
  void link(const Analysis& analysis, uint32_t sentence);

  std::vector<NumberToken> tokens_;
  NumberToken none_;
  std::vector<std::vector<int>> children_;
  std::vector<int> no_children_;
  bool is_headline_ = false;
};

// One number: tokens [begin, end).
struct Number {
  int begin = 0;
  int end = 0;
  double value = 0;
  double mantissa = 0;        // before "million"
  bool is_figure = false;     // in digits
  bool is_plain = false;      // digits alone: no separator, sign, scale or unit
  bool is_vague = false;      // "dozens"
  bool has_scale = false;     // "million", "bn"
  std::string_view currency;  // ISO 4217 of the sign or code before it
  std::string compound;       // what a hyphen ties to it: "ton" of "600-ton", "year-old"
  std::string suffix;         // unit written together with it: "km" of "45km"
};

// The number that begins at token `at`; none where the word is no number, or an ordinal, a time of day, a
// score, a version, part of a name.
std::optional<Number> number_at(const NumberTokens& tokens, int at);

}  // namespace stemma
