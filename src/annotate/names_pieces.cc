#include "annotate/names_pieces.h"

#include <algorithm>

#include "annotate/known_names.h"
#include "annotate/names_cut.h"
#include "base/utf8.h"

namespace stemma {

namespace {

constexpr uint32_t kLongestName = 14;  // tokens; a longer run of capitals is no name

// Finds where names begin and end within one sentence.
class SequenceFinder {
 public:
  SequenceFinder(std::string_view text, const NameTokens& all, const NameTokens::Sentence& sentence)
      : text_(text), all_(all), sentence_(sentence) {}

  // The end of the name that begins at token `i`, or `i` if none does.
  uint32_t sequence_end(uint32_t i) const {
    if (!can_begin(i)) return i;
    uint32_t end = i + 1;
    while (end < sentence_.end && end - i < kLongestName) {
      const uint32_t next = extend(i, end);
      if (next == end) break;
      end = next;
    }
    return std::min(end, sentence_.end);
  }

 private:
  const NameToken& at(uint32_t i) const { return all_.tokens[i]; }
  std::string_view printed(uint32_t i) const { return at(i).span.of(text_); }
  bool adjacent(uint32_t i) const {  // to the token before, but for white space
    return i < sentence_.end && at(i).span.begin - at(i - 1).span.end <= 3;
  }

  bool can_begin(uint32_t i) const {
    const NameToken& token = at(i);
    if (token.key == "dpa" && !token.capital) return true;  // a wire service that writes itself small
    if (!token.capital || token.is(kCalendar)) return token.capital && is_may_name(i);
    if (is_emphasis(i) || is_pair_of_countries(token.key)) return false;
    if (!token.starter) return !is_pronoun_i(token) && !(token.is(kFunction) && !begins_known(i));
    if (begins_known(i)) return true;
    if (token.is(kFunction)) return false;
    const CaseCount cases = all_.case_of(token.key);
    if (cases.capital > cases.small) return true;
    if (token.is(kTitle | kGivenName | kDemonym) && next_capital(i)) return true;
    if (token.is(kCommon | kTopic | kBodyHead | kPlaceHead | kRole) || cases.small > 0)
      return !sentence_.headline && !token.is(kRole) && cases.small == 0 && ends_in_head(i);
    if (token.is(kGivenName)) return true;
    if (has_common_ending(token.key)) return !sentence_.headline && next_capital(i) && !begins_known(i + 1);
    return !token.key.empty() && !(token.key[0] >= '0' && token.key[0] <= '9');
  }

  // "US-Russia talks": two parties, none of them named by the whole word.
  static bool is_pair_of_countries(const std::string& key) {
    const size_t hyphen = key.find('-');
    if (hyphen == std::string::npos) return false;
    const auto is_country = [](std::string_view part) {
      const KnownName* known = known_name(name_key(part));
      return known && (known->kind == KnownKind::kCountry || known->kind == KnownKind::kDemonym);
    };
    const std::string_view word = key;
    return is_country(word.substr(0, hyphen)) && is_country(word.substr(hyphen + 1));
  }

  // "GOOD", "FYI": capitals that shout a common word or shorten one.
  bool is_emphasis(uint32_t i) const {
    const NameToken& token = at(i);
    if (!token.all_capitals || begins_known(i)) return false;
    if (is_plain_abbreviation(token.key)) return true;
    return token.is(kCommon | kFunction) && !next_capital(i) && (i == sentence_.first || !at(i - 1).capital);
  }

  // "May" and "April" are months unless a given name is before or a family name after them.
  bool is_may_name(uint32_t i) const {
    return i > sentence_.first && at(i).key == "may" && at(i - 1).capital && at(i - 1).is(kGivenName);
  }
  static bool is_pronoun_i(const NameToken& token) {
    return token.key == "i" || token.key == "i'm" || token.key == "i've" || token.key == "i'd" ||
           token.key == "i'll";
  }
  bool next_capital(uint32_t i) const {
    return i + 1 < sentence_.end && !at(i).possessive && adjacent(i + 1) && at(i + 1).capital &&
           !at(i + 1).is(kFunction | kCalendar);
  }
  // "Public Safety Ministry": common words with capitals that end in a head.
  bool ends_in_head(uint32_t i) const {
    uint32_t k = i;
    while (next_capital(k) && k - i < kLongestName) ++k;
    if (k == i)
      return at(i).is(kBodyHead) && i + 2 < sentence_.end && at(i + 1).key == "of" && at(i + 2).capital;
    return at(k).is(kBodyHead | kPlaceHead);
  }
  bool begins_known(uint32_t i) const {
    const uint32_t end = known_end(text_, all_, i, sentence_.end);
    if (end == i) return false;
    if (end > i + 1 || !sentence_.headline)
      return end > i + 1 || !at(i).is(kCommon | kFunction) || at(i).all_capitals;
    return !at(i).is(kCommon | kFunction) || (at(i).all_capitals && !sentence_.shouted);
  }

