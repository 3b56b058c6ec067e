#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "bindeglied/analysis/bipartite_model.hpp"
#include "bindeglied/base/watch.hpp"

namespace bindeglied::detail {

/// Who takes part where, with members (rows) of groups and venues (columns) as plain numbers.
struct Participation {
  std::size_t group_count = 0;
  std::size_t venue_count = 0;
  std::vector<std::uint32_t> group_of = {};                ///< of each member
  std::vector<std::vector<std::uint32_t>> venues_of = {};  ///< of each member; each venue once
};

/// How one group stands in one venue, against chance.
struct GroupStatistic {
  std::uint32_t count = 0;       ///< T: members of the group in the venue
  double expected = 0.0;         ///< sum of p over the group's members
  double none = 1.0;             ///< P0: probability that there is none at all
  double mid_p = 1.0;            ///< P(T < count) + P(T = count) / 2
  std::optional<double> q = {};  ///< over all testable pairs; empty when not testable
  std::optional<std::uint32_t> needed_venue_size = {};
  std::optional<std::uint32_t> needed_group_ties = {};
};

struct GroupStatistics {
  std::vector<GroupStatistic> cells = {};  ///< [venues x groups]
  BipartiteModel model = {};
};

/// Tests every group in every venue; see test_groups() for what is tested.  O(fit + distinct venue
/// sizes x members x largest count).
[[nodiscard]] GroupStatistics find_group_statistics(const Participation& participation,
                                                    double alpha, const Watch& watch);

}  // namespace bindeglied::detail
