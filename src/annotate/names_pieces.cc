#include "annotate/names_pieces.h"

#include <algorithm>
#include <unordered_set>

#include "annotate/known_names.h"
#include "annotate/names_tagged.h"

namespace stemma {

namespace {

Gender gender_of_name(uint32_t classes) {
  if ((classes & kGivenName) == kFemaleName) return Gender::kFemale;
  if ((classes & kGivenName) == kMaleName) return Gender::kMale;
  return Gender::kUnknown;
}

Gender gender_of_title(uint32_t classes) {
  if (classes & kFemaleTitle) return Gender::kFemale;
  if (classes & kMaleTitle) return Gender::kMale;
  return Gender::kUnknown;
}

EntityType type_of(std::optional<NameKind> kind) {
  if (!kind) return EntityType::kOther;
  switch (*kind) {
    case NameKind::kPerson:
      return EntityType::kPerson;
    case NameKind::kOrganisation:
      return EntityType::kOrg;
    case NameKind::kPlace:
      break;
  }
  return EntityType::kPlace;
}

// "The Ferry Post", "Harbour Radio": bodies whose last word says that they publish.
bool is_press_head(const std::string& word) {
  static constexpr std::string_view kHeads[] = {"times",  "post",       "herald",    "tribune", "gazette",
                                                "news",   "newspaper",  "magazine",  "radio",   "tv",
                                                "review", "television", "chronicle", "courier", "examiner",
                                                "ledger", "observer",   "inquirer",  "journal"};
  return std::find(std::begin(kHeads), std::end(kHeads), word) != std::end(kHeads);
}

// Reads the article's sentences, with the names of each.
class PieceFinder {
 public:
  PieceFinder(std::string_view text, const NameTokens& all, std::vector<NamePiece>& out)
      : text_(text), all_(all), out_(out) {}

  void run() {
    const std::vector<TaggedName> names = agreed_names(text_, all_);
    for (const TaggedName& name : names)
      if (name.kind == NameKind::kPerson && name.end - name.first >= 2)
        families_.insert(at(name.end - 1).key);
    size_t n = 0;
    for (const NameTokens::Sentence& sentence : all_.sentences) {
      begin_ = sentence.first;
      end_ = sentence.end;
      for (uint32_t i = begin_; i < end_;) {
        if (n < names.size() && names[n].first == i) {
          i = take_name(names[n]) ? past_body_after(names[n].end) : past_body(i);
        } else {
          i = past_body(i);
        }
        while (n < names.size() && names[n].first < i) ++n;
      }
    }
  }

 private:
  const NameToken& at(uint32_t i) const { return all_.tokens[i]; }
  std::string key_between(uint32_t first, uint32_t end) const {
    return name_key(text_.substr(at(first).span.begin, at(end - 1).span.end - at(first).span.begin));
  }
  bool adjacent(uint32_t i) const {     // to the token before, but for white space
    constexpr uint32_t kMostSpace = 3;  // bytes
    return at(i).span.begin - at(i - 1).span.end <= kMostSpace;
  }

  const KnownName* known(uint32_t first, uint32_t end) const {
    const KnownName* name = known_name(key_between(first, end));
    if (!name || (name->capitals && !at(first).all_capitals)) return nullptr;
    return name;
  }

  // Whether it is one.
  bool take_name(const TaggedName& name) {
    NamePiece piece;
    piece.first = name.first;
    piece.end = name.end;
    piece.type = type_of(name.kind);
    if (is_no_name(piece)) return false;
    const EntityType listed = piece.type == EntityType::kPerson ? listed_type(piece) : EntityType::kOther;
    if (listed != EntityType::kOther) piece.type = listed;
    if (piece.type == EntityType::kOther && reads_as_outlet(piece)) piece.type = EntityType::kOrg;
    if (piece.type == EntityType::kPerson) {
      take_titles(piece);
      piece.gender =
          piece.gender == Gender::kUnknown ? gender_of_name(at(piece.first).classes) : piece.gender;
    } else {
      while (piece.first + 1 < piece.end && at(piece.first).key == "the") ++piece.first;
      describe_body_or_place(piece);
    }
    out_.push_back(std::move(piece));
    return true;
  }

