// Rules that read expressions of time, and their matching. Internal to times*.cc.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/times_meaning.h"
#include "annotate/times_tokens.h"

namespace stemma {

// The tokens that a rule matched.
class RuleMatch {
 public:
  struct Taken {
    uint32_t token;    // index
    uint32_t classes;  // those that the pattern asked for; all of a word's own where it asked for the word
  };

  explicit RuleMatch(const std::vector<TimeToken>& tokens) : tokens_(&tokens) {}

  uint32_t first = 0, end = 0;  // tokens of the expression, without those that are only context
  std::vector<Taken> taken;

  // The nth token that the pattern took as one of `classes`, or null.
  const TimeToken* get(uint32_t classes, int nth = 0) const;
  // Whether `word` was taken, as a word or by its class.
  bool has(std::string_view word) const;
  // The sentence's tokens.
  const TimeToken& token(uint32_t i) const { return (*tokens_)[i]; }
  uint32_t size() const { return static_cast<uint32_t>(tokens_->size()); }

 private:
  const std::vector<TimeToken>* tokens_;
};

// One shape of an expression. `pattern`: atoms separated by blanks. An atom is a word ("ago"), a class
// ("Weekday", see class_named) or several of them with "|" between; "?" after it makes it optional. An atom
// in
// <> must be there but is not part of the expression; one that begins with "!" is what must not come next.
// `make` gives nothing where the match makes no sense after all.
struct TimeRule {
  std::string_view pattern;
  std::optional<TimeMeaning> (*make)(const RuleMatch&);
};

// Dates and times of day; what lies some way from a known day; durations, sets and vague references.
std::span<const TimeRule> calendar_rules();
std::span<const TimeRule> relative_rules();
std::span<const TimeRule> period_rules();

struct FoundTime {
  uint32_t first = 0, end = 0;  // tokens
  TimeMeaning meaning;
};

// The longest expression that begins at token `at` (context before it included: `first` may be after `at`);
// of equally long ones the one whose rule comes first.
std::optional<FoundTime> match_time(const std::vector<TimeToken>& tokens, uint32_t at);

}  // namespace stemma
