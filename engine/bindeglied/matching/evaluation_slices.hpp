#pragma once

#include <functional>
#include <string>
#include <vector>

#include "bindeglied/matching/evaluation_queries.hpp"
#include "bindeglied/matching/match_index.hpp"

namespace bindeglied {

/// A part of the partners held out that is counted by itself.
struct EvaluationSlice {
  std::string name = {};
  std::function<bool(const EvaluationQuery&, StakeholderId)> counts = {};
};

/// "all"; unless nobody but one is sought, "never_worked_together" with any known partner;
/// "one_project" of history; "same_place", "same_region" (NUTS 2), "same_country" as a known
/// partner, and "other_country"; then "kind:..." for each kind.  Shares the life of `index`.
[[nodiscard]] std::vector<EvaluationSlice> evaluation_slices(const MatchIndex& index,
                                                             EvaluationTask task);

}  // namespace bindeglied
