#include "annotate/names_cut.h"

#include <algorithm>

#include "annotate/known_names.h"

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

class Cutter {
 public:
  Cutter(std::string_view text, const NameTokens& all, std::vector<NamePiece>& out)
      : text_(text), all_(all), out_(out) {}

  CutSequence cut(uint32_t first, uint32_t end) {
    CutSequence result;
    if (whole_known(first, end)) return result;
    const uint32_t title = last_title(first, end);
    if (title < end) {
      cut_titled(first, title, end);
      return result;
    }
    const uint32_t rest = after_demonym(first, end, result.country);
    if (rest == end) {
      result.all_demonym = true;
      return result;
    }
    cut_untitled(first, rest, end, result.country);
    return result;
  }

 private:
  const NameToken& at(uint32_t i) const { return all_.tokens[i]; }

  const KnownName* known(uint32_t first, uint32_t end) const {
    const KnownName* name =
        known_name(name_key(text_.substr(at(first).span.begin, at(end - 1).span.end - at(first).span.begin)));
    if (!name || (name->capitals && !at(first).all_capitals)) return nullptr;
    return name;
  }

  void add(uint32_t first, uint32_t end, EntityType type, bool sure, std::string_view canonical = {},
           std::string_view country = {}) {
    NamePiece piece;
    piece.first = first;
    piece.end = end;
    piece.type = type;
    piece.sure = sure;
    piece.canonical = canonical;
    piece.country = country;
    if (type == EntityType::kPerson) piece.gender = gender_of_name(at(first).classes);
    out_.push_back(std::move(piece));
  }

  // A known name, if the tokens are exactly one.
  bool whole_known(uint32_t first, uint32_t end) {
    const KnownName* name = known(first, end);
    if (!name || name->kind == KnownKind::kDemonym) return false;
    add(first, end, type_of(name->kind), true, name->name);
    return true;
  }

  // The last title word of the sequence that heads a title, or `end`. "General Motors" and "Attorney
  // General's Office" have none.
  uint32_t last_title(uint32_t first, uint32_t end) const {
    for (uint32_t i = end; i-- > first;) {
      if (!at(i).is(kTitle)) continue;
      const bool last = i + 1 == end;
      if (last && i == first && !at(i).is(kTitleModifier)) return i;
      if (!last && (at(i + 1).is(kBodyHead | kPlaceHead) || at(end - 1).is(kBodyHead))) continue;
      if (at(i).key == "general" && !last && at(i + 1).is(kTopic)) continue;
      if (last && i > first && at(i - 1).is(kGivenName) && !at(i - 1).is(kTitleModifier)) continue;
      return i;
    }
    return end;
  }

  void cut_titled(uint32_t first, uint32_t title, uint32_t end) {
    uint32_t person = title + 1;
    // "Secretary of State Marco Rubio": the office goes on.
    while (person < end &&
           (!at(person).capital || (at(person - 1).key == "of" && at(person).is(kTopic | kCommon)) ||
            (at(person - 1).key == "and" && at(person).is(kTopic))))
      ++person;
    add_owner(first, title);
    if (person >= end) return;
    if (whole_known(person, end) && out_.back().type != EntityType::kPerson && !at(person).is(kGivenName))
      return;
    if (!out_.empty() && out_.back().first == person) out_.pop_back();
    add(person, end, EntityType::kPerson, true);
    NamePiece& piece = out_.back();
    if (person == title + 1 && (title == first || known_end(text_, all_, first, title) == title))
      piece.printed_first = title;
    const ByteSpan role{at(first).span.begin, at(person - 1).span.end};
    piece.role = std::string(role.of(text_));
    Gender by_title = Gender::kUnknown;
    for (uint32_t i = first; i <= title; ++i)
      if (by_title == Gender::kUnknown) by_title = gender_of_title(at(i).classes);
    if (by_title != Gender::kUnknown) piece.gender = by_title;
  }

