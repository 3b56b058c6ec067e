#pragma once

#include <vector>

#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied::detail {

/// What becomes of tables without rows.
enum class EmptyTables : std::uint8_t { left_out, header_only };

/// Behind dataset_to_csv() and empty_tables(): one file per table, in the order of
/// Dataset::tables().
[[nodiscard]] std::vector<FileContent> tables_to_csv(const Dataset& dataset, CsvDialect dialect,
                                                     EmptyTables empty_tables,
                                                     const Watch& watch = {});

}  // namespace bindeglied::detail
