#include "claim/denial_words.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>

#include "base/strings.h"
#include "base/utf8.h"

namespace stemma {

namespace {

// Phrases that contradict. A phrase counts where it begins a word; "den"-forms are listed one by one, since
// "dense" and "denim" deny nothing.
constexpr std::string_view kDenials[] = {
    "deny ",     "denies ",    "denied ",     "denied,",      "denied.",    "denies,",   "denying ",
    "denial",    "dismiss",    "dispute",     "disputing",    "reject",     "refute",    "rebuff",
    "rebut",     "contradict", "disavow",     "repudiat",     "debunk",     "disown",    "untrue",
    "not true",  "false",      "fabricat",    "baseless",     "groundless", "unfounded", "wrong",
    "not exist", "n't exist",  "nonexistent", "non-existent", "no such",    "never",     "not a ",
    "not the ",  "insist",     "lashed out",  "lashes out",   "ruled out",  "none of",   "no truth",
    "hoax",      "smear",      "slander",     "nonsense",     "fake"};

}  // namespace

bool has_denial(std::string_view sentence) {
  const std::string lower = replace_all(to_lower(sentence), "’", "'") + " ";
  return std::any_of(std::begin(kDenials), std::end(kDenials), [&](std::string_view phrase) {
    for (size_t at = lower.find(phrase); at != std::string::npos; at = lower.find(phrase, at + 1))
      if (at == 0 || phrase[0] == 'n' || !std::isalpha(static_cast<unsigned char>(lower[at - 1])))
        return true;
    return false;
  });
}

}  // namespace stemma
