#include "annotate/times_rules.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "base/strings.h"

namespace stemma {

namespace {

struct Atom {
  std::vector<std::string_view> words;
  uint32_t classes = 0;
  bool optional = false;
  bool context = false;
  bool negative = false;

  bool accepts(const TimeToken& token) const {
    return token.is(classes) || std::find(words.begin(), words.end(), token.text) != words.end();
  }
};

struct CompiledRule {
  std::vector<Atom> atoms;
  const TimeRule* rule;
};

Atom compile_atom(std::string_view text) {
  Atom atom;
  if (text.ends_with('?')) {
    atom.optional = true;
    text.remove_suffix(1);
  }
  if (text.starts_with('<') && text.ends_with('>') && text.size() > 2) {
    atom.context = true;
    text = text.substr(1, text.size() - 2);
  }
  if (text.starts_with('!')) {
    atom.negative = true;
    text.remove_prefix(1);
  }
  for (const std::string_view part : split(text, '|')) {
    if (part.empty()) continue;
    const bool named = part[0] >= 'A' && part[0] <= 'Z';
    assert(!named || class_named(part) != 0);
    if (named)
      atom.classes |= class_named(part);
    else
      atom.words.push_back(part);
  }
  return atom;
}

std::vector<CompiledRule> compile_all() {
  std::vector<CompiledRule> compiled;
  for (const auto rules : {calendar_rules(), relative_rules(), period_rules()})
    for (const TimeRule& rule : rules) {
      CompiledRule one{{}, &rule};
      for (const std::string_view atom : split(rule.pattern, ' '))
        if (!atom.empty()) one.atoms.push_back(compile_atom(atom));
      compiled.push_back(std::move(one));
    }
  return compiled;
}

// Backtracking over the optional atoms; the first way that matches takes as many of them as it can.
bool match_from(const std::vector<Atom>& atoms, size_t a, const std::vector<TimeToken>& tokens, uint32_t at,
                RuleMatch& match) {
  if (a == atoms.size()) return true;
  const Atom& atom = atoms[a];
  if (atom.negative)
    return (at >= tokens.size() || !atom.accepts(tokens[at])) && match_from(atoms, a + 1, tokens, at, match);
  if (at < tokens.size() && atom.accepts(tokens[at])) {
    const RuleMatch before = match;
    if (!atom.context) {
      if (match.first == match.end) match.first = at;
      match.end = at + 1;
      const TimeToken& token = tokens[at];
      match.taken.push_back({at, token.is(atom.classes) ? token.classes & atom.classes : token.classes});
    }
    if (match_from(atoms, a + 1, tokens, at + 1, match)) return true;
    match = before;
  }
  return atom.optional && match_from(atoms, a + 1, tokens, at, match);
}

bool one_of(const std::string& text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

// Whether the expression may be cut out of its hyphenated words: "mid-1990s" and "day-long" yes,
// "31-year-old" and "same-day" no.
bool stands_alone(const std::vector<TimeToken>& tokens, const RuleMatch& match) {
  if (tokens[match.first].text == ",") return false;  // left over from an optional weekday
  if (tokens[match.first].joined && match.first > 0 &&
      !one_of(tokens[match.first - 1].text, {"mid", "late", "early", "post", "pre", "fiscal"}))
    return false;
  return match.end >= tokens.size() || !tokens[match.end].joined ||
         one_of(tokens[match.end].text, {"long", "high", "low", "based", "style"});
}

}  // namespace

const TimeToken* RuleMatch::get(uint32_t classes, int nth) const {
  for (const Taken& one : taken)
    if ((one.classes & classes) && nth-- == 0) return &token(one.token);
  return nullptr;
}

bool RuleMatch::has(std::string_view word) const {
  return std::any_of(taken.begin(), taken.end(),
                     [&](const Taken& one) { return token(one.token).text == word; });
}

std::optional<FoundTime> match_time(const std::vector<TimeToken>& tokens, uint32_t at) {
  static const std::vector<CompiledRule> rules = compile_all();
  std::optional<FoundTime> best;
  for (const CompiledRule& rule : rules) {
    RuleMatch match(tokens);
    if (!match_from(rule.atoms, 0, tokens, at, match) || match.first == match.end) continue;
    if (best && match.end - match.first <= best->end - best->first) continue;
    if (!stands_alone(tokens, match)) continue;
    if (auto meaning = rule.rule->make(match)) best = FoundTime{match.first, match.end, std::move(*meaning)};
  }
  return best;
}

}  // namespace stemma
