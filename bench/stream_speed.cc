// Speed and memory of the article stream by itself, nothing written.
//   cmake --preset bench && cmake --build --preset bench --target stream_speed
//   build/bench/bench/stream_speed [--shallow] [--threads N] INPUT...
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "base/parallel.h"
#include "read/article_stream.h"

int main(int argc, char** argv) {
  using namespace stemma;
  StreamOptions options;
  unsigned threads = 1;
  std::vector<std::string> inputs;
  for (int i = 1; i < argc; ++i)
    if (std::strcmp(argv[i], "--shallow") == 0)
      options.how.depth = ReadDepth::kShallow;
    else if (std::strcmp(argv[i], "--threads") == 0 && i + 1 < argc)
      threads = static_cast<unsigned>(std::atoi(argv[++i]));
    else
      inputs.push_back(argv[i]);
  set_thread_limit(threads);
  uint64_t articles = 0, skipped = 0, bytes = 0;
  ArticleSink sink;
  sink.article = [&](Article article, const Handover&) {
    ++articles;
    bytes += article.text.size();
    return Flow::kGoOn;
  };
  sink.skipped = [&](Skipped) { ++skipped; };
  const auto begin = std::chrono::steady_clock::now();
  stream_articles(inputs, options, sink);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  const double cpu = static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                     static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
  std::printf(
      "%llu articles, %llu skipped, %.1f MB of text: %.3f s, %.3f s of CPU, %.0f articles a CPU second, "
      "%.1f MiB peak\n",
      static_cast<unsigned long long>(articles), static_cast<unsigned long long>(skipped),
      static_cast<double>(bytes) / 1e6, seconds, cpu, static_cast<double>(articles) / cpu,
      static_cast<double>(usage.ru_maxrss) / 1024);
  return 0;
}
