#include "annotate/names_tokens.h"

#include "base/utf8.h"

namespace stemma {

namespace {

// A sentence is a headline if at least this share of its content words has a capital.
constexpr double kHeadlineShare = 0.75;
constexpr uint32_t kHeadlineWords = 4;
// A sentence is shouted if at least this share of its words is all in capitals.
constexpr double kShoutedShare = 0.7;
constexpr uint32_t kShoutedWords = 3;

bool is_read(BlockKind kind) {
  return is_content(kind) || kind == BlockKind::kCaption;
}

// Cuts "'s", "’s" and a closing apostrophe off; says whether there was one.
bool cut_possessive(std::string_view text, ByteSpan& span) {
  const std::string_view word = span.of(text);
  for (const std::string_view ending : {"'s", "’s", "'S", "’S", "‘s"})
    if (word.size() > ending.size() && word.ends_with(ending)) {
      span.end -= static_cast<uint32_t>(ending.size());
      return true;
    }
  for (const std::string_view ending : {"s'", "s’"})
    if (word.size() > ending.size() && word.ends_with(ending)) {
      span.end -= static_cast<uint32_t>(ending.size() - 1);
      return true;
    }
  return false;
}

// "Oslo-based", "Turkish-backed": the name ends before the hyphen.
bool cut_compound(std::string_view text, ByteSpan& span) {
  const std::string_view word = span.of(text);
  for (const std::string_view ending :
       {"-based",   "-led",    "-backed",   "-born",       "-owned",     "-run",      "-controlled",
        "-held",    "-style",  "-educated", "-trained",    "-funded",    "-made",     "-area",
        "-related", "-linked", "-flagged",  "-registered", "-sponsored", "-occupied", "-annexed"})
    if (word.size() > ending.size() + 1 && word.ends_with(ending)) {
      span.end -= static_cast<uint32_t>(ending.size());
      return true;
    }
  return false;
}

// "al-Amri", "el-Sisi", "bin-Laden": a small particle, a hyphen, a capital.
bool has_particle_prefix(std::string_view word) {
  constexpr size_t kLongestPrefix = 4;  // bytes
  const size_t hyphen = word.find('-');
  return hyphen != std::string_view::npos && hyphen > 0 && hyphen <= kLongestPrefix &&
         hyphen + 1 < word.size() && is_upper(decode_utf8(word, hyphen + 1).value) &&
         (classes_of(word.substr(0, hyphen)) & kParticle);
}

NameToken make_token(std::string_view text, const Word& word) {
  NameToken token;
  token.span = word.span;
  token.sentence = word.sentence;
  if (word.kind == WordKind::kPunctuation) return token;
  token.tagged = text[token.span.begin] == '#' || text[token.span.begin] == '@';
  if (token.tagged) ++token.span.begin;
  token.compound = cut_compound(text, token.span);
  token.possessive = token.compound || cut_possessive(text, token.span);
  const std::string_view printed = token.span.of(text);
  token.key = fold(printed);
  token.classes = classes_of(token.key);
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
  return token;
}

// Whether any word after this punctuation may have a capital.
bool restarts(std::string_view mark) {
  return mark == ":" || mark == "\"" || mark == "“" || mark == "„" || mark == "«" || mark == "‘" ||
         mark == "'" || mark == "•" || mark == "*" || mark == "–" || mark == "—" || mark == "|" ||
         mark == "..." || mark == "…" || mark == "?" || mark == "!" || mark == "." || mark == "-";
}

struct Capitals {
  uint32_t words = 0;        // of letters
  uint32_t content = 0;      // of these, no function words
  uint32_t capitalised = 0;  // of these
  uint32_t shouted = 0;      // words all in capitals
};

Capitals count_capitals(const NameTokens& out, const NameTokens::Sentence& sentence) {
  Capitals count;
  for (uint32_t i = sentence.first; i < sentence.end; ++i) {
    const NameToken& token = out.tokens[i];
    if (token.key.empty() || (token.key[0] >= '0' && token.key[0] <= '9')) continue;
    ++count.words;
    count.shouted += token.all_capitals;
    if (token.is(kFunction | kParticle)) continue;
    ++count.content;
    count.capitalised += token.capital;
  }
  return count;
}

void mark_starters(std::string_view text, NameTokens& out, NameTokens::Sentence& sentence) {
  const Capitals count = count_capitals(out, sentence);
  // Headlines have no full stop: a sentence of many names that ends in one is no headline.
  const bool stopped =
      sentence.end > sentence.first && out.tokens[sentence.end - 1].span.of(text).starts_with(".");
  sentence.shouted = count.words >= kShoutedWords && count.shouted >= kShoutedShare * count.words;
  sentence.headline = sentence.shouted || (!stopped && count.content >= kHeadlineWords &&
                                           count.capitalised >= kHeadlineShare * count.content);
  bool start = true;
  for (uint32_t i = sentence.first; i < sentence.end; ++i) {
    NameToken& token = out.tokens[i];
    if (token.key.empty()) {
      start = start || restarts(token.span.of(text));
      continue;
    }
    token.starter = start || sentence.headline;
    start = false;
  }
}

void count_cases(NameTokens& out) {
  for (const NameToken& token : out.tokens) {
    if (token.key.empty() || token.is(kFunction)) continue;
    if (!token.capital)
      ++out.cases[token.key].small;
    else if (!token.starter)
      ++out.cases[token.key].capital;
  }
}

}  // namespace

NameTokens make_name_tokens(const Article& article, const Annotation& annotation) {
  NameTokens out;
  const TextUnits& units = annotation.units;
  out.sentences.resize(units.sentences.size());
  out.tokens.reserve(units.words.size());
  for (uint32_t s = 0; s < units.sentences.size(); ++s) {
    const Sentence& sentence = units.sentences[s];
    NameTokens::Sentence& mine = out.sentences[s];
    mine.first = mine.end = static_cast<uint32_t>(out.tokens.size());
    if (sentence.block < article.blocks.size() && !is_read(article.blocks[sentence.block].kind)) continue;
    for (uint32_t w = sentence.first_word; w < sentence.end_word; ++w)
      out.tokens.push_back(make_token(article.text, units.words[w]));
    mine.end = static_cast<uint32_t>(out.tokens.size());
    mark_starters(article.text, out, mine);
  }
  count_cases(out);
  return out;
}

}  // namespace stemma
