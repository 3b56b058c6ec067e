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

/// The steps of a row of any verb, by its id: gap:…, potential:…, thin:…, plan:…, group:…, time:…,
/// suggest:…, blank:…, cover:…, rec:…, path:…, entry:…, seat:….  The row is found again with the
/// usual options of its question, a gap with `options`.  Empty when there is none.
///
/// Throws Error{interrupted}.  Costs what the question costs.
[[nodiscard]] std::optional<std::vector<ExplanationStep>> explain_row_id(const Study& study,
                                                                         const Question& question,
                                                                         std::string_view id,
                                                                         const GapOptions& options,
                                                                         const Watch& watch = {});

}  // namespace bindeglied
