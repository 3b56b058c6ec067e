#include "bindeglied/analysis/detail/assessment.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <tuple>
#include <utility>

namespace bindeglied::detail {
namespace {

/// Of those with a tie in the venue, best first: by tau A, then A, then id.
std::vector<Standing> documented_standings(const ExpectationView& view,
                                           const std::vector<StakeholderId>& tied) {
  std::vector<Standing> standings;
  for (const StakeholderId candidate : tied) {
    if (!counts_for(view.network, view.expectation, candidate, view.as_of)) continue;
    Standing standing = find_standing(view, candidate);
    if (standing.involvement.level != Level::none) standings.push_back(std::move(standing));
  }
  std::ranges::sort(standings, [](const Standing& a, const Standing& b) {
    return std::tuple(-a.reached(), -a.attainment, a.stakeholder) <
           std::tuple(-b.reached(), -b.attainment, b.stakeholder);
  });
  return standings;
}

Attained average(const std::vector<Standing>& standings, std::size_t expected) {
  Attained sum;
  for (std::size_t i = 0; i < std::min(expected, standings.size()); ++i) {
    sum.attainment += standings[i].attainment;
    sum.reached += standings[i].reached();
  }
  // Seen from the other end of what dates leave open, others may be the best ones.
  std::vector<double> sure;
  sure.reserve(standings.size());
  for (const Standing& standing : standings) sure.push_back(standing.sure_reached);
  std::ranges::sort(sure, std::ranges::greater{});
  for (std::size_t i = 0; i < std::min(expected, sure.size()); ++i) sum.sure_reached += sure[i];
  const auto count = static_cast<double>(expected);
  return {sum.attainment / count, sum.reached / count, sum.sure_reached / count};
}

/// Whether a member is documented in the venue, or counts for what is expected there.
bool has_eligible_member(const ExpectationView& view, const Umbrella& umbrella,
                         const std::vector<ExpectationId>& expectations_there,
                         std::uint32_t linked) {
  if (linked > 0) return true;
  return std::ranges::any_of(umbrella.members, [&](const Membership& member) {
    return std::ranges::any_of(expectations_there, [&](ExpectationId other) {
      return counts_for(view.network, view.network.expectations[other], member.other, view.as_of);
    });
  });
}

void add_contact(const ExpectationView& view, const VenueView& place,
                 const std::vector<Umbrella>& umbrellas, double lambda, Assessment& assessment) {
  const VenueId venue = view.expectation.venue;
  if (view.expectation.stakeholder.is_none()) {
    auto found = find_kind_contact(view, umbrellas, lambda);
    assessment.contact = std::move(found.contact);
    if (found.umbrella != nullptr) {
      assessment.members = count_members(view.network, *found.umbrella, venue, view.as_of);
    }
    return;
  }
  assessment.contact = find_indirect_contact(view, lambda);
  const std::optional<Umbrella> self =
      find_umbrella(view.network, view.expectation.stakeholder, view.as_of);
  if (!self) return;
  assessment.members = count_members(view.network, *self, venue, view.as_of);
  assessment.is_umbrella_unlinked =
      assessment.standings.empty() &&
      has_eligible_member(view, *self, place.expectations, assessment.members->linked);
}

}  // namespace

Assessment assess_expectation(const ExpectationView& view, const VenueView& place,
                              const std::vector<Umbrella>& umbrellas, double lambda) {
  const Expectation& expectation = view.expectation;
  Assessment assessment{.standings = documented_standings(view, place.tied),
                        .expected = expectation.stakeholder.is_none() ? expectation.min_count : 1};
  assessment.fulfilled = static_cast<std::size_t>(
      std::ranges::count_if(assessment.standings, &Standing::is_fulfilled));
  assessment.attained = average(assessment.standings, assessment.expected);
  add_contact(view, place, umbrellas, lambda, assessment);
  return assessment;
}

}  // namespace bindeglied::detail
