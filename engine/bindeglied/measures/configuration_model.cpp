#include "bindeglied/measures/configuration_model.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "bindeglied/measures/null_sample.hpp"
#include "bindeglied/measures/pair_set.hpp"

namespace bindeglied {
namespace {

std::uint64_t pair_key(const Edge& tie, TieDirection direction) {
  std::uint64_t from = tie.from;
  std::uint64_t to = tie.to;
  if (direction == TieDirection::none && from > to) std::swap(from, to);
  return (from << 32U) | to;
}

}  // namespace

std::vector<Edge> rewire_ties(std::span<const Edge> ties, TieDirection direction,
                              std::uint64_t tries, std::mt19937_64& random, const Watch& watch) {
  constexpr std::uint64_t between_checks = 65536;
  const Watch stop_only{.stop = watch.stop};
  std::vector<Edge> rewired(ties.begin(), ties.end());
  if (rewired.size() < 2) return rewired;
  PairSet taken(rewired.size());
  for (std::size_t i = 0; i < rewired.size(); ++i) {
    if (i % between_checks == 0) stop_only.check("rewire", 0.0);
    taken.insert(pair_key(rewired[i], direction));
  }
  for (std::uint64_t i = 0; i < tries; ++i) {
    if (i % between_checks == 0) stop_only.check("rewire", 0.0);
    Edge& a = rewired[draw_below(rewired.size(), random)];
    Edge& b = rewired[draw_below(rewired.size(), random)];
    // Without direction both ways of switching must be possible.
    if (direction == TieDirection::none && draw_below(2, random) == 1) std::swap(b.from, b.to);
    const Edge new_a{a.from, b.to, a.weight};
    const Edge new_b{b.from, a.to, b.weight};
    if (&a == &b || new_a.from == new_a.to || new_b.from == new_b.to) continue;
    const std::uint64_t key_a = pair_key(new_a, direction);
    const std::uint64_t key_b = pair_key(new_b, direction);
    if (key_a == key_b || taken.contains(key_a) || taken.contains(key_b)) continue;
    taken.erase(pair_key(a, direction));
    taken.erase(pair_key(b, direction));
    taken.insert(key_a);
    taken.insert(key_b);
    a = new_a;
    b = new_b;
  }
  return rewired;
}

std::uint64_t enough_tries(std::span<const Edge> ties) { return 10ULL * ties.size(); }

}  // namespace bindeglied
