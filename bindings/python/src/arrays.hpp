#pragma once

#include <cmath>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <pybind11/numpy.h>

namespace bindeglied::python {

/// The vector as an array that owns it: nothing is copied.
template <class T>
[[nodiscard]] pybind11::array_t<T> to_array(std::vector<T> values) {
  auto owned = std::make_unique<std::vector<T>>(std::move(values));
  std::vector<T>* const held = owned.get();
  const pybind11::capsule owner(held,
                                [](void* vector) { delete static_cast<std::vector<T>*>(vector); });
  static_cast<void>(owned.release());
  return pybind11::array_t<T>(static_cast<pybind11::ssize_t>(held->size()), held->data(), owner);
}

/// NaN where there is no value.
[[nodiscard]] inline pybind11::array_t<double> to_array(
    const std::vector<std::optional<double>>& values) {
  std::vector<double> numbers(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) numbers[i] = values[i].value_or(std::nan(""));
  return to_array(std::move(numbers));
}

/// A read-only view of what `owner` holds: nothing is copied, and `owner` lives as long.
template <class T>
[[nodiscard]] pybind11::array_t<T> view_of(std::span<const T> values, pybind11::handle owner) {
  pybind11::array_t<T> view(static_cast<pybind11::ssize_t>(values.size()), values.data(), owner);
  pybind11::detail::array_proxy(view.ptr())->flags &=
      ~pybind11::detail::npy_api::NPY_ARRAY_WRITEABLE_;
  return view;
}

/// An array of objects, filled one by one.
class ObjectArray {
 public:
  explicit ObjectArray(std::size_t count)
      : array_(pybind11::dtype("O"),
               pybind11::array::ShapeContainer{static_cast<pybind11::ssize_t>(count)}),
        items_(static_cast<PyObject**>(array_.mutable_data())) {}

  void set(std::size_t index, pybind11::object value) {
    PyObject* const before = items_[index];
    items_[index] = value.release().ptr();
    Py_XDECREF(before);
  }
  [[nodiscard]] pybind11::array take() { return std::move(array_); }

 private:
  pybind11::array array_;
  PyObject** items_;
};

}  // namespace bindeglied::python
