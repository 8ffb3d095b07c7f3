#include "annotate/statements_tokens.h"

#include <algorithm>

#include "base/utf8.h"

namespace stemma {

namespace {

TokenKind kind_of_mark(char32_t c) {
  switch (c) {
    case ',':
      return TokenKind::kComma;
    case ':':
      return TokenKind::kColon;
    case '(':
    case '[':
      return TokenKind::kOpenBracket;
    case ')':
    case ']':
      return TokenKind::kCloseBracket;
    case U'—':
    case U'–':
    case U'―':
    case '-':
      return TokenKind::kDash;
    default:
      return TokenKind::kStop;
  }
}

// Quoted words that read as a whole saying: they end like a sentence or a clause, or are many.
bool reads_as_speech(std::string_view inside) {
  constexpr size_t kLongForAWord = 40;  // bytes
  if (inside.empty()) return false;
  const char last = inside.back();
  return last == ',' || last == '.' || last == '!' || last == '?' || inside.size() >= kLongForAWord;
}

// The quotation just under `level` that holds quotation `inner`; -1 if it is `level` itself, -2 if `inner` is
// not inside `level`.
int32_t child_of(const std::vector<Quotation>& quotations, int32_t inner, int32_t level) {
  while (inner != level) {
    if (inner < 0) return -2;
    const int32_t enclosing = quotations[static_cast<size_t>(inner)].enclosing;
    if (enclosing == level) return inner;
    inner = enclosing;
  }
  return -1;
}

// Folds the words of one sentence into tokens and brings their heads along.
class TokenMaker {
 public:
  TokenMaker(const Article& article, const Annotation& annotation, const std::vector<Quotation>& quotations,
             const std::vector<int32_t>& quotation_of_word, uint32_t sentence, int32_t level)
      : article_(article),
        words_(annotation.analysis.words),
        sentence_(annotation.analysis.sentences[sentence]),
        quotations_(quotations),
        quotation_of_word_(quotation_of_word),
        level_(level) {}

  std::vector<Token> make(uint32_t first, uint32_t last) {
    token_of_word_.assign(sentence_.end_word - sentence_.first_word, -1);
    for (uint32_t w = first; w < last; ++w) take(w);
    find_heads();
    return std::move(out_);
  }

 private:
  void take(uint32_t w) {
    const AnalysedWord& word = words_[w];
    const int32_t inner = quotation_of_word_[w];
    const int32_t child = child_of(quotations_, inner, level_);
    if (child == -2) return;
    if (child >= 0) return take_quoted(w, child);
    if (level_ >= 0 && !quotations_[static_cast<size_t>(level_)].inside.contains(word.span)) return;
    const ByteSpan dateline = article_.dateline.span;
    if (word.span.begin < dateline.end && word.span.begin >= dateline.begin) return;
    if (ends_possessive(w) || follows_hyphen(w) || is_hyphen(w)) return extend(w);
    begin(w, {});
  }

  void take_quoted(uint32_t w, int32_t quotation) {
    if (out_.empty() || out_.back().quotation != quotation) {
      begin(w, {});
      Token& token = out_.back();
      token.kind = TokenKind::kQuotation;
      token.quotation = quotation;
      token.is_speech = reads_as_speech(quotations_[static_cast<size_t>(quotation)].inside.of(article_.text));
      token.lower.clear();
    } else {
      extend(w);
      out_.back().lower.clear();
    }
  }

  void begin(uint32_t w, Token token) {
    const AnalysedWord& word = words_[w];
    const std::string_view printed = word.span.of(article_.text);
    token.span = word.span;
    token.lower = fold(printed);
    token.lemma = fold(word.lemma);
    token.part_of_speech = word.part_of_speech;
    token.relation = word.relation;
    token.features = word.features;
    const char32_t c = decode_utf8(printed, 0).value;
    token.is_capital = is_upper(c);
    if (word.part_of_speech == PartOfSpeech::kPunctuation) token.kind = kind_of_mark(c);
    token_of_word_[w - sentence_.first_word] = static_cast<int>(out_.size());
    out_.push_back(std::move(token));
    first_word_.push_back(w);
    last_word_.push_back(w);
  }

