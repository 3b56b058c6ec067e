#include <algorithm>
#include <iterator>
#include <optional>

#include "bindeglied/analysis/detail/standing.hpp"
#include "bindeglied/analysis/gaps.hpp"

namespace bindeglied {

std::vector<StakeholderKind> detail::kinds_of(const Network& network, StakeholderId who,
                                              const AsOf& as_of) {
  std::vector<StakeholderKind> kinds = {network.stakeholders[who].kind};
  const std::optional<detail::Umbrella> umbrella = detail::find_umbrella(network, who, as_of);
  if (umbrella) {
    kinds.insert(kinds.end(), umbrella->frequent_kinds.begin(), umbrella->frequent_kinds.end());
  }
  return kinds;
}

std::vector<Gap> select_gaps(const Network& network, const std::vector<Gap>& gaps,
                             const GapFilter& filter, const AsOf& as_of) {
  // Rows are about stakeholders: of a venue there are none.
  if (!filter.who.is_none() && network.is_venue(filter.who)) return {};
  StakeholderId who;
  std::vector<StakeholderKind> kinds;
  if (!filter.who.is_none()) {
    who = network.stakeholder(filter.who);
    kinds = detail::kinds_of(network, who, as_of);
  }
  std::vector<VenueId> inside;
  if (!filter.where.is_none()) inside = inner_venues(network, filter.where);

  const auto concerns_who = [&](const Gap& gap) {
    if (who.is_none() || gap.stakeholder == who) return true;
    const Expectation& expectation = network.expectations[gap.expectation];
    if (!expectation.stakeholder.is_none()) return false;
    return std::ranges::binary_search(expectation.also_counts, who) ||
           std::ranges::find_first_of(expectation.kinds, kinds) != expectation.kinds.end();
  };
  const auto is_there = [&](const Gap& gap) {
    return filter.where.is_none() || gap.venue == filter.where ||
           std::ranges::binary_search(inside, gap.venue);
  };
  std::vector<Gap> selected;
  std::ranges::copy_if(gaps, std::back_inserter(selected), [&](const Gap& gap) {
    return gap.required_level >= filter.min_level && concerns_who(gap) && is_there(gap);
  });
  return selected;
}

}  // namespace bindeglied