  // The new end if the name goes on past `end`.
  uint32_t extend(uint32_t begin, uint32_t end) const {
    const uint32_t known = known_end(text_, all_, begin, sentence_.end);
    if (known > end) return known;
    if (!adjacent(end)) return end;
    const NameToken& last = at(end - 1);
    const NameToken& next = at(end);
    if (next.key.empty()) return past_punctuation(begin, end);
    if (last.possessive) return possessive_belongs(begin, end) ? end + 1 : end;
    if (next.capital) return takes_capital(end) ? end + 1 : end;
    if (next.key == "of" || next.key == "for" || next.key == "on") return past_preposition(begin, end);
    if (next.key == "and") return past_and(begin, end);
    if (next.is(kParticle) && !last.is(kTitle)) return past_particles(end);
    return end;
  }

  bool takes_capital(uint32_t i) const {
    const NameToken& token = at(i);
    if (token.is(kCalendar)) return is_may_name(i);
    if (is_pronoun_i(token)) return false;
    // "Bring Back Our Girls": a small word with a capital between two others.
    if (!sentence_.headline)
      return !token.is(kFunction) || (!token.starter && next_capital(i) && at(i).key != "the");
    if (token.is(kFunction)) return false;
    if (known_end(text_, all_, i, sentence_.end) > i) return !token.is(kCommon);
    const CaseCount cases = all_.case_of(token.key);
    if (cases.capital > cases.small) return true;
    if (cases.small > 0) return false;
    if (token.is(kTitle | kGivenName)) return true;
    if (token.is(kBodyHead | kPlaceHead))
      return !token.is(kCommon) || at(i - 1).is(kTopic) || !at(i - 1).is(kCommon);
    return !token.is(kCommon | kRole) && !has_common_ending(token.key) && at(i - 1).is(kGivenName | kTitle);
  }

  // "People's Daily", "St George's Hospital", "Shippers' Exchange": the owner is part of the name.
  bool possessive_belongs(uint32_t begin, uint32_t end) const {
    if (!at(end).capital || at(end).is(kTitle | kTitleModifier) || at(end - 1).compound) return false;
    if (end - begin >= 2 && at(end - 1).is(kBodyHead)) return false;  // "the Labour Department's Price Index"
    if (at(end - 1).is(kCommon | kTopic)) return true;
    const std::string& first = at(begin).key;
    if ((first == "st" || first == "st." || first == "saint") && end - begin == 2) return true;
    return end - begin == 1 &&
           (at(end - 1).key == "lloyd" || at(end).key == "college" || at(end).key == "hospital");
  }

  uint32_t past_punctuation(uint32_t begin, uint32_t end) const {
    const std::string_view mark = printed(end);
    if (end + 1 >= sentence_.end || !at(end + 1).capital) return end;
    if (mark == "&") return end + 2;
    if (mark == "-" && at(end).span.begin == at(end - 1).span.end &&
        at(end + 1).span.begin == at(end).span.end)
      return end + 2;
    if (mark != ",") return end;
    // "Keefe, Bruyette & Woods"; "Example Motors, Inc."
    const std::string& key = at(end + 1).key;
    if (key == "inc" || key == "inc." || key == "llc" || key == "ltd" || key == "ltd.") return end + 2;
    const bool partners = end + 3 < sentence_.end && printed(end + 2) == "&" && at(end + 3).capital;
    return partners && end - begin <= 2 ? end + 4 : end;
  }

  bool head_since(uint32_t begin, uint32_t end) const {
    for (uint32_t i = begin; i < end; ++i)
      if (at(i).is(kBodyHead)) return true;
    return false;
  }

