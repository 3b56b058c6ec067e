#pragma once

#include <vector>

#include "bindeglied/analysis/blank_spots.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/report_gaps.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// The rows that report_blank_spots() reports; throws as it does.
[[nodiscard]] std::vector<BlankSpot> answer_blank_spots(const Study& study,
                                                        const Question& question,
                                                        const GapRequest& request,
                                                        BlankSpotOptions options,
                                                        const Watch& watch = {});

/// Where nobody of a kind is documented: see find_blank_spots().  Of the request, `where` and, when
/// given, `min_level` apply; with `who` only rows in which this organisation is missing.  `summary`
/// counts the rows with and without blank spots.
///
/// Throws Error{usage} for an unknown name, Error{interrupted}.
[[nodiscard]] Report report_blank_spots(const Study& study, const Question& question,
                                        const GapRequest& request, BlankSpotOptions options,
                                        const Watch& watch = {});

}  // namespace bindeglied
