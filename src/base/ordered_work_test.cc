// Work in order on many threads.
#include "base/ordered_work.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "base/hash.h"
#include "base/hash_set.h"

namespace stemma {
namespace {

struct Busy final : OrderedJob {
  Busy(uint64_t given, uint64_t size, std::atomic<uint64_t>& under_way)
      : number(given), size_(size), under_way_(under_way) {
    under_way_ += size_;
  }
  ~Busy() override { under_way_ -= size_; }
  void work() override {
    result = number;
    for (uint64_t i = 0; i < number * 7919 % 3000; ++i) result = hash_combine(result, i);
  }
  uint64_t bytes() const override { return size_; }
  uint64_t number, result = 0;

 private:
  uint64_t size_;
  std::atomic<uint64_t>& under_way_;
};

struct Delivered {
  std::vector<uint64_t> results;
  uint64_t most_under_way = 0;
};

Delivered run(unsigned threads, uint64_t jobs, uint64_t stop_after) {
  Delivered run;
  std::atomic<uint64_t> under_way = 0;
  uint64_t made = 0;
  OrderedWork work;
  work.threads = threads;
  work.bytes_under_way = 1000;
  work.next = [&]() -> std::unique_ptr<OrderedJob> {
    if (made == jobs) return nullptr;
    auto job = std::make_unique<Busy>(made++, 100, under_way);
    run.most_under_way = std::max(run.most_under_way, under_way.load());
    return job;
  };
  const auto caller = std::this_thread::get_id();
  work.deliver = [&](OrderedJob& job) {
    EXPECT_EQ(std::this_thread::get_id(), caller);
    run.results.push_back(static_cast<Busy&>(job).result);
    return run.results.size() == stop_after ? Flow::kStop : Flow::kGoOn;
  };
  run_in_order(work);
  EXPECT_EQ(under_way, 0u);
  return run;
}

TEST(OrderedWork, IsDeliveredInOrderWhateverTheThreads) {
  const std::vector<uint64_t> expected = run(1, 500, 0).results;
  ASSERT_EQ(expected.size(), 500u);
  EXPECT_EQ(expected[0], 0u);
  for (const unsigned threads : {2u, 7u}) {
    const Delivered many = run(threads, 500, 0);
    EXPECT_EQ(many.results, expected);
    EXPECT_LE(many.most_under_way, 1100u);
  }
}

TEST(OrderedWork, StopsWhenTold) {
  for (const unsigned threads : {1u, 4u}) {
    EXPECT_EQ(run(threads, 500, 20).results.size(), 20u);
    EXPECT_TRUE(run(threads, 0, 20).results.empty());
  }
}

TEST(HashSet, KnowsWhatItHolds) {
  HashSet64 set;
  for (int round = 0; round < 2; ++round)
    for (uint64_t i = 0; i < 5000; ++i) EXPECT_EQ(set.insert(i == 0 ? 0 : hash_combine(1, i)), round == 0);
  EXPECT_EQ(set.size(), 5000u);
}

}  // namespace
}  // namespace stemma
