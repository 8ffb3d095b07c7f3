// What happened to those counted: by the place that they have in the tree.
#include <algorithm>
#include <iterator>

#include "annotate/quantities_counts.h"
#include "annotate/quantities_words.h"

namespace stemma {

namespace {

// Predicates looked through, one below the other: "are believed to have been found dead".
constexpr int kDeepest = 4;
// Steps up to what a toll is of ("raising to 21 the number of injured").
constexpr int kFarthest = 4;

bool is_verb(const NumberToken& token) {
  return token.part_of_speech == PartOfSpeech::kVerb || token.part_of_speech == PartOfSpeech::kAuxiliary;
}

bool is_past_participle(const NumberToken& token) {
  return token.features.verb_form == VerbForm::kParticiple &&
         token.features.tense != GrammaticalTense::kPresent;
}

class Teller {
 public:
  explicit Teller(const NumberTokens& tokens) : tokens_(tokens) {}

  // Of tokens [begin, end), the number with what hedges it and what it counts, of which `top` is topmost.
  Happened told_of(int top, int begin, int end, bool are_lives) const {
    // A verb right before is theirs, wherever the tree hangs them.
    const int before = begin - 1;
    if (is_verb(at(before)) && at(top).head != before && !is_passive(before) &&
        child(before, {Dependency::kObject}) < 0 && !done_to(at(before).lemma).empty())
      return {told_of_object(before, are_lives), false};

    const int first = first_of_list(top);
    // "Killed 14 and 31 injured": what a later one has to itself.
    if (first != top && at(at(first).head).lemma != "leave")
      if (const auto told = told_by_modifier(top, /*with_places=*/false); !told.empty()) return {told, false};
    const bool is_one_of_many = counts_in_list(first) > 1;
    std::string_view shared = told_by_role(first, are_lives);
    if (shared.empty() && is_one_of_many) shared = told_behind_list(first);
    if (!shared.empty()) return {shared, is_one_of_many};
    if (const auto told = told_by_modifier(top, /*with_places=*/true); !told.empty()) return {told, false};
    // "More than 100 others wounded": what stands right behind, wherever the tree hangs it.
    if (!is_verb(at(end)) || is_past_participle(at(end)))
      if (const auto told = state_of(end); !told.empty()) return {told, false};
    return {toll_of(top), false};
  }

 private:
  const NumberToken& at(int i) const { return tokens_[i]; }
  Dependency relation(int i) const { return base_of(at(i).relation); }
  // The first that hangs on `i` by one of `relations`; -1 if none does.
  int child(int i, std::initializer_list<Dependency> relations) const {
    for (const int c : tokens_.children(i))
      if (std::find(relations.begin(), relations.end(), relation(c)) != relations.end()) return c;
    return -1;
  }
  bool has_child(int i, Dependency exact) const {
    const auto& all = tokens_.children(i);
    return std::any_of(all.begin(), all.end(), [&](int c) { return at(c).relation == exact; });
  }
  std::string_view preposition_of(int i) const {
    const int c = child(i, {Dependency::kCase});
    return c < 0 ? std::string_view() : std::string_view(at(c).lemma);
  }
  bool is_passive(int verb) const {
    return has_child(verb, Dependency::kPassiveAuxiliary) || has_child(verb, Dependency::kPassiveSubject);
  }

  // "Six civilians and three officers": the first of them.
  int first_of_list(int i) const {
    while (relation(i) == Dependency::kConjunct && at(i).head >= 0 && at(i).head < i &&
           !is_verb(at(at(i).head)))
      i = at(i).head;
    return i;
  }
  int counts_in_list(int first) const {
    const auto is_count = [&](int i) {
      const auto& all = tokens_.children(i);
      return number_at(tokens_, i) ||
             std::any_of(all.begin(), all.end(), [&](int c) { return number_at(tokens_, c).has_value(); });
    };
    int counts = is_count(first) ? 1 : 0;
    for (const int c : tokens_.children(first))
      if (relation(c) == Dependency::kConjunct && is_count(c) &&
          (told_by_modifier(c, false).empty() || at(at(first).head).lemma == "leave") &&
          !has_verb_between(first, c))
        ++counts;
    return counts;
  }

