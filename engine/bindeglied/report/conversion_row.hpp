#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/enum_names.hpp"

namespace bindeglied {

/// What one column loses in a conversion.
struct ConversionRow {
  std::string table = {};
  std::string column = {};  ///< empty = whole rows
  Word loss = {};
  std::uint64_t cells = 0;  ///< > 0

  static constexpr auto columns() {
    using R = ConversionRow;
    return std::tuple{Column{"table", &R::table, "Tabelle", "Table"},
                      Column{"column", &R::column, "Spalte", "Column"},
                      Column{"loss", &R::loss, "Verlust", "Loss"},
                      Column{"cells", &R::cells, "Zellen", "Cells"}};
  }
};

/// What was written.
struct ConversionSummary {
  Word format = {};
  std::vector<std::string> files = {};  ///< last path components
  std::uint64_t stakeholders = 0;
  std::uint64_t venues = 0;
  std::uint64_t ties = 0;
  std::uint64_t lost_cells = 0;  ///< over all rows
  /// Ties without direction that other programs read as directed.
  std::uint64_t directed_symmetric = 0;
  /// Rows, edges and other parts of what was read that are not in the data, or as something else;
  /// the codes of the latter stand among the warnings.
  std::uint64_t lost_on_reading = 0;

  static constexpr auto columns() {
    using R = ConversionSummary;
    return std::tuple{
        Column{"format", &R::format, "Format", "format"},
        Column{"files", &R::files, "Dateien", "files"},
        Column{"stakeholders", &R::stakeholders, "Organisationen", "stakeholders"},
        Column{"venues", &R::venues, "Orte der Beteiligung", "venues"},
        Column{"ties", &R::ties, "Verbindungen", "ties"},
        Column{"lost_cells", &R::lost_cells, "Zellen mit Verlust", "lost cells"},
        Column{"directed_symmetric", &R::directed_symmetric,
               "gegenseitige Verbindungen, als gerichtet geschrieben",
               "ties without direction, written as directed"},
        Column{"lost_on_reading", &R::lost_on_reading, "Verluste beim Lesen", "losses on reading"}};
  }
};

}  // namespace bindeglied
