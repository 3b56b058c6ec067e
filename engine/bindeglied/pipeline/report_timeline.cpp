#include "bindeglied/pipeline/report_timeline.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/gap_summaries.hpp"
#include "bindeglied/report/summaries.hpp"

namespace bindeglied {
namespace {

TimelineSummary count_rows(const std::vector<FirstContact>& rows) {
  const auto count = [&](auto member) {
    return static_cast<std::uint64_t>(std::ranges::count(rows, true, member));
  };
  const std::uint64_t censored = count(&FirstContact::is_censored);
  return {.documented = rows.size() - censored,
          .censored = censored,
          .undated = count(&FirstContact::is_undated)};
}

void add_counts(const Study& study, const TimelineSummary& counts, Report& report) {
  add_summary(report, study.network, counts);
  report.headings.push_back(
      local_text(study, {"time.counts",
                         {whole(counts.documented + counts.censored), whole(counts.documented),
                          whole(counts.censored), whole(counts.undated)}}));
}

}  // namespace

std::vector<FirstContact> answer_timeline(const Study& study, const Question& question,
                                          const GapRequest& request, const Watch& watch) {
  const Network& network = study.network;
  const AsOf day = as_of(study, question);
  if (request.min_level != Level::none) {
    throw CodedError(ErrorKind::usage, "error.option_conflict",
                     "--{0} and --{1} contradict each other", {"min-level", "timeline"});
  }
  const GapFilter filter = gap_filter(network, request);

  return select_first_contacts(network, find_first_contacts(network, day, watch), filter, day);
}

Report report_timeline(const Study& study, const Question& question, const GapRequest& request,
                       const Watch& watch) {
  const std::vector<FirstContact> rows = answer_timeline(study, question, request, watch);
  Report report = start_report(study, question, "gaps");
  report.schema = "bindeglied/timeline/1";
  report.headings.push_back(local_text(study, {"time.title", {stated_day(study, question)}}));
  add_counts(study, count_rows(rows), report);
  add_rows(report, study.network, rows, question.top, watch);
  report.remarks.push_back(local_text(study, {"time.meaning", {}}));
  report.next_command = "gaps";
  return report;
}

}  // namespace bindeglied
