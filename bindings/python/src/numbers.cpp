#include "src/numbers.hpp"

#include <cmath>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/text.hpp"

namespace bindeglied::python {

namespace py = pybind11;

namespace {

/// As an array of one dimension; nothing is copied when it is one already.
py::array flat_array(py::handle values, std::string_view name) {
  const auto array = py::array::ensure(values);
  if (!array) {
    PyErr_Clear();
    throw py::type_error(std::string(name) + ": must be an array or a list of numbers");
  }
  if (array.ndim() != 1) {
    throw py::type_error(std::string(name) + ": must have one dimension, not " +
                         std::to_string(array.ndim()));
  }
  return array;
}

template <class T>
std::vector<std::uint32_t> copy_below(const py::array& array, std::uint64_t bound,
                                      std::string_view name) {
  const auto typed = py::array_t<T, py::array::forcecast>::ensure(array);
  if (!typed) throw py::error_already_set();
  const auto items = typed.template unchecked<1>();
  std::vector<std::uint32_t> numbers(static_cast<std::size_t>(items.shape(0)));
  for (py::ssize_t i = 0; i < items.shape(0); ++i) {
    const T item = items(i);
    // Negative numbers are large ones here.
    if (static_cast<std::uint64_t>(item) >= bound) refuse_number(name, std::to_string(item), bound);
    numbers[static_cast<std::size_t>(i)] = static_cast<std::uint32_t>(item);
  }
  return numbers;
}

}  // namespace

void refuse_number(std::string_view name, const std::string& value, std::uint64_t bound) {
  throw CodedError(ErrorKind::usage, "error.option_range", "--{0} = {1}: must be in [{2}, {3}]",
                   {std::string(name), value, "0", std::to_string(bound - 1)});
}

void check_length(std::string_view name, std::size_t length, std::size_t count) {
  if (length == count) return;
  throw py::value_error(std::string(name) + ": has " + std::to_string(length) +
                        " values, but there must be " + std::to_string(count));
}

std::vector<std::uint32_t> numbers_below(py::handle values, std::uint64_t bound,
                                         std::string_view name) {
  const py::array array = flat_array(values, name);
  if (array.size() == 0) return {};
  switch (array.dtype().kind()) {
    case 'i':
      return copy_below<std::int64_t>(array, bound, name);
    case 'u':
      return copy_below<std::uint64_t>(array, bound, name);
    default:
      throw py::type_error(std::string(name) + ": must be whole numbers, not " +
                           py::str(array.dtype()).cast<std::string>());
  }
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
