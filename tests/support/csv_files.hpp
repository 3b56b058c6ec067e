#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bindeglied/ingest/load_dataset.hpp"

namespace bindeglied::testing {

/// A dataset as CSV texts: {"ties.csv", "from,to\na,b\n"}, ...
using CsvFiles = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] inline LoadedDataset load_csv(const CsvFiles& files, const Limits& limits = {}) {
  std::vector<NamedBytes> named;
  for (const auto& [name, bytes] : files) named.push_back({.name = name, .bytes = bytes});
  return load_bytes(named, limits);
}

/// "CODE FILE:ROW COLUMN 'VALUE'" of every diagnostic with that code.
[[nodiscard]] inline std::vector<std::string> with_code(const LoadedDataset& loaded,
                                                        std::string_view code) {
  std::vector<std::string> found;
  for (const Diagnostic& diagnostic : loaded.diagnostics) {
    if (diagnostic.code != code) continue;
    found.push_back(diagnostic.file + ":" + std::to_string(diagnostic.row) + " " +
                    diagnostic.column + " '" + diagnostic.value + "'");
  }
  return found;
}

/// The codes of all errors, ascending, each once.
[[nodiscard]] inline std::vector<std::string> error_codes(const LoadedDataset& loaded) {
  std::vector<std::string> codes;
  for (const DiagnosticCount& entry : loaded.counts) {
    if (entry.severity == Severity::error) codes.push_back(entry.code);
  }
  return codes;
}

[[nodiscard]] inline std::uint64_t count_of(const LoadedDataset& loaded, std::string_view code) {
  const auto found = std::ranges::find(loaded.counts, code, &DiagnosticCount::code);
  return found == loaded.counts.end() ? 0 : found->count;
}

}  // namespace bindeglied::testing
