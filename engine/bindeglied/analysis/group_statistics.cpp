#include "bindeglied/analysis/detail/group_statistics.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "bindeglied/analysis/benjamini_hochberg.hpp"
#include "bindeglied/analysis/poisson_binomial.hpp"

namespace bindeglied::detail {
namespace {

constexpr double rounding = 1e-9;  ///< of a size that should be whole

/// How many members of one group stand in each row class of the model.
using Profile = std::vector<std::uint32_t>;

std::vector<Profile> find_profiles(const Participation& participation,
                                   const BipartiteModel& model) {
  std::vector<Profile> profiles(participation.group_count, Profile(model.row_classes.size(), 0));
  for (std::size_t member = 0; member < participation.group_of.size(); ++member) {
    ++profiles[participation.group_of[member]][model.class_of_row[member]];
  }
  return profiles;
}

std::vector<std::uint32_t> count_members(const Participation& participation) {
  std::vector<std::uint32_t> counts(participation.venue_count * participation.group_count, 0);
  for (std::size_t member = 0; member < participation.group_of.size(); ++member) {
    for (const std::uint32_t venue : participation.venues_of[member]) {
      ++counts[venue * participation.group_count + participation.group_of[member]];
    }
  }
  return counts;
}

BipartiteModel fit_model(const Participation& participation, const Watch& watch) {
  std::vector<std::uint32_t> activity;
  std::vector<std::uint32_t> sizes(participation.venue_count, 0);
  activity.reserve(participation.venues_of.size());
  for (const std::vector<std::uint32_t>& venues : participation.venues_of) {
    activity.push_back(static_cast<std::uint32_t>(venues.size()));
    for (const std::uint32_t venue : venues) ++sizes[venue];
  }
  return fit_bipartite_model(activity, sizes, watch);
}

/// Halves [-limit, limit] down to where `is_enough` turns from false to true.
template <class IsEnough>
double turning_point(IsEnough is_enough) {
  double low = -1000.0;  // exp(-1000) is 0: no tie at all; exp(1000): every tie
  double high = 1000.0;
  for (int i = 0; i < 100; ++i) {
    const double middle = 0.5 * (low + high);
    (is_enough(middle) ? high : low) = middle;
  }
  return high;
}

/// The probability that none of a group's members at `position` takes part in a venue of that
/// fitness.
double none_at(const BipartiteModel& model, const Profile& profile, std::uint32_t position,
               double log_fitness) {
  double none = 1.0;
  for (std::size_t i = 0; i < profile.size(); ++i) {
    const DegreeClass& row = model.row_classes[i];
    if (row.position != position || profile[i] == 0) continue;
    none *= std::pow(1.0 + std::exp(row.log_fitness + log_fitness), -1.0 * profile[i]);
  }
  return none;
}

std::uint32_t whole_size(double size) {
  return static_cast<std::uint32_t>(std::ceil(size - rounding));
}

/// The position at which a growing venue of that class first meets members of the group whom it may
/// have or not; none for a group without members.
std::optional<std::uint32_t> meeting_position(const BipartiteModel& model, const Profile& profile,
                                              const DegreeClass& venue) {
  std::optional<std::uint32_t> first;
  for (std::size_t i = 0; i < profile.size(); ++i) {
    const std::uint32_t position = model.row_classes[i].position;
    if (profile[i] == 0 || position < venue.position) continue;
    if (!first || position < *first) first = position;
  }
  return first;
}

std::optional<std::uint32_t> needed_venue_size(const BipartiteModel& model, const Profile& profile,
                                               const DegreeClass& venue, double most_none) {
  const std::optional<std::uint32_t> position = meeting_position(model, profile, venue);
  if (!position) return std::nullopt;
  const double fitness =
      turning_point([&](double at) { return none_at(model, profile, *position, at) <= most_none; });
  double size = 0.0;
  for (const DegreeClass& row : model.row_classes) {
    if (row.position < *position) size += row.count;
    if (row.position != *position) continue;
    size += row.count / (1.0 + std::exp(-(row.log_fitness + fitness)));
  }
  return whole_size(size);
}

std::optional<std::uint32_t> needed_group_ties(const BipartiteModel& model, const Profile& profile,
                                               const DegreeClass& venue, double most_none) {
  if (meeting_position(model, profile, venue) != venue.position) return std::nullopt;
  const double raise = turning_point([&](double by) {
    return none_at(model, profile, venue.position, venue.log_fitness + by) <= most_none;
  });
  double ties = 0.0;
  for (std::size_t i = 0; i < profile.size(); ++i) {
    if (profile[i] == 0) continue;
    DegreeClass row = model.row_classes[i];
    row.log_fitness += raise;
    for (const DegreeClass& column : model.column_classes) {
      ties += tie_probability(row, column) * profile[i] * column.count;
    }
  }
  return whole_size(ties);
}

/// What holds for one group in every venue of one size.
struct ClassStatistic {
  GroupStatistic shared = {};
  std::vector<double> distribution = {};
};

ClassStatistic find_class_statistic(const BipartiteModel& model, const Profile& profile,
                                    const DegreeClass& venue, std::size_t most_count,
                                    double alpha) {
  ClassStatistic found;
  std::vector<double> probabilities;
  std::vector<double> failures;
  for (std::size_t i = 0; i < profile.size(); ++i) {
    const double p = tie_probability(model.row_classes[i], venue);
    const double q = no_tie_probability(model.row_classes[i], venue);
    probabilities.insert(probabilities.end(), profile[i], p);
    failures.insert(failures.end(), profile[i], q);
    found.shared.expected += p * profile[i];
  }
  found.distribution = poisson_binomial(probabilities, failures, most_count);
  found.shared.none = found.distribution.front();
  if (0.5 * found.shared.none <= alpha) return found;
  found.shared.needed_venue_size = needed_venue_size(model, profile, venue, 2.0 * alpha);
  found.shared.needed_group_ties = needed_group_ties(model, profile, venue, 2.0 * alpha);
  return found;
}

/// Fills the cells of one group.
void test_group(const Participation& participation, std::size_t group, const Profile& profile,
                double alpha, GroupStatistics& statistics) {
  const BipartiteModel& model = statistics.model;
  const auto cell = [&](std::size_t venue) -> GroupStatistic& {
    return statistics.cells[venue * participation.group_count + group];
  };
  std::vector<std::size_t> most(model.column_classes.size(), 0);
  for (std::size_t venue = 0; venue < participation.venue_count; ++venue) {
    std::size_t& of_class = most[model.class_of_column[venue]];
    of_class = std::max<std::size_t>(of_class, cell(venue).count);
  }
  std::vector<ClassStatistic> by_class;
  by_class.reserve(most.size());
  for (std::size_t i = 0; i < most.size(); ++i) {
    by_class.push_back(
        find_class_statistic(model, profile, model.column_classes[i], most[i], alpha));
  }
  for (std::size_t venue = 0; venue < participation.venue_count; ++venue) {
    const ClassStatistic& known = by_class[model.class_of_column[venue]];
    GroupStatistic filled = known.shared;
    filled.count = cell(venue).count;
    filled.mid_p = lower_mid_p(known.distribution, filled.count);
    cell(venue) = filled;
  }
}

void add_q_values(std::vector<GroupStatistic>& cells, double alpha) {
  std::vector<double> tested;
  for (const GroupStatistic& cell : cells) {
    if (0.5 * cell.none <= alpha) tested.push_back(cell.mid_p);
  }
  const std::vector<double> q_values = benjamini_hochberg(tested);
  auto q = q_values.begin();
  for (GroupStatistic& cell : cells) {
    if (0.5 * cell.none <= alpha) cell.q = *q++;
  }
}

}  // namespace

GroupStatistics find_group_statistics(const Participation& participation, double alpha,
                                      const Watch& watch) {
  GroupStatistics statistics{.model = fit_model(participation, watch)};
  for (const std::uint32_t count : count_members(participation)) {
    statistics.cells.push_back({.count = count});
  }
  const std::vector<Profile> profiles = find_profiles(participation, statistics.model);
  for (std::size_t group = 0; group < participation.group_count; ++group) {
    test_group(participation, group, profiles[group], alpha, statistics);
    watch.check("test groups",
                static_cast<double>(group) / static_cast<double>(participation.group_count));
  }
  add_q_values(statistics.cells, alpha);
  return statistics;
}

}  // namespace bindeglied::detail
