#include "reuse/copy_window.h"

#include <algorithm>

#include "base/hash.h"
#include "base/utf8.h"
#include "reuse/direction.h"
#include "reuse/versions.h"
#include "reuse/weights.h"

namespace stemma {

using namespace reuse_weights;

namespace {

uint32_t folded_hash(uint64_t hash) {
  return static_cast<uint32_t>(hash ^ (hash >> 32));
}

// What versions of one article have in common; 0 where the article does not say.
uint32_t url_tag(const Article& article) {
  return article.url.empty() ? 0 : folded_hash(hash64(article.url)) | 1;
}
uint32_t title_tag(const Article& article) {
  const uint64_t key = title_key(article);
  return key ? folded_hash(key) | 1 : 0;
}

bool has_same_title(const Article& a, const Article& b) {
  return outlet_key(a.outlet) == outlet_key(b.outlet) && fold(a.title) == fold(b.title);
}

bool counts_for_near_duplicates(const Fingerprint& print) {
  return print.shingles.size() >= kNearDuplicateShingles;
}

// A sequence that many have is a turn of phrase, or a text that is found by other sequences too.
float gram_weight(uint32_t holders) {
  return holders <= kRareGramArticles ? 1.0f
                                      : static_cast<float>(kRareGramArticles) / static_cast<float>(holders);
}

}  // namespace

CopyWindow::CopyWindow(uint32_t capacity) : capacity_(std::max(1u, capacity)) {}

CopyWindow::Score& CopyWindow::score_of(uint32_t number) {
  Score& score = scores_[number % scores_.size()];
  if (score.samples == 0 && score.grams == 0 && !score.band) touched_.push_back(number);
  return score;
}

void CopyWindow::look_up(const Fingerprint& print) {
  for (const uint32_t gram : print.grams) grams_.prefetch(gram);
  for (const uint32_t sample : print.samples) samples_.prefetch(sample);
  if (counts_for_near_duplicates(print)) {
    for (const uint32_t band : print.bands) bands_.prefetch(band);
    for (const uint32_t band : print.bands)
      bands_.visit(band, [&](uint32_t number) { score_of(number).band = true; });
    for (const uint32_t sample : print.samples)
      samples_.visit(sample, [&](uint32_t number) { ++score_of(number).samples; });
  }
  for (const uint32_t gram : print.grams) {
    uint32_t holders[kGramModels];
    uint32_t count = 0;
    grams_.visit(gram, [&](uint32_t number) { holders[count++] = number; });
    for (uint32_t i = 0; i < count; ++i) score_of(holders[i]).grams += gram_weight(count);
  }
}

void CopyWindow::put_in(const Fingerprint& print, uint32_t number) {
  const auto insert = [&](PostingTable& table, uint32_t tag, uint32_t most) {
    if (table.visit(tag, [](uint32_t) {}) < most) table.insert(tag, number);
  };
  if (counts_for_near_duplicates(print)) {
    for (const uint32_t band : print.bands) insert(bands_, band, kBucketModels);
    for (const uint32_t sample : print.samples) insert(samples_, sample, kGramModels);
  }
  for (const uint32_t gram : print.grams) insert(grams_, gram, kGramModels);
  if (print.digest) digests_.insert(folded_hash(print.digest), number);
}

void CopyWindow::take_out(const Fingerprint& print, uint32_t number) {
  for (const uint32_t gram : print.grams) grams_.prefetch(gram);
  for (const uint32_t gram : print.grams) grams_.erase(gram, number);
  if (counts_for_near_duplicates(print)) {
    for (const uint32_t band : print.bands) bands_.erase(band, number);
    for (const uint32_t sample : print.samples) samples_.erase(sample, number);
  }
  if (print.digest) digests_.erase(folded_hash(print.digest), number);
}

std::vector<CopyCandidate> CopyWindow::take_candidates(const Fingerprint& print) {
  std::vector<CopyCandidate> out;
  for (const uint32_t number : touched_) {
    Score& score = scores_[number % scores_.size()];
    const size_t shorter = std::min(print.shingles.size(), at(number).print.shingles.size());
    const auto enough = std::max<size_t>(
        1, static_cast<size_t>(kSampleShare * static_cast<double>(shorter) / static_cast<double>(kSampleOf)));
    const bool shares_grams = score.grams >= kStreamGrams;
    const bool near = score.band || score.samples >= enough || shares_grams;
    if (near) out.push_back({number, near, score.grams});
    score = {};
  }
  touched_.clear();
  std::sort(out.begin(), out.end(),
            [](const CopyCandidate& x, const CopyCandidate& y) { return x.article < y.article; });
  return out;
}

// The first of the articles with the same words, if there are enough of them to compare with.
uint32_t CopyWindow::first_with_same_words(const Fingerprint& print) const {
  if (!print.digest) return kNoArticle;
  uint32_t first = kNoArticle, count = 0;
  digests_.visit(folded_hash(print.digest), [&](uint32_t number) {
    if (at(number).print.digest != print.digest) return;
    first = std::min(first, number);
    ++count;
  });
  return count >= kIdenticalCompared ? first : kNoArticle;
}

void CopyWindow::find_version(WindowArticle& article) const {
  const auto take = [&](uint32_t number, bool by_url) {
    if (article.earlier_version != kNoArticle && number < article.earlier_version) return;
    article.earlier_version = number;
    article.version = at(number).version + 1;
    article.is_same_url = by_url;
  };
  if (const uint32_t tag = url_tag(article.article))
    versions_.visit(tag, [&](uint32_t number) {
      if (at(number).article.url == article.article.url) take(number, true);
    });
  if (article.earlier_version != kNoArticle) return;
  if (const uint32_t tag = title_tag(article.article))
    versions_.visit(tag, [&](uint32_t number) {
      if (!has_same_title(at(number).article, article.article)) return;
      const auto shares = containment(at(number).print.shingles, article.print.shingles);
      if (std::max(shares[0], shares[1]) >= kNearDuplicateContainment) take(number, false);
    });
}

std::vector<CopyCandidate> CopyWindow::admit(WindowArticle article) {
  if (end_ - begin_ >= capacity_) expire_oldest();
  // Room for every article that can still be read has a place of its own.
  if (scores_.size() < size_t{end_ - begin_} + 1) scores_.resize(std::max<size_t>(1024, scores_.size() * 2));
  const uint32_t number = end_;
  find_version(article);
  article.same_as = first_with_same_words(article.print);
  std::vector<CopyCandidate> candidates;
  if (article.same_as == kNoArticle) {
    look_up(article.print);
    candidates = take_candidates(article.print);
    put_in(article.print, number);
  } else {
    candidates.push_back({article.same_as, true, 0});
  }
  remember_version(article.article, number);
  articles_.push_back(std::move(article));
  ++end_;
  return candidates;
}

// By its latest versions an article is known again.
void CopyWindow::remember_version(const Article& article, uint32_t number) {
  for (const uint32_t tag : {url_tag(article), title_tag(article)}) {
    if (!tag) continue;
    uint32_t oldest = kNoArticle;
    const uint32_t count = versions_.visit(tag, [&](uint32_t other) { oldest = std::min(oldest, other); });
    if (count >= kVersionsCompared) versions_.erase(tag, oldest);
    versions_.insert(tag, number);
  }
}

void CopyWindow::expire_oldest() {
  const WindowArticle& oldest = at(begin_);
  if (oldest.same_as == kNoArticle) take_out(oldest.print, begin_);
  for (const uint32_t tag : {url_tag(oldest.article), title_tag(oldest.article)})
    if (tag) versions_.erase(tag, begin_);
  ++begin_;
}

void CopyWindow::drop_old() {
  for (; first_ < begin_; ++first_) articles_.pop_front();
}

}  // namespace stemma
