#include "bindeglied/base/parallel_for.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace bindeglied {

void parallel_for(std::size_t count, std::size_t chunk, unsigned threads,
                  const std::function<void(std::size_t first, std::size_t last)>& work) {
  chunk = std::max<std::size_t>(chunk, 1);
  const std::size_t chunk_count = (count + chunk - 1) / chunk;
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::exception_ptr> failures(chunk_count);
  std::atomic<std::size_t> next{0};
  std::atomic<bool> has_failed{false};
  const auto run = [&] {
    // Chunks are taken in their order, and who takes one does it: after a failure none that is left
    // could be the first.
    while (!has_failed) {
      const std::size_t i = next.fetch_add(1);
      if (i >= chunk_count) return;
      try {
        work(i * chunk, std::min(count, (i + 1) * chunk));
      } catch (...) {
        failures[i] = std::current_exception();
        has_failed = true;
      }
    }
  };
  {
    std::vector<std::jthread> helpers;
    try {
      for (std::size_t t = 1; t < std::min<std::size_t>(threads, chunk_count); ++t) {
        helpers.emplace_back(run);
      }
    } catch (const std::system_error&) {
      // The system gives no more threads; those that there are do the work.
    }
    run();
  }
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
}

}  // namespace bindeglied
