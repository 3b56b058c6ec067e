#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/base/columns.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/report/report.hpp"
#include "bindeglied/report/to_value.hpp"

namespace bindeglied {

// What stands in the envelope of a result beside its rows, declared as rows are: the writers and
// the JSON Schemas read the same columns().

/// What the headline figures of the gaps count: expectations not met, never the unknown ones.
struct GapSummary {
  std::uint64_t not_met = 0;
  std::uint64_t unknown = 0;
  std::uint64_t met = 0;
  double max_severity = 0.0;    ///< of those not met
  double total_severity = 0.0;  ///< of those not met

  static constexpr auto columns() {
    using R = GapSummary;
    return std::tuple{
        Column{"not_met", &R::not_met, "nicht erfüllt", "not met"},
        Column{"unknown", &R::unknown, "unbekannt", "unknown"},
        Column{"met", &R::met, "erfüllt", "met"},
        Column{"max_severity", &R::max_severity, "größte Schwere", "greatest severity"},
        Column{"total_severity", &R::total_severity, "Summe der Schwere", "total severity"}};
  }
};

/// How many rows of the coverage have each status.
struct CoverageSummary {
  std::uint64_t met = 0;
  std::uint64_t not_met = 0;
  std::uint64_t unknown = 0;
  std::uint64_t not_expected = 0;

  static constexpr auto columns() {
    using R = CoverageSummary;
    return std::tuple{Column{"met", &R::met, "erfüllt", "met"},
                      Column{"not_met", &R::not_met, "nicht erfüllt", "not met"},
                      Column{"unknown", &R::unknown, "unbekannt", "unknown"},
                      Column{"not_expected", &R::not_expected, "kein Soll", "not expected"}};
  }
};

/// Projects with a list, and those without one.
struct RecommendSummary {
  std::uint64_t projects = 0;
  std::optional<SpreadFigures> spread = {};
  std::vector<SkippedProject> skipped = {};

  static constexpr auto columns() {
    using R = RecommendSummary;
    return std::tuple{Column{"projects", &R::projects, "Projekte", "projects"},
                      Column{"spread", &R::spread, "Streuung", "spread"},
                      Column{"skipped", &R::skipped, "ohne Vorschlag", "skipped"}};
  }
};

/// What the data leaves open.
struct DataQuality {
  std::uint64_t ties = 0;
  std::uint64_t undated_ties = 0;
  std::uint64_t inferred_ties = 0;
  std::uint64_t unsourced_ties = 0;
  std::uint64_t stakeholders_without_ties = 0;
  std::uint64_t stakeholders_without_place = 0;

  static constexpr auto columns() {
    using R = DataQuality;
    return std::tuple{Column{"ties", &R::ties, "Verbindungen", "Ties"},
                      Column{"undated_ties", &R::undated_ties, "undatiert", "undated"},
                      Column{"inferred_ties", &R::inferred_ties, "erschlossen", "inferred"},
                      Column{"unsourced_ties", &R::unsourced_ties, "ohne Beleg", "unsourced"},
                      Column{"stakeholders_without_ties", &R::stakeholders_without_ties,
                             "Organisationen ohne Verbindung", "stakeholders without ties"},
                      Column{"stakeholders_without_place", &R::stakeholders_without_place,
                             "Organisationen ohne Ort", "stakeholders without place"}};
  }
};

/// What there is to say about the data; `diagnostics` follow, as diagnostic_object() writes them.
struct CheckSummary {
  std::uint64_t errors = 0;
  std::uint64_t warnings_total = 0;
  std::uint64_t notes = 0;
  DataQuality quality = {};

  static constexpr auto columns() {
    using R = CheckSummary;
    return std::tuple{Column{"errors", &R::errors, "Fehler", "errors"},
                      Column{"warnings_total", &R::warnings_total, "Warnungen", "warnings"},
                      Column{"notes", &R::notes, "Hinweise", "notes"},
                      Column{"quality", &R::quality, "Datenqualität", "data quality"}};
  }
};

/// A count as a sentence takes it.
[[nodiscard]] inline std::int64_t whole(std::uint64_t count) {
  return static_cast<std::int64_t>(count);
}

/// Puts the members of the summary into the envelope.
template <HasColumns Summary>
void add_summary(Report& report, const Network& network, const Summary& summary) {
  ValueObject members = to_object(network, summary);
  report.summary.insert(report.summary.end(), members.begin(), members.end());
}

}  // namespace bindeglied