  // "Norwegians", "Sen.": a people, or a title without a name.
  bool is_no_name(const NamePiece& piece) const {
    if (piece.end == piece.first + 1 && at(piece.first).is(kTitle)) return true;
    const KnownName* name = known(piece.first, piece.end);
    if (name && name->kind == KnownKind::kDemonym) return true;
    return is_pair_of_countries(span_of(all_, piece).of(text_));
  }

  // "US-Russia talks": two parties, none of them named by the whole word.
  static bool is_pair_of_countries(std::string_view word) {
    const size_t hyphen = word.find('-');
    if (hyphen == std::string_view::npos) return false;
    const auto is_country = [](std::string_view part) {
      const KnownName* known = known_name(name_key(part));
      return known && (known->kind == KnownKind::kCountry || known->kind == KnownKind::kDemonym);
    };
    return is_country(word.substr(0, hyphen)) && is_country(word.substr(hyphen + 1));
  }

  // "the Harbour Ledger" is a newspaper, where "Emily Post" is a person.
  bool reads_as_outlet(const NamePiece& piece) const {
    return piece.first > begin_ && piece.end >= piece.first + 2 && at(piece.first - 1).key == "the" &&
           is_press_head(at(piece.end - 1).key);
  }

  // What the lists, or its words, say that a name is which the model takes for a person: "Washington", unless
  // a person of that family name is in the article.
  EntityType listed_type(const NamePiece& piece) const {
    const KnownName* name = known(piece.first, piece.end);
    const bool is_family = piece.end == piece.first + 1 && families_.contains(at(piece.first).key);
    if (name && name->kind == KnownKind::kCompany && piece.end == piece.first + 1) return EntityType::kOrg;
    if (!name && reads_as_outlet(piece)) return EntityType::kOrg;
    if (!name || is_family) return EntityType::kOther;
    return stemma::type_of(name->kind);
  }

  // What the model cannot tell of a name: whether lists know it by another, whose it is, what it publishes.
  void describe_body_or_place(NamePiece& piece) {
    const KnownName* name = known(piece.first, piece.end);
    if (!name) name = body_of_branch(piece);
    if (name) {
      piece.canonical = name->name;
      if (const EntityType type = stemma::type_of(name->kind); type != EntityType::kOther) piece.type = type;
    } else if (piece.type == EntityType::kOrg && piece.end - piece.first >= 2 &&
               is_press_head(at(piece.end - 1).key)) {
      piece.type = EntityType::kOutlet;
    }
    if (piece.type == EntityType::kPlace) take_small_head(piece);
    if (piece.type == EntityType::kOrg) take_owner(piece);
    if (piece.type == EntityType::kOutlet || piece.type == EntityType::kAgency) take_article(piece);
  }

  // "ICRC Africa": a known body's branch is that body.
  const KnownName* body_of_branch(const NamePiece& piece) const {
    if (piece.end < piece.first + 2) return nullptr;
    const KnownName* place = known(piece.end - 1, piece.end);
    const KnownName* body = known(piece.first, piece.end - 1);
    const bool branch =
        body && place && body->kind == KnownKind::kBody && stemma::type_of(place->kind) == EntityType::kPlace;
    return branch ? body : nullptr;
  }

  // "Borno state", "Rhine river": small place heads belong to the name before them.
  void take_small_head(NamePiece& piece) const {
    if (piece.end >= end_ || at(piece.end - 1).possessive) return;
    const NameToken& next = at(piece.end);
    if (!next.capital && next.is(kSmallPlaceHead) && adjacent(piece.end)) ++piece.end;
  }

