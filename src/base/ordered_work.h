// Work that comes in order, is done by many threads and is handed over in order, with a bounded amount under
// way.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

namespace stemma {

enum class Flow { kGoOn, kStop };

class OrderedJob {
 public:
  virtual ~OrderedJob() = default;
  // Called once, on any thread, at the same time as other jobs' work().
  virtual void work() = 0;
  // Memory that the job holds until it is delivered, roughly, in bytes. Asked before work() only.
  virtual uint64_t bytes() const = 0;
};

struct OrderedWork {
  // The next job; null at the end. Called by one thread at a time, not always the same.
  std::function<std::unique_ptr<OrderedJob>()> next;
  // Takes a finished job, in the order in which `next` gave them; always on the thread that called
  // run_in_order. kStop ends all: jobs under way are finished and thrown away.
  std::function<Flow(OrderedJob&)> deliver;
  unsigned threads = 1;  // the calling one is one of them
  // No job is begun while those under way hold more; one alone may.
  uint64_t bytes_under_way = 0;
};

// What is delivered does not depend on the number of threads. No part may throw.
void run_in_order(const OrderedWork& work);

}  // namespace stemma
