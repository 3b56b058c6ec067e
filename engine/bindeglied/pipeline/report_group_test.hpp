#pragma once

#include "bindeglied/analysis/group_test.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/report_gaps.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// The rows that report_group_test() reports, and the model; throws as it does.
[[nodiscard]] GroupTest answer_group_test(const Study& study, const Question& question,
                                          const GapRequest& request,
                                          const GroupTestOptions& options, const Watch& watch = {});

/// Which kinds are rarer in which process or forum than chance explains; `request` chooses the rows
/// shown (`who`, `where`), never what is tested.
///
/// `summary` counts the rows: tested, not_testable, significant; and says of the null model over
/// the whole dataset how many stakeholders, venues and ties it has, and its residual (largest
/// |expected degree - degree|).
///
/// Throws Error{usage} for an unknown name, a `min_level`, which has no meaning here, or an option
/// outside its range; Error{interrupted}.
[[nodiscard]] Report report_group_test(const Study& study, const Question& question,
                                       const GapRequest& request, const GroupTestOptions& options,
                                       const Watch& watch = {});

}  // namespace bindeglied
