#pragma once

#include <cstddef>
#include <functional>

namespace bindeglied {

/// Calls work(first, last) for fixed chunks of [0, count) on up to `threads` threads (0 = all
/// cores).
///
/// The chunks depend on `count` and `chunk` only, never on `threads`; work that writes to its own
/// indices therefore gives the same bytes for every thread count.  When the system gives fewer
/// threads, these do the work.  After an exception no further chunk is begun; the first one, by
/// chunk order, is thrown again after all threads ended.
void parallel_for(std::size_t count, std::size_t chunk, unsigned threads,
                  const std::function<void(std::size_t first, std::size_t last)>& work);

}  // namespace bindeglied
