#include "base/parallel.h"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <memory>

namespace stemma {

namespace {

std::unique_ptr<tbb::global_control>& control() {
  static std::unique_ptr<tbb::global_control> current;
  return current;
}

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
  tbb::parallel_for(size_t{0}, count, body);
}

}  // namespace stemma
