#include "bindeglied/analysis/gap_changes.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

namespace bindeglied {
namespace {

bool is_changed(const Gap& a, const Gap& b) {
  return a.status != b.status || a.severity != b.severity || a.headline != b.headline ||
         a.documented_level != b.documented_level || a.interval.low != b.interval.low ||
         a.interval.high != b.interval.high;
}

GapChange change_of(const Gap& before, const Gap& after) {
  const std::optional<double> old_severity = known_severity(before);
  const std::optional<double> new_severity = known_severity(after);
  std::optional<double> change;
  if (old_severity && new_severity) change = *new_severity - *old_severity;
  return {.id = before.id,
          .stakeholder = before.stakeholder,
          .kind = before.kind,
          .venue = before.venue,
          .status_before = before.status,
          .status_after = after.status,
          .severity_before = old_severity,
          .severity_after = new_severity,
          .change = change,
          .headline_before = before.headline,
          .headline_after = after.headline,
          .level_before = before.documented_level,
          .level_after = after.documented_level,
          .interval_before = before.interval,
          .interval_after = after.interval};
}

}  // namespace

std::vector<GapChange> compare_gaps(const std::vector<Gap>& before, const std::vector<Gap>& after) {
  std::map<std::string_view, const Gap*> after_by_id;
  for (const Gap& gap : after) after_by_id.emplace(gap.id, &gap);
  std::vector<GapChange> changes;
  for (const Gap& gap : before) {
    const auto other = after_by_id.find(gap.id);
    if (other == after_by_id.end() || !is_changed(gap, *other->second)) continue;
    changes.push_back(change_of(gap, *other->second));
  }
  std::ranges::sort(changes, {}, [](const GapChange& change) {
    const double size =
        std::abs(change.severity_after.value_or(0.0) - change.severity_before.value_or(0.0));
    return std::tuple(change.status_before == change.status_after, -size, change.id);
  });
  return changes;
}

}  // namespace bindeglied
