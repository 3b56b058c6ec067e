#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/contact_changes.hpp"
#include "bindeglied/base/columns.hpp"

namespace bindeglied {

// As summaries.hpp, for the other questions about gaps.

/// How many pairs of a kind and a venue could be tested, and the network they were tested in.
struct GroupTestSummary {
  std::uint64_t tested = 0;
  std::uint64_t not_testable = 0;
  std::uint64_t significant = 0;
  std::uint64_t stakeholders = 0;
  std::uint64_t venues = 0;
  std::uint64_t ties = 0;
  double residual = 0.0;

  static constexpr auto columns() {
    using R = GroupTestSummary;
    return std::tuple{Column{"tested", &R::tested, "prüfbar", "testable"},
                      Column{"not_testable", &R::not_testable, "nicht prüfbar", "not testable"},
                      Column{"significant", &R::significant, "auffällig", "significant"},
                      Column{"stakeholders", &R::stakeholders, "Organisationen", "stakeholders"},
                      Column{"venues", &R::venues, "Orte der Beteiligung", "venues"},
                      Column{"ties", &R::ties, "Verbindungen", "ties"},
                      Column{"residual", &R::residual, "größte Abweichung", "residual"}};
  }
};

/// How many rows have a blank spot.
struct BlankSpotSummary {
  std::uint64_t blank = 0;
  std::uint64_t complete = 0;

  static constexpr auto columns() {
    using R = BlankSpotSummary;
    return std::tuple{Column{"blank", &R::blank, "mit weißen Flecken", "with blank spots"},
                      Column{"complete", &R::complete, "ohne", "without"}};
  }
};

/// How many of those expected by name have documented contact.
struct TimelineSummary {
  std::uint64_t documented = 0;
  std::uint64_t censored = 0;
  std::uint64_t undated = 0;

  static constexpr auto columns() {
    using R = TimelineSummary;
    return std::tuple{Column{"documented", &R::documented, "mit belegtem Kontakt", "documented"},
                      Column{"censored", &R::censored, "ohne Nachweis", "censored"},
                      Column{"undated", &R::undated, "ohne Datum", "undated"}};
  }
};

/// What a closing plan removes, and how good it is: see ClosingPlan.
struct PlanSummary {
  std::uint64_t planned_gaps = 0;
  double severity = 0.0;
  double past_lateness = 0.0;
  double severity_removed = 0.0;
  double bound = 0.0;
  double share_of_best = 0.0;
  bool is_best = false;
  double effort = 0.0;
  std::vector<std::string> beyond_reach = {};

  static constexpr auto columns() {
    using R = PlanSummary;
    return std::tuple{
        Column{"planned_gaps", &R::planned_gaps, "geplante Lücken", "planned gaps"},
        Column{"severity", &R::severity, "Schwere", "severity"},
        Column{"past_lateness", &R::past_lateness, "versäumte Zeit", "past lateness"},
        Column{"severity_removed", &R::severity_removed, "Gewinn", "severity removed"},
        Column{"bound", &R::bound, "Obergrenze", "bound"},
        Column{"share_of_best", &R::share_of_best, "Anteil am Bestmöglichen", "share of the best"},
        Column{"is_best", &R::is_best, "ist bestmöglich", "is the best"},
        Column{"effort", &R::effort, "Aufwand", "effort"},
        Column{"beyond_reach", &R::beyond_reach, "nicht erreichbar", "beyond reach"}};
  }
};

/// How many different ones are suggested.
struct SuggestionSummary {
  std::uint64_t venues = 0;
  std::uint64_t stakeholders = 0;

  static constexpr auto columns() {
    using R = SuggestionSummary;
    return std::tuple{Column{"venues", &R::venues, "Orte der Beteiligung", "venues"},
                      Column{"stakeholders", &R::stakeholders, "Organisationen", "stakeholders"}};
  }
};

/// The gaps and the network before and after the changes.
struct WhatIfSummary {
  std::uint64_t not_met_before = 0;
  std::uint64_t unknown_before = 0;
  std::uint64_t met_before = 0;
  double total_severity_before = 0.0;
  std::uint64_t not_met_after = 0;
  std::uint64_t unknown_after = 0;
  std::uint64_t met_after = 0;
  double total_severity_after = 0.0;
  std::vector<MeasureChange> measures = {};  ///< every measure, changed or not
  std::vector<NodeChange> touched = {};      ///< ends of the changed ties; ascending

  static constexpr auto columns() {
    using R = WhatIfSummary;
    return std::tuple{
        Column{"not_met_before", &R::not_met_before, "nicht erfüllt vorher", "not met before"},
        Column{"unknown_before", &R::unknown_before, "unbekannt vorher", "unknown before"},
        Column{"met_before", &R::met_before, "erfüllt vorher", "met before"},
        Column{"total_severity_before", &R::total_severity_before, "Summe der Schwere vorher",
               "total severity before"},
        Column{"not_met_after", &R::not_met_after, "nicht erfüllt nachher", "not met after"},
        Column{"unknown_after", &R::unknown_after, "unbekannt nachher", "unknown after"},
        Column{"met_after", &R::met_after, "erfüllt nachher", "met after"},
        Column{"total_severity_after", &R::total_severity_after, "Summe der Schwere nachher",
               "total severity after"},
        Column{"measures", &R::measures, "Maße", "measures"},
        Column{"touched", &R::touched, "Berührte", "touched"}};
  }
};

/// What changed between two days, ISO; empty for data without a date.
struct DiffSummary {
  std::string from = {};
  std::string to = {};
  std::uint64_t gaps_better = 0;
  std::uint64_t gaps_worse = 0;
  std::uint64_t gaps_unknown = 0;  ///< unknown before or after
  std::uint64_t ties_added = 0;
  std::uint64_t ties_removed = 0;
  std::uint64_t ties_changed = 0;  ///< in a date, level, role, source ...

  static constexpr auto columns() {
    using R = DiffSummary;
    return std::tuple{
        Column{"from", &R::from, "von", "from"},
        Column{"to", &R::to, "bis", "to"},
        Column{"gaps_better", &R::gaps_better, "Lücken kleiner", "gaps smaller"},
        Column{"gaps_worse", &R::gaps_worse, "Lücken größer", "gaps larger"},
        Column{"gaps_unknown", &R::gaps_unknown, "vorher oder nachher unbekannt",
               "unknown before or after"},
        Column{"ties_added", &R::ties_added, "Verbindungen neu", "ties added"},
        Column{"ties_removed", &R::ties_removed, "Verbindungen entfallen", "ties removed"},
        Column{"ties_changed", &R::ties_changed, "Verbindungen geändert", "ties changed"}};
  }
};

}  // namespace bindeglied
