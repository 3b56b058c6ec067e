#include "src/module.hpp"

#include "bindeglied/report/write_report.hpp"
#include "src/errors.hpp"

PYBIND11_MODULE(_engine, module) {
  namespace python = bindeglied::python;
  module.doc() = "The engine of bindeglied, as its package uses it.";
  module.attr("__version__") = bindeglied::tool_version();
  // Docstrings begin with a signature of their own, which inspect.signature() understands.
  pybind11::options options;
  options.disable_function_signatures();
  python::register_errors();
  python::add_report(module);
  python::add_loading(module);
  python::add_study(module);
  python::add_graph(module);
  python::add_two_mode(module);
  python::add_words(module);
}
