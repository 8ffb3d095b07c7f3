#include "base/parallel.h"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace stemma {

namespace {

std::unique_ptr<tbb::global_control>& control() {
  static std::unique_ptr<tbb::global_control> current;
  return current;
}

#ifdef __SANITIZE_THREAD__
// The thread sanitizer does not see into TBB's library, so it takes every hand-over there for a race; under
// it plain threads do the work.
void on_all_threads(size_t count, const std::function<void(size_t)>& body) {
  std::atomic<size_t> next = 0;
  const auto work = [&] {
    for (size_t i = next++; i < count; i = next++) body(i);
  };
  std::vector<std::thread> others;
  for (unsigned i = 1; i < thread_limit(); ++i) others.emplace_back(work);
  work();
  for (std::thread& other : others) other.join();
}
#else
void on_all_threads(size_t count, const std::function<void(size_t)>& body) {
  tbb::parallel_for(size_t{0}, count, body);
}
#endif

}  // namespace

void set_thread_limit(unsigned threads) {
  control().reset();
  if (threads)
    control() = std::make_unique<tbb::global_control>(tbb::global_control::max_allowed_parallelism, threads);
}

unsigned thread_limit() {
  return static_cast<unsigned>(
      tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism));
}

void parallel_for(size_t count, const std::function<void(size_t)>& body) {
  if (count < 2 || thread_limit() == 1) {
    for (size_t i = 0; i < count; ++i) body(i);
    return;
  }
  on_all_threads(count, body);
}

}  // namespace stemma
