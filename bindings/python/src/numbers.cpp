#include "src/numbers.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/measures/group_mixing.hpp"
#include "src/arguments.hpp"
#include "src/watched.hpp"

namespace bindeglied::python {

namespace py = pybind11;

namespace {

/// Whether it says beside its numbers which of them hold, which arrays do not.
bool has_mask(py::handle values) {
  return py::isinstance<py::array>(values) && py::hasattr(values, "mask");
}

/// As an array of one dimension; nothing is copied when it is one already.
py::array flat_array(py::handle values, std::string_view name) {
  const auto array = py::array::ensure(values);
  if (!array) {
    PyErr_Clear();
    throw py::type_error(std::string(name) + ": must be an array or a list of numbers");
  }
  if (has_mask(values)) throw py::type_error(std::string(name) + ": must have no mask");
  if (array.ndim() != 1) {
    throw py::type_error(std::string(name) + ": must have one dimension, not " +
                         std::to_string(array.ndim()));
  }
  return array;
}

/// Negative numbers are large ones here, and out of any bound.
template <class Wanted, class T>
std::vector<Wanted> copy_below(const py::array& array, std::optional<std::uint64_t> bound,
                               std::string_view name) {
  const auto typed = py::array_t<T, py::array::forcecast>::ensure(array);
  if (!typed) throw py::error_already_set();
  const auto items = typed.template unchecked<1>();
  std::vector<Wanted> numbers(static_cast<std::size_t>(items.shape(0)));
  for (py::ssize_t i = 0; i < items.shape(0); ++i) {
    const T item = items(i);
    if (bound && static_cast<std::uint64_t>(item) >= *bound) {
      refuse_number(name, std::to_string(item), *bound);
    }
    numbers[static_cast<std::size_t>(i)] = static_cast<Wanted>(item);
  }
  return numbers;
}

template <class Wanted>
std::vector<Wanted> copy_numbers(py::handle values, std::optional<std::uint64_t> bound,
                                 std::string_view name) {
  const py::array array = flat_array(values, name);
  if (array.size() == 0) return {};
  switch (array.dtype().kind()) {
    case 'i':
      return copy_below<Wanted, std::int64_t>(array, bound, name);
    case 'u':
      return copy_below<Wanted, std::uint64_t>(array, bound, name);
    default:
      throw py::type_error(std::string(name) + ": must be whole numbers, not " +
                           py::str(array.dtype()).cast<std::string>());
  }
}

/// -1, or what an array of uint32 has for it.
bool is_no_group(std::uint64_t group) {
  return group == no_group || group == std::numeric_limits<std::uint64_t>::max();
}

Groups numbered_groups(const std::vector<std::uint64_t>& given, const Watch& watch) {
  constexpr std::size_t between_looks = 1024;
  std::vector<std::uint64_t> known = given;
  std::erase_if(known, is_no_group);
  sort_unique(known);
  Groups groups{.of = std::vector<std::uint32_t>(given.size(), no_group)};
  groups.numbers.reserve(known.size());
  for (const std::uint64_t number : known) {
    groups.numbers.push_back(static_cast<std::int64_t>(number));
  }
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (i % between_looks == 0) watch.check();
    if (is_no_group(given[i])) continue;
    const auto at = std::ranges::lower_bound(known, given[i]);
    groups.of[i] = static_cast<std::uint32_t>(at - known.begin());
  }
  return groups;
}

}  // namespace

void refuse_number(std::string_view name, const std::string& value, std::uint64_t bound) {
  if (bound == 0) throw py::value_error(std::string(name) + " = " + value + ": there is none");
  throw CodedError(ErrorKind::usage, "error.option_range", "--{0} = {1}: must be in [{2}, {3}]",
                   {std::string(name), value, "0", std::to_string(bound - 1)});
}

void check_length(std::string_view name, std::size_t length, std::size_t count) {
  if (length == count) return;
  throw py::value_error(std::string(name) + ": has " + std::to_string(length) +
                        " values, but there must be " + std::to_string(count));
}

std::uint32_t count_of(py::handle value, std::string_view name) {
  const auto whole = whole_of(value);
  if (!whole) refuse_type(name, "a whole number", value);
  int overflow = 0;
  const long long count = PyLong_AsLongLongAndOverflow(whole->ptr(), &overflow);
  if (overflow == 0 && count >= 0 && static_cast<std::uint64_t>(count) <= most_vertices) {
    return static_cast<std::uint32_t>(count);
  }
  refuse_number(name, digits_of(*whole, name), most_vertices + 1);
}

std::vector<std::uint32_t> numbers_below(py::handle values, std::uint64_t bound,
                                         std::string_view name) {
  return copy_numbers<std::uint32_t>(values, bound, name);
}

Groups groups_for_each(py::handle values, std::size_t count) {
  const std::vector<std::uint64_t> given =
      copy_numbers<std::uint64_t>(values, std::nullopt, "groups");
  check_length("groups", given.size(), count);
  return run_watched([&](const Watch& watch) { return numbered_groups(given, watch); });
}

std::vector<std::uint32_t> numbers_for_each(py::handle values, std::size_t count,
                                            std::uint64_t bound, std::string_view name) {
  std::vector<std::uint32_t> numbers = numbers_below(values, bound, name);
  check_length(name, numbers.size(), count);
  return numbers;
}

std::vector<double> values_for_each(py::handle values, std::size_t count, std::string_view name) {
  const py::array array = flat_array(values, name);
  check_length(name, static_cast<std::size_t>(array.size()), count);
  constexpr std::string_view numeric = "iufb";
  if (array.size() > 0 && numeric.find(array.dtype().kind()) == std::string_view::npos) {
    throw py::type_error(std::string(name) + ": must be numbers, not " +
                         py::str(array.dtype()).cast<std::string>());
  }
  const auto typed = py::array_t<double, py::array::forcecast>::ensure(array);
  if (!typed) throw py::error_already_set();
  const auto items = typed.unchecked<1>();
  std::vector<double> numbers(count);
  for (std::size_t i = 0; i < count; ++i) {
    numbers[i] = items(static_cast<py::ssize_t>(i));
    if (!std::isfinite(numbers[i])) {
      throw py::value_error(std::string(name) + ": " + to_text(numbers[i]) +
                            " is no finite number");
    }
  }
  return numbers;
}

}  // namespace bindeglied::python
