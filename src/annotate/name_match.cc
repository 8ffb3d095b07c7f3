#include "annotate/name_match.h"

#include <algorithm>
#include <array>

#include "annotate/gazetteer.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace stemma {

namespace {

constexpr std::array<std::string_view, 9> kSmallWords = {"of", "for", "and", "the", "in",
                                                         "on", "de",  "&",   "to"};
constexpr std::array<std::string_view, 24> kLegalForms = {
    "inc",     "corp",     "corporation", "co",       "company", "ltd",  "llc",     "plc",
    "ag",      "sa",       "group",       "holdings", "gmbh",    "nv",   "limited", "llp",
    "general", "building", "province",    "river",    "state",   "town", "city",    "motorway"};

// Letters of transliteration that stand for one sound, longest first.
struct Sound {
  std::string_view from, to;
};
constexpr std::array<Sound, 25> kSounds = {
    {{"sch", "sh"}, {"tch", "ch"}, {"kh", "h"}, {"zh", "z"}, {"ts", "c"}, {"tz", "c"}, {"ph", "f"},
     {"ck", "k"},   {"ks", "x"},   {"ou", "u"}, {"oo", "u"}, {"dj", "j"}, {"dz", "z"}, {"gh", "g"},
     {"iy", "i"},   {"yy", "i"},   {"ii", "i"}, {"ij", "i"}, {"ye", "e"}, {"yo", "o"}, {"ya", "ia"},
     {"yu", "iu"},  {"y", "i"},    {"w", "v"},  {"q", "k"}}};

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

// Of a transliteration key; "g" and "h" are one letter in Ukrainian and Russian names (Bohdan, Bogdan).
std::string consonants(std::string_view key) {
  std::string out;
  for (const char c : key)
    if (!is_vowel(c) && c != '-') out += c == 'g' ? 'h' : c;
  return out;
}

std::string_view one_spelling(std::string_view word) {
  if (word == "defence") return "defense";
  if (word == "labour") return "labor";
  if (word == "safety") return "security";
  if (word == "programme") return "program";
  if (word == "centre") return "center";
  if (word == "authorities" || word == "agency") return "authority";
  if (word == "organisation") return "organization";
  return word;
}

}  // namespace

std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> out;
  std::string word;
  const auto finish = [&] {
    while (!word.empty() && word.back() == '-') word.pop_back();
    if (word.ends_with("'s")) word.resize(word.size() - 2);
    std::erase(word, '\'');
    if (!word.empty() && word != "the") out.push_back(word);
    word.clear();
  };
  for (const char c : fold(name)) {
    const bool part = static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
                      (c >= '0' && c <= '9') || c == '&' || c == '\'' || (c == '-' && !word.empty());
    if (part)
      word += c;
    else if (c != '.')
      finish();
  }
  finish();
  return out;
}

std::string initials_of(const std::vector<std::string>& words, bool all_words) {
  std::string out;
  for (const std::string& word : words) {
    if (!all_words && std::find(kSmallWords.begin(), kSmallWords.end(), word) != kSmallWords.end()) continue;
    out += word[0];
  }
  return out;
}

std::string transliteration_key(std::string_view word) {
  std::string out;
  for (size_t i = 0; i < word.size();) {
    std::string_view sound = word.substr(i, 1);
    size_t taken = 1;
    for (const Sound& s : kSounds)
      if (word.substr(i).starts_with(s.from)) {
        sound = s.to;
        taken = s.from.size();
        break;
      }
    for (const char c : sound)
      if ((out.empty() || out.back() != c) && c != '-' && c != '\'') out += c;
    i += taken;
  }
  return out;
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
  constexpr size_t kLongest = 48;  // bytes; longer names are compared whole only
  if (a == b) return 0;
  const size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > static_cast<size_t>(limit) || a.size() > kLongest || b.size() > kLongest) return limit + 1;
  std::array<std::array<int, kLongest + 1>, 3> rows{};
  for (size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<int>(j);
  for (size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i - 1) % 3];
    row[0] = static_cast<int>(i);
    for (size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], rows[(i - 2) % 3][j - 2] + 1);
    }
  }
  return std::min(rows[a.size() % 3][b.size()], limit + 1);
}

bool similar_words(std::string_view a, std::string_view b) {
  constexpr size_t kOneEdit = 6,
                   kTwoEdits = 10;  // letters from which so many edits are a slip, not another name
  if (a == b) return true;
  const size_t shorter = std::min(a.size(), b.size());
  if (shorter < 4) return false;
  const std::string x = transliteration_key(a), y = transliteration_key(b);
  if (x == y) return true;
  if (shorter < kOneEdit || x[0] != y[0]) return false;
  const int limit = shorter >= kTwoEdits ? 2 : 1;
  return edit_distance(x, y, limit) <= limit;
}

bool same_consonants(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || a[0] != b[0]) return false;
  const std::string x = transliteration_key(a), y = transliteration_key(b);
  return edit_distance(x, y, 2) <= 2 && consonants(x).size() >= 2 && consonants(x) == consonants(y);
}

bool compatible_given(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || a == b) return true;
  if (a.size() == 1 || b.size() == 1) return a[0] == b[0];
  const size_t shorter = std::min(a.size(), b.size());
  if (shorter >= 3 && (a.starts_with(b) || b.starts_with(a))) return true;
  const std::string x = transliteration_key(a), y = transliteration_key(b);
  if (x == y || (consonants(x) == consonants(y) && consonants(x).size() >= 3)) return true;
  return shorter >= 6 && edit_distance(x, y, 2) <= 2 && x.substr(1, 2) == y.substr(1, 2);
}

std::string_view cut_country(std::vector<std::string>& words, std::string_view country) {
  constexpr size_t kLongest = 4;  // words of a country's name
  if (words.size() < 2) return {};
  for (size_t n = std::min(kLongest, words.size() - 1); n >= 1; --n) {
    const auto end = words.begin() + static_cast<ptrdiff_t>(n);
    const KnownName* known = known_name(join({words.begin(), end}, " "));
    if (!known || (known->kind != KnownKind::kCountry && known->kind != KnownKind::kDemonym)) continue;
    if (known->name.empty() || (!country.empty() && known->name != country)) return {};
    words.erase(words.begin(), end);
    return known->name;
  }
  return {};
}

std::string body_key(const std::vector<std::string>& words) {
  std::vector<std::string> kept;
  for (const std::string& word : words) {
    if (std::find(kSmallWords.begin(), kSmallWords.end(), word) != kSmallWords.end()) continue;
    if (words.size() > 1 && std::find(kLegalForms.begin(), kLegalForms.end(), word) != kLegalForms.end())
      continue;
    if (classes_of(word) & kDemonym) continue;
    kept.emplace_back(one_spelling(word));
  }
  std::sort(kept.begin(), kept.end());
  // A country's authorities are its government, its army is its military.
  std::string key = join(kept, " ");
  if (key == "authority" && words.back() == "authorities") return "government";
  if (key == "army" || key == "armed forces") return "military";
  return key;
}

}  // namespace stemma
