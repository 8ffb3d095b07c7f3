#include "reuse/reuse_stream.h"
#include "reuse/versions.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/hash.h"
#include "base/parallel.h"
#include "read/blocks.h"
#include "read/credits.h"
#include "reuse/candidates.h"
#include "reuse/copy_window.h"
#include "reuse/direction.h"
#include "reuse/formula_table.h"
#include "reuse/passage_findings.h"
#include "reuse/weights.h"

namespace stemma {

using namespace reuse_weights;

namespace {

// Articles that are worked on together. Findings depend on it a little (what is known of formulas and rare
// words), so it does not depend on the machine.
constexpr size_t kBatchArticles = 512;
constexpr size_t kBatchBytes = size_t{8} << 20;  // of text

constexpr uint64_t kHabitSeed = 7;  // keeps two uses of one outlet's hash apart

struct Incoming {
  Article article;
  ScannedArticle scan;
  std::vector<bool> is_left_out;  // formulas, by sentence
  Fingerprint print;
};

// One new article and the earlier ones that it is compared with.
struct Comparison {
  uint32_t article = 0;
  std::vector<CopyCandidate> candidates;
  std::vector<NearDuplicate> near;                   // articles by their numbers in the stream
  std::vector<uint32_t> partners;                    // to be compared word by word, ascending
  std::vector<std::vector<CopiedPair>> copies;       // by partner
  std::vector<std::vector<CopiedPassage>> passages;  // by partner
};

// What complete_article() does, but for the language.
void read_blocks_and_credits(Article& article) {
  if (article.blocks.empty())
    article.blocks = refine_blocks(article.text, lines_to_blocks(article.text), article.title);
  find_credits(article);
}

// Takes the dateline from the head of a passage. False if nothing is left, or if it stands in a credit line,
// a caption's credit or boilerplate.
bool cut_to_content(const Article& article, ByteSpan& span) {
  if (article.dateline.span.contains({span.begin, span.begin + 1})) {
    span.begin = article.dateline.span.end;
    while (span.begin < span.end && article.text[span.begin] == ' ') ++span.begin;
  }
  if (span.empty()) return false;
  for (const Block& block : article.blocks)
    if (block.span.contains({span.begin, span.begin + 1}))
      return is_content(block.kind) || block.kind == BlockKind::kCaption;
  return true;
}

// An article in comparable form, while a batch lasts.
struct Prepared {
  Comparable comparable;
  std::vector<GramPlace> places;
};

}  // namespace

class ReuseStream::Work {
 public:
  Work(const ReuseStreamOptions& options, Sink sink)
      : options_(options), sink_(std::move(sink)), window_(options.window) {}

  void add(Article article) {
    bytes_ += article.text.size();
    batch_.push_back({std::move(article), {}, {}, {}});
    if (batch_.size() >= kBatchArticles || bytes_ >= kBatchBytes) run_batch();
  }

  void restore(ReuseBatch batch) {
    for (Article& article : batch.articles) batch_.push_back({std::move(article), {}, {}, {}});
    take_batch();
    scans_.clear();
    for (const HabitNote& note : batch.habits) habits_.note(note.outlet, note.words, note.article);
    window_.drop_old();
  }

  void run_batch() {
    if (batch_.empty()) return;
    const uint32_t first = window_.end();
    std::vector<Comparison> comparisons = take_batch();
    // The window stands still from here on; each comparison is its own.
    parallel_for(comparisons.size(), [&](size_t i) { verify(comparisons[i]); });
    if (options_.depth == FingerprintDepth::kPassages) find_passages(comparisons);
    for (Comparison& comparison : comparisons) deliver(comparison);
    if (options_.batch_done) {
      ReuseBatchView view{{}, notes_};
      for (uint32_t number = first; number < window_.end(); ++number)
        view.articles.push_back(&window_.at(number).article);
      options_.batch_done(view);
    }
    notes_.clear();
    scans_.clear();
    window_.drop_old();
  }