  uint32_t past_preposition(uint32_t begin, uint32_t end) const {
    uint32_t next = end + 1;
    if (next < sentence_.end && (at(next).key == "the" || at(next).key == "a")) ++next;
    if (next >= sentence_.end || !at(next).capital || at(next).is(kCalendar)) return end;
    const NameToken& last = at(end - 1);
    const bool whole_office = last.is(kTitle) && at(end).key == "of" && at(next).is(kTopic);
    if (whole_office) return next + 1;  // "Secretary of State"
    if (last.is(kTitle) && !last.is(kBodyHead)) return end;
    static constexpr uint32_t kHeads = kBodyHead;
    if (at(end).key == "of")
      return last.is(kHeads) || last.key == "republic" || last.key == "kingdom" || last.key == "bay" ||
                     last.key == "gulf" || last.key == "port" || last.key == "isle" || last.key == "duma"
                 ? next + 1
                 : end;
    return (at(end).key == "for" || head_since(begin, end)) && last.is(kHeads) ? next + 1 : end;
  }

  // "Office of Rail and Road", "Securities and Exchange Commission", but not "Austria and Hungary".
  uint32_t past_and(uint32_t begin, uint32_t end) const {
    const uint32_t next = end + 1;
    if (next >= sentence_.end || !at(next).capital) return end;
    const NameToken& last = at(end - 1);
    if (!last.is(kTopic) || !at(next).is(kTopic)) return end;
    if (head_since(begin, end - 1)) return next + 1;
    uint32_t k = next;
    while (next_capital(k) && k - next < kLongestName) ++k;
    return k > next && at(k).is(kBodyHead) ? next + 1 : end;
  }

  uint32_t past_particles(uint32_t end) const {
    constexpr uint32_t kMostParticles = 3;
    uint32_t k = end;
    while (k < sentence_.end && k - end < kMostParticles && at(k).is(kParticle) && !at(k).capital) ++k;
    return k < sentence_.end && at(k).capital && !at(k).is(kCalendar | kDemonym) ? k + 1 : end;
  }

  std::string_view text_;
  const NameTokens& all_;
  const NameTokens::Sentence& sentence_;
};

std::string key_between(std::string_view text, const NameTokens& all, uint32_t first, uint32_t end) {
  return name_key(
      text.substr(all.tokens[first].span.begin, all.tokens[end - 1].span.end - all.tokens[first].span.begin));
}

// "Borno state", "Rhine river": small place heads belong to the name before them.
void take_small_head(const NameTokens& all, uint32_t sentence_end, NamePiece& piece) {
  if (piece.end >= sentence_end || (piece.sure && piece.type != EntityType::kPlace)) return;
  const NameToken& next = all.tokens[piece.end];
  if (next.capital || !next.is(kSmallPlaceHead) || all.tokens[piece.end - 1].possessive) return;
  ++piece.end;
  piece.type = EntityType::kPlace;
  piece.sure = true;
}

// The small body after token `i` ("government", "special forces command"), with at most one word between
// ("federal", "provincial"); its end, or `i`.
uint32_t small_body_end(std::string_view text, const NameTokens& all, uint32_t i, uint32_t sentence_end) {
  constexpr uint32_t kLongest = 3;  // words
  for (uint32_t skip = 0; skip <= 1; ++skip) {
    const uint32_t first = i + skip;
    if (first >= sentence_end || all.tokens[first].key.empty() || all.tokens[first].is(kFunction)) break;
    if (all.tokens[first].capital) break;  // "China's Ministry of Commerce" is longer than the small body
    if (!all.tokens[first].is(kStartsName)) continue;
    for (uint32_t n = std::min(kLongest, sentence_end - first); n >= 1; --n)
      if (!all.tokens[first + n - 1].key.empty() && is_small_body(key_between(text, all, first, first + n)))
        return first + n;
  }
  return i;
}

// Reads one sentence.
class SentenceReader {
 public:
  SentenceReader(std::string_view text, const NameTokens& all, uint32_t sentence, std::vector<NamePiece>& out)
      : text_(text),
        all_(all),
        sentence_(all.sentences[sentence]),
        finder_(text, all, sentence_),
        out_(out) {}

  void read() {
    for (uint32_t i = sentence_.first; i < sentence_.end;) {
      const uint32_t end = finder_.sequence_end(i);
      i = end > i ? take(i, end) : take_bare_body(i);
    }
  }

