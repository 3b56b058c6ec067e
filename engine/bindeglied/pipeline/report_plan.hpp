#pragma once

#include "bindeglied/analysis/closing_plan.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/report_gaps.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// The plan that report_closing_plan() reports; throws as it does.
[[nodiscard]] ClosingPlan answer_closing_plan(const Study& study, const Question& question,
                                              const GapRequest& request,
                                              const ClosingPlanOptions& options,
                                              const Watch& watch = {});

/// The closing plan for the gaps that `request` selects; schema "bindeglied/closing_plan/1".
/// `summary` has planned_gaps, severity, past_lateness, severity_removed, bound, share_of_best,
/// is_best, effort and beyond_reach.
///
/// Throws Error{usage} for an unknown name or an option out of range, Error{interrupted}.
[[nodiscard]] Report report_closing_plan(const Study& study, const Question& question,
                                         const GapRequest& request,
                                         const ClosingPlanOptions& options,
                                         const Watch& watch = {});

}  // namespace bindeglied
