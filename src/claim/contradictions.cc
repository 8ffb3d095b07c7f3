#include "claim/contradictions.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "claim/newsrooms.h"
#include "claim/stem.h"
#include "claim/thesaurus.h"
#include "claim/word_lists.h"

namespace stemma {

namespace {

using Words = std::vector<std::string_view>;
using Stems = std::set<std::string>;

// A state, by the words for it, and the words for what comes after it.
struct States {
  Words before, after;
  Words allowed;  // "cleared it to reopen": after one of kAllowing
};

const States kStates[] = {
    {{"closed", "shut", "shuttered"}, {"reopened", "re-opened", "reopens"}, {"reopen", "re-open"}},
    {{"suspended", "halted"}, {"resumed", "resumes"}, {"resume"}},
    {{"burning", "ablaze", "raging"}, {"extinguished"}, {}},
    {{"aground", "grounded"}, {"refloated"}, {}},
};
constexpr std::string_view kAllowing[] = {"cleared", "allowed", "permitted", "authorised", "authorized"};
// Words just before a state that is not yet, or not at all.
constexpr std::string_view kNotSo[] = {"not",  "never",  "until", "before", "when", "be",     "if",
                                       "once", "unless", "no",    "after",  "yet",  "hardly", "isn't"};
constexpr size_t kNotSoWords = 3;
constexpr size_t kAllowingWords = 5;
// Words that many sentences share and that are no thing which is in a state.
constexpr std::string_view kNoSubjects[] = {
    "police",      "authorities", "authority", "officials", "official", "government", "spokesman",
    "spokeswoman", "hours",       "hour",      "days",      "week",     "month",      "morning",
    "evening",     "afternoon",   "night",     "people",    "several",  "have",       "been",
    "were",        "that",        "which",     "from",      "with",     "after",      "where",
    "while",       "because",     "their",     "there",     "said",     "says",       "this",
    "they",        "also",        "about",     "remain",    "remained", "remains"};
constexpr size_t kShortestSubject = 4;  // bytes

constexpr std::string_view kPriced[] = {"share",    "shares", "stock",  "stocks", "index",  "futures",
                                        "price",    "prices", "rouble", "ruble",  "euro",   "pound",
                                        "sterling", "yen",    "yuan",   "dollar", "bitcoin"};
constexpr std::string_view kUp[] = {"rose", "gained", "climbed", "jumped", "surged", "soared", "rallied"};
constexpr std::string_view kDown[] = {"fell", "dropped", "slipped", "declined", "plunged",
                                      "slid", "tumbled", "sank",    "dipped",   "slumped"};
constexpr std::string_view kForms[] = {"is", "are", "was", "were"};
// A price's name and its movement are within so many words.
constexpr size_t kMoveWords = 8;
constexpr size_t kNameWords = 3;  // before the price: "Lune Glass Works' shares"

// Kinds of vehicle, of which none is called by another's name; the first word stands for the kind.
const Words kVehicles[] = {{"car", "sedan", "saloon"},
                           {"truck", "lorry"},
                           {"van", "minivan", "minibus"},
                           {"bus", "coach"},
                           {"motorcycle", "motorbike"}};
// "A second car": there is another.
constexpr std::string_view kFurther[] = {"second", "another", "other", "third", "two", "both", "either"};
// What is done with a vehicle stands within so many words of it.
constexpr size_t kDeedWords = 5;
constexpr std::string_view kDeeds[] = {"ram", "explosives", "drove", "ploughed"};
// The share of a claim's evidence that must name the vehicle for the claim to turn on it.
constexpr double kLeastNaming = 0.5;

std::string form_of(std::string_view word) {
  const auto known = concept_of(stem(word));
  return known ? "@" + std::to_string(known->id) : stem(word);
}

bool is_deed(std::string_view word) {
  return std::any_of(std::begin(kDeeds), std::end(kDeeds),
                     [&](std::string_view deed) { return form_of(deed) == form_of(word); });
}

// One sentence's words as printed, and in lower case with the parts of compounds ("explosives-laden") apart.
struct Line {
  std::vector<std::string> printed, lower;
};

Line line_of(const StoryMaterial& material, uint32_t article, const Sentence& sentence) {
  Line line;
  const std::string& text = material.articles[article]->text;
  const auto& words = material.annotations[article]->units.words;
  for (uint32_t w = sentence.first_word; w < sentence.end_word; ++w) {
    if (words[w].kind == WordKind::kPunctuation) continue;
    const std::string_view word = words[w].span.of(text);
    const bool is_prefix = starts_with_ignoring_case(word, "re-");
    for (const std::string_view part : is_prefix ? std::vector{word} : split(word, '-')) {
      line.printed.emplace_back(part);
      line.lower.push_back(to_lower(part));
    }
  }
  return line;
}

// What a sentence says that another may contradict.
struct Said {
  const Evidence* evidence = nullptr;
  size_t kind = 0;   // which of two or more that exclude each other
  std::string word;  // as printed
  Stems about;       // what it is said of; two sentences that share none speak of two things
};

bool share_one(const Stems& a, const Stems& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& x) { return b.contains(x); });
}

