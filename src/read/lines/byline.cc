#include "read/lines/byline.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_set>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/known_names.h"
#include "read/lines/agencies.h"
#include "read/lines/dated_line.h"
#include "read/lines/word_table.h"
#include "text/given_names.h"

namespace stemma {

namespace {

// A byline is longer only where a whole desk is named.
constexpr size_t kBylineBytes = 240;
constexpr size_t kNames = 40;     // people of one byline
constexpr size_t kNameWords = 5;  // "Maria del Carmen de Souza"

// Words that no person's name holds: offices, parts of a page, bodies.
constexpr std::string_view kNoPerson =
    " staff reporter reporters correspondent correspondents editor editors editorial writer writers news "
    "newsroom desk team bureau agency "
    "agencies press service services online media digital special published updated posted modified author "
    "authors guest contributor "
    "contributors columnist columnists view views opinion comment comments read more stories story share "
    "follow min mins minute minutes "
    "ago am pm et est edt gmt bst utc photo photos image images video videos getty admin administrator "
    "webmaster user anonymous unknown "
    "wire wires reports report newspaper times post daily magazine journal network tv radio channel "
    "broadcasting corporation inc ltd llc company "
    "group institute foundation university department ministry office government association society council "
    "committee board "
    "website site blog home page menu search subscribe newsletter sign login register the our your with from "
    "about contact privacy "
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday "
    "saturday sunday today yesterday facebook twitter instagram linkedin profile posts articles archive "
    "category tags by in for at on and "
    "politics business sports sport health science technology world local national international exclusive "
    "analysis producer photographer "
    "director manager president founder co-founder ceo cto cfo officer head vp "
    "bio full expert experts strategy free how what why syndicate cnn bbc nbc abc cbs npr pbs rt dw msnbc "
    "itv sky fox mailonline ";
// "May", "April", "June", "August" and "Will" are names of people too.
constexpr std::string_view kNamesToo = " may april june august post art price times ";
// Letters that people put behind their names: degrees, licences, honours. In small letters, without stops.
constexpr std::string_view kLettersBehind =
    " md do phd dvm vmd dds dmd rn np pa-c rd rdn ld ldn cfp cfa cpa jd esq mba mph mpa ms ma msc bsc ba bs "
    "bsn msn "
    "dnp fnp fnp-bc aprn crna cnm pharmd psyd edd lcsw lmft lpc lmhc msw pe pmp cscs cpt dpt ot otr slp "
    "ccc-slp facs "
    "facp facc faclm fand faap faan mbbs mrcp frcs chfc clu crpc cdces ibclc lac nd obe mbe cbe kbe qc kc "
    "cssd med "
    "mfa dphil drph scd bvsc mrcvs cissp jr sr ii iii iv dc dpm od au.d ccn cns cnc ";
// Words within a person's name that are not capitalised.
constexpr std::string_view kParticles =
    " de del della di da dos das do du la le van von der den ter ten al el bin ibn bint abu y e zu ul ur af "
    "st ";
// Words for accounts and desks, which a field for names may hold.
constexpr std::string_view kAccounts =
    " adminn administrator root info contact support support hello test demo owner newsdesk webdesk web "
    "deskteam "
    "management marketing sales partner partners sponsored brand founder owner manager null none "
    "undefined ";
// Before "of" and what someone is head of.
constexpr std::string_view kOffices =
    " head director manager president chief vp professor dean chair minister secretary lecturer ";

// The lists, as bits of one table.
enum NameList : uint32_t {
  kIsNoPerson = 1 << 0,
  kIsNameToo = 1 << 1,
  kIsLettersBehind = 1 << 2,
  kIsParticle = 1 << 3,
  kIsAccount = 1 << 4,
  kIsOffice = 1 << 5,
};

uint32_t lists_of(std::string_view word) {
  static const WordTable table = [] {
    WordTable words;
    words.add(kNoPerson, kIsNoPerson);
    words.add(kNamesToo, kIsNameToo);
    words.add(kLettersBehind, kIsLettersBehind);
    words.add(kParticles, kIsParticle);
    words.add(kAccounts, kIsAccount);
    words.add(kOffices, kIsOffice);
    return words;
  }();
  return table.of(word);
}

// The bare word, small: "Jr.," -> "jr".
std::string bare(std::string_view word) {
  while (!word.empty() && (word.back() == '.' || word.back() == ',' || word.back() == ':'))
    word.remove_suffix(1);
  return to_lower(word);
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split(text, ' '))
    if (!word.empty()) words.push_back(word);
  return words;
}

bool holds_odd_character(std::string_view text) {
  return text.find_first_of("0123456789@/\\|:;<>{}[]()!?&#_=+*\"") != std::string_view::npos;
}

// "Halloran", and "d'Arc", whose capital stands behind the apostrophe.
bool is_capital(std::string_view word) {
  for (const std::string_view apostrophe : {"'", "\u2019"})
    if (const size_t at = word.find(apostrophe); at == 1 && at + apostrophe.size() < word.size())
      return is_upper(decode_utf8(word, at + apostrophe.size()).value) ||
             is_upper(decode_utf8(word, 0).value);
  return is_upper(decode_utf8(word, 0).value);
}

// "Jane Doe", "JANE DOE", "Jean-Noël O'Hara", "Ludwig van der Berg", "Saul K. Smith Jr."
bool is_person(std::string_view printed) {
  // "Ada (Brook) Reyn"
  std::string name(printed);
  if (const size_t open = name.find(" (");
      open != std::string::npos && open > 0 && name.find(") ", open) < name.size())
    std::erase_if(name, [](char c) { return c == '(' || c == ')'; });
  const auto words = words_of(name);
  if (words.size() < 2 || words.size() > kNameWords || holds_odd_character(name)) return false;
  if (!is_capital(words.front()) && !(lists_of(words.front()) & kIsParticle)) return false;
  size_t capitals = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    const uint32_t lists = lists_of(bare(words[i]));
    if ((lists & kIsNoPerson) && !(lists & kIsNameToo)) return false;
    if (is_capital(words[i]))
      ++capitals;
    else if (!(lists & kIsParticle))
      return false;
  }
  return capitals >= 2;
}

