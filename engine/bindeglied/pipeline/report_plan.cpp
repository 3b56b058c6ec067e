#include "bindeglied/pipeline/report_plan.hpp"

#include <cmath>
#include <cstdint>

#include "bindeglied/base/text.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/gap_summaries.hpp"
#include "bindeglied/report/summaries.hpp"

namespace bindeglied {
namespace {

/// A sentence with figures of severity or effort, with the decimal sign of each language.
///
/// `make(figure)` gives the message; a double in it would be shown as a share.
template <class Make>
LocalText text_with_figures(const Study& study, Make make) {
  const auto in = [&](bool is_german) {
    return local_text(study, make([&](double value) { return to_fixed(value, 2, is_german); }));
  };
  LocalText text = in(true);
  text.en = in(false).en;
  return text;
}

PlanSummary summary_of(const ClosingPlan& plan) {
  return {.planned_gaps = plan.planned_gaps,
          .severity = plan.severity,
          .past_lateness = plan.past_lateness,
          .severity_removed = plan.severity_removed,
          .bound = plan.bound,
          .share_of_best = plan.share_of_best(),
          .is_best = plan.is_best,
          .effort = plan.effort,
          .beyond_reach = plan.beyond_reach};
}

/// How good the plan is, in words, never more than is shown; or why there is none.
LocalText quality_of(const Study& study, const ClosingPlan& plan, double budget) {
  if (!plan.links.empty()) {
    if (plan.is_best) return local_text(study, {"plan.best", {}});
    const double percent = std::floor(100.0 * plan.share_of_best());
    return local_text(study, {"plan.share", {static_cast<std::int64_t>(percent)}});
  }
  if (plan.planned_gaps == 0) return local_text(study, {"plan.no_gaps", {}});
  const bool is_too_dear = budget > 0.0 && plan.least_effort.value_or(0.0) > budget;
  if (!is_too_dear) return local_text(study, {"plan.nothing", {}});
  return text_with_figures(study, [&](auto figure) {
    return Message{"plan.too_dear", {figure(*plan.least_effort)}};
  });
}

}  // namespace

ClosingPlan answer_closing_plan(const Study& study, const Question& question,
                                const GapRequest& request, const ClosingPlanOptions& options,
                                const Watch& watch) {
  GapRequest planned = request;
  planned.options = {.indirect_weight = options.indirect_weight};
  return plan_closing(study.network, answer_gaps(study, question, planned, watch),
                      as_of(study, question), options, watch);
}

Report report_closing_plan(const Study& study, const Question& question, const GapRequest& request,
                           const ClosingPlanOptions& options, const Watch& watch) {
  const ClosingPlan plan = answer_closing_plan(study, question, request, options, watch);
  Report report = start_report(study, question, "gaps");
  report.schema = "bindeglied/closing_plan/1";
  add_summary(report, study.network, summary_of(plan));
  report.headings.push_back(local_text(study, {"plan.title", {stated_day(study, question)}}));
  report.headings.push_back(text_with_figures(study, [&](auto figure) {
    return Message{"plan.effect",
                   {std::int64_t{plan.planned_gaps}, figure(plan.severity),
                    static_cast<std::int64_t>(plan.links.size()), figure(plan.severity_removed),
                    figure(plan.effort)}};
  }));
  report.headings.push_back(quality_of(study, plan, options.budget));
  add_rows(report, study.network, plan.links, question.top, watch);
  if (plan.past_lateness > 0.005) {
    report.remarks.push_back(text_with_figures(study, [&](auto figure) {
      return Message{"plan.past_lateness", {figure(plan.past_lateness)}};
    }));
  }
  if (!plan.beyond_reach.empty()) {
    const auto count = static_cast<std::int64_t>(plan.beyond_reach.size());
    report.remarks.push_back(local_text(study, {"plan.beyond_reach", {count}}));
  }
  report.remarks.push_back(local_text(study, {"plan.meaning", {}}));
  if (!plan.links.empty()) report.next_command = "explain " + plan.links.front().id;
  return report;
}

}  // namespace bindeglied
