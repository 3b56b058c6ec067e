#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bindeglied/base/diagnostic.hpp"

namespace bindeglied {

/// One row of a TextTable.
struct TextRow {
  std::uint64_t line = 0;               ///< in the file, from 1
  std::vector<std::string> cells = {};  ///< one for each heading; what lacks is empty
};

/// A table of a file that is no table of the data, as it was read: nothing is known of its columns.
struct TextTable {
  std::string file = {};                   ///< last path component
  std::vector<std::string> headings = {};  ///< as the file writes them
  std::vector<TextRow> rows = {};          ///< by line; those that cannot be read are left out
  std::vector<Diagnostic> problems = {};   ///< errors only, by line
};

}  // namespace bindeglied
