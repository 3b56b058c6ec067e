#pragma once

#include "bindeglied/analysis/suggested_expectations.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/report_gaps.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// Suggested expectations in the venues of `request.where`, only those of `request.who` if given;
/// schema "bindeglied/suggestions/1".  They stand apart from declared ones; `summary` has the
/// counters `venues` and `stakeholders` of the rows, and none about gaps.
///
/// Throws Error{usage} for an unknown name or an option out of range, Error{interrupted}.
[[nodiscard]] Report report_suggestions(const Study& study, const Question& question,
                                        const GapRequest& request, SuggestionOptions options,
                                        const Watch& watch = {});

}  // namespace bindeglied
