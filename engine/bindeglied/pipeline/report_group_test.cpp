#include "bindeglied/pipeline/report_group_test.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "bindeglied/analysis/search_names.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/report/add_rows.hpp"

namespace bindeglied {
namespace {

void add_counts(const Study& study, const GroupTest& test, Report& report) {
  const auto count = [&](GroupVerdict verdict) -> std::int64_t {
    return std::ranges::count(test.rows, verdict, &GroupTestRow::verdict);
  };
  const std::int64_t significant = count(GroupVerdict::significant);
  const std::int64_t not_testable = count(GroupVerdict::not_testable);
  const auto all = static_cast<std::int64_t>(test.rows.size());
  report.summary.emplace_back("tested", Value{all - not_testable});
  report.summary.emplace_back("not_testable", Value{not_testable});
  report.summary.emplace_back("significant", Value{significant});
  report.summary.emplace_back("stakeholders", Value{std::int64_t{test.stakeholders}});
  report.summary.emplace_back("venues", Value{std::int64_t{test.venues}});
  report.summary.emplace_back("ties", Value{std::int64_t{test.ties}});
  report.summary.emplace_back("residual", Value{test.residual});
  report.headings.push_back(
      local_text(study, {"group.counts", {all, all - not_testable, significant, not_testable}}));
}

}  // namespace

Report report_group_test(const Study& study, const Question& question, const GapRequest& request,
                         const GroupTestOptions& options, const Watch& watch) {
  const Network& network = study.network;
  const AsOf day = as_of(study, question);
  if (request.min_level != Level::none) {
    throw CodedError(ErrorKind::usage, "error.option_conflict",
                     "--{0} and --{1} contradict each other", {"min-level", "group-test"});
  }
  GapFilter filter;
  if (!request.who.empty()) filter.who = network.node(resolve_stakeholder(network, request.who));
  if (!request.where.empty()) filter.where = resolve_venue(network, request.where);

  GroupTest test = test_groups(network, day, options, watch);
  test.rows = select_group_rows(network, test.rows, filter, day);
  Report report = start_report(study, question, "gaps");
  report.schema = "bindeglied/group-test/1";
  report.headings.push_back(local_text(study, {"group.title", {stated_day(study, question)}}));
  add_counts(study, test, report);
  add_rows(report, network, test.rows, question.top);
  report.remarks.push_back(local_text(study, {"group.meaning", {options.alpha}}));
  report.next_command = "coverage";
  return report;
}

}  // namespace bindeglied
