// The articles of a stream that later ones are compared with, and the index over them.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "read/article.h"
#include "reuse/article_scan.h"
#include "reuse/posting_table.h"

namespace stemma {

// Articles are numbered from 0 in the order of the stream.
constexpr uint32_t kNoArticle = UINT32_MAX;

struct WindowArticle {
  Article article;
  Fingerprint print;
  bool is_complete = false;       // complete_article() has been run
  uint32_t same_as = kNoArticle;  // the first article with the very same words, if it is no model itself
  uint32_t earlier_version = kNoArticle;  // of the same article
  uint32_t version = 1;
  bool is_same_url = false;  // why it is a version: by its URL, else by its title and text
};

// An earlier article worth comparing with.
struct CopyCandidate {
  uint32_t article = 0;
  bool may_be_near_duplicate = false;
  float grams = 0;  // weight of the rare sequences that both have
};

// The last `capacity` articles of the stream. Memory grows with them only: per article its text, 4 bytes a
// shingle and about 8 bytes / 0.7 a feature (32 bands, one shingle in 16, of a short article one in 2, the
// grams).
class CopyWindow {
 public:
  explicit CopyWindow(uint32_t capacity);

  // Puts the article in as the next one and gives the earlier ones worth comparing it with, ascending. What
  // leaves the window for it is no longer found, but stays readable until drop_old().
  std::vector<CopyCandidate> admit(WindowArticle article);

  // Forgets the articles that have left the window.
  void drop_old();

  WindowArticle& at(uint32_t number) { return articles_[number - first_]; }
  const WindowArticle& at(uint32_t number) const { return articles_[number - first_]; }
  bool holds(uint32_t number) const { return number >= first_ && number < end_; }
  uint32_t first() const { return first_; }
  uint32_t end() const { return end_; }

 private:
  struct Score {
    uint32_t samples = 0;
    float grams = 0;
    bool band = false;
  };
  Score& score_of(uint32_t number);
  uint32_t first_with_same_words(const Fingerprint& print) const;
  void look_up(const Fingerprint& print);
  void put_in(const Fingerprint& print, uint32_t number);
  void take_out(const Fingerprint& print, uint32_t number);
  std::vector<CopyCandidate> take_candidates(const Fingerprint& print);
  void find_version(WindowArticle& article) const;
  void remember_version(const Article& article, uint32_t number);
  void expire_oldest();

  uint32_t capacity_;
  std::deque<WindowArticle> articles_;
  uint32_t first_ = 0;  // number of articles_.front()
  uint32_t begin_ = 0;  // the first that is still found
  uint32_t end_ = 0;    // the number that the next gets
  PostingTable bands_, samples_, grams_, digests_, versions_;
  std::vector<Score> scores_;      // by number modulo their count
  std::vector<uint32_t> touched_;  // numbers whose score is not zero
};

}  // namespace stemma
