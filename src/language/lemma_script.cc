#include "language/lemma_script.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <charconv>
#include <span>

#include "base/utf8.h"

namespace stemma {

namespace {

std::string in_case(char mode, std::string_view form) {
  if (mode == 'k' || form.empty()) return std::string(form);
  const std::string lower = to_lower(form);
  if (mode != 't') return lower;
  const DecodedCodePoint first = decode_utf8(lower, 0);
  std::string out;
  append_utf8(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(first.value))));
  return out + lower.substr(first.length);
}

// No verb ends so, or hardly any; written with an "e" at the end.
constexpr std::string_view kLackE[] = {"at", "iz", "yz", "v",  "nc", "rc", "dg", "rg", "eg",
                                       "cl", "bl", "dl", "gl", "pl", "ur", "ir", "or", "ud",
                                       "us", "rs", "ns", "ps", "ul", "um", "ak", "ok", "uk"};
constexpr std::string_view kNeedNoE[] = {"cte", "pte", "rte", "lte", "nte", "fte", "nde", "she", "rre",
                                         "tte", "sse", "rke", "nke", "mpe", "rme", "rne", "ewe", "ene"};
// Before a single last consonant other than these no "e" follows: "tout", "tweet", but "raise", "leave".
constexpr std::string_view kLongVowels[] = {"ai", "au", "ee", "oa", "oo", "ou", "oi"};
constexpr std::string_view kAfterLongVowel = "bdfklmnprt";

struct Irregular {
  std::string_view form, lemma;
};
// Forms that are of no other verb.
constexpr Irregular kIrregular[] = {{"arisen", "arise"},
                                    {"arose", "arise"},
                                    {"awoke", "awake"},
                                    {"beheld", "behold"},
                                    {"bidden", "bid"},
                                    {"bled", "bleed"},
                                    {"bred", "breed"},
                                    {"clung", "cling"},
                                    {"crept", "creep"},
                                    {"dealt", "deal"},
                                    {"dug", "dig"},
                                    {"fed", "feed"},
                                    {"fled", "flee"},
                                    {"flew", "fly"},
                                    {"flown", "fly"},
                                    {"flung", "fling"},
                                    {"forbade", "forbid"},
                                    {"forgave", "forgive"},
                                    {"foresaw", "foresee"},
                                    {"fought", "fight"},
                                    {"froze", "freeze"},
                                    {"frozen", "freeze"},
                                    {"hid", "hide"},
                                    {"hung", "hang"},
                                    {"knelt", "kneel"},
                                    {"leapt", "leap"},
                                    {"leant", "lean"},
                                    {"overcame", "overcome"},
                                    {"overthrew", "overthrow"},
                                    {"overthrown", "overthrow"},
                                    {"oversaw", "oversee"},
                                    {"overtook", "overtake"},
                                    {"partook", "partake"},
                                    {"rang", "ring"},
                                    {"ridden", "ride"},
                                    {"risen", "rise"},
                                    {"rode", "ride"},
                                    {"rose", "rise"},
                                    {"rung", "ring"},
                                    {"sang", "sing"},
                                    {"sank", "sink"},
                                    {"shaken", "shake"},
                                    {"shone", "shine"},
                                    {"shook", "shake"},
                                    {"shrank", "shrink"},
                                    {"shrunk", "shrink"},
                                    {"slain", "slay"},
                                    {"slew", "slay"},
                                    {"slept", "sleep"},
                                    {"slid", "slide"},
                                    {"slung", "sling"},
                                    {"sought", "seek"},
                                    {"sped", "speed"},
                                    {"spun", "spin"},
                                    {"sprang", "spring"},
                                    {"sprung", "spring"},
                                    {"stole", "steal"},
                                    {"stolen", "steal"},
                                    {"strode", "stride"},
                                    {"striven", "strive"},
                                    {"strove", "strive"},
                                    {"struck", "strike"},
                                    {"stuck", "stick"},
                                    {"stung", "sting"},
                                    {"sung", "sing"},
                                    {"sunk", "sink"},
                                    {"swam", "swim"},
                                    {"swept", "sweep"},
                                    {"swore", "swear"},
                                    {"sworn", "swear"},
                                    {"swum", "swim"},
                                    {"swung", "swing"},
                                    {"threw", "throw"},
                                    {"thrown", "throw"},
                                    {"tore", "tear"},
                                    {"torn", "tear"},
                                    {"undertook", "undertake"},
                                    {"upheld", "uphold"},
                                    {"wept", "weep"},
                                    {"withdrew", "withdraw"},
                                    {"withdrawn", "withdraw"},
                                    {"withheld", "withhold"},
                                    {"withstood", "withstand"},
                                    {"woke", "wake"},
                                    {"woken", "wake"},
                                    {"wove", "weave"},
                                    {"woven", "weave"},
                                    {"wrung", "wring"}};

