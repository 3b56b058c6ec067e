#include "bindeglied/pipeline/report_stats.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/analysis/given_weights.hpp"
#include "bindeglied/analysis/network_changes.hpp"
#include "bindeglied/analysis/structure.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/summaries.hpp"

namespace bindeglied {
namespace {

/// The three limits that the region asks about, with the sentence of each verdict.
struct LimitSentence {
  NetworkFigure figure;
  std::array<std::string_view, EnumNames<ChanceVerdict>::names.size()> codes;
};
constexpr std::array limits = {
    LimitSentence{
        NetworkFigure::cross_place,
        {"stats.cross_place.more", "stats.cross_place.less", "stats.cross_place.as_chance",
         "stats.cross_place.not_tested", "stats.cross_place.undecided"}},
    LimitSentence{NetworkFigure::cross_kind,
                  {"stats.cross_kind.more", "stats.cross_kind.less", "stats.cross_kind.as_chance",
                   "stats.cross_kind.not_tested", "stats.cross_kind.undecided"}},
    LimitSentence{
        NetworkFigure::forum_links,
        {"stats.forum_links.more", "stats.forum_links.less", "stats.forum_links.as_chance",
         "stats.forum_links.not_tested", "stats.forum_links.undecided"}}};

/// Instead of cross_place where the data does not say which places are municipalities.
constexpr std::array<std::string_view, EnumNames<ChanceVerdict>::names.size()> cross_leaf_codes = {
    "stats.cross_leaf.more", "stats.cross_leaf.less", "stats.cross_leaf.as_chance",
    "stats.cross_leaf.not_tested", "stats.cross_leaf.undecided"};

constexpr double told_residual = 1e-9;

std::int64_t percent(double share) { return std::llround(100.0 * share); }

/// A count among the figures.
std::int64_t count_of(const std::vector<StructureFigure>& figures, NetworkFigure figure) {
  const StructureFigure& row = figure_of(figures, figure);
  if (row.count) return whole(*row.count);
  return std::llround(row.value.value_or(0.0));
}

void add_size(const Study& study, const std::vector<StructureFigure>& figures, Report& report) {
  using enum NetworkFigure;
  report.headings.push_back(
      local_text(study, {"stats.size",
                         {count_of(figures, stakeholders), count_of(figures, active),
                          count_of(figures, participations), count_of(figures, venues),
                          count_of(figures, pairs), count_of(figures, largest_component)}}));
}

void add_limits(const Study& study, const std::vector<StructureFigure>& figures, Report& report) {
  for (const LimitSentence& limit : limits) {
    const StructureFigure& row = figure_of(figures, limit.figure);
    if (!row.value) continue;
    const auto verdict = static_cast<std::size_t>(row.verdict);
    const bool is_vague =
        limit.figure == NetworkFigure::cross_place && !knows_municipalities(study.network);
    const std::string_view code = is_vague ? cross_leaf_codes.at(verdict) : limit.codes.at(verdict);
    report.headings.push_back(
        local_text(study, {code,
                           {whole(row.count.value_or(0)), whole(row.of.value_or(0)),
                            percent(*row.value), percent(row.expected.value_or(0.0))}}));
  }
}

std::vector<StructureFigure> figures_on(const Study& study, const Question& question,
                                        const NetworkRequest& request, const Watch& watch) {
  const Cooperation cooperation =
      find_cooperation(study.network, as_of(study, question), request.cooperation, watch);
  return measure_structure(study.network, cooperation, null_options(question, request), watch);
}

std::size_t count_tests(const std::vector<StructureFigure>& figures) {
  return static_cast<std::size_t>(
      std::ranges::count_if(figures, [](const StructureFigure& row) { return row.p.has_value(); }));
}

Report report_change(const Study& study, const Question& question, const NetworkRequest& request,
                     const Watch& watch) {
  check_days(study, question, request.from, request.to);
  const Question earlier = on_day(question, request.from);
  const Question later = on_day(question, request.to);
  const auto before = figures_on(study, earlier, request, watch);
  const auto after = figures_on(study, later, request, watch);
  const auto rows = compare_figures(before, after);
  const std::size_t tests = std::max(count_tests(before), count_tests(after));
  Report report = start_report(study, later, "stats");
  report.schema = "bindeglied/stats_change/1";
  add_summary(report, study.network,
              NetworkChangeSummary{.from = to_iso(stated_day(study, earlier)),
                                   .to = to_iso(stated_day(study, later)),
                                   .network = summarise(request)});
  report.headings.push_back(local_text(
      study, {"stats.change_title", {stated_day(study, earlier), stated_day(study, later)}}));
  add_rows(report, study.network, rows, question.top, watch);
  add_network_remarks(study, request, tests, report);
  return report;
}

}  // namespace

CooperationSummary summarise(const NetworkRequest& request) {
  return {.level = request.cooperation.level,
          .with_membership = request.cooperation.with_membership,
          .samples = request.null.null};
}

NullOptions null_options(const Question& question, const NetworkRequest& request) {
  return {.null = request.null.null, .seed = question.seed, .threads = question.threads};
}

void add_kinds_remark(const Study& study, bool knows_kinds, std::uint64_t unknown, Report& report) {
  if (!knows_kinds) {
    report.remarks.push_back(local_text(study, {"network.unknown_kinds", {}}));
  } else if (unknown > 0) {
    report.remarks.push_back(local_text(study, {"network.some_unknown_kinds", {whole(unknown)}}));
  }
}

void add_weights_remark(const Study& study, Report& report) {
  const std::uint64_t weighted = count_weighted_ties(study.network);
  if (weighted == 0) return;
  report.remarks.push_back(local_text(study, {"network.weights", {whole(weighted)}}));
}

void add_network_remarks(const Study& study, const NetworkRequest& request, std::size_t tests,
                         Report& report) {
  const CooperationOptions& options = request.cooperation;
  report.remarks.push_back(local_text(
      study, {options.with_membership ? "network.meaning_with_membership" : "network.meaning",
              {options.level}}));
  add_weights_remark(study, report);
  const std::int64_t enough = samples_needed(tests);
  const Message too_many{"network.too_many_tests",
                         {whole(tests), enough, std::int64_t{most_null_samples}}};
  if (request.null.null == 0) {
    report.remarks.push_back(local_text(
        study, {"network.untested",
                {std::to_string(std::clamp<std::int64_t>(enough, 999, most_null_samples))}}));
    if (enough > most_null_samples) report.remarks.push_back(local_text(study, too_many));
  } else {
    report.remarks.push_back(local_text(
        study, {"network.null", {std::int64_t{request.null.null}, percent(chance_level)}}));
    if (request.null.null >= enough) return;
    if (enough > most_null_samples) {
      report.remarks.push_back(local_text(study, too_many));
      return;
    }
    report.remarks.push_back(local_text(
        study, {"network.too_few", {std::int64_t{request.null.null}, whole(tests), enough}}));
  }
}

void add_eigenvector_remark(const Study& study, double residual, Report& report) {
  if (!(residual > told_residual)) return;
  const auto exponent = static_cast<std::int64_t>(std::ceil(std::log10(residual)));
  report.remarks.push_back(local_text(study, {"stats.eigenvector", {exponent}}));
}

Report report_stats(const Study& study, const Question& question, const NetworkRequest& request,
                    const StatsChoice& choice, const Watch& watch) {
  check_node_options(choice.nodes);
  if (!request.from.is_none()) return report_change(study, question, request, watch);
  const Network& network = study.network;
  const Cooperation cooperation =
      find_cooperation(network, as_of(study, question), request.cooperation, watch);
  NodeOptions options = choice.nodes;
  options.seed = question.seed;
  options.threads = question.threads;
  // Before the figures: what cannot be measured is refused before random networks are drawn.
  const MeasuredNodes nodes =
      choice.figures ? MeasuredNodes{} : measure_nodes(cooperation, options, watch);
  const std::vector<StructureFigure> figures =
      measure_structure(network, cooperation, null_options(question, request), watch);

  Report report = start_report(study, question, "stats");
  report.headings.push_back(local_text(study, {"stats.title", {stated_day(study, question)}}));
  add_size(study, figures, report);
  add_limits(study, figures, report);
  if (choice.figures) {
    report.schema = "bindeglied/figures/1";
    add_summary(report, network, FiguresSummary{.network = summarise(request)});
    add_rows(report, network, figures, question.top, watch);
  } else {
    add_summary(report, network, StatsSummary{.network = summarise(request), .figures = figures});
    add_rows(report, network, nodes.rows, question.top, watch);
    add_eigenvector_remark(study, nodes.eigenvector_residual, report);
  }
  add_kinds_remark(study, knows_kinds(cooperation), count_unknown_kinds(cooperation), report);
  add_network_remarks(study, request, count_tests(figures), report);
  if (request.null.null > 0) report.remarks.push_back(local_text(study, {"stats.null_models", {}}));
  const bool has_forums = std::ranges::any_of(figures, [](const StructureFigure& row) {
    return row.figure == NetworkFigure::forum_links && row.of.value_or(0) > 0;
  });
  const std::string_view explained =
      has_forums ? "explain figure:forum_links" : "explain figure:pairs";
  report.next_command = request.null.null == 0 ? "stats --null 999" : explained;
  return report;
}

}  // namespace bindeglied
