// How fast articles that are in memory already are taken, one thread, one line a part, "NAME
// ARTICLES_A_SECOND":
//   reuse_bench INPUT [ARTICLES]
// fingerprint: cut into words, shingled, MinHash's signature and its bands; near-duplicates: the whole of
// `reuse --near-duplicates` but for reading and writing; with passages: likewise. Seconds are of the
// processor; of fingerprints the fastest of five passes.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "base/parallel.h"
#include "read/article_stream.h"
#include "reuse/article_scan.h"
#include "reuse/reuse_stream.h"

namespace stemma {
namespace {

double cpu_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

std::vector<Article> read_articles(const std::string& input, size_t most) {
  std::vector<Article> articles;
  StreamOptions options;
  options.how.depth = ReadDepth::kShallow;
  ArticleSink sink;
  sink.article = [&](Article article, const Handover&) {
    articles.push_back(std::move(article));
    return articles.size() < most ? Flow::kGoOn : Flow::kStop;
  };

  stream_articles({input}, options, sink);
  return articles;
}

void print_speed(const char* name, size_t articles, double seconds) {
  std::printf("%s %.0f\n", name, static_cast<double>(articles) / seconds);
}

void measure_fingerprints(const std::vector<Article>& articles) {
  double best = 1e9;
  uint64_t sum = 0;  // so that nothing is left out
  for (int pass = 0; pass < 5; ++pass) {
    const double begin = cpu_seconds();
    for (const Article& article : articles)
      sum += fingerprint_of(scan_article(article.text), article.text, {}, FingerprintDepth::kNearDuplicates)
                 .bands[0];
    best = std::min(best, cpu_seconds() - begin);
  }
  print_speed(sum ? "fingerprint" : "nothing", articles.size(), best);
}

void measure_stream(const char* name, const std::vector<Article>& articles, FingerprintDepth depth) {
  std::vector<Article> given = articles;
  ReuseStreamOptions options;
  options.depth = depth;
  const double begin = cpu_seconds();
  ReuseStream stream(options, [](const ReuseFindings&, const std::vector<const Article*>&) {});
  for (Article& article : given) stream.add(std::move(article));
  stream.finish();
  print_speed(name, articles.size(), cpu_seconds() - begin);
}

}  // namespace
}  // namespace stemma

int main(int argc, char** argv) {
  using namespace stemma;
  if (argc < 2) return std::fprintf(stderr, "usage: reuse_bench INPUT [ARTICLES]\n"), 2;
  set_thread_limit(1);
  const size_t most = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 10'000;
  const std::vector<Article> articles = read_articles(argv[1], most);
  if (articles.empty()) return std::fprintf(stderr, "%s: no article\n", argv[1]), 1;
  measure_fingerprints(articles);
  measure_stream("near-duplicates", articles, FingerprintDepth::kNearDuplicates);
  measure_stream("with-passages", articles, FingerprintDepth::kPassages);
  return 0;
}