 private:
  // Everything but the comparing. The batch is empty afterwards.
  std::vector<Comparison> take_batch() {
    read_words();
    learn_formulas();
    take_fingerprints();
    std::vector<Comparison> comparisons = admit_all();
    batch_.clear();
    bytes_ = 0;
    return comparisons;
  }

  void read_words() {
    parallel_for(batch_.size(), [&](size_t i) { batch_[i].scan = scan_article(batch_[i].article.text); });
  }

  void learn_formulas() {
    for (const Incoming& incoming : batch_) {
      const std::vector<ScannedSentence>& sentences = incoming.scan.sentences;
      if (incoming.article.outlet.empty() || sentences.size() < 2) continue;
      const uint64_t outlet = hash64(incoming.article.outlet);
      const uint32_t middle = sentences[sentences.size() / 2].hash;
      for (const ScannedSentence& sentence : sentences) formulas_.note(outlet, sentence.hash, middle);
    }
  }

  std::vector<bool> formulas_in(const Article& article, const ScannedArticle& scan) const {
    std::vector<bool> out;
    if (article.outlet.empty()) return out;
    const uint64_t outlet = hash64(article.outlet);
    for (size_t s = 0; s < scan.sentences.size(); ++s) {
      if (!formulas_.is_formula(outlet, scan.sentences[s].hash)) continue;
      out.resize(scan.sentences.size());
      out[s] = true;
    }
    return out;
  }

  void take_fingerprints() {
    parallel_for(batch_.size(), [&](size_t i) {
      Incoming& incoming = batch_[i];
      incoming.is_left_out = formulas_in(incoming.article, incoming.scan);
      incoming.print =
          fingerprint_of(incoming.scan, incoming.article.text, incoming.is_left_out, options_.depth);
    });
  }

  std::vector<Comparison> admit_all() {
    std::vector<Comparison> comparisons;
    for (Incoming& incoming : batch_) {
      if (options_.depth == FingerprintDepth::kPassages)
        rarity_.add(incoming.scan.words, incoming.scan.sentences.size());
      Comparison comparison;
      comparison.article = window_.end();
      WindowArticle article;
      article.article = std::move(incoming.article);
      article.print = std::move(incoming.print);
      comparison.candidates = window_.admit(std::move(article));
      const bool has_history = window_.at(comparison.article).earlier_version != kNoArticle;
      if (comparison.candidates.empty() && !has_history) continue;
      if (options_.depth == FingerprintDepth::kPassages)
        scans_.emplace(comparison.article, std::move(incoming.scan));
      comparisons.push_back(std::move(comparison));
    }
    return comparisons;
  }

  // Containment for the near-duplicates, and the partners for a comparison word by word.
  void verify(Comparison& comparison) const {
    const WindowArticle& later = window_.at(comparison.article);
    for (const CopyCandidate& candidate : comparison.candidates) {
      if (!candidate.may_be_near_duplicate) continue;
      const WindowArticle& earlier = window_.at(candidate.article);
      const size_t shorter = std::min(earlier.print.shingles.size(), later.print.shingles.size());
      const auto shares = containment(earlier.print.shingles, later.print.shingles);
      if (shorter >= kNearDuplicateShingles && std::max(shares[0], shares[1]) >= kNearDuplicateContainment)
        comparison.near.push_back({{candidate.article, comparison.article}, shares});
    }
    comparison.partners = partners_of(comparison);
  }

  std::vector<uint32_t> partners_of(const Comparison& comparison) const {
    std::vector<CopyCandidate> best = comparison.candidates;
    for (CopyCandidate& candidate : best) {
      const bool near =
          std::any_of(comparison.near.begin(), comparison.near.end(),
                      [&](const NearDuplicate& pair) { return pair.articles[0] == candidate.article; });
      if (near) candidate.grams += kStreamGrams;
    }
    std::erase_if(best, [&](const CopyCandidate& candidate) { return candidate.grams < kStreamGrams; });
    std::stable_sort(best.begin(), best.end(),
                     [](const CopyCandidate& x, const CopyCandidate& y) { return x.grams > y.grams; });
    if (best.size() > kStreamPartners) best.resize(kStreamPartners);
    std::vector<uint32_t> partners;
    for (const CopyCandidate& candidate : best) partners.push_back(candidate.article);
    std::sort(partners.begin(), partners.end());
    return partners;
  }

