#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/base/columns.hpp"

namespace bindeglied {

/// What became of the rows of one table of one file.
struct CheckRow {
  std::string file = {};
  std::string table = {};
  std::uint64_t rows = 0;
  std::uint64_t used = 0;
  std::uint64_t merged = 0;
  std::uint64_t rejected = 0;
  std::vector<std::string> extra_columns = {};

  static constexpr auto columns() {
    using R = CheckRow;
    return std::tuple{
        Column{"file", &R::file, "Datei", "File"},
        Column{"table", &R::table, "Tabelle", "Table"},
        Column{"rows", &R::rows, "Zeilen", "Rows"},
        Column{"used", &R::used, "Verwendet", "Used"},
        Column{"merged", &R::merged, "Zusammengeführt", "Merged"},
        Column{"rejected", &R::rejected, "Abgewiesen", "Rejected"},
        Column{"extra_columns", &R::extra_columns, "Weitere Spalten", "Extra columns"}};
  }
};

}  // namespace bindeglied
