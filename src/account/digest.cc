// Choosing the digest. Sentences that carry claims compete: each brings the weight of the claims that no
// chosen sentence carries yet; a sentence that cannot stand alone, or repeats one that stands already, is
// out.
#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_set>

#include "account/account.h"
#include "account/wording.h"
#include "base/hash.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "claim/telling.h"
#include "reuse/comparable.h"

namespace stemma {

namespace {

// Lengths in words.
constexpr size_t kFewestWords = 7, kMostWords = 55, kComfortableWords = 32;
constexpr size_t kMostSentences = 5;  // denials come on top
constexpr size_t kMostClaims = 150;   // claims that may bring sentences, strongest first
constexpr size_t kMostEvidence = 24;  // sentences tried for one claim
// A sentence of which more than this share of its telling words stands in a chosen one repeats it.
constexpr double kRepeats = 0.6;
constexpr double kDenialRepeats = 0.9;  // a denial has to name what it denies
// Factors on a sentence's gain.
constexpr double kQuotationFactor = 0.5;  // speech is colour; the digest wants the news
constexpr double kHedgeFactor = 0.8;
constexpr double kNominalFactor = 0.7;    // "the company said": who is meant stands elsewhere
constexpr double kDefiniteFactor = 0.75;  // "The group ...": something known from a sentence before
constexpr double kLedeFactor = 1.5;       // what a reporter put first
constexpr double kLateFactor = 0.85;      // not among its article's first sentences
constexpr double kFurtherClaims = 0.4;    // of a sentence's claims, all but the weightiest count this much
constexpr uint32_t kEarlySentences = 5;
// A copy tells less well than its model, a machine-spun one badly. For a sentence that was taken from another
// report, and for the other sentences of a report that took several.
constexpr double kCopiedFactor = 0.4, kCopyingReportFactor = 0.7;
constexpr size_t kSeveralPassages = 3;
// A later sentence must bring at least this share of what the first one brought.
constexpr double kLeastShare = 0.12;

struct Candidate {
  Passage passage;
  uint32_t sentence = 0;
  std::vector<uint32_t> claims;  // ascending
  std::vector<uint64_t> words;   // hashes of the telling words, sorted, each once
  std::vector<uint32_t> denied;  // of `claims`, those that the sentence denies
  bool only_denies = true;
  bool is_overtaken = false;  // gives a value that a later report has replaced
  double factor = 1;
  std::string day;  // ISO date of what it tells, as far as known
};

bool starts_with_quotation(std::string_view text) {
  return !text.empty() && is_quote(decode_utf8(text, 0).value);
}

// Opening and closing marks of double quotations differ in number: a piece of a longer quotation.
bool has_half_quotation(std::string_view text) {
  int straight = 0, open = 0, close = 0;
  for (size_t at = 0; at < text.size();) {
    const DecodedCodePoint c = decode_utf8(text, at);
    straight += c.value == U'"';
    open += c.value == U'“';
    close += c.value == U'”';
    at += c.length;
  }
  return straight % 2 != 0 || open != close;
}

bool ends_as_a_statement(std::string_view text) {
  while (!text.empty()) {
    const DecodedCodePoint last = decode_utf8_before(text, text.size());
    if (last.value == U'.' || last.value == U'!') return true;
    if (!is_quote(last.value) && last.value != U')') return false;
    text.remove_suffix(last.length);
  }
  return false;
}

bool starts_with_definite_noun(std::string_view text) {
  if (!starts_with_ignoring_case(text, "the ") || text.size() < 5) return false;
  const char32_t next = decode_utf8(text, 4).value;
  return is_letter(next) && is_lower(next);
}

// The block that holds the lede.
uint32_t first_paragraph(const Article& article) {
  uint32_t block = 0;
  while (block < article.blocks.size() && article.blocks[block].kind != BlockKind::kParagraph) ++block;
  return block;
}

// A pronoun (or, by `kind`, a title) stands for somebody whom this sentence does not name.
bool refers_outside(const Annotation& annotation, ByteSpan span, MentionKind kind) {
  std::set<uint32_t> named, referred;
  const auto begin = std::lower_bound(annotation.mentions.begin(), annotation.mentions.end(), span.begin,
                                      [](const Mention& m, uint32_t at) { return m.span.begin < at; });
  for (auto mention = begin; mention != annotation.mentions.end() && mention->span.begin < span.end;
       ++mention) {
    if (mention->kind == MentionKind::kName) named.insert(mention->entity);
    if (mention->kind == kind) referred.insert(mention->entity);
  }
  return std::any_of(referred.begin(), referred.end(), [&](uint32_t e) { return !named.contains(e); });
}

bool stands_alone(const Article& article, const Annotation& annotation, const Sentence& sentence,
                  ByteSpan span) {
  if (sentence.block >= article.blocks.size()) return false;
  const BlockKind kind = article.blocks[sentence.block].kind;
  if (kind != BlockKind::kParagraph && kind != BlockKind::kList) return false;
  const size_t words = sentence.end_word - sentence.first_word;
  if (words < kFewestWords || words > kMostWords) return false;
  const std::string_view text = span.of(article.text);
  if (starts_with_quotation(text) || has_half_quotation(text) || !ends_as_a_statement(text)) return false;
  if (points_back(article, annotation, span)) return false;
  const char32_t letter = decode_utf8(text, 0).value;
  if (is_letter(letter) && is_lower(letter)) return false;
  return !refers_outside(annotation, span, MentionKind::kPronoun);
}

std::vector<uint64_t> telling_words(const Article& article, const Annotation& annotation, ByteSpan span,
                                    const Sentence& sentence) {
  std::vector<uint64_t> hashes;
  for (uint32_t w = sentence.first_word; w < sentence.end_word; ++w) {
    const Word& word = annotation.units.words[w];
    if (word.kind == WordKind::kPunctuation || word.span.begin < span.begin) continue;
    const std::string folded = fold(word.span.of(article.text));
    if (!is_function_word(folded)) hashes.push_back(hash64(folded));
  }
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

// A calendar value that a day, month or year of its own begins: "2024-03-12T09:00" gives "2024-03-12".
std::string calendar_part(const TimeExpression& time) {
  if (time.type != TimeType::kDate && time.type != TimeType::kTime) return {};
  const std::string part = time.value.substr(0, time.value.find('T'));
  const bool is_calendar = part.size() >= 4 && std::all_of(part.begin(), part.end(), [](char c) {
                             return c == '-' || (c >= '0' && c <= '9');
                           });
  return is_calendar ? part : std::string();
}

// When what the sentence tells happened: the earliest date within the clause of its claim, else the day of
// the report.
std::string day_of(const Article& article, const Annotation& annotation, ByteSpan clause) {
  std::string earliest;
  auto time = std::lower_bound(annotation.times.begin(), annotation.times.end(), clause.begin,
                               [](const TimeExpression& t, uint32_t at) { return t.span.begin < at; });
  for (; time != annotation.times.end() && time->span.end <= clause.end; ++time) {
    const std::string day = calendar_part(*time);
    if (!day.empty() && (earliest.empty() || day < earliest)) earliest = day;
  }
  if (!earliest.empty()) return earliest;
  return article.published_at ? to_iso(article.published_at->date) : std::string();
}

// How much an editor loses if the digest leaves the claim out: corroboration first, then the claim's rank.
double importance(const Account& account, uint32_t index) {
  const Claim& claim = account.claims[index];
  const double reports = static_cast<double>(count_reports(claim));
  const double rank = 1.0 / std::sqrt(1.0 + index);
  const double dispute = is_disputed(claim.relation) ? 1.25 : 1.0;
  return std::log2(1.0 + reports) * (0.5 + rank) * dispute;
}

// The value that the latest report of it gives; empty where the claim turns on none.
std::string latest_value(const Account& account, const Claim& claim) {
  std::string value;
  int64_t latest = INT64_MIN;
  for (const Evidence& evidence : claim.evidence) {
    const auto& published = account.articles[evidence.article]->published_at;
    const int64_t seconds = published ? published->seconds : INT64_MIN;
    if (evidence.value.empty() || (seconds < latest && !value.empty())) continue;
    latest = seconds;
    value = evidence.value;
  }
  return value;
}

// Which evidence of which claim lies in which sentence.
struct SentenceEvidence {
  uint32_t article, sentence, claim, evidence;
  friend auto operator<=>(const SentenceEvidence&, const SentenceEvidence&) = default;
  bool same_sentence(const SentenceEvidence& other) const {
    return article == other.article && sentence == other.sentence;
  }
};

class DigestChooser {
 public:
  explicit DigestChooser(const Account& account) : account_(account) {
    for (uint32_t c = 0; c < account.claims.size() && c < kMostClaims; ++c) {
      importance_.push_back(importance(account, c));
      latest_values_.push_back(latest_value(account, account.claims[c]));
    }
    note_copies();
    gather();
  }

  std::vector<DigestSentence> choose() {
    double first_gain = 0;
    while (chosen_.size() < kMostSentences) {
      const auto [best, gain] = best_candidate();
      if (best == candidates_.size() || gain < kLeastShare * first_gain) break;
      if (chosen_.empty()) first_gain = gain;
      take(best);
    }
    return in_order();
  }

 private:
  // One candidate for each sentence that carries evidence of a strong claim and can stand alone.
  void gather() {
    std::vector<SentenceEvidence> places;
    for (uint32_t c = 0; c < account_.claims.size() && c < kMostClaims; ++c) {
      const std::vector<Evidence>& evidence = account_.claims[c].evidence;
      for (uint32_t e = 0; e < evidence.size() && e < kMostEvidence; ++e)
        places.push_back({evidence[e].article, evidence[e].sentence, c, e});
    }
    std::sort(places.begin(), places.end());
    for (auto begin = places.begin(), end = begin; begin != places.end(); begin = end) {
      end = std::find_if(begin, places.end(), [&](const auto& p) { return !p.same_sentence(*begin); });
      add_candidate({begin, end});
    }
  }

  void add_candidate(const std::vector<SentenceEvidence>& here) {
    const uint32_t article_index = here.front().article, sentence_index = here.front().sentence;
    const Article& article = *account_.articles[article_index];
    const Annotation& annotation = *account_.annotations[article_index];
    if (sentence_index >= annotation.units.sentences.size()) return;
    const Sentence& sentence = annotation.units.sentences[sentence_index];
    const ByteSpan span = without_dateline(article, sentence.span);
    if (!stands_alone(article, annotation, sentence, span)) return;

    Candidate candidate;
    candidate.passage = {article_index, span};
    candidate.sentence = sentence_index;
    candidate.words = telling_words(article, annotation, span, sentence);
    if (candidate.words.empty()) return;
    for (const SentenceEvidence& at : here) {
      const Evidence& evidence = account_.claims[at.claim].evidence[at.evidence];
      if (candidate.claims.empty()) candidate.day = day_of(article, annotation, evidence.span);
      if (candidate.claims.empty() || candidate.claims.back() != at.claim)
        candidate.claims.push_back(at.claim);
      note_evidence(at.claim, evidence, candidate);
    }
    candidate.factor *= form_factor(annotation, sentence, candidate) * copy_factor(candidate.passage);
    candidates_.push_back(std::move(candidate));
  }

  double form_factor(const Annotation& annotation, const Sentence& sentence,
                     const Candidate& candidate) const {
    const std::string_view text =
        candidate.passage.span.of(account_.articles[candidate.passage.article]->text);
    const Article& article = *account_.articles[candidate.passage.article];
    const bool is_lede = sentence.block == first_paragraph(article);
    double factor = 1;
    if (text.find('"') != std::string_view::npos || text.find("“") != std::string_view::npos)
      factor *= kQuotationFactor;
    if (refers_outside(annotation, candidate.passage.span, MentionKind::kNominal)) factor *= kNominalFactor;
    if (starts_with_definite_noun(text) && !is_lede) factor *= kDefiniteFactor;
    if (is_lede) factor *= kLedeFactor;
    if (candidate.sentence >= kEarlySentences) factor *= kLateFactor;
    const auto words = static_cast<double>(sentence.end_word - sentence.first_word);
    if (words > kComfortableWords) factor *= kComfortableWords / words;
    return factor;
  }

  void note_copies() {
    copied_.resize(account_.articles.size());
    for (const RewritingSuspicion& one : account_.reuse.suspicions) suspected_.insert(one.article);
    for (const CopiedPassage& copy : account_.reuse.passages) {
      if (copy.kind == ReuseKind::kSharedQuote) continue;
      if (copy.direction == Direction::kAToB) copied_[copy.b.article].push_back(copy.b.span);
      if (copy.direction == Direction::kBToA) copied_[copy.a.article].push_back(copy.a.span);
    }
  }

  double copy_factor(const Passage& passage) const {
    const std::vector<ByteSpan>& copied = copied_[passage.article];
    if (std::any_of(copied.begin(), copied.end(), [&](ByteSpan span) { return span.overlaps(passage.span); }))
      return kCopiedFactor;
    if (suspected_.contains(passage.article)) return kCopiedFactor;
    return copied.size() >= kSeveralPassages ? kCopyingReportFactor : 1;
  }

  void note_evidence(uint32_t claim, const Evidence& evidence, Candidate& candidate) const {
    if (evidence.stance == Stance::kHedges) candidate.factor = std::min(candidate.factor, kHedgeFactor);
    if (evidence.stance == Stance::kDenies)
      candidate.denied.push_back(claim);
    else
      candidate.only_denies = false;
    if (!evidence.value.empty() && account_.claims[claim].relation == Relation::kUpdate)
      candidate.is_overtaken |= evidence.value != latest_values_[claim];
  }

  bool repeats_chosen(const Candidate& candidate, double most = kRepeats) const {
    for (const size_t other : chosen_) {
      const std::vector<uint64_t>& there = candidates_[other].words;
      std::vector<uint64_t> shared;
      std::set_intersection(candidate.words.begin(), candidate.words.end(), there.begin(), there.end(),
                            std::back_inserter(shared));
      const size_t shorter = std::min(candidate.words.size(), there.size());
      if (static_cast<double>(shared.size()) > most * static_cast<double>(shorter)) return true;
    }
    return false;
  }

  double gain_of(const Candidate& candidate) const {
    double sum = 0, weightiest = 0;
    for (const uint32_t c : candidate.claims) {
      if (covered_.contains(c)) continue;
      sum += importance_[c];
      weightiest = std::max(weightiest, importance_[c]);
    }
    return (weightiest + kFurtherClaims * (sum - weightiest)) * candidate.factor;
  }

  std::pair<size_t, double> best_candidate() const {
    size_t best = candidates_.size();
    double best_gain = 0;
    for (size_t i = 0; i < candidates_.size(); ++i) {
      const double gain = gain_of(candidates_[i]);
      if (gain <= best_gain) continue;
      if (candidates_[i].only_denies || candidates_[i].is_overtaken || repeats_chosen(candidates_[i]))
        continue;
      best = i;
      best_gain = gain;
    }
    return {best, best_gain};
  }

  void take(size_t index) {
    chosen_.push_back(index);
    for (const uint32_t c : candidates_[index].claims) covered_.insert(c);
  }

  bool is_denied_already(uint32_t claim) const {
    return std::any_of(chosen_.begin(), chosen_.end(), [&](size_t chosen) {
      const std::vector<uint32_t>& denied = candidates_[chosen].denied;
      return std::find(denied.begin(), denied.end(), claim) != denied.end();
    });
  }

  // The first sentence that denies a claim of `candidate`, where the digest would else give one side only.
  std::optional<size_t> denial_for(const Candidate& candidate) const {
    for (const uint32_t c : candidate.claims) {
      if (account_.claims[c].relation != Relation::kDenied || is_denied_already(c)) continue;
      for (size_t i = 0; i < candidates_.size(); ++i) {
        const Candidate& other = candidates_[i];
        if (std::count(other.denied.begin(), other.denied.end(), c) && !repeats_chosen(other, kDenialRepeats))
          return i;
      }
    }
    return std::nullopt;
  }

  // The lead, then the others in the order of the events; a denial follows what it denies.
  std::vector<DigestSentence> in_order() {
    std::vector<size_t> order = chosen_;
    if (!order.empty())
      std::stable_sort(order.begin() + 1, order.end(), [&](size_t a, size_t b) {
        const Candidate &x = candidates_[a], &y = candidates_[b];
        if (x.day != y.day) return x.day < y.day;
        return std::tie(x.passage.article, x.passage.span) < std::tie(y.passage.article, y.passage.span);
      });
    std::vector<DigestSentence> digest;
    for (const size_t i : order) {
      digest.push_back({candidates_[i].passage, candidates_[i].claims});
      const std::optional<size_t> denial = denial_for(candidates_[i]);
      if (!denial) continue;
      digest.push_back({candidates_[*denial].passage, candidates_[*denial].claims});
      chosen_.push_back(*denial);
    }
    return digest;
  }

  const Account& account_;
  std::vector<Candidate> candidates_;  // by article, then sentence
  std::vector<double> importance_;     // by claim, as the next
  std::vector<std::string> latest_values_;
  std::vector<std::vector<ByteSpan>> copied_;  // by article: what it took from others
  std::set<uint32_t> suspected_;               // articles that a program seems to have rewritten
  std::vector<size_t> chosen_;
  std::set<uint32_t> covered_;
};

}  // namespace

void choose_digest(Account& account) {
  account.digest = DigestChooser(account).choose();
}

}  // namespace stemma
