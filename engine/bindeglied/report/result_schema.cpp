#include "bindeglied/report/result_schema.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <string_view>
#include <utility>

#include "bindeglied/analysis/blank_spots.hpp"
#include "bindeglied/analysis/brokers.hpp"
#include "bindeglied/analysis/closing_plan.hpp"
#include "bindeglied/analysis/compare_states.hpp"
#include "bindeglied/analysis/cooperation_groups.hpp"
#include "bindeglied/analysis/coverage.hpp"
#include "bindeglied/analysis/gap_changes.hpp"
#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/analysis/group_test.hpp"
#include "bindeglied/analysis/introduction_paths.hpp"
#include "bindeglied/analysis/network_changes.hpp"
#include "bindeglied/analysis/node_statistics.hpp"
#include "bindeglied/analysis/overview.hpp"
#include "bindeglied/analysis/potentials.hpp"
#include "bindeglied/analysis/search_names.hpp"
#include "bindeglied/analysis/structure.hpp"
#include "bindeglied/analysis/suggested_expectations.hpp"
#include "bindeglied/analysis/thin_risk.hpp"
#include "bindeglied/analysis/timeline.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/name_similarity.hpp"
#include "bindeglied/matching/entry_points.hpp"
#include "bindeglied/matching/evaluate.hpp"
#include "bindeglied/matching/planned_partner.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/matching/team.hpp"
#include "bindeglied/matching/weight_rows.hpp"
#include "bindeglied/report/check_row.hpp"
#include "bindeglied/report/conversion_row.hpp"
#include "bindeglied/report/detail/json_writer.hpp"
#include "bindeglied/report/detail/schema_parts.hpp"
#include "bindeglied/report/evaluation_summaries.hpp"
#include "bindeglied/report/explanation.hpp"
#include "bindeglied/report/gap_summaries.hpp"
#include "bindeglied/report/network_summaries.hpp"
#include "bindeglied/report/profile_rows.hpp"
#include "bindeglied/report/report_columns.hpp"
#include "bindeglied/report/seat_summaries.hpp"
#include "bindeglied/report/summaries.hpp"
#include "bindeglied/report/team_summary.hpp"
#include "bindeglied/report/way_summaries.hpp"