  // "China's Foreign Ministry", "Chinese Foreign Ministry": whose the body is.
  void take_owner(NamePiece& piece) const {
    std::string_view country;
    uint32_t first = piece.first;
    if (demonym_end(first, piece.end, country) == first) {  // none within the name
      first = demonym_before(piece.first, country);
      if (first == piece.first && !out_.empty() && out_.back().end == piece.first &&
          out_.back().type == EntityType::kPlace && at(piece.first - 1).possessive && piece.first > begin_) {
        country = out_.back().canonical;
        piece.printed_first = out_.back().first;
      } else {
        piece.first = first;
      }
    }
    if (piece.canonical.empty()) piece.country = country;
  }

  // The end of the demonym that begins at token `i`, or `i`.
  uint32_t demonym_end(uint32_t i, uint32_t limit, std::string_view& country) const {
    constexpr uint32_t kLongest = 3;  // "Papua New Guinean"
    if (!at(i).is(kStartsName | kDemonym) || !at(i).capital) return i;
    for (uint32_t end = std::min(limit, i + kLongest); end > i; --end)
      if (const KnownName* name = known(i, end); name && name->kind == KnownKind::kDemonym) {
        country = name->name;
        return end;
      }
    return i;
  }

  // The begin of the demonym that ends before token `i`, or `i`.
  uint32_t demonym_before(uint32_t i, std::string_view& country) const {
    for (uint32_t first = std::max(begin_, i - std::min(i, 2u)); first < i; ++first) {
      std::string_view found;
      if (at(i - 1).possessive || at(first).name.part != NamePart::kOutside) continue;
      if (demonym_end(first, i, found) != i) continue;
      country = found;
      return first;
    }
    return i;
  }

  // "The Ferry Post": a capital article belongs to the names of the press.
  void take_article(NamePiece& piece) const {
    if (piece.first == begin_) return;
    const NameToken& token = at(piece.first - 1);
    if (token.capital && token.key == "the") piece.printed_first = piece.first - 1;
  }

  bool is_nominal(const NameToken& token) const {
    return token.part_of_speech == PartOfSpeech::kProperNoun || token.part_of_speech == PartOfSpeech::kNoun ||
           token.part_of_speech == PartOfSpeech::kAdjective;
  }

  // "Ukrainian President", "Secretary of State", "US Foreign Minister": the titles before or within a name.
  void take_titles(NamePiece& piece) {
    uint32_t person = piece.first;
    for (uint32_t i = piece.first; i + 1 < piece.end; ++i)
      if (at(i).is(kTitle) || is_topic_of_title(i)) person = i + 1;
    piece.first = person;
    const uint32_t first = role_begin(person, piece.end);
    if (first == person) return;
    piece.role =
        std::string(text_.substr(at(first).span.begin, at(person - 1).span.end - at(first).span.begin));
    for (uint32_t i = first; i < person && piece.gender == Gender::kUnknown; ++i)
      piece.gender = gender_of_title(at(i).classes);
    const bool whole = person - 1 == first || known(first, person - 1) != nullptr;
    if (whole && at(person - 1).is(kTitle)) piece.printed_first = person - 1;
  }

  // "State" of "Secretary of State".
  bool is_topic_of_title(uint32_t i) const {
    return i >= begin_ + 2 && at(i).is(kTopic) && at(i - 1).key == "of" && at(i - 2).is(kTitle);
  }

  bool is_known_place(uint32_t i) const {
    const KnownName* name = known(i, i + 1);
    return name && stemma::type_of(name->kind) == EntityType::kPlace;
  }

  // Where the capitalised title begins that ends before token `person`; `person` if there is none.
  uint32_t role_begin(uint32_t person, uint32_t piece_end) const {
    uint32_t first = person, title = kNoToken;
    while (first > begin_ && adjacent(first)) {
      const NameToken& token = at(first - 1);
      if (token.key.empty() || token.possessive) break;
      if (first == person && is_topic_of_title(first - 1)) {
        --first;
        continue;
      }
      const bool joins = first < person && first >= begin_ + 2 && at(first - 2).capital &&
                         at(first).capital &&
                         (token.key == "of" || token.key == "for" ||
                          (token.key == "and" && at(first).is(kTopic) && at(first - 2).is(kTopic)));
      const bool belongs = token.is(kTitle) || (token.head >= first && token.head < piece_end);
      if (!joins && !(token.capital && is_nominal(token) && belongs)) break;
      if (token.name.part != NamePart::kOutside && token.name.kind == NameKind::kPerson &&
          !token.is(kTitle | kTitleModifier) && !is_known_place(first - 1))
        break;
      --first;
      if (token.is(kTitle) && title == kNoToken) title = first;
    }
    if (title == kNoToken) return person;
    // "Yesterday Lakeland Mayor Aas" ends in the title; "Secretary of State Aas" in what it is of.
    return title + 1 == person || at(title + 1).key == "of" || at(title + 1).key == "for" ? first : person;
  }