  // "Trapping five and injuring another 40": the tree may join what two verbs have.
  bool has_verb_between(int first, int last) const {
    for (int i = first + 1; i < last; ++i)
      if (is_verb(at(i)) && !done_to(at(i).lemma).empty() && at(i).features.verb_form != VerbForm::kNone &&
          !is_past_participle(at(i)))
        return true;
    return false;
  }

  std::string_view told_by_role(int i, bool are_lives) const {
    const int head = at(i).head;
    if (head < 0) return told_of_predicate(i);
    switch (relation(i)) {
      case Dependency::kSubject:
        return told_of_subject(head, at(i).relation == Dependency::kPassiveSubject, 0);
      case Dependency::kObject:
        return told_of_object(head, are_lives);
      case Dependency::kNumber:  // "12 dead"
      case Dependency::kDeterminer:
        return state_of(head);
      case Dependency::kNominalModifier:
      case Dependency::kOblique:
        return preposition_of(i) == "of" ? told_by_noun(head) : std::string_view();
      default:
        return {};
    }
  }

  // "Twelve dead": the count is the sentence's root.
  std::string_view told_of_predicate(int i) const {
    const int clause = child(i, {Dependency::kClausalComplement, Dependency::kAdverbialClause});
    return clause > i && is_past_participle(at(clause)) ? told_of_subject(clause, true, 0)
                                                        : std::string_view();
  }

  // "The deaths of 12", "the liberation of 21", "the lives of 15".
  std::string_view told_by_noun(int noun) const {
    if (at(noun).lemma == "life") return "killed";
    if (const std::string_view told = event_counted(at(noun).lemma); !told.empty()) return told;
    if (const std::string_view told = event_done_to(at(noun).lemma); !told.empty()) return told;
    return at(noun).features.verb_form == VerbForm::kGerund ? done_to(at(noun).lemma) : std::string_view();
  }

  // --- tolls ---

  // What the toll counts of which `i` is the number: "the death toll has risen to 21", "a death toll of 21",
  // "the number of injured is 40".
  std::string_view toll_of(int i) const {
    int up = i;
    for (int steps = 0; steps < kFarthest && up >= 0; ++steps, up = at(up).head) {
      if (up != i)
        if (const std::string_view told = toll_named(up); !told.empty()) return told;
      for (const int c : tokens_.children(up)) {
        const bool is_argument =
            relation(c) == Dependency::kSubject || (relation(c) == Dependency::kObject && up != i);
        if (!is_argument || c == i || (steps > 0 && is_below(i, c))) continue;
        if (const std::string_view told = toll_named(c); !told.empty()) return told;
      }
      // A number that is a subject, an object or a count of its own is no toll's.
      const Dependency own = relation(up);
      const bool goes_on = own == Dependency::kOblique || own == Dependency::kNominalModifier ||
                           own == Dependency::kObject || own == Dependency::kNumber ||
                           own == Dependency::kOpenComplement || own == Dependency::kApposition;
      if (!goes_on) break;
    }
    return {};
  }
  std::string_view toll_named(int i) const {
    if (at(i).lemma == "toll") {
      for (const int c : tokens_.children(i))
        if (const std::string_view kind = any_of(c); !kind.empty() && c < i) return kind;
      return "killed";
    }
    if (at(i).lemma != "number") return {};
    for (const int c : tokens_.children(i)) {
      if (relation(c) != Dependency::kNominalModifier || preposition_of(c) != "of") continue;
      if (const std::string_view kind = any_of(c); !kind.empty()) return kind;
      if (const std::string_view kind = told_by_modifier(c, false); !kind.empty()) return kind;
    }
    return {};
  }
  // Whatever the word itself tells, as noun, adjective or participle.
  std::string_view any_of(int i) const {
    if (const std::string_view told = state_of(i); !told.empty()) return told;
    if (const std::string_view told = event_counted(at(i).lemma); !told.empty()) return told;
    return event_done_to(at(i).lemma);
  }
  bool is_below(int i, int top) const {
    while (i >= 0 && i != top) i = at(i).head;
    return i >= 0;
  }

  // --- predicates ---

  // "Dead", "missing", "aboard"; a participle that stands for an adjective ("injured", "feared dead").
  std::string_view state_of(int i) const {
    if (const std::string_view told = state_named(at(i).lemma); !told.empty()) return told;
    if (const std::string_view told = state_named(at(i).key); !told.empty()) return told;
    return is_past_participle(at(i)) ? done_to(at(i).lemma) : std::string_view();
  }

