#include "bindeglied/report/explanation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>
#include <variant>

#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied {
namespace {

std::vector<SourceId> sources_of(const Network& network, TieId tie) {
  const auto sources = network.sources_of_tie[tie];
  return {sources.begin(), sources.end()};
}

/// Sentences by [whether the tie is an involvement, which has a level][date][whether inferred].
using TieCodes = std::array<std::array<std::array<std::string_view, 2>, 3>, 2>;
constexpr TieCodes tie_codes{{{{{"explain.link_since", "explain.link_since_inferred"},
                                {"explain.link_seen", "explain.link_seen_inferred"},
                                {"explain.link_undated", "explain.link_undated_inferred"}}},
                              {{{"explain.tie_since", "explain.tie_since_inferred"},
                                {"explain.tie_seen", "explain.tie_seen_inferred"},
                                {"explain.tie_undated", "explain.tie_undated_inferred"}}}}};

/// The date that a tie states, and whether it is a start or only a sighting.
Message tie_text(const Network& network, const Tie& tie) {
  const bool is_start = !tie.since.is_none();
  const PartialDate date = is_start ? tie.since : tie.seen;
  const std::size_t dated = is_start ? 0 : date.is_none() ? 2 : 1;
  const std::string_view code =
      tie_codes.at(tie.level == Level::none ? 0 : 1).at(dated).at(tie.is_inferred ? 1 : 0);
  std::string role(network.text(tie.role));
  if (role.empty()) role = "–";
  return {code, {tie.from, tie.kind, tie.to, tie.level, date, role}};
}

ExplanationStep evidence_step(const Network& network, TieId id) {
  return {.step = StepKind::tie,
          .key = tie_key(network, id),
          .text = tie_text(network, network.ties[id]),
          .sources = sources_of(network, id)};
}

/// The day for people; none for an open end.
PartialDate stated(Day day) {
  return day == earliest_day || day == latest_day ? PartialDate{} : to_partial(day);
}

ExplanationStep evidence_step(const Network& network, CheckId id) {
  const Check& check = network.checks[id];
  MessageArgument who = check.kind.value_or(StakeholderKind::other);
  if (!check.stakeholder.is_none()) who = network.node(check.stakeholder);
  return {.step = StepKind::check,
          .key = check_key(network, id),
          .text = {"explain.check",
                   {who, network.node(check.venue), stated(check.period.first),
                    stated(check.period.last)}},
          .sources = check.sources};
}

ExplanationStep evidence_step(const Network& network, ExpectationId id) {
  const Expectation& expectation = network.expectations[id];
  MessageArgument who = network.node(expectation.stakeholder);
  if (expectation.stakeholder.is_none()) {
    who = expectation.kinds.empty() ? StakeholderKind::other : expectation.kinds.front();
  }
  std::string reason(network.text(expectation.reason));
  if (reason.empty()) reason = "–";
  return {.step = StepKind::expectation,
          .key = std::string(network.text(expectation.id)),
          .text = {"explain.expectation",
                   {who, network.node(expectation.venue), expectation.level, expectation.weight,
                    std::int64_t{expectation.min_count}, reason}},
          .sources = expectation.sources};
}

ExplanationStep source_step(const Network& network, SourceId id) {
  const Source& source = network.sources[id];
  const PartialDate date = source.date.is_none() ? source.retrieved : source.date;
  std::string url(network.text(source.url));
  if (!url.empty()) url.insert(url.begin(), ' ');
  return {.step = StepKind::source,
          .key = std::string(network.text(source.id)),
          .text = {date.is_none() ? "explain.source_undated" : "explain.source",
                   {std::string(network.text(source.title)), url, date}},
          .sources = {id}};
}

void add_evidence(const Network& network, const std::vector<Evidence>& evidence,
                  std::vector<ExplanationStep>& steps) {
  for (const Evidence& entry : evidence) {
    steps.push_back(std::visit([&](const auto& id) { return evidence_step(network, id); }, entry));
  }
}

/// One step for each source that the steps so far cite.
void add_sources(const Network& network, std::vector<ExplanationStep>& steps) {
  std::vector<SourceId> cited;
  for (const ExplanationStep& step : steps) {
    cited.insert(cited.end(), step.sources.begin(), step.sources.end());
  }
  sort_unique(cited);
  for (const SourceId source : cited) steps.push_back(source_step(network, source));
}

ExplanationStep part_step(std::string key, double value, Message text) {
  return {.step = StepKind::part, .key = std::move(key), .value = value, .text = std::move(text)};
}

void add_gap_parts(const Gap& gap, std::vector<ExplanationStep>& steps) {
  const double attained = 1.0 - gap.parts.missing / gap.weight;
  const double in_time = attained > 0.0 ? 1.0 - gap.parts.late / (gap.weight * attained) : 0.0;
  steps.push_back(part_step(
      "missing", gap.parts.missing,
      {"explain.missing", {gap.weight, attained, gap.required_level, gap.documented_level}}));
  steps.push_back(
      part_step("late", gap.parts.late, {"explain.late", {gap.weight, attained, in_time}}));
  steps.push_back(
      part_step("indirect_credit", -gap.parts.indirect_credit, {"explain.indirect_credit", {}}));
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
  const std::int64_t points = std::llround(100.0 * recommendation.score);
  std::vector<ExplanationStep> steps = {
      {.step = StepKind::result,
       .key = recommendation.id,
       .value = recommendation.utility,
       .text = {"explain.recommendation",
                {network.node(recommendation.candidate), network.node(recommendation.project),
                 std::int64_t{recommendation.rank}, points}},
       .sources = row_sources(network, recommendation)}};
  for_each_column<MatchParts>([&](const auto& column) {
    const double value = recommendation.parts.*column.member;
    Message text{value == 0.0 ? "explain.no_contribution" : "explain.contribution", {}};
    if (column.key == "base") text = {"explain.base", {}};
    for (const Reason& reason : recommendation.reasons) {
      if (reason.part == column.key) text = reason.text;
    }
    steps.push_back(part_step(std::string(column.key), value, text));
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
  std::vector<ExplanationStep> steps = {{.step = StepKind::result,
                                         .key = entry.id,
                                         .value = std::log(entry.score),
                                         .text = {"entry.explained", {entry.target, entry.score}},
                                         .sources = entry.sources}};
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