bool ends_with_any(std::string_view word, std::span<const std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view end) { return word.ends_with(end); });
}

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

// "hop" of "hoping", "fre" of "freed": such a verb would have doubled its last letter, or keeps its "e".
bool must_have_lost_e(std::string_view lemma, std::string_view form) {
  if (!form.starts_with(lemma)) return false;
  const std::string_view ending = form.substr(lemma.size());
  if (ending != "ed" && ending != "ing" && ending != "es") return false;
  if (lemma.back() == 'e') return ending == "ed";
  const auto vowels = std::count_if(lemma.begin(), lemma.end(), is_vowel);
  const bool ends_short = !is_vowel(lemma.back()) && lemma.back() != 'w' && lemma.back() != 'x' &&
                          lemma.back() != 'y' && is_vowel(lemma[lemma.size() - 2]);
  return vowels == 1 && ends_short;
}

// "Toute" of "touted".
bool must_lose_e(std::string_view lemma) {
  return lemma.size() > 3 && lemma.back() == 'e' &&
         kAfterLongVowel.find(lemma[lemma.size() - 2]) != std::string_view::npos &&
         ends_with_any(lemma.substr(0, lemma.size() - 2), kLongVowels);
}

}  // namespace

std::string apply_lemma_script(std::string_view script, std::string_view form) {
  if (script.starts_with('=')) return std::string(script.substr(1));
  std::string out = in_case(script.empty() ? 'l' : script.front(), form);
  const size_t plus = script.find('+');
  if (plus == script.npos) return out;
  size_t cut = 0;
  std::from_chars(script.data() + 1, script.data() + plus, cut);
  size_t end = out.size();
  for (; cut > 0 && end > 0; --cut) end -= decode_utf8_before(out, end).length;
  if (cut > 0) return out;
  out.resize(end);
  return out + std::string(script.substr(plus + 1));
}

std::string spelt_verb(const std::string& lemma, std::string_view form,
                       const std::function<bool(const std::string&)>& is_known) {
  constexpr size_t kShortest = 3;
  const std::string printed = to_lower(form);
  for (const Irregular& one : kIrregular)
    if (one.form == printed) return std::string(one.lemma);
  if (lemma.size() < kShortest || lemma == printed) return lemma;
  if (must_have_lost_e(lemma, printed) && is_known(lemma + "e")) return lemma + "e";
  if (must_lose_e(lemma)) return lemma.substr(0, lemma.size() - 1);
  if (is_known(lemma)) return lemma;
  const std::string shorter = lemma.substr(0, lemma.size() - 1);
  const bool ends_in_e = lemma.back() == 'e';
  if (!ends_in_e && is_known(lemma + "e")) return lemma + "e";
  if (ends_in_e && is_known(shorter)) return shorter;
  if (lemma.ends_with("ie") || lemma.back() == 'i') return lemma.substr(0, lemma.rfind('i')) + "y";
  if (lemma.back() == lemma[lemma.size() - 2] && is_known(shorter)) return shorter;
  if (ends_with_any(lemma, kLackE)) return lemma + "e";
  if (!ends_with_any(lemma, kNeedNoE)) return lemma;
  return spelt_verb(shorter, form, is_known);
}

}  // namespace stemma