  std::string_view told_of_subject(int predicate, bool passive, int depth) const {
    if (depth >= kDeepest || predicate < 0) return {};
    std::string_view told = told_by_complement(predicate);
    if (!told.empty() || !(told = told_by_places(predicate, at(predicate).lemma)).empty()) return told;
    told = is_verb(at(predicate)) ? told_by_verb(predicate, passive) : state_of(predicate);
    if (!told.empty()) return graver_of(told, predicate, passive);
    if (!(told = place_named({}, predicate)).empty()) return told;
    if (!(told = told_by_places(predicate, {})).empty()) return told;
    for (const int c : tokens_.children(predicate)) {
      const Dependency as = relation(c);
      // "Confirmed as having died", "said to be missing"; "were caught and arrested".
      const bool is_told = as == Dependency::kOpenComplement || as == Dependency::kClausalComplement ||
                           (as == Dependency::kAdverbialClause && is_passive(predicate)) ||
                           (as == Dependency::kConjunct && child(c, {Dependency::kSubject}) < 0);
      if (!is_told || c < predicate) continue;
      const bool is_participle = is_past_participle(at(c)) && child(c, {Dependency::kAuxiliary}) < 0;
      if (!(told = told_of_subject(c, is_passive(c) || is_participle, depth + 1)).empty()) return told;
    }
    return {};
  }

  std::string_view told_by_verb(int verb, bool passive) const {
    const std::string_view undergone = happens_to_subject(at(verb).lemma);
    const std::string_view done = done_to(at(verb).lemma);
    if (passive || is_passive(verb)) return done.empty() ? undergone : done;
    if (!undergone.empty()) return undergone;
    // Headlines leave out the auxiliary: "Twelve hurt in blast".
    const WordFeatures& features = at(verb).features;
    const bool may_be_passive =
        features.verb_form == VerbForm::kNone || features.tense == GrammaticalTense::kPast;
    const bool is_active = child(verb, {Dependency::kObject, Dependency::kAuxiliary}) >= 0;
    return may_be_passive && !is_active ? done : std::string_view();
  }

  // "Were shot and killed".
  std::string_view graver_of(std::string_view told, int predicate, bool passive) const {
    if (told != "shot" && told != "stabbed") return told;
    for (const int c : tokens_.children(predicate))
      if (relation(c) == Dependency::kConjunct && told_by_verb(c, passive) == "killed") return "killed";
    return told;
  }

  // "Found dead", "taken hostage", "set free", "lost their lives", "laid off".
  std::string_view told_by_complement(int verb) const {
    for (const int c : tokens_.children(verb)) {
      const Dependency as = relation(c);
      if (as == Dependency::kParticle || as == Dependency::kObject || as == Dependency::kOpenComplement ||
          as == Dependency::kAdverbialClause || as == Dependency::kAdverb)
        if (const std::string_view told = happening_with(at(verb).lemma, at(c).lemma); !told.empty())
          return told;
      if (as == Dependency::kOpenComplement && !is_verb(at(c)))
        if (const std::string_view told = state_named(at(c).lemma); !told.empty()) return told;
      if (as != Dependency::kObject && !is_verb(at(c)) && c > verb && at(c).lemma == "dead") return "killed";
    }
    return {};
  }

  // "Taken to hospital", "pulled from the rubble".
  std::string_view told_by_places(int predicate, std::string_view verb) const {
    for (const int c : tokens_.children(predicate))
      if (relation(c) == Dependency::kOblique || relation(c) == Dependency::kNominalModifier)
        if (const std::string_view told = place_named(verb, c); !told.empty()) return told;
    return {};
  }
  std::string_view place_named(std::string_view verb, int noun) const {
    const std::string_view preposition = preposition_of(noun);
    if (preposition == "aboard" || is_on_board(noun)) return "aboard";
    return preposition.empty() ? std::string_view() : happening_by_place(verb, preposition, at(noun).lemma);
  }

  // "On board the ship": the tree takes both words for one preposition.
  bool is_on_board(int noun) const {
    const int c = child(noun, {Dependency::kCase});
    const int with = c < 0 ? -1 : child(c, {Dependency::kFixed});
    return with >= 0 && at(with).lemma == "board";
  }

