#include "bindeglied/report/detail/explanation_steps.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied::detail {
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

}  // namespace

void add_evidence(const Network& network, const std::vector<Evidence>& evidence,
                  std::vector<ExplanationStep>& steps) {
  for (const Evidence& entry : evidence) {
    steps.push_back(std::visit([&](const auto& id) { return evidence_step(network, id); }, entry));
  }
}

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

}  // namespace bindeglied::detail
