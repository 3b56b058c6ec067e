#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "bindeglied/base/columns.hpp"
#include "bindeglied/matching/additive_model.hpp"
#include "bindeglied/matching/evaluation_queries.hpp"

namespace bindeglied {

/// What stands for a feature in the rows of what is no curve: AdditiveModel::base and candidates.
inline constexpr std::string_view base_row = "base";
inline constexpr std::string_view candidates_row = "candidates";
/// ... in the row that says how many others the task has, so that a file that is not whole shows.
inline constexpr std::string_view count_row = "rows";

/// One knot of one curve of a model, one value of an interplay, or its base, or its number of
/// candidates or rows.
struct WeightRow {
  /// "weight:TASK/FEATURE/NUMBER" or "weight:TASK/interplay_N/NUMBER", numbered from 0.
  std::string id = {};
  EvaluationTask task = EvaluationTask::one_known;
  std::string feature = {};  ///< a Feature's name, base_row, candidates_row or count_row
  double knot = 0.0;         ///< value of the feature, in [0, 1]
  double value = 0.0;        ///< what it adds to the utility there
  /// None for a curve, whose values are joined by straight lines.  For a step of an interplay
  /// where it counts, like "walk<0.25" or "walk>=0.25"; its value counts from the knot on.
  std::optional<std::string> when = {};

  static constexpr auto columns() {
    using R = WeightRow;
    using enum Show;
    return std::tuple{Column{"id", &R::id, "Kennung", "Id", details},
                      Column{"task", &R::task, "Aufgabe", "Task"},
                      Column{"feature", &R::feature, "Merkmal", "Feature"},
                      Column{"knot", &R::knot, "Wert", "Knot", always, Display::fine},
                      Column{"value", &R::value, "Beitrag", "Value", always, Display::fine},
                      Column{"when", &R::when, "Wenn", "When"}};
  }
};

/// The model as a table: base, candidates, curves in their order, knots ascending, then interplays:
/// of each the low and the high value of the step below, then of the step above.
[[nodiscard]] std::vector<WeightRow> to_weight_rows(EvaluationTask task,
                                                    const AdditiveModel& model);

/// One row for each task of the rows, in the order they come: how many rows it has.  Written before
/// them, so that wherever a file ends too early, what it lacks can be said.
[[nodiscard]] std::vector<WeightRow> count_weight_rows(const std::vector<WeightRow>& rows);

}  // namespace bindeglied