  // "State Department Spokesman", "London Mayor": the body or place before a title is a name too.
  void add_owner(uint32_t first, uint32_t title) {
    const uint32_t known_to = known_end(text_, all_, first, title);
    if (known_to > first) {
      const KnownName* name = known(first, known_to);
      if (name && name->kind != KnownKind::kDemonym)
        add(first, known_to, type_of(name->kind), true, name->name);
      return;
    }
    uint32_t head = title;
    while (head > first && !at(head - 1).is(kBodyHead)) --head;
    if (head >= first + 2) {
      std::string_view country;
      after_demonym(first, head, country);
      add(first, head, EntityType::kOrg, true, {}, country);
    }
  }

  uint32_t after_demonym(uint32_t first, uint32_t end, std::string_view& country) const {
    const uint32_t known_to = known_end(text_, all_, first, end);
    if (known_to == first) return first;
    const KnownName* name = known(first, known_to);
    if (!name || name->kind != KnownKind::kDemonym) return first;
    country = name->name;
    std::string_view other;
    return known_to < end ? after_demonym(known_to, end, other) : known_to;
  }

  bool has_head(uint32_t first, uint32_t end, uint32_t heads) const {
    for (uint32_t i = first; i < end; ++i)
      if (at(i).is(heads)) return true;
    return false;
  }

  void cut_untitled(uint32_t first, uint32_t rest, uint32_t end, std::string_view country) {
    const bool demonym = rest > first;
    const NameToken& last = at(end - 1);
    if (demonym && known(rest, end) && !at(rest).is(kTopic | kBodyHead)) {
      whole_known(rest, end);
      return;
    }
    if (!demonym && (cut_branch(first, end) || cut_part_of_place(first, end) || cut_team(first, end))) return;
    if (is_body(rest, end)) {
      const uint32_t owner = demonym ? first : owner_end(first, end);
      add(owner > first ? owner : first, end, outlet_or_body(first, end), true, {}, country);
      return;
    }
    if (at(rest).is(kGivenName) && end - rest >= 2) {
      add(rest, end, EntityType::kPerson, true);
      return;
    }
    if (last.is(kPlaceHead) && end - rest >= 2) {
      add(rest, end, EntityType::kPlace, true);
      return;
    }
    if (!demonym && cut_known_prefix(first, end)) return;
    const bool single_given = end - rest == 1 && at(rest).is(kFemaleName | kMaleName);
    add(rest, end, single_given ? EntityType::kPerson : EntityType::kOther, demonym && end - rest == 1);
  }

  // "Bank of ...", "... Ministry", "Joseph Rowntree Foundation"; a weak head counts only beside another sign.
  bool is_body(uint32_t first, uint32_t end) const {
    const NameToken& last = at(end - 1);
    if (end - first < 2) return false;
    if (last.is(kBodyHead) && !(last.is(kWeakBodyHead) && at(first).is(kGivenName))) return true;
    for (uint32_t i = first; i + 2 < end; ++i)
      if (at(i).is(kBodyHead) && (at(i + 1).key == "of" || at(i + 1).key == "for" || at(i + 1).key == "on"))
        return true;
    for (uint32_t i = first; i < end; ++i)
      if (at(i).key.empty() && at(i).span.of(text_) == "&") return true;
    return false;
  }

  EntityType outlet_or_body(uint32_t first, uint32_t end) const {
    const std::string& last = at(end - 1).key;
    const bool press = last == "times" || last == "post" || last == "herald" || last == "tribune" ||
                       last == "gazette" || last == "news" || last == "newspaper" || last == "magazine" ||
                       last == "radio" || last == "tv" || last == "television" || last == "journal" ||
                       last == "review";
    return press && end - first >= 2 ? EntityType::kOutlet : EntityType::kOrg;
  }

  // A possessive inside ("Costa Rica's Public Safety Ministry" is cut before) does not reach here.
  uint32_t owner_end(uint32_t first, uint32_t) const { return first; }