bool any_within(const std::vector<std::string>& words, size_t begin, size_t end, const auto& list) {
  for (size_t w = begin; w < std::min(end, words.size()); ++w)
    if (is_in(list, words[w])) return true;
  return false;
}

size_t back(size_t at, size_t words) {
  return at - std::min(at, words);
}

// Kind 0 is the state before, kind 1 the one after; the latest that a sentence tells counts.
std::optional<Said> state_in(const Line& line, const States& states) {
  std::optional<Said> out;
  for (size_t w = 0; w < line.lower.size(); ++w) {
    const std::string& word = line.lower[w];
    const bool is_allowed =
        is_in(states.allowed, word) && any_within(line.lower, back(w, kAllowingWords), w, kAllowing);
    const bool is_after = is_in(states.after, word) || is_allowed;
    if (!is_after && !is_in(states.before, word)) continue;
    const size_t kind = is_after ? 1 : 0;
    if (out && out->kind >= kind) continue;
    if (!is_allowed && kind == 1 && any_within(line.lower, back(w, kNotSoWords), w, kNotSo)) continue;
    if (kind == 0 &&
        any_within(line.lower, back(w, kNotSoWords), w, std::vector<std::string_view>{"not", "never"}))
      continue;
    out = Said{nullptr, kind, line.printed[w], {}};
    for (size_t s = 0; s < w; ++s)
      if (line.lower[s].size() >= kShortestSubject && !is_in(kNoSubjects, line.lower[s]) &&
          !is_in(states.before, line.lower[s]))
        out->about.insert(stem(line.lower[s]));
  }
  return out;
}

// Kind 0 is up, kind 1 down. It is about the names beside the price.
std::optional<Said> move_in(const Line& line) {
  for (size_t p = 0; p < line.lower.size(); ++p) {
    if (!is_in(kPriced, line.lower[p])) continue;
    for (size_t w = p + 1; w < std::min(line.lower.size(), p + 1 + kMoveWords); ++w) {
      const std::string& word = line.lower[w];
      const bool is_form = is_in(kForms, line.lower[w - 1]);
      const bool is_up = is_in(kUp, word) || (is_form && word == "up");
      if (!is_up && !is_in(kDown, word) && !(is_form && word == "down")) continue;
      Said out{nullptr, is_up ? size_t{0} : size_t{1}, line.printed[w], {}};
      for (size_t n = back(p, kNameWords); n < w; ++n)
        if (n != p && is_upper(decode_utf8(line.printed[n], 0).value)) out.about.insert(stem(line.lower[n]));
      return out;
    }
  }
  return std::nullopt;
}

std::set<size_t> vehicles_in(const Line& line) {
  std::set<size_t> out;
  for (size_t kind = 0; kind < std::size(kVehicles); ++kind)
    if (std::any_of(line.lower.begin(), line.lower.end(),
                    [&](const std::string& word) { return is_in(kVehicles[kind], word); }))
      out.insert(kind);
  return out;
}

