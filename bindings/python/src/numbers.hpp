#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <pybind11/numpy.h>

namespace bindeglied::python {

/// The numbers of an array or list, each in [0, bound): vertices, groups, columns.
///
/// Throws TypeError for what is no whole number or has other than one dimension, Error{usage} for a
/// number out of range.  One copy.
[[nodiscard]] std::vector<std::uint32_t> numbers_below(pybind11::handle values, std::uint64_t bound,
                                                       std::string_view name);

/// The same, one for each of `count`.
[[nodiscard]] std::vector<std::uint32_t> numbers_for_each(pybind11::handle values,
                                                          std::size_t count, std::uint64_t bound,
                                                          std::string_view name);

/// Who is in which group.
struct Groups {
  std::vector<std::uint32_t> of = {};      ///< of each vertex, numbered anew from 0, or no_group
  std::vector<std::int64_t> numbers = {};  ///< that were given, by the new ones
};

/// The group of each of `count`: any whole numbers that say who is in one group, numbered anew in
/// their order, negative ones last.  -1, as pandas.factorize() has it for what is missing, and the
/// largest uint32 are no_group.
[[nodiscard]] Groups groups_for_each(pybind11::handle values, std::size_t count);

/// Finite numbers, one for each of `count`.  Throws as numbers_for_each().
[[nodiscard]] std::vector<double> values_for_each(pybind11::handle values, std::size_t count,
                                                  std::string_view name);

/// So many vertices, rows or columns a graph has at most: what is made for each takes 16 bytes.
inline constexpr std::uint64_t most_vertices = std::uint64_t{1} << 28U;

/// A number of things in [0, most_vertices].  Throws TypeError for what is no whole number,
/// Error{usage} for one out of range.
[[nodiscard]] std::uint32_t count_of(pybind11::handle value, std::string_view name);

/// Throws ValueError unless there are as many values as there must be.
void check_length(std::string_view name, std::size_t length, std::size_t count);

/// Throws Error{usage} that says that the number must be in [0, bound); ValueError when nothing is.
[[noreturn]] void refuse_number(std::string_view name, const std::string& value,
                                std::uint64_t bound);

}  // namespace bindeglied::python
