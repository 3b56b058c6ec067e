#pragma once

#include <pybind11/pybind11.h>

namespace bindeglied::python {

// Each adds its part to the module.
void add_loading(pybind11::module_& module);
void add_study(pybind11::module_& module);
void add_report(pybind11::module_& module);
void add_graph(pybind11::module_& module);
void add_two_mode(pybind11::module_& module);
void add_words(pybind11::module_& module);

}  // namespace bindeglied::python
