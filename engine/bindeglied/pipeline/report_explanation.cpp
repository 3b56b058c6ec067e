#include "bindeglied/pipeline/report_explanation.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/explanation.hpp"

namespace bindeglied {
namespace {

constexpr std::uint32_t whole_list = 1000000;  ///< the most that RecommendOptions::top takes

using Steps = std::optional<std::vector<ExplanationStep>>;

Steps explain_gap_id(const Study& study, const AsOf& day, std::string_view id,
                     const GapOptions& options, const Watch& watch) {
  const std::vector<Gap> gaps = assess_expectations(study.network, day, options, watch);
  const auto gap = std::ranges::find(gaps, id, &Gap::id);
  if (gap == gaps.end()) return std::nullopt;
  return explain_gap(study.network, *gap);
}

Steps explain_recommendation_id(const Study& study, const Question& question, std::string_view id,
                                const Watch& watch) {
  const Network& network = study.network;
  const std::vector<std::string_view> names = split(id.substr(id.find(':') + 1), '/');
  if (names.size() != 2) return std::nullopt;
  const NodeId project = find_node(network, names[0]);
  if (project.is_none() || !network.is_venue(project)) return std::nullopt;
  // First the usual list, whose ranks the reader has seen; then the whole, as the candidate may
  // stand below it.
  for (const std::uint32_t top : {RecommendOptions{}.top, whole_list}) {
    const RecommendOptions options{.top = top, .threads = question.threads};
    const Recommendations found = recommend_partners(network, {network.venue(project)},
                                                     as_of(study, question), options, watch);
    const auto row = std::ranges::find(found.rows, id, &Recommendation::id);
    if (row != found.rows.end()) return explain_recommendation(network, *row);
  }
  return std::nullopt;
}

Steps explain_evidence_id(const Network& network, std::string_view id) {
  for (const ExpectationId expectation : network.expectations.ids()) {
    if (network.text(network.expectations[expectation].id) == id) {
      return explain_evidence(network, expectation);
    }
  }
  for (const CheckId check : network.checks.ids()) {
    if (check_key(network, check) == id) return explain_evidence(network, check);
  }
  for (const TieId tie : network.ties.ids()) {
    if (id.starts_with("tie:") && tie_key(network, tie) == id) {
      return explain_evidence(network, tie);
    }
  }
  return std::nullopt;
}

Steps find_steps(const Study& study, const Question& question, std::string_view id,
                 const GapOptions& options, const Watch& watch) {
  if (id.starts_with("gap:")) {
    return explain_gap_id(study, as_of(study, question), id, options, watch);
  }
  if (id.starts_with("rec:")) return explain_recommendation_id(study, question, id, watch);
  return explain_evidence_id(study.network, id);
}

}  // namespace

Report report_explanation(const Study& study, const Question& question, std::string_view id,
                          const GapOptions& options, const Watch& watch) {
  const Steps steps = find_steps(study, question, id, options, watch);
  if (!steps) {
    throw CodedError(ErrorKind::usage, "error.unknown_row",
                     "'{0}': nothing has that id as of the date; ids stand in the JSON of gaps "
                     "(gap:…), recommend (rec:…) and in their evidence (tie:…, check:…)",
                     {std::string(id)});
  }
  Report report = start_report(study, question, "explain");
  report.headings.push_back(
      local_text(study, {"explain.title", {std::string(id), stated_day(study, question)}}));
  add_rows(report, study.network, *steps, question.top);
  return report;
}

}  // namespace bindeglied
