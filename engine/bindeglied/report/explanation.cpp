#include "bindeglied/report/explanation.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>

#include "bindeglied/base/parse_word.hpp"
#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/matching/feature.hpp"
#include "bindeglied/report/detail/explanation_steps.hpp"

namespace bindeglied {
namespace {

using detail::add_evidence;
using detail::add_sources;
using detail::part_step;

void add_gap_parts(const Gap& gap, std::vector<ExplanationStep>& steps) {
  const double attained = 1.0 - gap.parts.missing / gap.weight;
  const double in_time = attained > 0.0 ? 1.0 - gap.parts.late / (gap.weight * attained) : 0.0;
  steps.push_back(part_step(
      "missing", gap.parts.missing,
      {"explain.missing", {gap.weight, attained, gap.required_level, gap.documented_level}}));
  steps.push_back(
      part_step("late", gap.parts.late, {"explain.late", {gap.weight, attained, in_time}}));
  steps.push_back(
      part_step("indirect_credit", gap.parts.indirect_credit, {"explain.indirect_credit", {}}));
}

/// Topics, places and kinds rest on the rows of the candidate and of the project themselves.
std::vector<SourceId> row_sources(const Network& network, const Recommendation& recommendation) {
  const auto candidate = network.sources_of[network.node(recommendation.candidate)];
  const auto project = network.sources_of[network.node(recommendation.project)];
  std::vector<SourceId> sources(candidate.begin(), candidate.end());
  sources.insert(sources.end(), project.begin(), project.end());
  sort_unique(sources);
  return sources;
}

Message recommendation_text(const Network& network, const Recommendation& recommendation) {
  const std::int64_t points = std::llround(100.0 * recommendation.score);
  Message text{"explain.recommendation",
               {network.node(recommendation.candidate), network.node(recommendation.project),
                std::int64_t{recommendation.rank}, points}};
  if (recommendation.rank == 0) text.code = "explain.below_floor";
  if (recommendation.rank_interval) {
    const auto& [best, worst] = *recommendation.rank_interval;
    text.code = "explain.recommendation_firm";
    for (const std::uint32_t figure : {best, worst, worst - best}) {
      text.arguments.emplace_back(std::int64_t{figure});
    }
  }
  return text;
}

/// What a name of Contribution::feature says.
Message feature_text(const Contribution& entry) {
  if (const auto feature = parse_word<Feature>(entry.feature)) {
    return {"explain.feature", {word_of(*feature), entry.value}};
  }
  const std::size_t plus = entry.feature.find('+');
  if (plus == std::string::npos) return {"explain.inherited", {entry.value}};
  const auto first = parse_word<Feature>(entry.feature.substr(0, plus));
  const auto second = parse_word<Feature>(entry.feature.substr(plus + 1));
  assert(first && second);  // as recommendation_row.cpp joins them
  return {"explain.interplay", {word_of(*first), word_of(*second)}};
}

/// What was measured and adds to the part; nothing for a part with a stated weight.
void add_features(const Recommendation& recommendation, std::string_view part,
                  std::vector<ExplanationStep>& steps) {
  for (const Contribution& entry : recommendation.contributions) {
    if (entry.part != part || entry.feature == part) continue;
    steps.push_back({.step = StepKind::feature,
                     .key = entry.feature,
                     .value = entry.contribution,
                     .text = feature_text(entry)});
  }
}

std::string_view contribution_code(double value) {
  if (value == 0.0) return "explain.no_contribution";
  return value > 0.0 ? "explain.contribution" : "explain.counts_against";
}

}  // namespace

std::vector<ExplanationStep> explain_gap(const Network& network, const Gap& gap) {
  std::vector<ExplanationStep> steps = {
      {.step = StepKind::result, .key = gap.id, .value = gap.severity, .text = gap.finding}};
  if (gap.status != GapStatus::unknown) add_gap_parts(gap, steps);
  add_evidence(network, gap.evidence, steps);
  add_sources(network, steps);
  return steps;
}

std::vector<ExplanationStep> explain_recommendation(const Network& network,
                                                    const Recommendation& recommendation) {
  std::vector<ExplanationStep> steps = {{.step = StepKind::result,
                                         .key = recommendation.id,
                                         .value = recommendation.utility,
                                         .text = recommendation_text(network, recommendation),
                                         .sources = row_sources(network, recommendation)}};
  for_each_column<MatchParts>([&](const auto& column) {
    const double value = recommendation.parts.*column.member;
    Message text{contribution_code(value), {}};
    if (column.key == "base") text = {"explain.base", {}};
    for (const Reason& reason : recommendation.reasons) {
      if (reason.part == column.key) text = reason.text;
    }
    steps.push_back(part_step(std::string(column.key), value, text));
    add_features(recommendation, column.key, steps);
  });
  add_evidence(network, recommendation.evidence, steps);
  add_sources(network, steps);
  return steps;
}

std::vector<ExplanationStep> explain_path(const Network& network, const IntroductionPath& path) {
  std::vector<ExplanationStep> steps = {{.step = StepKind::result,
                                         .key = path.id,
                                         .value = path.length,
                                         .text = {"path.explained", {path.route, path.chance}}}};
  const auto step_count = static_cast<double>(path.steps.size());
  const double hop_cost = (path.length + std::log(path.chance)) / step_count;
  std::vector<Evidence> evidence;
  for (const PathStep& step : path.steps) {
    Message text{"path.step", {step.from, step.to, step.strength}};
    if (!step.via.is_none()) {
      text = {"path.step_via", {step.from, step.to, step.strength, network.node(step.via)}};
    }
    const double length = hop_cost - std::log(introduction_chance * step.strength);
    steps.push_back(part_step("step_" + std::to_string(steps.size()), length, std::move(text)));
    evidence.insert(evidence.end(), step.evidence.begin(), step.evidence.end());
  }
  add_evidence(network, evidence, steps);
  add_sources(network, steps);
  return steps;
}

std::vector<ExplanationStep> explain_entry_point(const Network& network, const EntryPoint& entry) {
  // Topics, openness and needs rest on the row of the target itself, which is all there is when
  // nobody leads there.
  std::vector<SourceId> sources = entry.sources;
  const auto of_target = network.sources_of[entry.target];
  sources.insert(sources.end(), of_target.begin(), of_target.end());
  sort_unique(sources);
  std::vector<ExplanationStep> steps = {{.step = StepKind::result,
                                         .key = entry.id,
                                         .value = std::log(entry.score),
                                         .text = {"entry.explained", {entry.target, entry.score}},
                                         .sources = std::move(sources)}};
  for_each_column<EntryFactors>([&](const auto& column) {
    steps.push_back(
        part_step(std::string(column.key), entry.log_parts.*column.member,
                  {"entry.part", {entry.factors.*column.member, entry_exponents.*column.member}}));
  });
  add_evidence(network, entry.evidence, steps);
  add_sources(network, steps);
  return steps;
}

std::vector<ExplanationStep> explain_evidence(const Network& network, const Evidence& evidence) {
  std::vector<ExplanationStep> steps;
  add_evidence(network, {evidence}, steps);
  add_sources(network, steps);
  return steps;
}

}  // namespace bindeglied
