#include "annotate/gazetteer.h"

#include <array>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "annotate/gazetteer_places.h"
#include "annotate/known_names.h"
#include "annotate/names_common.h"
#include "annotate/names_words.h"
#include "annotate/quantities_words.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "read/known_names_lists.h"
#include "text/given_names.h"

namespace stemma {

namespace {

std::vector<std::string_view> words_of(std::string_view list) {
  std::vector<std::string_view> out;
  size_t begin = 0;
  for (size_t i = 0; i <= list.size(); ++i) {
    if (i < list.size() && static_cast<unsigned char>(list[i]) > ' ') continue;
    if (i > begin) out.push_back(list.substr(begin, i - begin));
    begin = i + 1;
  }
  return out;
}

// Strings looked up by views of other strings.
struct ViewHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <typename T>
using ByKey = std::unordered_map<std::string, T, ViewHash, std::equal_to<>>;
using KeySet = std::unordered_set<std::string, ViewHash, std::equal_to<>>;

bool is_in_capitals(std::string_view form) {
  constexpr size_t kLongest = 6;  // bytes, full stops included
  if (form.size() > kLongest) return false;
  for (const char c : form)
    if (c >= 'a' && c <= 'z') return false;
  return true;
}

// All lists, read once.
class Lists {
 public:
  Lists() {
    add_words(kFemaleNames, kFemaleName);
    add_words(kMaleNames, kMaleName);
    add_words(kOtherNames, kOtherName);
    add_words(kFunctionWords, kFunction);
    add_words(kCommonWords, kCommon);
    add_words(kTitleWords, kTitle);
    add_words(kCourtesyTitles, kCourtesy);
    add_words(kFemaleTitles, kFemaleTitle);
    add_words(kMaleTitles, kMaleTitle);
    add_words(kTitleModifiers, kTitleModifier);
    add_words(kRoleNouns, kRole);
    add_words(kBodyHeads, kBodyHead);
    add_words(kCompanyHeads, kCompanyHead);
    add_words(kWeakBodyHeads, kWeakBodyHead);
    add_words(kPlaceHeads, kPlaceHead);
    add_words(kSmallPlaceHeads, kSmallPlaceHead);
    add_words(kTopicWords, kTopic);
    add_words(kParticles, kParticle);
    add_words(kCalendarWords, kCalendar);
    add_words(kSpeechVerbs, kSpeechVerb);
    add_countries();
    add_demonyms(kOtherDemonyms, "");
    // What is listed first wins: "Georgia" is the country, "Reuters" the agency.
    add_names(kAgencies, KnownKind::kAgency);
    add_bodies();
    add_names(kRegions, KnownKind::kRegion);
    add_names(kCities, KnownKind::kCity);
    add_names(kOutlets, KnownKind::kOutlet);
    add_phrases(kSmallBodies, small_bodies_);
    add_phrases(kBareBodies, bare_bodies_);
  }

  uint32_t classes(std::string_view word) const {
    const auto at = classes_.find(word);
    return at == classes_.end() ? 0 : at->second;
  }
  const KnownName* name(std::string_view key) const {
    const auto at = names_.find(key);
    return at == names_.end() ? nullptr : &at->second;
  }
  bool small_body(std::string_view key) const { return small_bodies_.contains(key); }
  bool bare_body(std::string_view key) const { return bare_bodies_.contains(key); }

 private:
  void add_words(std::string_view list, uint32_t bit) {
    for (const std::string_view word : words_of(list)) classes_[fold(word)] |= bit;
  }

  void mark_start(std::string_view key) {
    classes_[std::string(key.substr(0, key.find(' ')))] |= kStartsName;
  }

  void add_name(std::string_view form, KnownName name) {
    // "the Sun" would make every sun a newspaper: forms that need their article are for known_outlet alone.
    if (form.empty() || (form.starts_with("the ") && name.kind == KnownKind::kOutlet)) return;
    const std::string key = name_key(form);
    name.capitals = is_in_capitals(form);
    names_.emplace(key, name);
    mark_start(key);
  }

  void add_names(std::string_view list, KnownKind kind) {
    for (const std::string_view entry : split(list, ';')) {
      const auto forms = split(trim(entry), '|');
      for (const std::string_view form : forms) add_name(form, {kind, forms.front()});
    }
  }

  void add_demonyms(std::string_view list, std::string_view country) {
    for (std::string_view form : split(list, '|')) {
      form = trim(form);
      if (form.empty()) continue;
      if (form.find(' ') == std::string_view::npos)
        classes_[fold(form)] |= kDemonym;
      else
        mark_start(name_key(form));
      names_.emplace(name_key(form), KnownName{KnownKind::kDemonym, country});
    }
  }

  void add_countries() {
    for (const std::string_view raw : split(kCountries, ';')) {
      const std::string_view entry = trim(raw);
      const size_t slash = entry.find('/');
      const auto forms = split(entry.substr(0, slash), '|');
      for (const std::string_view form : forms) add_name(form, {KnownKind::kCountry, forms.front()});
      if (slash != std::string_view::npos) add_demonyms(entry.substr(slash + 1), forms.front());
    }
  }

  static KnownKind kind_of_body(char letter) {
    if (letter == 'o') return KnownKind::kBody;
    if (letter == 'c') return KnownKind::kCompany;
    return letter == 'm' ? KnownKind::kMovement : KnownKind::kOther;
  }

  void add_bodies() {
    for (const std::string_view raw : split(kKnownBodies, ';')) {
      const std::string_view entry = trim(raw);
      if (entry.size() < 3) continue;
      const KnownKind kind = kind_of_body(entry[0]);
      const auto forms = split(entry.substr(2), '|');
      for (const std::string_view form : forms) add_name(form, {kind, forms.front()});
    }
  }

  void add_phrases(std::string_view list, KeySet& set) {
    for (const std::string_view phrase : split(list, ';')) {
      const std::string key = name_key(trim(phrase));
      mark_start(key);
      set.insert(key);
    }
  }

  ByKey<uint32_t> classes_;
  ByKey<KnownName> names_;
  KeySet small_bodies_, bare_bodies_;
};

const Lists& lists() {
  static const Lists all;
  return all;
}

}  // namespace

uint32_t classes_of(std::string_view folded_word) {
  // "thirty-one"
  const size_t hyphen = folded_word.find('-');
  if (hyphen != std::string_view::npos && small_number(folded_word.substr(0, hyphen)) &&
      small_number(folded_word.substr(hyphen + 1)))
    return kFunction;
  return lists().classes(folded_word);
}

const KnownName* known_name(std::string_view key) {
  return lists().name(key);
}

EntityType type_of(KnownKind kind) {
  switch (kind) {
    case KnownKind::kCountry:
    case KnownKind::kRegion:
    case KnownKind::kCity:
      return EntityType::kPlace;
    case KnownKind::kBody:
    case KnownKind::kCompany:
    case KnownKind::kMovement:
      return EntityType::kOrg;
    case KnownKind::kOutlet:
      return EntityType::kOutlet;
    case KnownKind::kAgency:
      return EntityType::kAgency;
    case KnownKind::kOther:
    case KnownKind::kDemonym:
      break;
  }
  return EntityType::kOther;
}

bool is_small_body(std::string_view key) {
  return lists().small_body(key);
}

bool is_bare_body(std::string_view key) {
  return lists().bare_body(key);
}

}  // namespace stemma
