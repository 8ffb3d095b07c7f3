// From each piece of evidence to its origin; one origin under all its names; how many there are.
#include <algorithm>
#include <map>
#include <tuple>

#include "base/strings.h"
#include "base/utf8.h"
#include "claim/claim.h"
#include "claim/independence.h"
#include "claim/nations.h"
#include "claim/newsrooms.h"

namespace stemma {

namespace {

// Origins of one claim that are compared pair by pair; a story of thousands of reports has a few dozen.
constexpr size_t kMostCompared = 400;

// Likeness, as a share of the claim's median, that a report's further sentences need to count.
constexpr double kLeastFurther = 0.7;

bool is_voice(OriginKind kind) {
  return kind == OriginKind::kOwn || kind == OriginKind::kAgency || kind == OriginKind::kOutlet;
}

// One evidence's origin before merging.
struct RawOrigin {
  Origin origin;
  std::optional<uint32_t> entity;
  std::string owner;      // of unnamed sources: whose they are
  bool counts = false;    // of evidence that counts: asserting or hedging, and near enough to the claim
  bool is_aside = false;  // of evidence that would count but for its distance from the claim
  std::vector<std::string> tokens;
};

std::string initials(const std::vector<std::string>& tokens) {
  std::string out;
  for (const std::string& token : tokens) out += token.front();
  return out;
}

// "Ada Holm" and "Ada Holm Lund": at least two names in common, none against.
bool is_fuller_name(const RawOrigin& a, const RawOrigin& b) {
  const auto& shorter = a.tokens.size() < b.tokens.size() ? a.tokens : b.tokens;
  const auto& longer = a.tokens.size() < b.tokens.size() ? b.tokens : a.tokens;
  return shorter.size() > 1 && std::all_of(shorter.begin(), shorter.end(), [&](const std::string& token) {
           return std::find(longer.begin(), longer.end(), token) != longer.end();
         });
}

// Whether two names of a body or a person differ in nothing but the nation, or one is the other's acronym.
bool same_named(const RawOrigin& a, const RawOrigin& b) {
  if (a.entity && b.entity && a.entity == b.entity) return true;
  if (a.origin.kind == OriginKind::kPerson && b.origin.kind == OriginKind::kPerson && is_fuller_name(a, b))
    return true;
  if (a.entity && b.entity) return false;
  if (a.tokens.empty() || b.tokens.empty()) return false;
  std::vector<std::string> x = a.tokens, y = b.tokens;
  std::sort(x.begin(), x.end());
  std::sort(y.begin(), y.end());
  if (x == y) return true;
  std::vector<std::string> difference;
  std::set_symmetric_difference(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(difference));
  const auto nations = std::count_if(difference.begin(), difference.end(), is_nation_token);
  // "the foreign ministry" is the Chinese one where that is named; the Chinese one is not the Russian one.
  if (nations == static_cast<std::ptrdiff_t>(difference.size()) && nations == 1 && x.size() != y.size())
    return true;
  const RawOrigin& shorter = x.size() < y.size() ? a : b;
  const RawOrigin& longer = x.size() < y.size() ? b : a;
  return shorter.tokens.size() == 1 && longer.tokens.size() > 2 &&
         shorter.tokens.front() == initials(longer.tokens);
}

bool same_origin(const RawOrigin& a, const RawOrigin& b) {
  if (is_voice(a.origin.kind) != is_voice(b.origin.kind)) return false;
  if (is_voice(a.origin.kind)) return same_outlet(a.origin.name, b.origin.name);
  const bool unnamed = a.origin.kind == OriginKind::kUnnamed;
  if (unnamed != (b.origin.kind == OriginKind::kUnnamed)) return false;
  if (unnamed) return same_outlet(a.owner, b.owner);
  return same_named(a, b);
}

// Whose unnamed sources they are: the outlet that cites them, else the publisher.
std::string owner_of(const Chain& chain, const Article& article) {
  for (auto at = chain.links.rbegin(); at != chain.links.rend(); ++at)
    if (at->kind == OriginKind::kOutlet || at->kind == OriginKind::kAgency) return at->name;
  return publisher_name(article);
}

// "two inspectors (unnamed sources of The Courier)"; "sources" alone say no more than that.
std::string unnamed_name(const std::string& words, const std::string& owner) {
  const std::string sources = "unnamed sources of " + owner;
  const bool says_who = words.find(' ') != std::string::npos || !words.starts_with("source");
  return says_who ? words + " (" + sources + ")" : sources;
}

RawOrigin raw_origin(const Chain& chain, const Article& article) {
  RawOrigin raw;
  if (chain.links.empty()) {
    const std::string agency = credited_agency(article);
    raw.origin.name = publisher_name(article);
    raw.origin.kind =
        !agency.empty() && same_outlet(agency, raw.origin.name) ? OriginKind::kAgency : OriginKind::kOwn;
    return raw;
  }
  const ChainLink& last = chain.links.back();
  raw.origin.name = last.name;
  raw.origin.kind = last.kind;
  raw.entity = last.entity;
  if (last.kind == OriginKind::kUnnamed) {
    raw.owner = owner_of(chain, article);
    raw.origin.name = unnamed_name(last.name, raw.owner);
    raw.origin.also.push_back(last.name);
  }
  raw.tokens = name_tokens(raw.origin.name);
  return raw;
}

void add_name(Origin& origin, const std::string& name) {
  if (name.empty() || name == origin.name) return;
  if (std::find(origin.also.begin(), origin.also.end(), name) == origin.also.end())
    origin.also.push_back(name);
}

std::string why_same(const RawOrigin& into, const RawOrigin& from) {
  if (from.origin.kind == OriginKind::kUnnamed) return "unnamed sources of one outlet are one";
  if (is_voice(from.origin.kind)) return "one newsroom";
  if (into.entity && into.entity == from.entity) return "one party under two names";
  return "one name, more or less fully given";
}

void merge_into(RawOrigin& into, const RawOrigin& from) {
  const std::string why = why_same(into, from);
  for (const std::string& also : from.origin.also) add_name(into.origin, also);
  if (from.origin.name != into.origin.name) {
    into.origin.why = why;
    // The fuller name stands for both.
    if (from.tokens.size() > into.tokens.size()) {
      const std::string shorter = std::exchange(into.origin.name, from.origin.name);
      into.tokens = from.tokens;
      add_name(into.origin, shorter);
    } else {
      add_name(into.origin, from.origin.name);
    }
  }
  if (!into.entity) into.entity = from.entity;
  into.counts = into.counts || from.counts;
  into.is_aside = into.is_aside || from.is_aside;
}

// Origins as they come, each with the origin that it was merged into.
class OriginTable {
 public:
  // Index of the merged origin; stays valid.
  uint32_t add(RawOrigin raw) {
    const Key key{raw.origin.kind, raw.origin.name, raw.entity ? *raw.entity + 1 : 0};
    const auto [at, is_new] = by_key_.try_emplace(key, static_cast<uint32_t>(origins_.size()));
    if (!is_new) {
      merge_into(origins_[at->second], raw);
      return at->second;
    }
    const size_t compared = std::min(origins_.size(), kMostCompared);
    for (uint32_t i = 0; i < compared; ++i)
      if (same_origin(origins_[i], raw)) {
        at->second = i;
        merge_into(origins_[i], raw);
        return i;
      }
    origins_.push_back(std::move(raw));
    return at->second;
  }

