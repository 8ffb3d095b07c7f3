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
#include "language/sentence_tree.h"

namespace stemma {

namespace {

using Lemmas = std::vector<std::string_view>;
using Stems = std::set<std::string>;

// A state, by the lemmas for it, and for what comes after it. Adjectives tell a state ("ablaze"), verbs what
// somebody or something came to be ("was closed", "has reopened") or is ("is burning").
struct States {
  Lemmas before, after;
};
const States kStates[] = {
    {{"close", "closed", "shut", "shutter"}, {"reopen", "re-open"}},
    {{"suspend", "halt"}, {"resume"}},
    {{"burn", "ablaze", "rage"}, {"extinguish"}},
    {{"aground", "ground"}, {"refloat"}},
};
// "Cleared it to reopen" tells the state after.
constexpr std::string_view kAllow[] = {"clear", "allow", "permit", "authorise", "authorize"};

constexpr std::string_view kPriced[] = {"share", "stock", "index",    "future", "price", "rouble", "ruble",
                                        "euro",  "pound", "sterling", "yen",    "yuan",  "dollar", "bitcoin"};
constexpr std::string_view kRise[] = {"rise", "gain", "climb", "jump", "surge", "soar", "rally"};
constexpr std::string_view kFall[] = {"fall",  "drop",   "slip", "decline", "plunge",
                                      "slide", "tumble", "sink", "dip",     "slump"};

// Kinds of vehicle, of which none is called by another's name; the first word stands for the kind.
const Lemmas kVehicles[] = {{"car", "sedan", "saloon"},
                            {"truck", "lorry"},
                            {"van", "minivan", "minibus"},
                            {"bus", "coach"},
                            {"motorcycle", "motorbike"}};
// "A second car": there is another.
constexpr std::string_view kFurther[] = {"second", "another", "other", "third", "two", "both", "either"};
// What is done with a vehicle stands at most so many steps from it in the tree.
constexpr uint32_t kDeedSteps = 3;
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

// One sentence: its tree over its text.
struct Line {
  std::string_view text;
  SentenceTree tree;