 private:
  // Cuts the sequence into names; returns where to go on.
  uint32_t take(uint32_t first, uint32_t end) {
    const size_t before = out_.size();
    const CutSequence cut = cut_sequence(text_, all_, first, end, out_);
    for (size_t k = before; k < out_.size(); ++k)
      if (out_[k].end == end) take_small_head(all_, sentence_.end, out_[k]);
    if (before > 0 && out_.size() > before) take_owner(out_[before - 1], out_[before]);
    for (size_t k = before; k < out_.size(); ++k) take_article(out_[k]);
    const uint32_t next = out_.size() > before ? std::max(end, out_.back().end) : end;
    if (const uint32_t body = body_after(cut, first, next); body > next) return body;
    return next;
  }

  // "China's Foreign Ministry": whose the body is.
  void take_owner(const NamePiece& owner, NamePiece& piece) const {
    if (owner.type != EntityType::kPlace || owner.end != piece.first ||
        !all_.tokens[owner.end - 1].possessive)
      return;
    if (piece.type != EntityType::kOrg ||
        all_.tokens[owner.first].sentence != all_.tokens[piece.first].sentence)
      return;
    piece.printed_first = owner.first;
    if (piece.country.empty() && piece.canonical.empty()) piece.country = owner.canonical;
  }

  // "The Ferry Post": a capital article belongs to the names of the press.
  void take_article(NamePiece& piece) const {
    if (piece.type != EntityType::kOutlet && piece.type != EntityType::kAgency) return;
    if (piece.first == sentence_.first || piece.printed_first != kNoToken) return;
    const NameToken& token = all_.tokens[piece.first - 1];
    if (token.capital && token.key == "the") piece.printed_first = piece.first - 1;
  }

  // "Swiss government", "Trump administration", "China's foreign ministry".
  uint32_t body_after(const CutSequence& cut, uint32_t first, uint32_t end) {
    const uint32_t body = small_body_end(text_, all_, end, sentence_.end);
    if (body == end) return end;
    NamePiece piece;
    piece.type = EntityType::kOrg;
    piece.sure = true;
    piece.end = body;
    const bool owned = all_.tokens[end - 1].possessive;
    if (cut.all_demonym) {
      piece.first = first;
      piece.country = cut.country;
    } else if (!out_.empty() && out_.back().end == end && out_.back().type == EntityType::kPlace) {
      piece.country = out_.back().canonical;
      piece.first = owned ? end : out_.back().first;
      if (!owned) out_.pop_back();
      if (owned) piece.printed_first = out_.back().first;
    } else if (!owned && !out_.empty() && out_.back().end == end &&
               all_.tokens[body - 1].key == "administration") {
      piece.first = out_.back().first;
      out_.pop_back();
    } else {
      return end;
    }
    out_.push_back(std::move(piece));
    return body;
  }

  uint32_t take_bare_body(uint32_t i) {
    constexpr uint32_t kLongest = 3;
    if (!all_.tokens[i].is(kStartsName) || (all_.tokens[i].capital && !all_.tokens[i].starter)) return i + 1;
    for (uint32_t n = std::min(kLongest, sentence_.end - i); n >= 2; --n) {
      if (all_.tokens[i + n - 1].key.empty() || !is_bare_body(key_between(text_, all_, i, i + n))) continue;
      NamePiece piece;
      piece.first = i;
      piece.end = i + n;
      piece.type = EntityType::kOrg;
      piece.sure = true;
      out_.push_back(std::move(piece));
      return i + n;
    }
    return i + 1;
  }

  std::string_view text_;
  const NameTokens& all_;
  const NameTokens::Sentence& sentence_;
  SequenceFinder finder_;
  std::vector<NamePiece>& out_;
};

}  // namespace

ByteSpan span_of(const NameTokens& tokens, const NamePiece& piece) {
  return {tokens.tokens[piece.first].span.begin, tokens.tokens[piece.end - 1].span.end};
}

std::vector<NamePiece> find_name_pieces(std::string_view text, const NameTokens& tokens) {
  std::vector<NamePiece> out;
  for (uint32_t s = 0; s < tokens.sentences.size(); ++s) SentenceReader(text, tokens, s, out).read();
  return out;
}

}  // namespace stemma
