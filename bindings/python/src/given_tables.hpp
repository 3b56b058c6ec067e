#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "bindeglied/model/protocol.hpp"

namespace bindeglied::python {

/// Where the rows of a table stand that Python gave: the number of each in the table of nodes, from
/// 1, by the name of the table that the engine was told.
using RowsOfNodes = std::map<std::string, std::vector<std::uint64_t>>;

/// What is wrong with a cell that no JSON can hold, in the engine's words; `code` as where a file
/// holds such a thing.  `row` from 1, 0 for the whole table.
[[nodiscard]] Diagnostic cell_problem(const std::string& code, std::string table, std::uint64_t row,
                                      std::string column, std::string value);

/// Names the tables, rows and columns that Python gave in what was found in the document `name`
/// made of them, and adds the problems of cells that it could not hold, which stand empty there;
/// what is said of such a cell because it is empty, is left out.
///
/// Diagnostics are ordered by table, row and column.
void name_given_tables(LoadedDataset& loaded, std::string_view name, const RowsOfNodes& nodes,
                       std::vector<Diagnostic> problems);

}  // namespace bindeglied::python
