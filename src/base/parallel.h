// Loops over many cores. The work of one index must not depend on another's, so that the result is the same
// whatever the number of threads.
#pragma once

#include <cstddef>
#include <functional>

namespace stemma {

// Threads that parallel_for may use from now on; 0 means every core. Call it once, before any work.
void set_thread_limit(unsigned threads);
unsigned thread_limit();

// Calls body(i) for every i in [0, count), in any order, on the limit's threads.
void parallel_for(size_t count, const std::function<void(size_t)>& body);

}  // namespace stemma