// One word is a person only where a page's author field says so (a columnist's pen name); bylines are not
// read so.
std::string_view without_place(std::string_view name) {
  // Few names hold a word or sign that may be one of these; a look at the first letters tells.
  size_t space = name.find(' ');
  while (space < name.size() &&
         std::string_view("iIfFaAo|-\xE2\xC2").find(name[std::min(space + 1, name.size() - 1)]) ==
             std::string_view::npos)
    space = name.find(' ', space + 1);
  if (space >= name.size()) return trim(name);
  for (const std::string_view cut : {" in ", " In ", " for ", " For ", " at ", " At ", " from ", " of ",
                                     " | ", " - ", " – ", " — ", " • ", " · "})
    if (const size_t at = name.find(cut); at != std::string_view::npos && at > 0) name = name.substr(0, at);
  return trim(name);
}

// Bylines in capitals: "JOHN O'NEILL" -> "John O'Neill".
std::string in_mixed_case(std::string_view name) {
  const bool has_small = std::any_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (has_small) return std::string(name);
  std::string out = to_lower(name);
  bool at_start = true;
  for (char& c : out) {
    if (at_start && c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    at_start = c == ' ' || c == '-' || c == '\'' || c == '.';
  }
  return out;
}

void add_once(std::vector<std::string>& list, std::string name) {
  if (std::find(list.begin(), list.end(), name) == list.end()) list.push_back(std::move(name));
}

bool are_letters_behind(std::string_view part) {
  const auto words = words_of(part);
  constexpr size_t kMostLetters = 4;
  return !words.empty() && words.size() <= kMostLetters &&
         std::all_of(words.begin(), words.end(), [](std::string_view word) {
           std::string key = bare(word);
           std::erase(key, '.');
           return is_upper(decode_utf8(word, 0).value) && (lists_of(key) & kIsLettersBehind);
         });
}

void add_part(std::string_view part, Byline& byline) {
  part = trim(part);
  if (!byline.people.empty() && are_letters_behind(part)) {
    byline.people.back() += ", " + std::string(part);
    return;
  }
  for (const std::string_view lead : {"by ", "written by ", "and ", "with "})
    if (starts_with_ignoring_case(part, lead)) part = trim(part.substr(lead.size()));
  if (auto agency = agency_named(part)) return add_once(byline.agencies, *agency);
  const std::string_view name = without_place(part);
  if (name.size() < part.size())
    if (auto agency = agency_named(name)) return add_once(byline.agencies, *agency);
  if (byline.people.size() >= kNames || !is_person(name) || is_known_outlet(name)) return;
  add_once(byline.people, in_mixed_case(name));
}

// Where the next separator between names begins and how long it is; npos where there is none.
struct Cut {
  size_t at = std::string_view::npos;
  size_t length = 0;
};

Cut next_cut(std::string_view names) {
  constexpr std::array<std::string_view, 15> kSeparators = {" with ", " and ", " And ", " AND ", " • ",
                                                            " · ",    " & ",   " / ",   " | ",   ", ",
                                                            "; ",     ",",     ";",     "/",     "\n"};
  for (size_t at = 0; at < names.size(); ++at) {
    const char c = names[at];
    if (c != ' ' && c != ',' && c != ';' && c != '/' && c != '\n') continue;
    // The longest one stands first.
    for (const std::string_view separator : kSeparators)
      if (separator.front() == c && names.substr(at).starts_with(separator)) return {at, separator.size()};
  }
  return {};
}

// "Head of Marketing", of which "and Community Development" is part too.
bool goes_on_as_office(std::string_view part) {
  const size_t of = part.find(" of ");
  if (of == std::string_view::npos) return false;
  const std::string_view before = trim(part.substr(0, of));
  return lists_of(bare(before.substr(before.rfind(' ') + 1))) & kIsOffice;
}

bool names_an_office(std::string_view names) {
  for (const std::string_view word : words_of(names))
    for (const std::string_view office :
         {"staff", "reporter", "reporters", "correspondent", "correspondents", "editor", "editors", "writer",
          "writers", "agencies", "desk", "newsroom", "editorial", "bureau", "contributor"})
      if (bare(word) == office) return true;
  return false;
}

}  // namespace