  bool is_known_place(uint32_t first, uint32_t end) const {
    const KnownName* place = known(first, end);
    return place && type_of(place->kind) == EntityType::kPlace;
  }

  // "North Las Vegas", "Eastern Oregon".
  bool cut_part_of_place(uint32_t first, uint32_t end) {
    static constexpr std::string_view kParts[] = {
        "north",   "south",     "east",      "west",      "northern",  "southern", "eastern", "western",
        "central", "northeast", "southeast", "northwest", "southwest", "greater",  "upper",   "lower"};
    if (end - first < 2 ||
        std::find(std::begin(kParts), std::end(kParts), at(first).key) == std::end(kParts) ||
        !is_known_place(first + 1, end))
      return false;
    add(first, end, EntityType::kPlace, true);
    return true;
  }

  // "Boston Harriers": a town and a plural that is no common word is a team.
  bool cut_team(uint32_t first, uint32_t end) {
    const NameToken& last = at(end - 1);
    constexpr size_t kShortest = 5;  // letters
    if (end - first < 2 || last.key.size() < kShortest || !last.key.ends_with("s") ||
        last.key.ends_with("ss") || last.is(kCommon | kTitle | kPlaceHead | kGivenName | kRole) ||
        last.starter || last.possessive)
      return false;
    if (!is_known_place(first, end - 1)) return false;
    add(first, end, EntityType::kOrg, true);
    return true;
  }

  // "ICRC Africa": a known body's branch is that body.
  bool cut_branch(uint32_t first, uint32_t end) {
    const uint32_t known_to = known_end(text_, all_, first, end);
    if (known_to == first || known_to == end) return false;
    const KnownName* body = known(first, known_to);
    const KnownName* place = known(known_to, end);
    if (!body || !place || body->kind != KnownKind::kBody || type_of(place->kind) != EntityType::kPlace)
      return false;
    add(first, end, EntityType::kOrg, true, body->name);
    return true;
  }

  // Two names side by side: "Washington Zelenskiy" in a headline, "Reuters Steve Holland".
  bool cut_known_prefix(uint32_t first, uint32_t end) {
    const uint32_t known_to = known_end(text_, all_, first, end);
    if (known_to == first || known_to == end) return false;
    const KnownName* name = known(first, known_to);
    if (!name || name->kind == KnownKind::kDemonym || name->kind == KnownKind::kOther) return false;
    if (known_to - first < 2 && !at(known_to).is(kGivenName)) return false;
    if (!at(known_to).capital) return false;
    add(first, known_to, type_of(name->kind), true, name->name);
    cut(known_to, end);
    return true;
  }

  std::string_view text_;
  const NameTokens& all_;
  std::vector<NamePiece>& out_;
};

}  // namespace

uint32_t known_end(std::string_view text, const NameTokens& all, uint32_t i, uint32_t limit) {
  if (!all.tokens[i].is(kStartsName | kDemonym) || !all.tokens[i].capital) return i;
  const uint32_t most = std::min(limit, i + kLongestKnownName);
  for (uint32_t end = most; end > i; --end) {
    const NameToken& last = all.tokens[end - 1];
    if (last.key.empty()) continue;
    bool broken = false;  // by a possessive
    for (uint32_t k = i; k + 1 < end; ++k)
      broken = broken || (all.tokens[k].possessive && !all.tokens[k].is(kCommon | kTopic));
    if (broken) continue;
    const KnownName* name =
        known_name(name_key(text.substr(all.tokens[i].span.begin, last.span.end - all.tokens[i].span.begin)));
    if (name && (!name->capitals || all.tokens[i].all_capitals || all.tokens[i].span.size() == 1)) return end;
  }
  return i;
}

CutSequence cut_sequence(std::string_view text, const NameTokens& all, uint32_t first, uint32_t end,
                         std::vector<NamePiece>& out) {
  return Cutter(text, all, out).cut(first, end);
}

}  // namespace stemma
