#include "bindeglied/pipeline/report_explanation.hpp"

#include <optional>
#include <string>
#include <vector>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/pipeline/explain_rows.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/explanation.hpp"
#include "bindeglied/report/row_explanations.hpp"

namespace bindeglied {
namespace {

/// A tie, check or expectation, or a stakeholder or venue, by its id in the data.
std::optional<std::vector<ExplanationStep>> explain_data_id(const Network& network,
                                                            std::string_view id) {
  const ExpectationId expectation = find_expectation(network, id);
  if (!expectation.is_none()) return explain_evidence(network, expectation);
  for (const CheckId check : network.checks.ids()) {
    if (check_key(network, check) == id) return explain_evidence(network, check);
  }
  for (const TieId tie : network.ties.ids()) {
    if (id.starts_with("tie:") && tie_key(network, tie) == id) {
      return explain_evidence(network, tie);
    }
  }
  const NodeId node = find_node(network, id);
  if (node.is_none()) return std::nullopt;
  return explain_node(network, node);
}

}  // namespace

Report report_explanation(const Study& study, const Question& question,
                          const ExplainRequest& request, const Watch& watch) {
  const WhatIfRequest& supposed = request.supposed;
  if (!supposed.add.empty() || !supposed.remove.empty()) {
    ExplainRequest rest = request;
    rest.supposed = {};
    Report report =
        report_explanation(suppose(study, question, supposed, watch), question, rest, watch);
    report.remarks.push_back(local_text(study, {"what_if.meaning", {}}));
    return report;
  }
  const std::string& id = request.id;
  const auto row = explain_row_id(study, question, request, watch);
  const auto steps = row ? row : explain_data_id(study.network, id);
  if (!steps) {
    throw CodedError(ErrorKind::usage, "error.unknown_row",
                     "'{0}': nothing has that id as of the date; ids stand in the JSON of every "
                     "verb (gap:…, rec:…, path:…, entry:…, plan:… and so on) and in its evidence "
                     "(tie:…, check:…)",
                     {id});
  }
  Report report = start_report(study, question, "explain");
  report.headings.push_back(
      local_text(study, {"explain.title", {id, stated_day(study, question)}}));
  const bool is_of_list = id.starts_with("rec:");  // whose length --top is
  add_rows(report, study.network, *steps, is_of_list ? 0 : question.top, watch);
  const bool may_differ = row && !request.is_as_asked && !id.starts_with("gap:");
  if (may_differ) report.remarks.push_back(local_text(study, {"explain.usual_options", {}}));
  return report;
}

}  // namespace bindeglied
