#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/explanation.hpp"

namespace bindeglied {

/// The steps of a row of `gaps` other than a gap itself, or of `coverage`: potential:…, thin:…,
/// plan:…, group:…, time:…, suggest:…, blank:…, cover:….  The row is found again with the usual
/// options of its question.  Empty when there is none.
///
/// Throws Error{interrupted}.  Costs what the question costs.
[[nodiscard]] std::optional<std::vector<ExplanationStep>> explain_row_id(const Study& study,
                                                                         const Question& question,
                                                                         std::string_view id,
                                                                         const GapOptions& options,
                                                                         const Watch& watch = {});

}  // namespace bindeglied
