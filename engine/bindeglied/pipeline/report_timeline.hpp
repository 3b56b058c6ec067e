#pragma once

#include <vector>

#include "bindeglied/analysis/timeline.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/report_gaps.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// The rows that report_timeline() reports; throws as it does.
[[nodiscard]] std::vector<FirstContact> answer_timeline(const Study& study,
                                                        const Question& question,
                                                        const GapRequest& request,
                                                        const Watch& watch = {});

/// When those expected by name first had documented contact with the venue; `request` chooses the
/// rows (`who`, for an umbrella with its members; `where`).  `summary` counts documented, censored
/// (no contact documented) and undated.
///
/// Throws Error{usage} for an unknown name or a `min_level`, which has no meaning here,
/// Error{interrupted}.
[[nodiscard]] Report report_timeline(const Study& study, const Question& question,
                                     const GapRequest& request, const Watch& watch = {});

}  // namespace bindeglied