  std::string_view printed(uint32_t word) const { return tree[word].span.of(text); }
};

Line line_of(const StoryMaterial& material, uint32_t article, uint32_t sentence) {
  const Analysis& analysis = material.annotations[article]->analysis;
  return {material.articles[article]->text, SentenceTree(analysis.words_of(analysis.sentences[sentence]))};
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

bool is_noun(const AnalysedWord& word) {
  return word.part_of_speech == PartOfSpeech::kNoun || word.part_of_speech == PartOfSpeech::kProperNoun;
}

// The noun `top` with the nouns that name it more closely, none of a clause that hangs on it.
Stems named_by(const Line& line, uint32_t top, bool names_only) {
  Stems out;
  std::vector<uint32_t> open{top};
  while (!open.empty()) {
    const uint32_t word = open.back();
    open.pop_back();
    const AnalysedWord& here = line.tree[word];
    if (names_only ? here.part_of_speech == PartOfSpeech::kProperNoun : is_noun(here))
      out.insert(stem(to_lower(line.printed(word))));
    for (const uint32_t c : line.tree.children(word)) {
      const Dependency relation = base_of(line.tree[c].relation);
      const bool is_clause = relation == Dependency::kClauseOfNoun || relation == Dependency::kConjunct ||
                             relation == Dependency::kParataxis;
      if (!is_clause) open.push_back(c);
    }
  }
  return out;
}

// Whether the verb tells what was done or came about: "closed", "is burning"; adjectives tell what is.
bool tells_state(const SentenceTree& tree, uint32_t word) {
  const AnalysedWord& here = tree[word];
  if (here.part_of_speech == PartOfSpeech::kAdjective || here.part_of_speech == PartOfSpeech::kAdverb)
    return here.lemma != "close" || here.features.verb_form == VerbForm::kParticiple;  // "close to" is none
  if (here.part_of_speech != PartOfSpeech::kVerb) return false;
  return here.features.verb_form != VerbForm::kInfinitive && here.features.mood != Mood::kImperative;
}

bool is_allowed(const SentenceTree& tree, uint32_t word) {
  const auto above = tree.head(word);
  return above && tree[word].features.verb_form == VerbForm::kInfinitive &&
         is_in(kAllow, tree[*above].lemma) && !tree.is_negated(*above) && !tree.is_unreal(*above);
}

// "The bridge was closed, but engineers cleared it": of a pronoun, the first subject before it.
std::optional<uint32_t> noun_meant(const SentenceTree& tree, uint32_t word) {
  if (tree[word].part_of_speech != PartOfSpeech::kPronoun) return word;
  for (uint32_t w = 0; w < word; ++w)
    if (is_noun(tree[w]) && base_of(tree[w].relation) == Dependency::kSubject) return w;
  return std::nullopt;
}

// Kind 0 is the state before, kind 1 the one after; the latest that a sentence tells counts.
std::optional<Said> state_in(const Line& line, const States& states) {
  std::optional<Said> out;
  for (uint32_t w = 0; w < line.tree.size(); ++w) {
    const bool is_after = is_in(states.after, line.tree[w].lemma);
    if (!is_after && !is_in(states.before, line.tree[w].lemma)) continue;
    const size_t kind = is_after ? 1 : 0;
    if ((out && out->kind >= kind) || line.tree.is_negated(w)) continue;
    const bool is_so = tells_state(line.tree, w) && (kind == 0 || !line.tree.is_unreal(w));
    if (!is_so && !(is_after && is_allowed(line.tree, w))) continue;
    const auto undergoer = line.tree.undergoer(w);
    const auto thing = undergoer ? noun_meant(line.tree, *undergoer) : std::nullopt;
    if (thing)
      out = Said{nullptr, kind, std::string(line.printed(w)), named_by(line, *thing, /*names_only=*/false)};
  }
  return out;
}

// The predicate that says where a price went: a verb of movement, or what "up" or "down" stands in: "were
// down", "was down 2 percent".
std::optional<uint32_t> movement(const SentenceTree& tree, uint32_t word) {
  const std::string& lemma = tree[word].lemma;
  if (is_in(kRise, lemma) || is_in(kFall, lemma))
    return tree[word].part_of_speech == PartOfSpeech::kVerb ? std::optional(word) : std::nullopt;
  const auto has_copula = [&](uint32_t w) { return tree.child(w, {Dependency::kCopula}).has_value(); };
  if (has_copula(word)) return word;
  const auto above = tree.head(word);
  return above && has_copula(*above) ? above : std::nullopt;
}

// Kind 0 is up, kind 1 down. It is about the names of those whose price it is.
std::optional<Said> move_in(const Line& line) {
  const SentenceTree& tree = line.tree;
  for (uint32_t w = 0; w < tree.size(); ++w) {
    const bool is_up = is_in(kRise, tree[w].lemma) || tree[w].lemma == "up";
    if (!is_up && !is_in(kFall, tree[w].lemma) && tree[w].lemma != "down") continue;
    const auto predicate = movement(tree, w);
    if (!predicate || tree.is_negated(*predicate) || tree.is_unreal(*predicate)) continue;
    Said out{nullptr, is_up ? size_t{0} : size_t{1}, std::string(line.printed(w)), {}};
    bool is_priced = false;
    for (const uint32_t c : tree.children(*predicate)) {
      if (base_of(tree[c].relation) != Dependency::kSubject) continue;
      out.about.merge(named_by(line, c, /*names_only=*/true));
      for (const uint32_t s : tree.subtree(c)) is_priced = is_priced || is_in(kPriced, tree[s].lemma);
    }
    if (is_priced) return out;
  }
  return std::nullopt;
}

bool is_vehicle(const AnalysedWord& word, size_t kind) {
  return is_noun(word) && is_in(kVehicles[kind], word.lemma);
}

std::set<size_t> vehicles_in(const SentenceTree& tree) {
  std::set<size_t> out;
  for (uint32_t w = 0; w < tree.size(); ++w)
    for (size_t kind = 0; kind < std::size(kVehicles); ++kind)
      if (is_vehicle(tree[w], kind)) out.insert(kind);
  return out;
}

// The vehicle with which something is done.
std::optional<Said> vehicle_in(const Line& line) {
  const SentenceTree& tree = line.tree;
  const std::set<size_t> kinds = vehicles_in(tree);
  if (kinds.size() != 1) return std::nullopt;
  Said out{nullptr, *kinds.begin(), "", {}};
  for (uint32_t w = 0; w < tree.size(); ++w) {
    if (!is_vehicle(tree[w], out.kind)) continue;
    for (const uint32_t c : tree.children(w))
      if (is_in(kFurther, tree[c].lemma)) return std::nullopt;
    if (out.word.empty()) out.word = line.printed(w);
    for (uint32_t d = 0; d < tree.size(); ++d)
      if (is_deed(line.printed(d)) && tree.distance(w, d) <= kDeedSteps)
        out.about.insert(form_of(line.printed(d)));
  }
  if (out.about.empty()) return std::nullopt;
  return out;
}

class Finder {
 public:
  Finder(const StoryMaterial& material, const Claim& claim) : material_(material), claim_(claim) {
    for (const Evidence& evidence : claim.evidence)
      lines_.push_back(line_of(material, evidence.article, evidence.sentence));
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
      for (uint32_t s = 0; s < material_.annotations[report]->analysis.sentences.size(); ++s)
        if (vehicles_in(line_of(material_, report, s).tree).size() > 1) return true;
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
