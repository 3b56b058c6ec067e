#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <pybind11/pybind11.h>

#include "src/study.hpp"

namespace bindeglied::python {

/// The columns of a table of the data as arrays, by name: texts, dates and words as str or None,
/// numbers as float64 with NaN where there is none, lists as list of str; unknown columns of all
/// rows stand as JSON in `extra`.  Equal texts are one object.
///
/// Throws Error{usage} for an unknown table, TypeError for what is no text.  O(cells).
[[nodiscard]] pybind11::dict table_arrays(const HeldStudy& held, pybind11::handle name);

/// Rows of the table.  Throws Error{usage} for an unknown one.
[[nodiscard]] std::size_t row_count(const HeldStudy& held, const std::string& name);

/// The names of all tables, in the order of the model.
[[nodiscard]] std::vector<std::string> table_names();

}  // namespace bindeglied::python
