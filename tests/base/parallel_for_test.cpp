#include "bindeglied/base/parallel_for.hpp"

#include <atomic>
#include <mutex>
#include <pthread.h>
#include <set>
#include <stdexcept>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::parallel_for_test {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Chunks = std::set<std::pair<std::size_t, std::size_t>>;

Chunks chunks_of(std::size_t count, std::size_t chunk, unsigned threads) {
  Chunks chunks;
  std::mutex mutex;
  parallel_for(count, chunk, threads, [&](std::size_t first, std::size_t last) {
    const std::scoped_lock lock(mutex);
    chunks.emplace(first, last);
  });
  return chunks;
}

TEST(ParallelFor, cuts_the_same_chunks_for_any_number_of_threads) {
  const auto expected = ElementsAre(std::pair{0, 4}, std::pair{4, 8}, std::pair{8, 10});
  for (const unsigned threads : {0U, 1U, 2U, 3U, 8U}) {
    EXPECT_THAT(chunks_of(10, 4, threads), expected) << threads;
  }
}

TEST(ParallelFor, has_no_empty_last_chunk) {
  EXPECT_THAT(chunks_of(8, 4, 2), ElementsAre(std::pair{0, 4}, std::pair{4, 8}));
  EXPECT_THAT(chunks_of(3, 4, 2), ElementsAre(std::pair{0, 3}));
  EXPECT_THAT(chunks_of(0, 4, 2), IsEmpty());
}

TEST(ParallelFor, takes_a_chunk_of_0_as_1) {
  EXPECT_THAT(chunks_of(2, 0, 1), ElementsAre(std::pair{0, 1}, std::pair{1, 2}));
}

TEST(ParallelFor, begins_no_further_chunk_after_a_failure) {
  std::vector<std::size_t> begun;
  const auto fail_in_third = [&](std::size_t first, std::size_t /*last*/) {
    begun.push_back(first);
    if (first == 2) throw std::runtime_error("third");
  };
  EXPECT_THROW(parallel_for(100, 1, 1, fail_in_third), std::runtime_error);
  EXPECT_THAT(begun, ElementsAre(0, 1, 2));
}

TEST(ParallelFor, visits_every_index_once) {
  std::vector<std::atomic<int>> visits(1000);
  parallel_for(visits.size(), 7, 4, [&](std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) ++visits[i];
  });
  EXPECT_THAT(std::vector<int>(visits.begin(), visits.end()), Each(1));
}

/// Gives every new thread a stack for which no machine has the address space, and takes that back.
class NoMoreThreads {
 public:
  NoMoreThreads() {
    pthread_getattr_default_np(&before_);
    pthread_attr_t huge;
    pthread_attr_init(&huge);
    constexpr std::size_t size = std::size_t{1} << 46U;
    pthread_attr_setstacksize(&huge, size);
    pthread_setattr_default_np(&huge);
    pthread_attr_destroy(&huge);
  }
  ~NoMoreThreads() {
    pthread_setattr_default_np(&before_);
    pthread_attr_destroy(&before_);
  }
  NoMoreThreads(const NoMoreThreads&) = delete;
  NoMoreThreads& operator=(const NoMoreThreads&) = delete;

 private:
  pthread_attr_t before_{};
};

TEST(ParallelFor, goes_on_with_the_threads_that_it_gets) {
  const NoMoreThreads limit;
  EXPECT_THROW(std::thread([] {}).join(), std::system_error);
  EXPECT_THAT(chunks_of(8, 4, 4), ElementsAre(std::pair{0, 4}, std::pair{4, 8}));
}

TEST(ParallelFor, throws_the_first_failure_by_chunk) {
  for (const unsigned threads : {1U, 4U}) {
    std::atomic<int> calls = 0;
    std::string what;
    try {
      parallel_for(6, 1, threads, [&](std::size_t first, std::size_t /*last*/) {
        ++calls;
        if (first >= 2) throw std::runtime_error("chunk " + std::to_string(first));
      });
    } catch (const std::runtime_error& error) {
      what = error.what();
    }
    EXPECT_EQ(what, "chunk 2") << threads;
    // Chunks 0 to 2, and with more threads those that were begun before the failure was known.
    EXPECT_GE(calls, 3) << threads;
    EXPECT_LE(calls, threads == 1 ? 3 : 6) << threads;
  }
}

}  // namespace
}  // namespace bindeglied::parallel_for_test
