#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/base/columns.hpp"

namespace bindeglied {

/// An expectation whose row differs between two states of the same data.
struct GapChange {
  std::string id = {};  ///< of the gap
  StakeholderId stakeholder = {};
  std::optional<StakeholderKind> kind = {};
  VenueId venue = {};
  GapStatus status_before = GapStatus::unknown;
  GapStatus status_after = GapStatus::unknown;
  std::optional<double> severity_before = {};  ///< empty for unknown
  std::optional<double> severity_after = {};
  std::optional<double> change =
      {};  ///< of severity; negative is better; empty when one is unknown
  std::optional<GapType> headline_before = {};
  std::optional<GapType> headline_after = {};
  Level level_before = Level::none;  ///< documented
  Level level_after = Level::none;
  Interval interval_before = {};  ///< of severity, under what dates leave open
  Interval interval_after = {};

  static constexpr auto columns() {
    using R = GapChange;
    using enum Show;
    return std::tuple{
        Column{"id", &R::id, "Kennung", "Id", details},
        Column{"venue", &R::venue, "Wo", "Venue"},
        Column{"stakeholder", &R::stakeholder, "Organisation", "Stakeholder"},
        Column{"kind", &R::kind, "Art", "Kind"},
        Column{"status_before", &R::status_before, "Status vorher", "Status before"},
        Column{"status_after", &R::status_after, "nachher", "after"},
        Column{"severity_before", &R::severity_before, "Schwere vorher", "Severity before", always,
               Display::severity},
        Column{"severity_after", &R::severity_after, "nachher", "after", always, Display::severity},
        Column{"change", &R::change, "Änderung", "Change"},
        Column{"headline_before", &R::headline_before, "Lücke vorher", "Gap before", details},
        Column{"headline_after", &R::headline_after, "Lücke nachher", "Gap after", details},
        Column{"level_before", &R::level_before, "Belegt vorher", "Documented before", details},
        Column{"level_after", &R::level_after, "Belegt nachher", "Documented after", details},
        Column{"interval_before", &R::interval_before, "Spanne vorher", "Interval before", details},
        Column{"interval_after", &R::interval_after, "Spanne nachher", "Interval after", details}};
  }
};

/// The expectations whose status, severity, interval, headline or documented level differ.
///
/// Both lists are of all expectations of the same data, which may differ in ties; an expectation
/// that only one has is left out.  Order: a new status first, then by falling size of the change,
/// then by id.  O(N log N).
[[nodiscard]] std::vector<GapChange> compare_gaps(const std::vector<Gap>& before,
                                                  const std::vector<Gap>& after);

}  // namespace bindeglied
