#pragma once

#include <string_view>

#include <pybind11/pybind11.h>

#include "bindeglied/report/value.hpp"

namespace bindeglied::python {

/// The text as str; bytes that are no UTF-8, as names of files may have them, as \xff.
[[nodiscard]] pybind11::str to_python(std::string_view text);

/// The value as the JSON of results has it: dict, list, str, int, float, bool, None; references as
/// their id, words as their name, sentences as {"code", "de", "en"}.
[[nodiscard]] pybind11::object to_python(const Value& value);
[[nodiscard]] pybind11::dict to_python(const ValueObject& object);

}  // namespace bindeglied::python