  // The small body after token `i` ("government", "special forces command"), with at most one word between
  // ("federal", "provincial"); its end, or `i`.
  uint32_t small_body_end(uint32_t i) const {
    constexpr uint32_t kLongest = 3;  // words
    for (uint32_t skip = 0; skip <= 1; ++skip) {
      const uint32_t first = i + skip;
      if (first >= end_ || at(first).key.empty() || at(first).capital) break;
      if (!is_nominal(at(first))) break;
      if (!at(first).is(kStartsName)) continue;
      for (uint32_t n = std::min(kLongest, end_ - first); n >= 1; --n)
        if (!at(first + n - 1).key.empty() && is_small_body(key_between(first, first + n))) return first + n;
    }
    return i;
  }

  void add_body(uint32_t first, uint32_t end, std::string_view country, uint32_t printed_first = kNoToken) {
    NamePiece piece;
    piece.first = first;
    piece.end = end;
    piece.type = EntityType::kOrg;
    piece.country = country;
    piece.printed_first = printed_first;
    out_.push_back(std::move(piece));
  }

  // "US government", "Trump administration", "China's foreign ministry", after the name that ends at token
  // `end`.
  uint32_t past_body_after(uint32_t end) {
    if (out_.empty() || out_.back().end != end) return end;
    const uint32_t body = small_body_end(end);
    if (body == end) return end;
    const NamePiece owner = out_.back();
    const bool owned = at(end - 1).possessive;
    if (owner.type == EntityType::kPlace) {
      if (!owned) out_.pop_back();
      add_body(owned ? end : owner.first, body, owner.canonical, owned ? owner.first : kNoToken);
      return body;
    }
    if (owned || at(body - 1).key != "administration") return end;
    out_.pop_back();
    add_body(owner.first, body, {});
    return body;
  }

  // "Swiss government", "the foreign ministry": past the body at token `i`, which is no name, or the token.
  uint32_t past_body(uint32_t i) {
    std::string_view country;
    if (const uint32_t people = demonym_end(i, end_, country); people > i) {
      const uint32_t body = small_body_end(people);
      if (body > people) add_body(i, body, country);
      return body;
    }
    constexpr uint32_t kLongest = 3;
    if (!at(i).is(kStartsName) || at(i).key.empty()) return i + 1;
    for (uint32_t n = std::min(kLongest, end_ - i); n >= 2; --n) {
      if (at(i + n - 1).key.empty() || at(i + n - 1).capital || !is_bare_body(key_between(i, i + n)))
        continue;
      add_body(i, i + n, {});
      return i + n;
    }
    return i + 1;
  }

  std::string_view text_;
  const NameTokens& all_;
  std::vector<NamePiece>& out_;
  std::unordered_set<std::string> families_;  // last words of persons' names; only for looking up
  uint32_t begin_ = 0, end_ = 0;              // the sentence's tokens
};

}  // namespace

ByteSpan span_of(const NameTokens& tokens, const NamePiece& piece) {
  return {tokens.tokens[piece.first].span.begin, tokens.tokens[piece.end - 1].span.end};
}

std::vector<NamePiece> find_name_pieces(std::string_view text, const NameTokens& tokens) {
  std::vector<NamePiece> out;
  PieceFinder(text, tokens, out).run();
  return out;
}

}  // namespace stemma
