#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "bindeglied/matching/rank_metrics.hpp"
#include "bindeglied/model/ids.hpp"

namespace bindeglied {

/// The best candidates of one list: what spreading chooses from.
struct ListChoice {
  std::vector<StakeholderId> best = {};    ///< the first ten, then the others, each best first
  std::vector<double> probabilities = {};  ///< that each of `best` joins
  std::vector<std::uint32_t> stay = {};    ///< which of the first ten never leave
};

/// Which of `best` stand in the first ten of each list, ascending, so that all lists together name
/// `factor` times as many candidates there as they would without, with little expected loss of DCG
/// (Järvelin & Kekäläinen 2002, ACM TOIS 20).  A factor of at most 1 changes nothing.  For ten
/// stands `length`.
///
/// Greedily: whoever stands in no first ten yet joins where that costs least, at the end of a first
/// ten that one leaves who stands in another; until the number is reached, or nobody can join.  The
/// same lists for any order of equal costs: ties by list, then candidate.
/// O(lists x candidates x log) for lists of `best`.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> spread_first_tens(
    std::span<const ListChoice> lists, double factor, std::size_t length = list_length);

}  // namespace bindeglied
