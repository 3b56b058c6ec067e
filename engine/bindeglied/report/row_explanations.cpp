#include "bindeglied/report/row_explanations.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/report/detail/explanation_steps.hpp"

namespace bindeglied {
namespace {

using Steps = std::vector<ExplanationStep>;

ExplanationStep result_step(std::string key, std::optional<double> value, Message text) {
  return {.step = StepKind::result, .key = std::move(key), .value = value, .text = std::move(text)};
}

/// The result down to its evidence and their sources.
Steps steps_of(const Network& network, ExplanationStep result,
               const std::vector<Evidence>& evidence) {
  Steps steps = {std::move(result)};
  detail::add_evidence(network, evidence, steps);
  detail::add_sources(network, steps);
  return steps;
}

/// Sources of the rows of these nodes.
std::vector<SourceId> row_sources(const Network& network, const std::vector<NodeId>& nodes) {
  std::vector<SourceId> sources;
  for (const NodeId node : nodes) {
    const auto of_node = network.sources_of[node];
    sources.insert(sources.end(), of_node.begin(), of_node.end());
  }
  sort_unique(sources);
  return sources;
}

}  // namespace

Steps explain_row(const Network& network, const PotentialRow& row) {
  return steps_of(network, result_step(row.id, row.severity_removed, row.text), row.evidence);
}

Steps explain_row(const Network& network, const ThinRisk& row) {
  return steps_of(network, result_step(row.id, std::nullopt, row.finding), row.evidence);
}

Steps explain_row(const Network& network, const ClosingLink& row) {
  Steps steps = {result_step(row.id, row.severity_removed, row.next_step)};
  std::vector<Evidence> evidence;
  for (const ServedGap& served : row.serves) {
    steps.push_back(
        detail::part_step(served.gap, served.severity_removed, {"explain.served_gap", {}}));
    const std::string_view gap = served.gap;
    const ExpectationId expectation = find_expectation(network, gap.substr(gap.find(':') + 1));
    if (!expectation.is_none()) evidence.emplace_back(expectation);
  }
  if (row.introducer) {
    evidence.insert(evidence.end(), row.introducer->ties.begin(), row.introducer->ties.end());
  }
  detail::add_evidence(network, evidence, steps);
  detail::add_sources(network, steps);
  return steps;
}

Steps explain_row(const Network& network, const GroupTestRow& row) {
  return steps_of(network, result_step(row.id, row.mid_p, row.finding), row.evidence);
}

Steps explain_row(const Network& network, const FirstContact& row) {
  std::optional<double> days;
  if (row.days_into_phase) days = static_cast<double>(*row.days_into_phase);
  std::vector<Evidence> evidence;
  if (row.tie) evidence.push_back(*row.tie);
  return steps_of(network, result_step(row.id, days, row.finding), evidence);
}

Steps explain_row(const Network& network, const SuggestedExpectation& row) {
  const NodeId stakeholder = network.node(row.stakeholder);
  const NodeId venue = network.node(row.venue);
  Steps steps = {result_step(row.id, std::log(row.score),
                             {"explain.suggested", {stakeholder, venue, row.score}})};
  steps.front().sources = row_sources(network, {stakeholder, venue});
  const auto add_factor = [&](std::string key, double factor, Message text) {
    steps.push_back(detail::part_step(std::move(key), std::log(factor) / 3.0, std::move(text)));
  };
  const SuggestionFactors& factors = row.factors;
  add_factor("topics", factors.topics,
             {"explain.suggested_topics", {factors.topics, row.topic_fit, row.salience}});
  add_factor("partners", factors.partners,
             {"explain.suggested_partners", {factors.partners, row.contact}});
  add_factor("activity", factors.activity, {"explain.suggested_activity", {factors.activity}});
  detail::add_evidence(network, row.ties, steps);
  detail::add_sources(network, steps);
  return steps;
}

Steps explain_row(const Network& network, const BlankSpot& row) {
  return steps_of(network, result_step(row.id, static_cast<double>(row.documented), row.finding),
                  row.evidence);
}

Steps explain_row(const Network& network, const CoverageRow& row) {
  Message text{"explain.coverage",
               {network.node(row.venue), std::int64_t{row.documented}, std::int64_t{row.partial},
                std::int64_t{row.expected}}};
  return steps_of(network,
                  result_step(row.id, static_cast<double>(row.documented), std::move(text)),
                  row.evidence);
}

Steps explain_row(const Network& network, const MeetingTable& row) {
  Steps steps = {result_step(
      row.id, row.value, {"explain.table", {std::int64_t{row.round}, std::int64_t{row.table}}})};
  for (const MeetingTalk& talk : row.talks) {
    const NodeId first = network.node(talk.first);
    const NodeId second = network.node(talk.second);
    steps.push_back(detail::part_step(
        std::string(network.text(network.node_ids[first])) + "/" +
            std::string(network.text(network.node_ids[second])),
        talk.value, {"explain.talk", {first, second, network.node(talk.project)}}));
  }
  return steps;
}

Steps explain_node(const Network& network, NodeId node) {
  std::vector<Evidence> ties;
  for (const TieId tie : network.ties_from[node]) ties.emplace_back(tie);
  for (const TieId tie : network.ties_to[node]) ties.emplace_back(tie);
  ExplanationStep result =
      result_step(std::string(network.text(network.node_ids[node])), std::nullopt,
                  {"explain.node", {node, static_cast<std::int64_t>(ties.size())}});
  result.sources = row_sources(network, {node});
  return steps_of(network, std::move(result), ties);
}

}  // namespace bindeglied
