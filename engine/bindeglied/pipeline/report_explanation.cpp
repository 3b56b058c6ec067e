#include "bindeglied/pipeline/report_explanation.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/analysis/introduction_paths.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/matching/entry_points.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/pipeline/explain_rows.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/explanation.hpp"
#include "bindeglied/report/row_explanations.hpp"

namespace bindeglied {
namespace {

constexpr std::uint32_t most_paths = 1000;     ///< the most that DiversePathOptions::count takes
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

Steps explain_path_id(const Study& study, const AsOf& day, std::string_view id,
                      const Watch& watch) {
  const Network& network = study.network;
  const std::vector<std::string_view> names = split(id.substr(id.find(':') + 1), '/');
  if (names.size() != 3) return std::nullopt;
  const NodeId from = find_node(network, names[0]);
  const NodeId to = find_node(network, names[1]);
  std::uint32_t rank = 0;
  const char* const end = names[2].data() + names[2].size();
  const bool is_rank = std::from_chars(names[2].data(), end, rank).ptr == end;
  if (from.is_none() || network.is_venue(from) || to.is_none() || from == to) return std::nullopt;
  if (!is_rank || rank < 1 || rank > most_paths) return std::nullopt;
  const IntroductionGraph graph = build_introduction_graph(network, day);
  if (graph.stands_in[network.stakeholder(from)] != network.stakeholder(from)) return std::nullopt;
  for (const IntroductionPath& path : find_introduction_paths(
           network, graph, network.stakeholder(from), to, {.count = rank}, watch)) {
    if (path.id == id) return explain_path(network, path);
  }
  return std::nullopt;
}

Steps explain_entry_id(const Study& study, const AsOf& day, std::string_view id,
                       const Watch& watch) {
  const Network& network = study.network;
  const std::vector<std::string_view> names = split(id.substr(id.find(':') + 1), '/');
  if (names.size() != 2) return std::nullopt;
  const NodeId who = find_node(network, names[0]);
  if (who.is_none() || network.is_venue(who)) return std::nullopt;
  const EntryProfile profile = make_entry_profile(network, network.stakeholder(who), day);
  const EntryPoints found = find_entry_points(network, profile, day, {}, watch);
  const auto row = std::ranges::find(found.rows, id, &EntryPoint::id);
  if (row == found.rows.end()) return std::nullopt;
  return explain_entry_point(network, *row);
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
  if (id.starts_with("path:")) {
    return explain_path_id(study, as_of(study, question), id, watch);
  }
  if (id.starts_with("entry:")) {
    return explain_entry_id(study, as_of(study, question), id, watch);
  }
  if (Steps steps = explain_row_id(study, question, id, options, watch)) return steps;
  if (Steps steps = explain_evidence_id(study.network, id)) return steps;
  const NodeId node = find_node(study.network, id);
  if (node.is_none()) return std::nullopt;
  return explain_node(study.network, node);
}

}  // namespace

Report report_explanation(const Study& study, const Question& question, std::string_view id,
                          const GapOptions& options, const Watch& watch) {
  const Steps steps = find_steps(study, question, id, options, watch);
  if (!steps) {
    throw CodedError(ErrorKind::usage, "error.unknown_row",
                     "'{0}': nothing has that id as of the date; ids stand in the JSON of every "
                     "verb (gap:…, rec:…, path:…, entry:…, plan:… and so on) and in its evidence "
                     "(tie:…, check:…)",
                     {std::string(id)});
  }
  Report report = start_report(study, question, "explain");
  report.headings.push_back(
      local_text(study, {"explain.title", {std::string(id), stated_day(study, question)}}));
  add_rows(report, study.network, *steps, question.top);
  return report;
}

}  // namespace bindeglied