  void find_passages(std::vector<Comparison>& comparisons) {
    std::map<uint32_t, Prepared> prepared;
    for (const Comparison& comparison : comparisons) {
      if (comparison.partners.empty()) continue;
      prepared[comparison.article];
      for (const uint32_t partner : comparison.partners) prepared[partner];
    }
    std::vector<std::pair<const uint32_t, Prepared>*> all;
    for (auto& entry : prepared) all.push_back(&entry);
    parallel_for(all.size(), [&](size_t i) { prepare(all[i]->first, all[i]->second); });
    parallel_for(comparisons.size(), [&](size_t i) {
      for (const uint32_t partner : comparisons[i].partners)
        comparisons[i].copies.push_back(compare(prepared, partner, comparisons[i].article));
    });
    complete_articles(comparisons);
    parallel_for(comparisons.size(), [&](size_t i) { report(prepared, comparisons[i]); });
  }

  // Blocks, datelines and credits of the articles of which something is reported.
  void complete_articles(const std::vector<Comparison>& comparisons) {
    std::set<uint32_t> numbers;
    for (const Comparison& comparison : comparisons) {
      for (const NearDuplicate& pair : comparison.near)
        numbers.insert(pair.articles.begin(), pair.articles.end());
      for (size_t i = 0; i < comparison.copies.size(); ++i)
        if (!comparison.copies[i].empty()) numbers.insert({comparison.partners[i], comparison.article});
    }
    const std::vector<uint32_t> all(numbers.begin(), numbers.end());
    parallel_for(all.size(), [&](size_t i) {
      WindowArticle& article = window_.at(all[i]);
      if (article.is_complete) return;
      read_blocks_and_credits(article.article);
      article.is_complete = true;
    });
  }

  void prepare(uint32_t number, Prepared& out) const {
    const Article& article = window_.at(number).article;
    const auto kept = scans_.find(number);
    const ScannedArticle scanned = kept == scans_.end() ? scan_article(article.text) : ScannedArticle();
    const ScannedArticle& scan = kept == scans_.end() ? scanned : kept->second;
    out.comparable = make_scanned_comparable(article, scan, formulas_in(article, scan));
    out.places = gram_places(out.comparable);
  }

  std::vector<CopiedPair> compare(const std::map<uint32_t, Prepared>& prepared, uint32_t earlier,
                                  uint32_t later) const {
    const Prepared &a = prepared.at(earlier), &b = prepared.at(later);
    if (window_.at(later).same_as == earlier) return all_segments(a.comparable, b.comparable);
    const std::vector<SegmentPair> pairs = pairs_by_places(a.places, b.places);
    return copied_pairs(a.comparable, b.comparable, pairs, rarity_);
  }

  void report(const std::map<uint32_t, Prepared>& prepared, Comparison& comparison) const {
    for (size_t i = 0; i < comparison.partners.size(); ++i) {
      const uint32_t partner = comparison.partners[i];
      const ComparedArticle earlier{&window_.at(partner).article, &prepared.at(partner).comparable, partner};
      const ComparedArticle later{&window_.at(comparison.article).article,
                                  &prepared.at(comparison.article).comparable, comparison.article};
      std::vector<CopiedPair>& copies = comparison.copies[i];
      std::erase_if(copies, [&](CopiedPair& copy) {
        return !cut_to_content(*earlier.article, copy.span_a) || !cut_to_content(*later.article, copy.span_b);
      });
      comparison.passages.push_back(passages_of(earlier, later, copies));
    }
  }