namespace bindeglied {
namespace {

using detail::schema_members;
using detail::schema_of_columns;
using detail::schema_of_list;
using detail::schema_of_map;
using detail::schema_of_object;
using detail::schema_of_type;
using detail::schema_of_words;
using detail::schema_text;

constexpr double least_similarity = 0.7;  ///< of a name that may have been meant

Value schema_of_table_counts() {
  const Value count = schema_of_type("integer");
  return schema_of_object(
      {{"rows", count}, {"used", count}, {"merged", count}, {"rejected", count}});
}

Value schema_of_severity() { return schema_of_words({"note", "warning", "error"}); }

/// As diagnostic_object() writes it.
Value schema_of_diagnostic() {
  const Value text = schema_of_type("string");
  const Value text_or_null = schema_of_type("string", true);
  return schema_of_object(
      {{"code", text},
       {"severity", schema_of_severity()},
       {"location", schema_of_object({{"file", text_or_null},
                                      {"table", text_or_null},
                                      {"row", schema_of_type("integer", true)},
                                      {"column", text_or_null}})},
       {"value", text},
       {"rule", text},
       {"suggestions", schema_of_list(schema_of_object(
                           {{"id", text}, {"similarity", schema_of_type("number")}}))}});
}

ValueObject no_summary() { return {}; }

template <HasColumns Summary>
ValueObject summary_members() {
  return schema_members(report_columns<Summary>());
}

ValueObject check_members() {
  ValueObject members = summary_members<CheckSummary>();
  members.emplace_back("diagnostics", schema_of_list(schema_of_diagnostic()));
  return members;
}

/// The profile of a stakeholder has other members than that of a venue.
ValueObject profile_members() {
  const Value text = schema_of_type("string");
  const Value text_or_null = schema_of_type("string", true);
  const Value texts = schema_of_list(text);
  Value profile = schema_of_object(
      {{"id", text}, {"kind", text}, {"place", texts}, {"topics", texts}, {"sources", texts}},
      false,
      {{"name", text},
       {"short_name", text},
       {"aliases", texts},
       {"contact", text},
       {"accepts_applications", text},
       {"capacity", schema_of_type("integer")},
       {"members", texts},
       {"part_of", text_or_null},
       {"status", text},
       {"starts", text_or_null},
       {"ends", text_or_null},
       {"nuts3", text},
       {"description", text},
       {"keywords", text},
       {"programme", text},
       {"programme_part", text},
       {"call", text},
       {"funding_scheme", text},
       {"parts", texts}});
  return {{"profile", std::move(profile)}};
}

/// One verb's result: its rows, and what its envelope has besides.
struct ResultType {
  std::string_view name;
  std::vector<ReportColumn> (*columns)();
  ValueObject (*summary)();
  /// Further results of the same verb, which its schema admits too.
  std::span<const std::string_view> others = {};
};

constexpr std::array<std::string_view, 2> stats_others = {"figures", "stats_change"};

constexpr std::array result_types{
    ResultType{"check", &report_columns<CheckRow>, &check_members},
    ResultType{"overview", &report_columns<TableCount>, &no_summary},
    ResultType{"show", &profile_columns, &profile_members},
    ResultType{"find", &report_columns<NameHit>, &no_summary},
    ResultType{"coverage", &report_columns<CoverageRow>, &summary_members<CoverageSummary>},
    ResultType{"gaps", &report_columns<Gap>, &summary_members<GapSummary>},
    ResultType{"potentials", &report_columns<PotentialRow>, &summary_members<GapSummary>},
    ResultType{"blank-spots", &report_columns<BlankSpot>, &summary_members<BlankSpotSummary>},
    ResultType{"risks", &report_columns<ThinRisk>, &no_summary},
    ResultType{"group-test", &report_columns<GroupTestRow>, &summary_members<GroupTestSummary>},
    ResultType{"timeline", &report_columns<FirstContact>, &summary_members<TimelineSummary>},
    ResultType{"closing_plan", &report_columns<ClosingLink>, &summary_members<PlanSummary>},
    ResultType{"suggestions", &report_columns<SuggestedExpectation>,
               &summary_members<SuggestionSummary>},
    ResultType{"what-if", &report_columns<GapChange>, &summary_members<WhatIfSummary>},
    ResultType{"diff", &report_columns<Difference>, &summary_members<DiffSummary>},
    ResultType{"recommend", &report_columns<Recommendation>, &summary_members<RecommendSummary>},
    ResultType{"team", &report_columns<TeamMember>, &summary_members<TeamSummary>},
    ResultType{"plan", &report_columns<PlannedPartner>, &summary_members<SeatSummary>},
    ResultType{"table_plan", &report_columns<MeetingTable>, &summary_members<MeetingSummary>},
    ResultType{"path", &report_columns<IntroductionPath>, &summary_members<PathSummary>},
    ResultType{"entry-points", &report_columns<EntryPoint>, &summary_members<EntrySummary>},
    ResultType{"stats", &report_columns<NodeStatistics>, &summary_members<StatsSummary>,
               stats_others},
    ResultType{"figures", &report_columns<StructureFigure>, &summary_members<FiguresSummary>},
    ResultType{"stats_change", &report_columns<FigureChange>,
               &summary_members<NetworkChangeSummary>},
    ResultType{"groups", &report_columns<CooperationGroup>, &summary_members<GroupsSummary>},
    ResultType{"bridges", &report_columns<Broker>, &summary_members<BridgesSummary>},
    ResultType{"bridges_change", &report_columns<BrokerChange>,
               &summary_members<NetworkChangeSummary>},
    ResultType{"evaluate", &report_columns<EvaluationRow>, &summary_members<EvaluationSummary>},
    ResultType{"train", &report_columns<WeightRow>, &summary_members<TrainingSummary>},
    ResultType{"convert", &report_columns<ConversionRow>, &summary_members<ConversionSummary>},
    ResultType{"explain", &report_columns<ExplanationStep>, &no_summary},
};

std::string schema_name_of(const ResultType& result) {
  return "bindeglied/" + std::string(result.name) + "/1";
}

/// The envelope of every verb around rows of one type.
Value schema_of_document(const ResultType& result) {
  const std::string schema_name = schema_name_of(result);
  const Value text = schema_of_type("string");
  const Value number = schema_of_type("integer");
  ValueObject envelope = {
      {"schema", {ValueObject{{"const", schema_text(schema_name)}}}},
      {"tool", schema_of_object({{"name", text}, {"version", text}})},
      {"command", text},
      {"as_of", schema_of_type("string", true)},
      {"seed", number},
      {"inputs",
       schema_of_list(schema_of_object({{"name", text},
                                        {"sha256", text},
                                        {"tables", schema_of_map(schema_of_table_counts())}}))},
      {"warnings", schema_of_list(schema_of_object(
                       {{"code", text}, {"severity", schema_of_severity()}, {"count", number}}))},
      {"names", schema_of_map(text)},
      {"total", number},
      {"shown", number}};
  const ValueObject summary = result.summary();
  envelope.insert(envelope.end(), summary.begin(), summary.end());
  envelope.emplace_back("result", schema_of_list(schema_of_columns(result.columns())));
  return schema_of_object(envelope);
}

ValueObject schema_of_result(const ResultType& result) {
  ValueObject schema{{"$schema", schema_text("https://json-schema.org/draft/2020-12/schema")},
                     {"title", schema_text(schema_name_of(result))}};
  const Value whole = schema_of_document(result);
  if (!result.others.empty()) {
    ValueList documents = {whole};
    for (const std::string_view other : result.others) {
      documents.push_back(
          schema_of_document(*std::ranges::find(result_types, other, &ResultType::name)));
    }
    schema.emplace_back("anyOf", Value{std::move(documents)});
    return schema;
  }
  const auto& members = std::get<ValueObject>(whole.content);
  schema.insert(schema.end(), members.begin(), members.end());
  return schema;
}

[[noreturn]] void refuse_name(std::string_view name) {
  Diagnostic problem;
  problem.code = "usage.unknown_schema";
  problem.value = name;
  std::string known;
  for (const ResultType& result : result_types) {
    known += (known.empty() ? "" : ", ") + std::string(result.name);
    const double similarity = name_similarity(name, result.name);
    if (similarity < least_similarity) continue;
    problem.suggestions.push_back({std::string(result.name), similarity});
  }
  problem.rule = "is the name of no schema";
  std::ranges::stable_sort(problem.suggestions, std::ranges::greater{}, &Suggestion::similarity);
  throw CodedError(ErrorKind::usage, "error.schema", "schema = {0}: must be one of {1}",
                   {problem.value, known}, {problem});
}

}  // namespace

std::string result_schema(std::string_view name) {
  const auto found = std::ranges::find(result_types, name, &ResultType::name);
  if (found == result_types.end()) refuse_name(name);
  JsonWriter json(JsonLayout::indented);
  json.value({schema_of_result(*found)});
  return json.take() + "\n";
}

std::vector<std::string> result_schema_names() {
  std::vector<std::string> names;
  names.reserve(result_types.size());
  for (const ResultType& result : result_types) names.emplace_back(result.name);
  return names;
}

}  // namespace bindeglied
