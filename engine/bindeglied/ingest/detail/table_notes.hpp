#pragma once

#include <string>
#include <vector>

#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied::detail {

/// The empty tables explained column by column in a CSV file of its own, for people who open
/// nothing but spreadsheets: Hinweise.csv or notes.csv, a row per column.
[[nodiscard]] FileContent table_notes(CsvDialect dialect);

/// True for the headings of such a file, which is no table of the data.
[[nodiscard]] bool are_notes_headings(const std::vector<std::string>& headings);

}  // namespace bindeglied::detail
