#include "src/load_study.hpp"

#include <array>
#include <filesystem>
#include <tuple>

#include <pybind11/stl.h>

#include "bindeglied/ingest/load_dataset.hpp"
#include "cli/command.hpp"
#include "cli/global_options.hpp"
#include "src/arguments.hpp"
#include "src/given_tables.hpp"
#include "src/module.hpp"
#include "src/watched.hpp"

namespace bindeglied::python {
namespace {

namespace py = pybind11;

using GivenProblem = std::tuple<std::string, std::string, std::uint64_t, std::string, std::string>;

HeldStudy hold(Study study) { return {.study = std::make_shared<const Study>(std::move(study))}; }

/// What is wrong with data is said by the constructor of the study.
template <class Load>
HeldStudy load_watched(Load load, bool is_strict) {
  return hold(run_watched([&](const Watch& watch) {
    LoadedDataset loaded = load(watch);
    check_errors(loaded, is_strict);
    return make_study(std::move(loaded), watch);
  }));
}

/// For what the package itself reads, so that misspelt it is suggested.
std::vector<OptionSpec> specs_of_loading() {
  std::vector<OptionSpec> specs = limit_specs();
  for (OptionSpec& spec : global_option_specs()) {
    if (spec.name == "as-of" || spec.name == "strict") specs.push_back(std::move(spec));
  }
  for (const char* name : {"source", "weights"}) specs.push_back({.name = name, .values = "TEXT"});
  return specs;
}

Limits limits_of(const py::kwargs& given) {
  static const std::vector<OptionSpec> specs = specs_of_loading();
  return read_options<Limits>(option_values(specs, given));
}

/// The day as text, empty when none is given; checked here, long before the first question.
std::string day_of(const py::object& as_of) {
  static const std::vector<OptionSpec> specs = global_option_specs();
  py::kwargs given;
  given["as_of"] = as_of;
  const OptionValues values = option_values(specs, given);
  if (values.empty()) return {};
  static_cast<void>(read_options<GlobalOptions>(values));
  return values.begin()->second;
}

/// Keywords that are wrong are refused here too; nothing of the example is above a limit.
HeldStudy load_example(const py::kwargs& given) {
  static_cast<void>(limits_of(given));
  return load_watched([](const Watch& watch) { return load_builtin_dataset(watch); }, false);
}

/// `path` in the encoding of the file system.
HeldStudy load_path(const py::bytes& path, bool is_strict, const py::kwargs& given) {
  const auto limits = limits_of(given);
  const std::filesystem::path where(static_cast<std::string>(path));
  return load_watched([&](const Watch& watch) { return load_dataset(where, limits, watch); },
                      is_strict);
}

HeldStudy load_files(const py::dict& files, bool is_strict, const py::kwargs& given) {
  const auto limits = limits_of(given);
  std::vector<NamedBytes> named;
  for (const auto& [name, bytes] : files) {
    if (!PyBytes_Check(bytes.ptr()))
      throw py::type_error("source: the content of a file must be bytes");
    if (!PyUnicode_Check(name.ptr()))
      throw py::type_error("source: the name of a file must be a text");
    named.push_back({path_of(name, "source"), bytes.cast<std::string_view>()});
  }
  return load_watched([&](const Watch& watch) { return load_bytes(named, limits, watch); },
                      is_strict);
}

/// What Python made of tables or graphs: the document `name` and what no JSON can hold, as (code,
/// table, row, column, value); `nodes` says where rows stand that were given in one table.
HeldStudy load_document(const std::string& name, const py::bytes& document, bool is_strict,
                        const std::vector<GivenProblem>& given, const RowsOfNodes& nodes) {
  const std::array files{NamedBytes{name, static_cast<std::string_view>(document)}};
  return load_watched(
      [&](const Watch& watch) {
        LoadedDataset loaded = load_bytes(files, {}, watch);
        std::vector<Diagnostic> problems;
        for (const auto& [code, table, row, column, value] : given) {
          problems.push_back(cell_problem(code, table, row, column, value));
        }
        name_given_tables(loaded, name, nodes, std::move(problems));
        return loaded;
      },
      is_strict);
}

}  // namespace

std::vector<OptionSpec> limit_specs() { return option_specs<Limits>(); }

HeldStudy with_weights(const HeldStudy& held, const std::string& path) {
  auto weights = run_watched([&](const Watch& watch) {
    auto read = std::make_shared<const MatchWeights>(load_weights(path));
    watch.check();
    return read;
  });
  return {.study = held.study, .weights = std::move(weights)};
}

void add_loading(py::module_& module) {
  module.def("load_example", &load_example,
             "load_example(**limits)\n--\n\nThe data inside the program.");
  module.def("load_path", &load_path,
             "load_path(path, is_strict, /, **limits)\n--\n\nA file or folder.");
  module.def("load_files", &load_files,
             "load_files(files, is_strict, /, **limits)\n--\n\nFiles as bytes, by name.");
  module.def("load_document", &load_document,
             "load_document(name, document, is_strict, problems, nodes, /)\n--\n\n"
             "Tables or a graph of Python, as JSON.");
  module.def("day_of", &day_of, "day_of(as_of, /)\n--\n\nThe day as text; empty for None.");
}

}  // namespace bindeglied::python
