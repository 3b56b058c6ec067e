#pragma once

#include <string>

#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied::detail {

/// What a guide to the empty tables is written in, and what the tables are written in.
struct GuideStyle {
  bool is_german = true;
  CsvDialect dialect = CsvDialect::excel_de;
};

/// The guide for people who fill in the tables with a spreadsheet, in Markdown that reads well as
/// plain text: what to do, what holds for all tables, every table and column, an example.
[[nodiscard]] std::string table_guide(GuideStyle style);

}  // namespace bindeglied::detail
