#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// Whether the direction of ties counts: who gives stays a giver.
enum class TieDirection : std::uint8_t { none, kept };

/// Random ties in which every vertex has as many as in the given ones, without loops and repeats:
/// the configuration model of simple graphs.
///
/// A chain of switches: two random ties change ends unless that makes a loop or a tie that is there
/// already; then nothing happens, but the try counts, which makes all simple graphs with these
/// degrees equally likely (Fosdick, Larremore, Nishimura & Ugander 2018, SIAM Review 60, 315-355;
/// Milo et al. 2003, arXiv:cond-mat/0312028, for the number of tries).  With TieDirection::kept in-
/// and out-degrees are kept; the chain then cannot turn a circle of three round.  Weights go with
/// the first end of their tie.
///
/// Precondition: no loops, no repeats (without direction: of unordered pairs).  O(tries).  Throws
/// Error{interrupted}; says nothing of progress, being part of something longer.
[[nodiscard]] std::vector<Edge> rewire_ties(std::span<const Edge> ties, TieDirection direction,
                                            std::uint64_t tries, std::mt19937_64& random,
                                            const Watch& watch = {});

/// Ten per tie.
[[nodiscard]] std::uint64_t enough_tries(std::span<const Edge> ties);

}  // namespace bindeglied