// The vehicle with which something is done.
std::optional<Said> vehicle_in(const Line& line) {
  const std::set<size_t> kinds = vehicles_in(line);
  if (kinds.size() != 1) return std::nullopt;
  Said out{nullptr, *kinds.begin(), "", {}};
  for (size_t w = 0; w < line.lower.size(); ++w) {
    if (!is_in(kVehicles[out.kind], line.lower[w])) continue;
    if (w > 0 && is_in(kFurther, line.lower[w - 1])) return std::nullopt;
    if (out.word.empty()) out.word = line.printed[w];
    for (size_t d = back(w, kDeedWords); d < std::min(line.lower.size(), w + 1 + kDeedWords); ++d)
      if (is_deed(line.lower[d])) out.about.insert(form_of(line.lower[d]));
  }
  if (out.about.empty()) return std::nullopt;
  return out;
}

class Finder {
 public:
  Finder(const StoryMaterial& material, const Claim& claim) : material_(material), claim_(claim) {
    for (const Evidence& evidence : claim.evidence)
      lines_.push_back(line_of(material, evidence.article,
                               material.annotations[evidence.article]->units.sentences[evidence.sentence]));
  }

  std::optional<Contradiction> find() const {
    for (const States& states : kStates) {
      const auto pair = excluding(said([&](const Line& line) { return state_in(line, states); }));
      if (!pair) continue;
      const auto& [first, then] = pair->first.kind == 0 ? *pair : std::pair{pair->second, pair->first};
      return Contradiction{Relation::kUpdate, given_by(then) + " comes after " + given_by(first)};
    }
    if (const auto pair = excluding(said(move_in)))
      return Contradiction{Relation::kUpdate, "a price moves from hour to hour: " + given_by(pair->first) +
                                                  ", " + given_by(pair->second)};
    const std::vector<Said> vehicles = said(vehicle_in);
    const double least = kLeastNaming * static_cast<double>(claim_.evidence.size());
    if (static_cast<double>(vehicles.size()) < least) return std::nullopt;
    const auto pair = excluding(vehicles);
    if (!pair || are_two_vehicles()) return std::nullopt;
    return Contradiction{Relation::kConflict,
                         given_by(pair->first) + " and " + given_by(pair->second) + " are not one vehicle"};
  }

 private:
  template <typename In>
  std::vector<Said> said(const In& in) const {
    std::vector<Said> out;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (claim_.evidence[i].stance == Stance::kDenies) continue;
      auto found = in(lines_[i]);
      if (!found) continue;
      found->evidence = &claim_.evidence[i];
      out.push_back(std::move(*found));
    }
    return out;
  }

  static std::optional<std::pair<Said, Said>> excluding(const std::vector<Said>& said) {
    for (size_t i = 0; i < said.size(); ++i)
      for (size_t j = i + 1; j < said.size(); ++j)
        if (said[i].kind != said[j].kind && said[i].evidence->article != said[j].evidence->article &&
            share_one(said[i].about, said[j].about))
          return std::pair{said[i], said[j]};
    return std::nullopt;
  }

  // Whether some sentence of the claim's reports names vehicles of two kinds.
  bool are_two_vehicles() const {
    std::set<uint32_t> reports;
    for (const Evidence& evidence : claim_.evidence) reports.insert(evidence.article);
    for (const uint32_t report : reports)
      for (const Sentence& sentence : material_.annotations[report]->units.sentences)
        if (vehicles_in(line_of(material_, report, sentence)).size() > 1) return true;
    return false;
  }

  std::string given_by(const Said& said) const {
    return "\"" + said.word + "\" (" + publisher_name(*material_.articles[said.evidence->article]) + ")";
  }

  const StoryMaterial& material_;
  const Claim& claim_;
  std::vector<Line> lines_;  // by evidence
};

}  // namespace

std::optional<Contradiction> find_contradiction(const StoryMaterial& material, const Claim& claim) {
  return Finder(material, claim).find();
}

}  // namespace stemma