  void extend(uint32_t w) {
    Token& token = out_.back();
    const AnalysedWord& word = words_[w];
    token.span.end = word.span.end;
    token_of_word_[w - sentence_.first_word] = static_cast<int>(out_.size()) - 1;
    last_word_.back() = w;
    if (token.kind == TokenKind::kQuotation) return;
    if (ends_possessive(w))
      token.is_possessive = true;
    else
      token.lower = fold(token.span.of(article_.text));
  }

  // "'s" and "'" after an owner.
  bool ends_possessive(uint32_t w) const {
    return !out_.empty() && out_.back().kind == TokenKind::kWord && words_[w].continues_token &&
           words_[w].part_of_speech == PartOfSpeech::kParticle && words_[w].relation == Dependency::kCase &&
           out_.back().span.end == words_[w].span.begin;
  }
  // The hyphen of "far-reaching", and what follows it.
  bool is_hyphen(uint32_t w) const {
    return !out_.empty() && out_.back().kind == TokenKind::kWord && w + 1 < sentence_.end_word &&
           words_[w].span.of(article_.text) == "-" && out_.back().span.end == words_[w].span.begin &&
           words_[w + 1].span.begin == words_[w].span.end;
  }
  bool follows_hyphen(uint32_t w) const {
    return !out_.empty() && w > sentence_.first_word && out_.back().kind == TokenKind::kWord &&
           out_.back().span.end == words_[w].span.begin && words_[w - 1].span.of(article_.text) == "-" &&
           last_word_.back() == w - 1 && first_word_.back() < w - 1;
  }

  // The token on which word `w` hangs, or -1.
  int head_token(uint32_t w) const {
    const uint32_t head = words_[w].head;
    return head == 0 ? -1 : token_of_word_[head - 1];
  }

  void find_heads() {
    for (size_t i = 0; i < out_.size(); ++i) {
      // The topmost word: the sentence's root, else the first that hangs outside the token.
      uint32_t top = first_word_[i];
      bool found = false;
      for (uint32_t w = first_word_[i]; w <= last_word_[i]; ++w) {
        if (words_[w].head == 0) {
          top = w;
          break;
        }
        if (found || head_token(w) == static_cast<int>(i)) continue;
        if (words_[w].part_of_speech == PartOfSpeech::kPunctuation && first_word_[i] != last_word_[i])
          continue;
        top = w;
        found = true;
      }
      Token& token = out_[i];
      token.head = head_token(top);
      if (token.head == static_cast<int>(i)) token.head = -1;
      if (top != first_word_[i]) {
        token.lemma = fold(words_[top].lemma);
        token.part_of_speech = words_[top].part_of_speech;
        token.features = words_[top].features;
      }
      token.relation = words_[top].relation;
    }
    break_circles();
  }

  // Folding may close a circle where several words of a quotation hang outside it.
  void break_circles() {
    const auto count = out_.size();
    for (size_t i = 0; i < count; ++i) {
      size_t steps = 0;
      int at = static_cast<int>(i);
      while (at >= 0 && steps <= count) {
        at = out_[static_cast<size_t>(at)].head;
        ++steps;
      }
      if (steps > count) out_[i].head = -1;
    }
  }

