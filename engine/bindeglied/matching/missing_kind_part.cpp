#include "bindeglied/matching/missing_kind_part.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "bindeglied/matching/detail/reason_evidence.hpp"

namespace bindeglied {
namespace {

/// What an expectation at `venue` counts for the project; 0 when the venue is elsewhere.
double nearness(const ProjectQuery& query, VenueId venue) {
  if (venue == query.project) return 1.0;
  double value = 1.0;
  for (const VenueId around : query.around) {
    if (around == venue) return value;
    value *= wider_venue_value;
  }
  return 0.0;
}

bool can_help(const Network& network, const OpenExpectation& open, StakeholderId candidate) {
  if (std::ranges::binary_search(open.documented, candidate)) return false;
  const Expectation& expectation = network.expectations[open.expectation];
  const StakeholderKind kind = network.stakeholders[candidate].kind;
  return expectation.stakeholder == candidate ||
         std::ranges::find(expectation.kinds, kind) != expectation.kinds.end() ||
         std::ranges::find(expectation.also_counts, candidate) != expectation.also_counts.end();
}

}  // namespace

std::vector<OpenExpectation> open_expectations(const Network& network, std::span<const Gap> gaps,
                                               const ProjectQuery& query) {
  std::vector<OpenExpectation> found;
  for (const Gap& gap : gaps) {
    if (gap.status == GapStatus::met) continue;
    const double near = nearness(query, gap.venue);
    if (near <= 0.0) continue;
    const double weight = network.expectations[gap.expectation].weight;
    const double value = gap.status == GapStatus::not_met ? 1.0 : unknown_gap_value;
    std::vector<StakeholderId> documented = gap.documented;
    std::ranges::sort(documented);
    found.push_back({.expectation = gap.expectation,
                     .status = gap.status,
                     .value = weight * value * near,
                     .documented = std::move(documented)});
  }
  std::ranges::sort(found, {}, [](const OpenExpectation& open) {
    return std::tuple(-open.value, open.expectation);
  });
  return found;
}

std::optional<OpenExpectation> match_expectation(const Network& network,
                                                 std::span<const OpenExpectation> open,
                                                 StakeholderId candidate) {
  const auto first = std::ranges::find_if(open, [&](const OpenExpectation& expectation) {
    return can_help(network, expectation, candidate);
  });
  if (first == open.end()) return std::nullopt;
  return *first;
}

Reason missing_kind_reason(const Network& network, const OpenExpectation& open,
                           StakeholderId candidate) {
  const Expectation& expectation = network.expectations[open.expectation];
  const NodeId venue = network.node(expectation.venue);
  const bool is_unknown = open.status == GapStatus::unknown;
  Reason reason;
  if (expectation.stakeholder == candidate) {
    reason.text = {.code = is_unknown ? "recommend.expected_unknown" : "recommend.expected_not_met",
                   .arguments = {venue}};
  } else {
    // One that counts beside the kinds is named by the circle that it helps to bring in.
    const StakeholderKind own = network.stakeholders[candidate].kind;
    const bool is_own_expected =
        std::ranges::find(expectation.kinds, own) != expectation.kinds.end();
    const StakeholderKind kind =
        is_own_expected || expectation.kinds.empty() ? own : expectation.kinds.front();
    reason.text = {
        .code = is_unknown ? "recommend.missing_kind_unknown" : "recommend.missing_kind_not_met",
        .arguments = {kind, venue}};
  }
  reason.evidence.emplace_back(open.expectation);
  reason.sources = expectation.sources;
  return reason;
}

}  // namespace bindeglied
