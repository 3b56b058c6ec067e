#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "bindeglied/model/dataset.hpp"

namespace bindeglied {

/// How CSV tables are written.
enum class CsvDialect : std::uint8_t {
  standard,  ///< comma, UTF-8, ISO dates, decimal point, English headers
  excel_de,  ///< semicolon, UTF-8 with BOM, 31.08.2018, decimal comma, German headers and words
};

/// One file to be written.
struct FileContent {
  std::string name;
  std::string bytes;
};

/// One CSV file per table that has rows; unknown columns come out again.
[[nodiscard]] std::vector<FileContent> dataset_to_csv(const Dataset& dataset, CsvDialect dialect);

/// The dataset as one JSON document, the form that load_dataset reads.
[[nodiscard]] std::string dataset_to_json(const Dataset& dataset);

/// Empty tables of all kinds, and a guide to their columns (LIESMICH.md in German, README.md in
/// English).
[[nodiscard]] std::vector<FileContent> empty_tables(CsvDialect dialect);

/// JSON Schema (2020-12, keywords that mean the same in draft-7) of the dataset document.
[[nodiscard]] std::string dataset_schema();

/// Writes through a 0600 O_EXCL temporary in the same folder, fsync, rename; follows no planted
/// symlink. Throws Error{io}; then the old file is intact and no temporary is left.
void write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace bindeglied