  const std::vector<RawOrigin>& origins() const { return origins_; }

 private:
  using Key = std::tuple<OriginKind, std::string, uint32_t>;
  std::vector<RawOrigin> origins_;
  std::map<Key, uint32_t> by_key_;
};

// How one sentence was copied from another, if it was: kBToA if `a` is the copy, else `b` counts as the copy.
std::optional<Direction> copy_of(const StoryMaterial& material, const Evidence& a, const Evidence& b) {
  for (const CopiedPassage& passage : material.reuse->passages) {
    if (!is_copied(passage)) continue;
    const bool straight = passage.a.article == a.article && passage.b.article == b.article;
    const bool swapped = passage.a.article == b.article && passage.b.article == a.article;
    if (!straight && !swapped) continue;
    const Passage& in_a = straight ? passage.a : passage.b;
    const Passage& in_b = straight ? passage.b : passage.a;
    if (!in_a.span.overlaps(a.span) || !in_b.span.overlaps(b.span)) continue;
    const bool a_is_copy = passage.direction == (straight ? Direction::kBToA : Direction::kAToB);
    return a_is_copy ? Direction::kBToA : Direction::kAToB;
  }
  return std::nullopt;
}

// The clause by which somebody denies, where the grouping found a denial; else what holds for the value, else
// for the clause.
const Chain& chain_of(const SentenceChains& sentence, const Evidence& evidence) {
  if (evidence.stance == Stance::kDenies)
    for (const ClauseChain& clause : sentence.clauses)
      if (clause.chain.stance == Stance::kDenies) return clause.chain;
  const ByteSpan focus = evidence.value_span.empty() ? evidence.span : evidence.value_span;
  return chain_at(sentence, focus);
}

// Unnamed sources under the same words in two reports, of which one copied the sentence from the other, are
// the same people: those of the outlet it was copied from.
void follow_copies(const StoryMaterial& material, const Claim& claim, std::vector<RawOrigin>& raw) {
  const auto words_of = [](const RawOrigin& origin) { return origin.origin.also.front(); };
  for (size_t a = 0; a < raw.size(); ++a)
    for (size_t b = a + 1; b < std::min(raw.size(), kMostCompared); ++b) {
      if (raw[a].origin.kind != OriginKind::kUnnamed || raw[b].origin.kind != OriginKind::kUnnamed) continue;
      if (raw[a].owner == raw[b].owner || words_of(raw[a]) != words_of(raw[b])) continue;
      const std::optional<Direction> copied = copy_of(material, claim.evidence[a], claim.evidence[b]);
      if (!copied) continue;
      RawOrigin& from = *copied == Direction::kBToA ? raw[b] : raw[a];
      RawOrigin& to = &from == &raw[a] ? raw[b] : raw[a];
      const bool counts = to.counts;
      to = from;
      to.counts = counts;
    }
}

// A report goes on about a claim in sentences that rather say other things, and whom these name stands behind
// the other things. Its sentence nearest to what the other reports say counts in any case, a further one only
// if it is not much farther from that than the claim's evidence mostly is.
void set_aside(const Claim& claim, std::vector<RawOrigin>& raw) {
  std::map<uint32_t, double> nearest;  // by article
  std::vector<double> all;
  for (size_t i = 0; i < raw.size(); ++i) {
    if (!raw[i].counts) continue;
    const Evidence& evidence = claim.evidence[i];
    nearest[evidence.article] = std::max(nearest[evidence.article], evidence.likeness);
    all.push_back(evidence.likeness);
  }
  if (all.empty()) return;
  const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
  std::nth_element(all.begin(), middle, all.end());
  for (size_t i = 0; i < raw.size(); ++i) {
    const double likeness = claim.evidence[i].likeness;
    const bool is_far = likeness < kLeastFurther * *middle && likeness < nearest[claim.evidence[i].article];
    if (!raw[i].counts || !is_far) continue;
    raw[i].counts = false;
    raw[i].is_aside = true;
  }
}

// Says whom the count leaves out, behind the reasons of the count.
void tell_aside(const std::vector<std::string>& names, OriginCount& count) {
  if (names.empty()) return;
  const std::string why =
      " Not counted, as the sentence is rather on something else: " + join(names, ", ") + ".";
  const bool is_one_reason = count.why_min == count.why_max;
  count.why_max += why;
  if (is_one_reason) count.why_min = count.why_max;
}

}  // namespace

void trace_origins(const StoryMaterial& material, const StoryChains& chains, Claim& claim) {
  std::vector<RawOrigin> raw_origins;
  for (Evidence& evidence : claim.evidence) {
    evidence.chain = chain_of(chains[evidence.article][evidence.sentence], evidence);
    if (evidence.stance == Stance::kAsserts) evidence.stance = evidence.chain.stance;
    RawOrigin raw = raw_origin(evidence.chain, *material.articles[evidence.article]);
    raw.counts = evidence.stance != Stance::kDenies;
    raw_origins.push_back(std::move(raw));
  }
  follow_copies(material, claim, raw_origins);
  set_aside(claim, raw_origins);
  OriginTable table;
  std::vector<uint32_t> origin_of;
  for (RawOrigin& raw : raw_origins) origin_of.push_back(table.add(std::move(raw)));
  // Those that count first, else in the order of the evidence.
  const std::vector<RawOrigin>& origins = table.origins();
  std::vector<uint32_t> place(origins.size());
  std::vector<CountedOrigin> counted;
  std::vector<std::string> aside;
  claim.origins.clear();
  for (const bool counts : {true, false})
    for (size_t i = 0; i < origins.size(); ++i) {
      if (origins[i].counts != counts) continue;
      place[i] = static_cast<uint32_t>(claim.origins.size());
      claim.origins.push_back(origins[i].origin);
      if (counts) counted.push_back({origins[i].origin, origins[i].entity});
      if (!counts && origins[i].is_aside) aside.push_back(origins[i].origin.name);
    }
  for (size_t i = 0; i < claim.evidence.size(); ++i) claim.evidence[i].origin = place[origin_of[i]];
  claim.independent = count_independent(material, counted);
  tell_aside(aside, claim.independent);
}

}  // namespace stemma
