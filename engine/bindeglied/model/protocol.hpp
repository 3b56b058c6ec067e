#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "bindeglied/base/diagnostic.hpp"
#include "bindeglied/model/dataset.hpp"

namespace bindeglied {

/// What became of the rows of one table of one input: read = used + merged + rejected.
struct TableProtocol {
  std::string file;        ///< last path component
  std::string table;       ///< English table name
  std::uint64_t rows = 0;  ///< read
  std::uint64_t used = 0;
  std::uint64_t merged = 0;                     ///< equal to an earlier row
  std::uint64_t rejected = 0;                   ///< each named by an error
  std::vector<std::string> extra_columns = {};  ///< kept, but not understood; in file order
};

/// One file or folder that was read.
struct InputRecord {
  std::string name;    ///< last path component
  std::string sha256;  ///< of the bytes; of a folder: of its files' names and bytes, by name
};

/// A count of the same remark, for the envelope of results.
struct DiagnosticCount {
  std::string code;
  Severity severity = Severity::note;
  std::uint64_t count = 0;
};

/// Files turned into data, with everything that is to be said about it.
struct LoadedDataset {
  Dataset dataset;
  std::vector<InputRecord> inputs;
  std::vector<TableProtocol> tables;  ///< in the order of Dataset::tables(), then file name
  std::vector<Diagnostic>
      diagnostics;  ///< by file, table, row, column; see diagnostic_counts for the rest
  std::vector<DiagnosticCount> counts;  ///< every code, also of those beyond the kept ones; by code
  [[nodiscard]] bool has_errors() const {
    return std::ranges::any_of(counts, [](const DiagnosticCount& entry) {
      return entry.severity == Severity::error && entry.count > 0;
    });
  }
};

}  // namespace bindeglied
