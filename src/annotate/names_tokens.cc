#include "annotate/names_tokens.h"

#include "base/utf8.h"

namespace stemma {

namespace {

// A sentence is shouted if at least this share of its words is all in capitals.
constexpr double kShoutedShare = 0.7;
constexpr uint32_t kShoutedWords = 3;
// A sentence is set as a headline if at least this share of its nouns, adjectives and verbs has a capital.
constexpr double kTitledShare = 0.75;
constexpr uint32_t kTitledWords = 4;

bool is_read(BlockKind kind) {
  return is_content(kind) || kind == BlockKind::kCaption;
}

bool is_inside(const AnalysedWord& word) {
  return word.name.part == NamePart::kInside;
}

// "'s", "'": what follows a word without a space and begins with an apostrophe. "n't" is none.
bool is_clitic(std::string_view form) {
  return form.starts_with("'") || form.starts_with("’") || form.starts_with("‘");
}

// "al-Amri", "el-Sisi", "bin-Laden": a small particle, a hyphen, a capital.
bool has_particle_prefix(std::string_view word) {
  constexpr size_t kLongestPrefix = 4;  // bytes
  const size_t hyphen = word.find('-');
  return hyphen != std::string_view::npos && hyphen > 0 && hyphen <= kLongestPrefix &&
         hyphen + 1 < word.size() && is_upper(decode_utf8(word, hyphen + 1).value);
}

void describe_letters(std::string_view printed, NameToken& token) {
  uint32_t upper = 0, lower = 0;
  for (size_t i = 0; i < printed.size();) {
    const DecodedCodePoint c = decode_utf8(printed, i);
    if (i == 0) token.capital = is_upper(c.value);
    upper += is_upper(c.value);
    lower += is_lower(c.value);
    i += c.length;
  }
  token.all_capitals = upper >= 2 && lower == 0;
  if (!token.capital)
    token.capital = has_particle_prefix(printed) || (upper >= 1 && is_lower(decode_utf8(printed, 0).value) &&
                                                     is_upper(decode_utf8(printed, 1).value));  // "iPhone"
}

// Makes the tokens of one article.
class TokenMaker {
 public:
  TokenMaker(std::string_view text, const Analysis& analysis, NameTokens& out)
      : text_(text), analysis_(analysis), out_(out) {}

  void add(const Word& word) {
    const auto [first, end] = words_within(analysis_, word.span);
    if (first == end) return;
    if (!is_cut(first, end)) {
      add_token(word.span, first, end, word);
      return;
    }
    for (uint32_t w = first; w < end;) {
      uint32_t next = w + 1;
      while (next < end && analysis_.words[next].continues_token) ++next;
      add_token({analysis_.words[w].span.begin, analysis_.words[next - 1].span.end}, w, next, word);
      w = next;
    }
  }

  // Gives tokens [begin, stop), which are all of the sentence, their heads: of the first word of each whose
  // head lies outside the token.
  void link(const AnalysedSentence& sentence, uint32_t begin, uint32_t stop) {
    for (uint32_t t = begin; t < stop; ++t)
      for (uint32_t w = firsts_[t]; w < lasts_[t]; ++w) {
        const AnalysedWord& word = analysis_.words[w];
        const uint32_t head = word.head == 0 ? kNone : sentence.first_word + word.head - 1;
        if (head != kNone && head >= firsts_[t] && head < lasts_[t]) continue;
        out_.tokens[t].relation = word.relation;
        out_.tokens[t].head = head == kNone || head >= token_of_.size() ? kNone : token_of_[head];
        break;
      }
  }

 private:
  // Whether a name begins or ends within these words, their clitics aside: one that is tagged, or a proper
  // noun ("Oslo-based").
  bool is_cut(uint32_t first, uint32_t end) const {
    for (uint32_t w = first + 1; w < end; ++w) {
      const AnalysedWord& word = analysis_.words[w];
      if (word.continues_token || is_clitic(word.span.of(text_))) continue;
      if (word.name.part == NamePart::kBegin) return true;
      if (w == first + 1 && w + 1 < end && word.span.of(text_) == "-" &&
          analysis_.words[first].part_of_speech == PartOfSpeech::kProperNoun &&
          analysis_.words[w + 1].part_of_speech == PartOfSpeech::kVerb)
        return true;
      if (!is_inside(word) && analysis_.words[w - 1].name.part != NamePart::kOutside) return true;
    }
    return false;
  }