bool may_name_several(std::string_view names) {
  return next_cut(names).at != std::string_view::npos;
}

Byline parse_names(std::string_view names) {
  Byline byline;
  constexpr size_t kNamesBytes = 4096;  // longer fields hold something else
  names = names.substr(0, kNamesBytes);
  while (!names.empty()) {
    const Cut cut = next_cut(names);
    const std::string_view part = names.substr(0, cut.at);
    add_part(part, byline);
    if (cut.at == std::string_view::npos) break;
    names.remove_prefix(cut.at + cut.length);
    if (goes_on_as_office(part)) names.remove_prefix(std::min(next_cut(names).at, names.size()));
  }
  return byline;
}

namespace {

// A name that only a field for names makes one: "Susan", "annette thurmon", "reyn_t". Words for desks and
// accounts are none, nor are addresses.
bool is_given_name(std::string_view name) {
  constexpr size_t kMostBytes = 40, kMostWords = 2;
  const auto words = words_of(name);
  if (words.empty() || words.size() > kMostWords || name.size() > kMostBytes || name.size() < 2) return false;
  for (const std::string_view word : words) {
    const std::string key = bare(word);
    if ((lists_of(key) & (kIsNoPerson | kIsAccount)) || key.starts_with("admin")) return false;
    if (words.size() == 2 && (is_capital(word) || holds_odd_character(word))) return false;
  }
  if (name.find_first_of("@/\\|:;<>{}[]()!?&#=+*\"") != std::string_view::npos) return false;
  const bool has_letter = std::any_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
  const std::string lower = to_lower(name);
  for (const std::string_view ending : {".com", ".org", ".net", ".io", ".co", ".uk", ".de", ".info"})
    if (lower.ends_with(ending)) return false;
  return has_letter && !is_known_outlet(name) && !is_known_agency(name);
}

}  // namespace

Byline parse_author_field(std::string_view names) {
  if (names.find("://") != std::string_view::npos || starts_with_ignoring_case(names, "www.")) return {};
  // "(Content Manager)" behind a name is an office.
  if (names.ends_with(')') && names.find('(') != std::string_view::npos && names.find('(') > 0)
    names = trim(names.substr(0, names.find('(')));
  Byline byline = parse_names(names);
  if (!byline.people.empty() || !byline.agencies.empty()) return byline;
  for (const std::string_view lead : {"by ", "written by "})
    if (starts_with_ignoring_case(names, lead)) names = trim(names.substr(lead.size()));
  while (!names.empty()) {
    const Cut cut = next_cut(names);
    const std::string_view name = trim(names.substr(0, cut.at));
    if (!is_given_name(name)) return {};
    add_once(byline.people, std::string(name));
    if (cut.at == std::string_view::npos) break;
    names.remove_prefix(cut.at + cut.length);
  }
  return byline;
}

std::optional<Byline> parse_byline(std::string_view line) {
  line = before_time(trim(line));
  if (line.size() > kBylineBytes) return std::nullopt;
  std::string_view names;
  for (const std::string_view lead :
       {"By ", "by ", "BY ", "By: ", "BY: ", "By:", "by:", "Written by ", "Written By ", "WRITTEN BY ",
        "Story by ", "Words by ", "Report by ", "Text by ", "Author: "})
    if (line.starts_with(lead)) names = trim(line.substr(lead.size()));
  if (names.empty()) return std::nullopt;
  const bool ends_as_sentence = names.ends_with('.') && names.find(' ') != std::string_view::npos &&
                                !names.ends_with("Jr.") && !names.ends_with("Sr.");
  if (ends_as_sentence) return std::nullopt;
  Byline byline = parse_names(names);
  if (!byline.people.empty() || !byline.agencies.empty() ||
      (is_capital(names) && words_of(names).size() <= 6 && names_an_office(names)))
    return byline;
  if (line.starts_with("By ") && is_known_outlet(names)) return byline;
  return std::nullopt;
}

bool has_given_name(std::string_view name) {
  static const std::unordered_set<std::string_view> known = [] {
    std::unordered_set<std::string_view> names;
    for (std::string_view list : {kFemaleNames, kMaleNames})
      while (!list.empty()) {
        const size_t end = std::min(list.find_first_of(" \n"), list.size());
        if (end > 0) names.insert(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
      }
    return names;
  }();
  name = trim(name);
  for (const std::string_view title : {"Dr. ", "Dr ", "Prof. ", "Mr. ", "Mrs. ", "Ms. "})
    if (name.starts_with(title)) name.remove_prefix(title.size());
  std::string first = fold(name.substr(0, name.find(' ')));
  if (known.contains(first)) return true;
  return known.contains(std::string_view(first).substr(0, first.find('-')));
}

void append_names(Byline& byline, const Byline& more) {
  for (const std::string& name : more.people) add_once(byline.people, name);
  for (const std::string& name : more.agencies) add_once(byline.agencies, name);
}

}  // namespace stemma
