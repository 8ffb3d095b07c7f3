#include "text/abbreviations.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"

namespace stemma {

namespace {

// Sorted, lower case. Sources: the Associated Press's and The Guardian's habits of abbreviation.
constexpr auto kTitles = std::to_array<std::string_view>(
    {"adm",  "amb",  "atty", "brig", "capt", "cardinal", "cmdr", "col",  "const", "cpl",  "cpt",
     "det",  "dist", "dr",   "fr",   "ft",   "gen",      "gov",  "hon",  "insp",  "lt",   "maj",
     "mme",  "mr",   "mrs",  "ms",   "msgr", "mt",       "pfc",  "pres", "prof",  "pvt",  "rep",
     "reps", "rev",  "sen",  "sens", "sgt",  "spc",      "sr",   "st",   "ste",   "supt", "vs"});
constexpr auto kBeforeNumbers = std::to_array<std::string_view>(
    {"apr", "art", "aug", "ca",  "ch", "dec",  "feb", "fig", "jan", "jul",  "jun", "mar",
     "no",  "nos", "nov", "oct", "p",  "para", "pp",  "sec", "sep", "sept", "vol"});
constexpr auto kAnywhere = std::to_array<std::string_view>(
    {"al",   "ala",  "approx", "ariz", "ark",  "assn", "ave",  "blvd", "bros", "calif", "cie", "co",   "colo",
     "conn", "corp", "del",    "dept", "dir",  "esq",  "est",  "etc",  "ext",  "fla",   "ga",  "hwy",  "ill",
     "inc",  "ind",  "jr",     "kan",  "ky",   "ltd",  "mass", "md",   "mfg",  "mich",  "min", "minn", "miss",
     "mo",   "mont", "neb",    "nev",  "okla", "ont",  "ore",  "pa",   "penn", "ph",    "plc", "que",  "rd",
     "spox", "tenn", "tex",    "univ", "va",   "vt",   "wash", "wis",  "wyo"});
constexpr auto kStarters = std::to_array<std::string_view>(
    {"a",       "about",   "according", "after",   "all",     "also",   "although", "among",     "an",
     "and",     "another", "as",        "at",      "because", "before", "both",     "but",       "by",
     "despite", "during",  "each",      "earlier", "even",    "every",  "few",      "first",     "for",
     "from",    "he",      "her",       "here",    "his",     "how",    "however",  "i",         "if",
     "in",      "instead", "it",        "its",     "last",    "later",  "many",     "meanwhile", "more",
     "most",    "my",      "nearly",    "no",      "not",     "now",    "of",       "on",        "once",
     "one",     "only",    "other",     "others",  "our",     "over",   "people",   "please",    "police",
     "she",     "since",   "so",        "some",    "still",   "such",   "that",     "the",       "their",
     "then",    "there",   "these",     "they",    "this",    "those",  "though",   "through",   "to",
     "two",     "under",   "until",     "we",      "what",    "when",   "where",    "while",     "who",
     "why",     "with",    "yet",       "you",     "your"});

template <typename Table>
bool holds(const Table& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

// "U.S", "p.m", "D.C", "J.R.R", "U": letters one by one.
bool is_dotted_letters(std::string_view word) {
  bool want_letter = true;
  for (size_t i = 0; i < word.size();) {
    const auto [c, length] = decode_utf8(word, i);
    if (want_letter ? !is_letter(c) : c != '.') return false;
    want_letter = !want_letter;
    i += length;
  }
  return !word.empty() && !want_letter;
}

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  constexpr size_t kLongest = 10;  // bytes; no entry is longer
  if (word.empty() || word.size() > kLongest) return Abbreviation::kNone;
  if (is_dotted_letters(word)) {
    const bool one_letter = word.find('.') == std::string_view::npos;
    // "plan a." ends a sentence; "George W." does not.
    if (one_letter && !is_upper(decode_utf8(word, 0).value)) return Abbreviation::kNone;
    return Abbreviation::kAnywhere;
  }
  const std::string lower = to_lower(word);
  if (holds(kTitles, lower)) return Abbreviation::kTitle;
  if (holds(kBeforeNumbers, lower)) return Abbreviation::kBeforeNumber;
  // "Miss." is a state, "miss." is a word at a sentence's end.
  if (holds(kAnywhere, lower) &&
      (is_upper(decode_utf8(word, 0).value) || lower == "etc" || lower == "approx"))
    return Abbreviation::kAnywhere;
  return Abbreviation::kNone;
}

bool begins_sentences(std::string_view word) {
  return holds(kStarters, to_lower(word));
}

}  // namespace stemma
