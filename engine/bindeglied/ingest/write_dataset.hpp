#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/model/dataset.hpp"

namespace bindeglied {

/// How CSV tables are written.  Both read back to the same dataset.
enum class CsvDialect : std::uint8_t {
  standard,  ///< comma, UTF-8, LF, ISO dates, decimal point, English names and words
  /// semicolon, UTF-8 with BOM, CRLF, 31.08.2018, decimal comma, German names and words
  excel_de,
};

template <>
struct EnumNames<CsvDialect> {
  using enum CsvDialect;
  static constexpr std::array<EnumName<CsvDialect>, 2> names{{
      {standard, "standard", "Standard", "standard"},
      {excel_de, "excel_de", "deutsches Excel", "German Excel"},
  }};
};

/// One file to be written.
struct FileContent {
  std::string name;
  std::string bytes;
};

/// One CSV file per table that has rows, and always one of the ties; rows and columns in their
/// order, then the unknown columns of the table, sorted by name.
///
/// Lists stand joined by '|'.  A text that a spreadsheet could run as a formula gets an apostrophe
/// before it, which reading removes again (ingest/detail/cell_guard.hpp says when); numbers do not.
/// An unknown column that came from JSON loses its type: numbers, lists and objects stand as their
/// JSON text.  Time and space O(bytes).  Throws
/// Error{interrupted}.
[[nodiscard]] std::vector<FileContent> dataset_to_csv(const Dataset& dataset, CsvDialect dialect,
                                                      const Watch& watch = {});

/// The dataset as one JSON document, the form that load_dataset reads: an array of objects per
/// table that has rows, and always one of the ties.
///
/// English names and words, ISO dates, lists as arrays of strings, numbers as numbers, cells that
/// say nothing left out; unknown columns last, as they came.  Two spaces per level, one key per
/// line.  Time and space O(bytes).  Throws Error{interrupted}.
[[nodiscard]] std::string dataset_to_json(const Dataset& dataset, const Watch& watch = {});

/// One file with only the header line for every table, one that explains their columns
/// (Hinweise.csv or notes.csv, which readers leave out), and a guide (LIESMICH.txt in German,
/// README.txt in English).
[[nodiscard]] std::vector<FileContent> empty_tables(CsvDialect dialect);

/// JSON Schema (2020-12, keywords that mean the same in draft-7) of what dataset_to_json() writes.
/// Files may also use German names, words and dates, which it does not describe.
[[nodiscard]] std::string dataset_schema();

/// Puts `bytes` at `path`, whole or not at all: through a 0600 O_EXCL temporary in the same folder,
/// fsync, rename.
///
/// A link at `path` is replaced, not followed.  The file has the permissions of the one that it
/// replaces, else 0666 less the umask.  Pipes, devices and the process's own streams (/dev/stdout)
/// are written directly, at their end.  Throws Error{io} that names path and reason; then the old
/// file is intact and no temporary is left.
void write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace bindeglied