  std::string_view told_of_object(int verb, bool are_lives) const {
    constexpr std::string_view kTakesLives[] = {"claim", "cost", "take"};
    if (are_lives && is_one_of(kTakesLives, at(verb).lemma)) return "killed";
    if (const std::string_view told = told_by_complement(verb); !told.empty()) return told;
    const std::string_view told = done_to(at(verb).lemma);
    if (told.empty()) return told_by_places(verb, at(verb).lemma);
    if (is_passive(verb)) return {};
    // "Killing or wounding 30"
    for (const int other : {at(verb).head, child(verb, {Dependency::kConjunct})}) {
      if (other < 0 || (other == at(verb).head && relation(verb) != Dependency::kConjunct)) continue;
      const std::string_view beside = done_to(at(other).lemma);
      const bool has_own = other != at(verb).head && child(other, {Dependency::kObject}) >= 0;
      const bool had_own = other == at(verb).head && child(other, {Dependency::kObject}) >= 0;
      if (beside.empty() || has_own || had_own || beside == told || is_passive(other)) continue;
      return beside == "shot" || told == "shot" ? "killed" : "casualties";
    }
    return told;
  }

  // "Two guards and three soldiers dead": what hangs on the first and stands behind the last is of all.
  // So is with "leave" what hangs on the last.
  std::string_view told_behind_list(int first) const {
    int last = first;
    for (const int c : tokens_.children(first)) {
      if (relation(c) == Dependency::kConjunct) last = c;
      if (c > last && last > first)
        if (const std::string_view told = told_by(c, true); !told.empty()) return told;
    }
    return at(at(first).head).lemma == "leave" ? told_by_modifier(last, false) : std::string_view();
  }

  // What hangs on the noun itself: "12 people killed in the raid", "four with injuries", "21 who were freed".
  std::string_view told_by_modifier(int noun, bool with_places) const {
    for (const int c : tokens_.children(noun)) {
      if (c < noun) continue;
      if (const std::string_view told = told_by(c, with_places); !told.empty()) return told;
    }
    return {};
  }
  // "Nine of the dead", "three of those trapped", "50 of the girls abducted".
  std::string_view told_of_whole(int whole, bool with_places) const {
    const std::string_view told = state_named(at(whole).key);
    return told.empty() ? told_by_modifier(whole, with_places) : told;
  }
  std::string_view told_by(int c, bool with_places) const {
    switch (at(c).relation) {
      case Dependency::kClauseOfNoun:
        if (at(c).lemma == "board" && tokens_.is(c - 1, "on")) return "aboard";
        return told_of_subject(c, is_past_participle(at(c)), 0);
      case Dependency::kRelativeClause: {
        if (!with_places) return {};
        const int subject = child(c, {Dependency::kSubject});
        const bool is_own = subject < 0 || at(subject).features.pronoun == PronounType::kRelative;
        if (is_own) return told_of_subject(c, false, 0);
        return child(c, {Dependency::kObject}) < 0 ? done_to(at(c).lemma) : std::string_view();
      }
      case Dependency::kAdjective:
      case Dependency::kAdverb:
      case Dependency::kOpenComplement:
      case Dependency::kAdverbialClause:
        return state_of(c);
      case Dependency::kNominalModifier:
      case Dependency::kOblique:
        if (preposition_of(c) == "of") return told_of_whole(c, with_places);
        return with_places ? place_named({}, c) : std::string_view();
      default:
        return {};
    }
  }

  const NumberTokens& tokens_;
};

bool is_total(std::string_view lemma) {
  return lemma == "total" || is_group_of_people(lemma);
}

}  // namespace

Happened happened_to(const NumberTokens& tokens, int begin, const Number& number,
                     const CountedNoun& counted) {
  int top = counted.noun.empty() ? number.end - 1 : counted.end - 1;
  const int end = std::max(number.end, counted.end);
  while (tokens[top].head >= number.begin && tokens[top].head < end) top = tokens[top].head;
  // "A crew of 12 was aboard"
  const int head = tokens[top].head;
  if (base_of(tokens[top].relation) == Dependency::kNominalModifier && head >= 0 && head < number.begin &&
      tokens.is(head + 1, "of") && is_total(tokens[head].lemma))
    top = head;
  return Teller(tokens).told_of(top, begin, end, counted.noun == "lives");
}

}  // namespace stemma
