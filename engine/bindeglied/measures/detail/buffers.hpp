#pragma once

#include <deque>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace bindeglied::detail {

/// Room to work in, one for each thread at most: a chunk of a parallel loop borrows one.  What
/// chunks leave behind in it must not depend on which chunks shared it, or be added exactly.
template <class Buffer>
class Buffers {
 public:
  explicit Buffers(std::function<Buffer()> make) : make_(std::move(make)) {}

  /// Calls work(buffer) with one that nobody else uses meanwhile.
  template <class Work>
  void with(Work work) {
    Buffer& buffer = take();
    work(buffer);
    const std::scoped_lock lock(mutex_);
    free_.push_back(&buffer);
  }
  /// All that were made; only when nobody works any more.
  [[nodiscard]] const std::deque<Buffer>& all() const { return all_; }

 private:
  Buffer& take() {
    const std::scoped_lock lock(mutex_);
    if (free_.empty()) return all_.emplace_back(make_());
    Buffer& buffer = *free_.back();
    free_.pop_back();
    return buffer;
  }

  std::function<Buffer()> make_;
  std::deque<Buffer> all_;
  std::vector<Buffer*> free_;
  std::mutex mutex_;
};

}  // namespace bindeglied::detail
