// The speed of each stage by itself, over the sample reports in examples/.
//   cmake --preset bench && cmake --build --preset bench && build/bench/bench/stages_bench
#include <benchmark/benchmark.h>

#include "engine/engine.h"
#include "language/model_for_test.h"
#include "reuse/reuse_stream.h"

namespace stemma {
namespace {

const ReadOutcome& samples() {
  static const ReadOutcome outcome = read_inputs({std::string(STEMMA_SOURCE_DIR) + "/examples/reports"});
  return outcome;
}

int64_t sample_bytes() {
  int64_t bytes = 0;
  for (const Article& article : samples().articles) bytes += static_cast<int64_t>(article.text.size());
  return bytes;
}

void read_samples(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(read_inputs({std::string(STEMMA_SOURCE_DIR) + "/examples/reports"}));
}
BENCHMARK(read_samples)->Unit(benchmark::kMillisecond);

void split_samples(benchmark::State& state) {
  for (auto _ : state)
    for (const Article& article : samples().articles)
      benchmark::DoNotOptimize(split_text(article.text, article.blocks));
  state.SetBytesProcessed(state.iterations() * sample_bytes());
}
BENCHMARK(split_samples)->Unit(benchmark::kMillisecond);

void annotate_samples(benchmark::State& state) {
  for (auto _ : state)
    for (const Article& article : samples().articles)
      benchmark::DoNotOptimize(annotate(article, model_for_test()));
  state.SetBytesProcessed(state.iterations() * sample_bytes());
}
BENCHMARK(annotate_samples)->Unit(benchmark::kMillisecond);

void find_copies_in_samples(benchmark::State& state) {
  for (auto _ : state) {
    size_t found = 0;
    ReuseStream stream({}, [&](const ReuseFindings& findings, const std::vector<const Article*>&) {
      found += findings.passages.size();
    });
    for (const Article& article : samples().articles) stream.add(article);
    stream.finish();
    benchmark::DoNotOptimize(found);
  }
}
BENCHMARK(find_copies_in_samples)->Unit(benchmark::kMillisecond);

void account_of_samples(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(make_accounts(samples(), model_for_test(), {StoryMode::kOneStory, {}}));
}
BENCHMARK(account_of_samples)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace stemma
