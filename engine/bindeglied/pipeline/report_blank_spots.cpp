#include "bindeglied/pipeline/report_blank_spots.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/gap_summaries.hpp"
#include "bindeglied/report/summaries.hpp"

namespace bindeglied {
namespace {

BlankSpotSummary count_rows(const std::vector<BlankSpot>& rows) {
  const auto complete = static_cast<std::uint64_t>(std::ranges::count_if(
      rows, [](const BlankSpot& row) { return row.documented == row.total; }));
  return {.blank = rows.size() - complete, .complete = complete};
}

}  // namespace

std::vector<BlankSpot> answer_blank_spots(const Study& study, const Question& question,
                                          const GapRequest& request, BlankSpotOptions options,
                                          const Watch& watch) {
  const Network& network = study.network;
  const GapFilter filter = gap_filter(network, request);
  if (request.min_level != Level::none) options.level = request.min_level;
  std::vector<BlankSpot> rows =
      find_blank_spots(network, filter.where, as_of(study, question), options, watch);
  if (!filter.who.is_none()) {
    std::erase_if(rows, [&](const BlankSpot& row) {
      return !std::ranges::binary_search(row.missing, filter.who);
    });
  }
  return rows;
}

Report report_blank_spots(const Study& study, const Question& question, const GapRequest& request,
                          BlankSpotOptions options, const Watch& watch) {
  const Network& network = study.network;
  const GapFilter filter = gap_filter(network, request);
  if (request.min_level != Level::none) options.level = request.min_level;
  const std::vector<BlankSpot> rows = answer_blank_spots(study, question, request, options, watch);
  Report report = start_report(study, question, "gaps");
  report.schema = "bindeglied/blank-spots/1";
  report.headings.push_back(local_text(study, {"blank.title", {stated_day(study, question)}}));
  if (!filter.where.is_none()) {
    report.headings.push_back(local_text(study, {"blank.where", {network.node(filter.where)}}));
  }
  add_summary(report, network, count_rows(rows));
  add_rows(report, network, rows, question.top, watch);
  report.remarks.push_back(local_text(study, {"blank.meaning", {options.level}}));
  // As in find_involvement(): what is around counts as informed, what is inside as involved.
  const std::string_view reach = options.level <= Level::informed   ? "blank.reach.around"
                                 : options.level <= Level::involved ? "blank.reach.inside"
                                                                    : "blank.reach.direct";
  report.remarks.push_back(local_text(study, {reach, {}}));
  report.next_command = "coverage";
  return report;
}

}  // namespace bindeglied
