#include "bindeglied/pipeline/report_group_test.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/gap_summaries.hpp"
#include "bindeglied/report/summaries.hpp"

namespace bindeglied {
namespace {

GroupTestSummary count_rows(const GroupTest& test) {
  const auto count = [&](GroupVerdict verdict) {
    return static_cast<std::uint64_t>(
        std::ranges::count(test.rows, verdict, &GroupTestRow::verdict));
  };
  const std::uint64_t not_testable = count(GroupVerdict::not_testable);
  return {.tested = test.rows.size() - not_testable,
          .not_testable = not_testable,
          .significant = count(GroupVerdict::significant),
          .stakeholders = test.stakeholders,
          .venues = test.venues,
          .ties = test.ties,
          .residual = test.residual};
}

void add_counts(const Study& study, const GroupTestSummary& counts, Report& report) {
  add_summary(report, study.network, counts);
  report.headings.push_back(
      local_text(study, {"group.counts",
                         {whole(counts.tested + counts.not_testable), whole(counts.tested),
                          whole(counts.significant), whole(counts.not_testable)}}));
}

}  // namespace

GroupTest answer_group_test(const Study& study, const Question& question, const GapRequest& request,
                            const GroupTestOptions& options, const Watch& watch) {
  const Network& network = study.network;
  const AsOf day = as_of(study, question);
  if (request.min_level != Level::none) {
    throw CodedError(ErrorKind::usage, "error.option_conflict",
                     "--{0} and --{1} contradict each other", {"min-level", "group-test"});
  }
  const GapFilter filter = gap_filter(network, request);

  GroupTest test = test_groups(network, day, options, watch);
  test.rows = select_group_rows(network, test.rows, filter, day);
  return test;
}

Report report_group_test(const Study& study, const Question& question, const GapRequest& request,
                         const GroupTestOptions& options, const Watch& watch) {
  const GroupTest test = answer_group_test(study, question, request, options, watch);
  Report report = start_report(study, question, "gaps");
  report.schema = "bindeglied/group-test/1";
  report.headings.push_back(local_text(study, {"group.title", {stated_day(study, question)}}));
  add_counts(study, count_rows(test), report);
  add_rows(report, study.network, test.rows, question.top, watch);
  report.remarks.push_back(local_text(study, {"group.meaning", {options.alpha}}));
  report.next_command = "coverage";
  return report;
}

}  // namespace bindeglied
