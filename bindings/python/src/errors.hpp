#pragma once

#include <pybind11/pybind11.h>

#include "bindeglied/base/error.hpp"

namespace bindeglied::python {

/// Sets the exception of bindeglied._errors that belongs to the error: class by kind, the English
/// message in the words of keywords, code, German sentence, problems as dicts.
void set_error(const Error& error);

/// Has every Error of the engine become that exception.
void register_errors();

}  // namespace bindeglied::python
