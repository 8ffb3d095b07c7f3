#include "base/ordered_work.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace stemma {

namespace {

struct Slot {
  std::unique_ptr<OrderedJob> job;
  uint64_t bytes = 0;
  enum class State { kWaiting, kWorking, kDone } state = State::kWaiting;
};

// The jobs under way, oldest first. Each thread, whenever it is free: works on the oldest job that waits,
// else fetches one. The calling thread delivers before anything else.
class Line {
 public:
  explicit Line(const OrderedWork& work)
      : work_(work), most_jobs_(size_t{work.threads} * kJobsForEachThread) {}

  void run() {
    std::vector<std::thread> helpers;
    for (unsigned i = 1; i < work_.threads; ++i) helpers.emplace_back([this] { help(); });
    lead();
    for (std::thread& helper : helpers) helper.join();
  }

 private:
  // Enough that a long job does not leave the others idle.
  static constexpr size_t kJobsForEachThread = 16;
  using Lock = std::unique_lock<std::mutex>;

  void lead() {
    Lock lock(mutex_);
    while (!is_stopped_ && !(is_exhausted_ && slots_.empty())) {
      if (!slots_.empty() && slots_.front()->state == Slot::State::kDone)
        deliver_first(lock);
      else if (!do_something(lock))
        changed_.wait(lock);
    }
    is_stopped_ = true;
    changed_.notify_all();
  }

  void help() {
    Lock lock(mutex_);
    while (!is_stopped_)
      if (!do_something(lock)) changed_.wait(lock);
  }

  void deliver_first(Lock& lock) {
    const std::unique_ptr<Slot> slot = std::move(slots_.front());
    slots_.pop_front();
    --first_waiting_;
    lock.unlock();
    const Flow flow = work_.deliver(*slot->job);
    slot->job.reset();
    lock.lock();
    bytes_ -= slot->bytes;
    is_stopped_ = is_stopped_ || flow == Flow::kStop;
    changed_.notify_all();
  }

  // False where there is nothing to do until something changes.
  bool do_something(Lock& lock) {
    if (first_waiting_ < slots_.size()) {
      work_on(*slots_[first_waiting_++], lock);
      return true;
    }
    if (is_fetching_ || is_exhausted_ || is_full()) return false;
    fetch(lock);
    return true;
  }

  bool is_full() const {
    return !slots_.empty() && (slots_.size() >= most_jobs_ || bytes_ >= work_.bytes_under_way);
  }

  void work_on(Slot& slot, Lock& lock) {
    slot.state = Slot::State::kWorking;
    lock.unlock();
    slot.job->work();
    lock.lock();
    slot.state = Slot::State::kDone;
    changed_.notify_all();
  }

  void fetch(Lock& lock) {
    is_fetching_ = true;
    lock.unlock();
    auto slot = std::make_unique<Slot>();
    slot->job = work_.next();
    if (slot->job) slot->bytes = slot->job->bytes();
    lock.lock();
    is_fetching_ = false;
    if (slot->job) {
      bytes_ += slot->bytes;
      slots_.push_back(std::move(slot));
    } else {
      is_exhausted_ = true;
    }
    changed_.notify_all();
  }

  const OrderedWork& work_;
  const size_t most_jobs_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::unique_ptr<Slot>> slots_;
  size_t first_waiting_ = 0;  // in slots_; all before it are being worked on or done
  uint64_t bytes_ = 0;
  bool is_fetching_ = false, is_exhausted_ = false, is_stopped_ = false;
};

}  // namespace

void run_in_order(const OrderedWork& work) {
  Line(work).run();
}

}  // namespace stemma
