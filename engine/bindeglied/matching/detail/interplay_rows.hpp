#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/matching/interplay.hpp"

namespace bindeglied::detail {

/// Where a step of an interplay counts.
struct StepCondition {
  Feature feature = Feature::similar;
  float from = 0.0F;
  bool is_above = false;  ///< where the feature is at least `from`; else where it is below

  friend bool operator==(const StepCondition&, const StepCondition&) = default;
};

/// "walk<0.25" or "walk>=0.25".
[[nodiscard]] std::string to_text(const StepCondition& condition);

/// What to_text() wrote; none for anything else, for unknown features, and for numbers outside
/// (0, 1].
[[nodiscard]] std::optional<StepCondition> parse_condition(std::string_view text);

/// One value of a step: from `knot` of the feature on, where the condition holds.
struct StepRow {
  StepCondition condition = {};
  Feature feature = Feature::similar;
  double knot = 0.0;
  double value = 0.0;
};

/// Low and high value of the step below, then of the step above.
[[nodiscard]] std::vector<StepRow> step_rows(const Interplay& interplay);

/// Gathers interplays from their rows, four by four.
class InterplayRows {
 public:
  /// False when the row does not follow those before it; what was begun is given up then.
  bool add(const StepRow& row);
  /// Whether rows of the last interplay are missing.
  [[nodiscard]] bool is_begun() const { return !begun_.empty(); }
  [[nodiscard]] const std::vector<Interplay>& interplays() const { return interplays_; }

 private:
  [[nodiscard]] bool follows(const StepRow& row) const;

  std::vector<StepRow> begun_;
  std::vector<Interplay> interplays_;
};

}  // namespace bindeglied::detail
