#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/history.hpp"

namespace bindeglied {

struct EaseOptions {
  double ridge = 3000.0;           ///< > 0
  std::uint32_t min_projects = 5;  ///< of a stakeholder, else it is left out
  std::uint32_t threads = 0;
};

/// A linear model that names each stakeholder from the other members of a project: the weights B
/// with diagonal 0 that minimise |X - X B|^2 + ridge |B|^2 for the table X of projects and members
/// (EASE: Steck 2019, WWW 19, doi:10.1145/3308558.3313710): B_ij = -P_ij / P_jj, P the inverse of
/// X'X + ridge.
struct EaseModel {
  std::vector<StakeholderId> items = {};                 ///< who has enough projects, ascending
  IdVector<StakeholderId, std::uint32_t> position = {};  ///< among the items, or none of them
  std::vector<double> factor = {};            ///< L of LL' = X'X + ridge, row by row, all of each
  std::vector<double> inverse_diagonal = {};  ///< P_jj
};
inline constexpr std::uint32_t no_item = UINT32_MAX;
inline constexpr std::size_t most_items = 20000;  ///< 3.2 GB

/// How many stakeholders have enough projects.
[[nodiscard]] std::size_t count_ease_items(const History& history, const EaseOptions& options);

/// Cholesky decomposition; the same for every number of threads.  O(items^3), 8 items^2 bytes.
/// Throws Error{limit} for more than `most_items`, Error{interrupted}.
[[nodiscard]] EaseModel fit_ease(const History& history, const EaseOptions& options,
                                 const Watch& watch = {});

/// Sum over the known partners of their weight for each stakeholder; 0 for who is not among the
/// items.  O(items^2).
[[nodiscard]] std::vector<double> ease_scores(const EaseModel& model,
                                              std::span<const StakeholderId> known);

}  // namespace bindeglied