  void add_token(ByteSpan span, uint32_t first, uint32_t end, const Word& word) {
    NameToken token;
    token.span = span;
    token.sentence = word.sentence;
    token.part_of_speech = analysis_.words[first].part_of_speech;
    token.name = analysis_.words[first].name;
    const AnalysedWord& last = analysis_.words[end - 1];
    const bool clitic = is_clitic(last.span.of(text_));
    if (clitic && end == first + 1 && last.part_of_speech == PartOfSpeech::kParticle && touches(span)) {
      if (!is_inside(last)) out_.tokens.back().possessive = true;
      return;
    }
    if (clitic && last.span.begin > span.begin) {
      token.possessive = last.part_of_speech == PartOfSpeech::kParticle;
      if (!is_inside(last)) token.span.end = last.span.begin;
    }
    if (is_word(token.span, word)) {
      token.tagged = text_[token.span.begin] == '#' || text_[token.span.begin] == '@';
      if (token.tagged && token.span.size() > 1) ++token.span.begin;
      token.key = fold(token.span.of(text_));
      token.classes = classes_of(token.key);
      describe_letters(token.span.of(text_), token);
    }
    token_of_.resize(end, kNone);
    for (uint32_t w = first; w < end; ++w) token_of_[w] = static_cast<uint32_t>(out_.tokens.size());
    firsts_.push_back(first);
    lasts_.push_back(end);
    out_.tokens.push_back(std::move(token));
  }

  bool touches(ByteSpan span) const {  // the token before, without a space
    return !out_.tokens.empty() && out_.tokens.back().span.end == span.begin;
  }

  // Of a word that was cut, hyphens are punctuation.
  bool is_word(ByteSpan span, const Word& word) const {
    return word.kind != WordKind::kPunctuation && span.of(text_) != "-" && span.of(text_) != "/";
  }

  static constexpr uint32_t kNone = UINT32_MAX;

  std::string_view text_;
  const Analysis& analysis_;
  NameTokens& out_;
  std::vector<uint32_t> token_of_;        // of each word
  std::vector<uint32_t> firsts_, lasts_;  // the words [first, last) of each token
};

// Headlines have no full stop: a sentence of many names that ends in one is no headline.
bool is_titled(std::string_view text, const NameTokens& all, const NameTokens::Sentence& sentence) {
  if (sentence.end > sentence.first && all.tokens[sentence.end - 1].span.of(text).starts_with("."))
    return false;
  uint32_t words = 0, capitalised = 0;
  for (uint32_t i = sentence.first; i < sentence.end; ++i) {
    const NameToken& token = all.tokens[i];
    const PartOfSpeech part = token.part_of_speech;
    if (token.key.empty() || (part != PartOfSpeech::kNoun && part != PartOfSpeech::kProperNoun &&
                              part != PartOfSpeech::kAdjective && part != PartOfSpeech::kVerb))
      continue;
    ++words;
    capitalised += token.capital;
  }
  return words >= kTitledWords && capitalised >= kTitledShare * words;
}

bool is_shouted(const NameTokens& all, const NameTokens::Sentence& sentence) {
  uint32_t words = 0, shouted = 0;
  for (uint32_t i = sentence.first; i < sentence.end; ++i) {
    const NameToken& token = all.tokens[i];
    if (token.key.empty() || (token.key[0] >= '0' && token.key[0] <= '9')) continue;
    ++words;
    shouted += token.all_capitals;
  }
  return words >= kShoutedWords && shouted >= kShoutedShare * words;
}

}  // namespace

NameTokens make_name_tokens(const Article& article, const Annotation& annotation) {
  NameTokens out;
  const TextUnits& units = annotation.units;
  out.sentences.resize(units.sentences.size());
  out.tokens.reserve(units.words.size());
  TokenMaker maker(article.text, annotation.analysis, out);
  for (uint32_t s = 0; s < units.sentences.size(); ++s) {
    const Sentence& sentence = units.sentences[s];
    NameTokens::Sentence& mine = out.sentences[s];
    mine.first = mine.end = static_cast<uint32_t>(out.tokens.size());
    if (sentence.block < article.blocks.size() && !is_read(article.blocks[sentence.block].kind)) continue;
    for (uint32_t w = sentence.first_word; w < sentence.end_word; ++w) maker.add(units.words[w]);
    mine.end = static_cast<uint32_t>(out.tokens.size());
    maker.link(annotation.analysis.sentences[s], mine.first, mine.end);
    mine.shouted = is_shouted(out, mine);
    mine.titled = is_titled(article.text, out, mine);
  }
  return out;
}

}  // namespace stemma