  const Article& article_;
  const std::vector<AnalysedWord>& words_;
  const AnalysedSentence& sentence_;
  const std::vector<Quotation>& quotations_;
  const std::vector<int32_t>& quotation_of_word_;
  const int32_t level_;
  std::vector<Token> out_;
  std::vector<uint32_t> first_word_, last_word_;  // of each token
  std::vector<int> token_of_word_;
};

}  // namespace

std::vector<Token> make_tokens(const Article& article, const Annotation& annotation,
                               const std::vector<Quotation>& quotations,
                               const std::vector<int32_t>& quotation_of_word, uint32_t sentence,
                               uint32_t first, uint32_t last, int32_t level) {
  return TokenMaker(article, annotation, quotations, quotation_of_word, sentence, level).make(first, last);
}

Tokens::Tokens(std::vector<Token> tokens) : tokens_(std::move(tokens)), children_(tokens_.size()) {
  for (int i = 0; i < size(); ++i) {
    tokens_[static_cast<size_t>(i)].subtree = {i, i + 1};
    if (head(i) >= 0) children_[static_cast<size_t>(head(i))].push_back(i);
  }
  for (int i = 0; i < size(); ++i)
    for (int up = head(i); up >= 0; up = head(up)) {
      TokenRange& range = tokens_[static_cast<size_t>(up)].subtree;
      range = {std::min(range.begin, i), std::max(range.end, i + 1)};
    }
}

bool Tokens::in(int i, WordList list) const {
  return is(i, TokenKind::kWord) && is_in(list, (*this)[i].lower);
}

bool Tokens::is_nominal(int i) const {
  if (is(i, TokenKind::kQuotation)) return !(*this)[i].is_speech;
  return is(i, PartOfSpeech::kNoun) || is(i, PartOfSpeech::kProperNoun) || is(i, PartOfSpeech::kNumeral) ||
         is(i, PartOfSpeech::kPronoun) || is(i, PartOfSpeech::kSymbol);
}

bool Tokens::is_finite(int i) const {
  return (is(i, PartOfSpeech::kVerb) || is(i, PartOfSpeech::kAuxiliary)) &&
         (*this)[i].features.verb_form == VerbForm::kFinite;
}

bool Tokens::is_pronoun(int i) const {
  return is(i, PartOfSpeech::kPronoun) && (*this)[i].features.pronoun != PronounType::kDemonstrative;
}

bool Tokens::is_relative(int i) const {
  return is(i, TokenKind::kWord) && (*this)[i].features.pronoun == PronounType::kRelative;
}

bool Tokens::is_pause(int i) const {
  return has(i) && ((*this)[i].kind == TokenKind::kComma || (*this)[i].kind == TokenKind::kColon ||
                    (*this)[i].kind == TokenKind::kDash || (*this)[i].kind == TokenKind::kStop);
}

int Tokens::child(int i, std::initializer_list<Dependency> relations) const {
  if (!has(i)) return -1;
  for (const int c : children(i))
    if (std::find(relations.begin(), relations.end(), (*this)[c].relation) != relations.end()) return c;
  return -1;
}

bool Tokens::is_below(int i, int top) const {
  while (i >= 0 && i != top) i = head(i);
  return i >= 0;
}

int Tokens::top_of(TokenRange range) const {
  if (range.empty() || !has(range.begin)) return -1;
  int top = range.begin;
  while (range.contains(head(top))) top = head(top);
  return top;
}

TokenRange Tokens::trimmed(TokenRange range) const {
  while (!range.empty() && is_pause(range.begin)) ++range.begin;
  while (!range.empty() && is_pause(range.end - 1)) --range.end;
  return range;
}

TokenRange Tokens::phrase_of(int noun, int outside) const {
  if (!has(noun)) return {};
  TokenRange range = subtree(noun);
  if (range.contains(outside)) {
    if (outside > noun)
      range.end = outside;
    else if (outside < noun)
      range.begin = outside + 1;
  }
  for (const int c : children(noun)) {
    const bool loose = is(c, Dependency::kParataxis) ||
                       (is(c, Dependency::kConjunct) && is(c, PartOfSpeech::kVerb)) ||
                       is(c, Dependency::kAdverbialClause);
    if (loose && c > noun) range.end = std::min(range.end, std::max(noun + 1, subtree(c).begin));
    if (loose && c < noun) range.begin = std::max(range.begin, std::min(noun, subtree(c).end));
  }
  const auto cuts = [&](int i) {
    return is(i, TokenKind::kDash) || is(i, TokenKind::kColon) || is(i, TokenKind::kStop) || is_speech(i);
  };
  for (int i = noun + 1; i < range.end; ++i)
    if (cuts(i)) range.end = i;
  for (int i = noun - 1; i >= range.begin; --i)
    if (cuts(i)) range.begin = i + 1;
  while (range.begin < noun && (is(range.begin, Dependency::kCase) || is(range.begin, Dependency::kFixed) ||
                                is(range.begin, Dependency::kCoordinator) ||
                                is(range.begin, Dependency::kMarker) || is_pause(range.begin)))
    ++range.begin;
  while (range.end > noun + 1 && (is_pause(range.end - 1) || is(range.end - 1, Dependency::kCoordinator)))
    --range.end;
  return range;
}

TokenRange Tokens::phrase_at(int begin) const {
  TokenRange best;
  for (int at = begin; at >= 0; at = head(at)) {
    const TokenRange range = phrase_of(at);
    if (range.begin < begin) break;
    if (range.begin == begin && is_nominal(at)) best = range;
  }
  return best;
}

ByteSpan Tokens::span(TokenRange range) const {
  if (range.empty()) return {};
  return {(*this)[range.begin].span.begin, (*this)[range.end - 1].span.end};
}

}  // namespace stemma