  // Captions, link boxes and the like that an outlet puts into article after article stand inside sentences,
  // where learn_formulas() cannot see them: what its otherwise unlike articles share is counted too.
  void drop_habits(Comparison& comparison) {
    for (size_t i = 0; i < comparison.passages.size(); ++i) {
      const Article& earlier = window_.at(comparison.partners[i]).article;
      const Article& later = window_.at(comparison.article).article;
      const bool near =
          std::any_of(comparison.near.begin(), comparison.near.end(),
                      [&](const NearDuplicate& pair) { return pair.articles[0] == comparison.partners[i]; });
      if (near || later.outlet.empty() || later.outlet != earlier.outlet) continue;
      const uint64_t outlet = hash_combine(hash64(later.outlet), kHabitSeed);
      std::erase_if(comparison.passages[i], [&](const CopiedPassage& passage) {
        scratch_.clear();
        scan_words(passage.b.span.of(later.text), scratch_);
        uint64_t hash = 0;
        for (const ScannedWord& word : scratch_) hash = hash_combine(hash, word.key);
        const auto words = static_cast<uint32_t>(hash);
        habits_.note(outlet, words, comparison.article);
        notes_.push_back({outlet, words, comparison.article});
        return habits_.is_formula(outlet, words);
      });
    }
  }

  void deliver(Comparison& comparison) {
    drop_habits(comparison);
    std::set<uint32_t> numbers{comparison.article};
    for (const NearDuplicate& pair : comparison.near) numbers.insert(pair.articles[0]);
    for (const auto& passages : comparison.passages)
      for (const CopiedPassage& passage : passages) numbers.insert(passage.a.article);
    const uint32_t before = window_.at(comparison.article).earlier_version;
    const bool has_history = before != kNoArticle && before >= window_.first();
    if (has_history) numbers.insert(before);
    if (numbers.size() < 2) return;
    std::vector<const Article*> articles;
    std::map<uint32_t, uint32_t> index;
    for (const uint32_t number : numbers) {
      index[number] = static_cast<uint32_t>(articles.size());
      articles.push_back(&window_.at(number).article);
    }
    ReuseFindings findings;
    for (const auto& passages : comparison.passages)
      for (CopiedPassage passage : passages) {
        passage.a.article = index[passage.a.article];
        passage.b.article = index[passage.b.article];
        findings.passages.push_back(std::move(passage));
      }
    for (NearDuplicate pair : comparison.near) {
      pair.articles = {index[pair.articles[0]], index[pair.articles[1]]};
      findings.near_duplicates.push_back(pair);
    }
    add_versions(comparison, index, findings);
    sink_(findings, articles);
  }

  // The first version that the window still holds.
  uint32_t first_version(uint32_t number) const {
    for (uint32_t before = window_.at(number).earlier_version;
         before != kNoArticle && before >= window_.first(); before = window_.at(number).earlier_version)
      number = before;
    return number;
  }

  // The article's history, and which of the versions of others it has its text from.
  void add_versions(const Comparison& comparison, const std::map<uint32_t, uint32_t>& index,
                    ReuseFindings& findings) const {
    Histories histories;
    for (const auto& [number, at] : index)
      histories[at] = {first_version(number), window_.at(number).version};
    const WindowArticle& article = window_.at(comparison.article);
    const auto before = index.find(article.earlier_version);
    if (before != index.end())
      findings.versions.push_back(
          {before->second, index.at(comparison.article), article.version,
           article.is_same_url ? "the same URL" : "the same outlet and title, and much of the text"});
    findings.copied_versions = find_copied_versions(histories, findings.passages);
  }

  ReuseStreamOptions options_;
  Sink sink_;
  CopyWindow window_;
  FormulaTable formulas_, habits_;
  std::vector<HabitNote> notes_;  // of this batch
  std::vector<ScannedWord> scratch_;
  std::map<uint32_t, ScannedArticle> scans_;  // of this batch's articles that are compared
  Rarity rarity_;
  std::vector<Incoming> batch_;
  size_t bytes_ = 0;
};

ReuseStream::ReuseStream(const ReuseStreamOptions& options, Sink sink)
    : work_(std::make_unique<Work>(options, std::move(sink))) {}

ReuseStream::~ReuseStream() = default;

void ReuseStream::add(Article article) {
  work_->add(std::move(article));
}

void ReuseStream::restore(ReuseBatch batch) {
  work_->restore(std::move(batch));
}

void ReuseStream::finish() {
  work_->run_batch();
}

}  // namespace stemma
