#include "bindeglied/matching/missing_kind_part.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "bindeglied/matching/detail/reason_evidence.hpp"

namespace bindeglied {
namespace {

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
    if (gap.venue != query.project && !is_around(query, gap.venue)) continue;
    const double weight = network.expectations[gap.expectation].weight;
    const double value = gap.status == GapStatus::not_met ? 1.0 : unknown_gap_value;
    std::vector<StakeholderId> documented = gap.documented;
    std::ranges::sort(documented);
    found.push_back({.expectation = gap.expectation,
                     .status = gap.status,
                     .value = weight * value,
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
    // A stakeholder that counts beside the kind is named by the kind it helps to bring in.
    const StakeholderKind kind = expectation.kinds.empty() ? network.stakeholders[candidate].kind
                                                           : expectation.kinds.front();
    reason.text = {
        .code = is_unknown ? "recommend.missing_kind_unknown" : "recommend.missing_kind_not_met",
        .arguments = {kind, venue}};
  }
  reason.evidence.emplace_back(open.expectation);
  reason.sources = expectation.sources;
  return reason;
}

}  // namespace bindeglied
