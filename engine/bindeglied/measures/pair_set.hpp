#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bindeglied {

/// Pairs of vertices, each as one number, kept for fast questions.  Open addressing with linear
/// probing, where erasing moves what follows back, so that no marks pile up (Knuth 1998, The Art of
/// Computer Programming 3, section 6.4, algorithm R).  16 to 32 bytes per pair.
class PairSet {
 public:
  /// There is room for so many pairs.
  explicit PairSet(std::size_t most);

  // Precondition of all: pair < UINT64_MAX.  O(1) expected.

  /// False when it is there already.  Precondition: there is room.
  bool insert(std::uint64_t pair);
  [[nodiscard]] bool contains(std::uint64_t pair) const { return pairs_[find(pair)] == pair; }
  /// False when it is not there.
  bool erase(std::uint64_t pair);

 private:
  [[nodiscard]] std::size_t home(std::uint64_t pair) const;
  /// Where the pair stands, or the empty place where it would.
  [[nodiscard]] std::size_t find(std::uint64_t pair) const;

  std::vector<std::uint64_t> pairs_;
  std::size_t mask_;
  int shift_;
  std::size_t count_ = 0;
};

}  // namespace bindeglied
