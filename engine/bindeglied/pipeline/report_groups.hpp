#pragma once

#include "bindeglied/analysis/cooperation_groups.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/network_request.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// The groups on the day of the question; with `from` compared with those of that day.
///
/// Throws Error{usage} for a value out of range, Error{interrupted}.
[[nodiscard]] Grouping answer_groups(const Study& study, const Question& later,
                                     const NetworkRequest& request, const GroupingOptions& options,
                                     const Watch& watch = {});

/// Which stakeholders cooperate more with one another than with the rest, see find_groups(); with
/// `from` also where the members of each group were on that day, see compare_groups().
///
/// Throws Error{usage} for a value out of range, Error{interrupted}.
[[nodiscard]] Report report_groups(const Study& study, const Question& question,
                                   const NetworkRequest& request, const GroupingOptions& options,
                                   const Watch& watch = {});

}  // namespace bindeglied
