#include "bindeglied/report/result_schema.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>
#include <utility>

#include "bindeglied/analysis/compare_states.hpp"
#include "bindeglied/analysis/closing_plan.hpp"
#include "bindeglied/analysis/coverage.hpp"
#include "bindeglied/analysis/gap_changes.hpp"
#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/analysis/group_test.hpp"
#include "bindeglied/analysis/introduction_paths.hpp"
#include "bindeglied/analysis/overview.hpp"
#include "bindeglied/analysis/potentials.hpp"
#include "bindeglied/analysis/profile.hpp"
#include "bindeglied/analysis/search_names.hpp"
#include "bindeglied/analysis/thin_risk.hpp"
#include "bindeglied/analysis/timeline.hpp"
#include "bindeglied/analysis/suggested_expectations.hpp"
#include "bindeglied/base/error.hpp"
#include "bindeglied/base/name_similarity.hpp"
#include "bindeglied/matching/entry_points.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/report/check_row.hpp"
#include "bindeglied/report/detail/json_writer.hpp"
#include "bindeglied/report/explanation.hpp"
#include "bindeglied/report/report_columns.hpp"

namespace bindeglied {
namespace {

struct ResultType {
  std::string_view name;
  std::vector<ReportColumn> (*columns)();
};

constexpr std::array result_types{
    ResultType{"check", &report_columns<CheckRow>},
    ResultType{"overview", &report_columns<TableCount>},
    ResultType{"show", &report_columns<ProfileTie>},
    ResultType{"find", &report_columns<NameHit>},
    ResultType{"coverage", &report_columns<CoverageRow>},
    ResultType{"gaps", &report_columns<Gap>},
    ResultType{"diff", &report_columns<Difference>},
    ResultType{"potentials", &report_columns<PotentialRow>},
    ResultType{"risks", &report_columns<ThinRisk>},
    ResultType{"group-test", &report_columns<GroupTestRow>},
    ResultType{"timeline", &report_columns<FirstContact>},
    ResultType{"closing_plan", &report_columns<ClosingLink>},
    ResultType{"suggestions", &report_columns<SuggestedExpectation>},
    ResultType{"what-if", &report_columns<GapChange>},
    ResultType{"recommend", &report_columns<Recommendation>},
    ResultType{"path", &report_columns<IntroductionPath>},
    ResultType{"entry-points", &report_columns<EntryPoint>},
    ResultType{"explain", &report_columns<ExplanationStep>},
};

constexpr double least_similarity = 0.7;  ///< of a name that may have been meant

Value text(std::string_view content) { return {std::string(content)}; }

Value type(std::string_view name, bool is_nullable = false) {
  if (!is_nullable) return text(name);
  return {ValueList{text(name), text("null")}};
}

Value typed(std::string_view name) { return {ValueObject{{"type", text(name)}}}; }

Value nullable_text() { return {ValueObject{{"type", type("string", true)}}}; }

Value list_of(Value items) {
  return {ValueObject{{"type", text("array")}, {"items", std::move(items)}}};
}

/// An object with these members, all of them required; it may have more.
Value object_of(const ValueObject& members, bool is_nullable = false) {
  ValueList keys;
  for (const ValueMember& member : members) keys.push_back(text(member.first));
  return {ValueObject{{"type", type("object", is_nullable)},
                      {"properties", {members}},
                      {"required", {std::move(keys)}},
                      {"additionalProperties", {true}}}};
}

Value map_of(Value values) {
  return {ValueObject{{"type", text("object")}, {"additionalProperties", std::move(values)}}};
}

Value schema_of_columns(const std::vector<ReportColumn>& columns, bool is_nullable = false);

Value schema_of_word(const ReportColumn& column) {
  ValueList words;
  for (const std::string_view word : column.words) words.push_back(text(word));
  if (column.is_nullable) words.emplace_back();
  return {ValueObject{{"type", type("string", column.is_nullable)}, {"enum", {std::move(words)}}}};
}

Value schema_of_item(const ReportColumn& column) {
  const auto of_type = [&](std::string_view name) {
    return Value{ValueObject{{"type", type(name, column.is_nullable)}}};
  };
  switch (column.shape) {
    case Shape::flag:
      return of_type("boolean");
    case Shape::integer:
      return of_type("integer");
    case Shape::number:
      return of_type("number");
    case Shape::text:
    case Shape::reference:
      return of_type("string");
    case Shape::word:
      return schema_of_word(column);
    case Shape::sentence:
      return object_of(
          {{"code", typed("string")}, {"de", typed("string")}, {"en", typed("string")}},
          column.is_nullable);
    case Shape::object:
      break;
  }
  return schema_of_columns(column.members, column.is_nullable);
}

Value schema_of_columns(const std::vector<ReportColumn>& columns, bool is_nullable) {
  ValueObject members;
  for (const ReportColumn& column : columns) {
    Value item = schema_of_item(column);
    members.emplace_back(column.key, column.is_list ? list_of(std::move(item)) : std::move(item));
  }
  return object_of(members, is_nullable);
}

Value schema_of_table_counts() {
  return object_of({{"rows", typed("integer")},
                    {"used", typed("integer")},
                    {"merged", typed("integer")},
                    {"rejected", typed("integer")}});
}

Value schema_of_severity() {
  return {ValueObject{{"type", text("string")},
                      {"enum", {ValueList{text("note"), text("warning"), text("error")}}}}};
}

/// The envelope of every verb around rows of one type.
ValueObject schema_of_result(const ResultType& result) {
  const std::string schema_name = "bindeglied/" + std::string(result.name) + "/1";
  const Value envelope =
      object_of({{"schema", {ValueObject{{"const", text(schema_name)}}}},
                 {"tool", object_of({{"name", typed("string")}, {"version", typed("string")}})},
                 {"command", typed("string")},
                 {"as_of", nullable_text()},
                 {"seed", typed("integer")},
                 {"inputs", list_of(object_of({{"name", typed("string")},
                                               {"sha256", typed("string")},
                                               {"tables", map_of(schema_of_table_counts())}}))},
                 {"warnings", list_of(object_of({{"code", typed("string")},
                                                 {"severity", schema_of_severity()},
                                                 {"count", typed("integer")}}))},
                 {"names", map_of(typed("string"))},
                 {"total", typed("integer")},
                 {"shown", typed("integer")},
                 {"result", list_of(schema_of_columns(result.columns()))}});
  ValueObject schema{{"$schema", text("https://json-schema.org/draft/2020-12/schema")},
                     {"title", text(schema_name)}};
  const auto& members = std::get<ValueObject>(envelope.content);
  schema.insert(schema.end(), members.begin(), members.end());
  return schema;
}

[[noreturn]] void refuse_name(std::string_view name) {
  Diagnostic problem;
  problem.code = "usage.unknown_schema";
  problem.value = name;
  problem.rule = "must be one of ";
  for (const ResultType& result : result_types) {
    problem.rule += (&result == result_types.data() ? "" : ", ") + std::string(result.name);
    const double similarity = name_similarity(name, result.name);
    if (similarity < least_similarity) continue;
    problem.suggestions.push_back({std::string(result.name), similarity});
  }
  std::ranges::stable_sort(problem.suggestions, std::ranges::greater{}, &Suggestion::similarity);
  throw Error(ErrorKind::usage, "schema = " + problem.value + ": " + problem.rule, {problem});
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
  for (const ResultType& result : result_types) names.emplace_back(result.name);
  return names;
}

}  // namespace bindeglied
