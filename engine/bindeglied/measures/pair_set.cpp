#include "bindeglied/measures/pair_set.hpp"

#include <algorithm>
#include <bit>
#include <cassert>

namespace bindeglied {
namespace {

constexpr std::uint64_t no_pair = UINT64_MAX;

}  // namespace

PairSet::PairSet(std::size_t most)
    : pairs_(std::bit_ceil(2 * std::max<std::size_t>(most, 1)), no_pair),
      mask_(pairs_.size() - 1),
      shift_(64 - std::countr_zero(pairs_.size())) {}

bool PairSet::insert(std::uint64_t pair) {
  std::uint64_t& place = pairs_[find(pair)];
  if (place == pair) return false;
  place = pair;
  ++count_;
  assert(count_ <= pairs_.size() / 2);
  return true;
}

bool PairSet::erase(std::uint64_t pair) {
  std::size_t hole = find(pair);
  if (pairs_[hole] != pair) return false;
  for (std::size_t at = (hole + 1) & mask_; pairs_[at] != no_pair; at = (at + 1) & mask_) {
    // What is looked for from behind the hole on is found as it stands.
    if (((at - home(pairs_[at])) & mask_) < ((at - hole) & mask_)) continue;
    pairs_[hole] = pairs_[at];
    hole = at;
  }
  pairs_[hole] = no_pair;
  --count_;
  return true;
}

std::size_t PairSet::home(std::uint64_t pair) const {
  // The leading bits of a product depend on all bits of both (Knuth 1998, 6.4: multiplicative
  // hashing).
  return (pair * 0x9E3779B97F4A7C15ULL) >> shift_;
}

std::size_t PairSet::find(std::uint64_t pair) const {
  assert(pair != no_pair);
  std::size_t at = home(pair);
  while (pairs_[at] != pair && pairs_[at] != no_pair) at = (at + 1) & mask_;
  return at;
}

}  // namespace bindeglied
