#include "bindeglied/measures/two_mode.hpp"

#include <random>

#include "bindeglied/measures/curveball.hpp"
#include "bindeglied/measures/projection.hpp"
#include "src/arguments.hpp"
#include "src/arrays.hpp"
#include "src/graph.hpp"
#include "src/module.hpp"
#include "src/numbers.hpp"

namespace bindeglied {

template <>
struct EnumNames<ProjectionWeight> {
  using enum ProjectionWeight;
  static constexpr std::array<EnumName<ProjectionWeight>, 2> names{{
      {count, "count", "", ""},
      {newman, "newman", "", ""},
  }};
};

}  // namespace bindeglied

namespace bindeglied::python {
namespace {

namespace py = pybind11;

struct ProjectionOptions {
  ProjectionWeight weight = ProjectionWeight::newman;
  std::uint32_t threads = 0;

  static constexpr auto fields() {
    using Self = ProjectionOptions;
    return std::tuple{Choice{"weight", &Self::weight, "what it weighs to share a column"},
                      Field{"threads", &Self::threads, 0U, 1024U, "threads; 0 = all cores"}};
  }
};

constexpr std::uint64_t most_rows = std::numeric_limits<std::uint32_t>::max();

TwoModeHandle from_ties(std::uint32_t row_count, std::uint32_t column_count, py::handle rows,
                        py::handle columns) {
  const auto of_rows = numbers_below(rows, row_count, "rows");
  const auto of_columns = numbers_for_each(columns, of_rows.size(), column_count, "columns");
  std::vector<TwoModeTie> ties(of_rows.size());
  for (std::size_t i = 0; i < ties.size(); ++i) ties[i] = {of_rows[i], of_columns[i]};
  return {run_watched([&](const Watch&) {
    return std::make_shared<const TwoMode>(
        build_two_mode(row_count, column_count, std::move(ties)));
  })};
}

template <class Measure>
auto measured_ties(const TwoModeHandle& handle, Measure measure) {
  return run_watched([&](const Watch& watch) { return measure(*handle.graph, watch); });
}

GraphHandle project(const TwoModeHandle& handle, const py::kwargs& given) {
  const auto options = options_from<ProjectionOptions>(given);
  return {.graph = measured_ties(handle, [&](const TwoMode& ties, const Watch&) {
            return std::make_shared<const Graph>(
                project_rows(ties, options.weight, options.threads));
          })};
}

TwoModeHandle rewire_two_mode(const TwoModeHandle& handle, std::uint64_t seed) {
  return {measured_ties(handle, [&](const TwoMode& ties, const Watch& watch) {
    std::mt19937_64 generator(seed);
    return std::make_shared<const TwoMode>(
        rewire_curveball(ties, enough_trades(ties), generator, watch));
  })};
}

using TwoModeClass = py::class_<TwoModeHandle>;

void add_two_mode_measures(TwoModeClass& ties) {
  ties.def(
          "row_degrees", [](const TwoModeHandle& h) { return to_array(row_degrees(*h.graph)); },
          "row_degrees(self, /)\n--\n\nIn how many columns each row is; uint32.")
      .def(
          "column_degrees",
          [](const TwoModeHandle& h) { return to_array(column_degrees(*h.graph)); },
          "column_degrees(self, /)\n--\n\nHow many rows each column has; uint32.")
      .def(
          "density", [](const TwoModeHandle& h) { return density(*h.graph); },
          "density(self, /)\n--\n\n"
          "Ties over pairs of a row and a column, in [0, 1]; None without rows or columns.")
      .def(
          "clustering",
          [](const TwoModeHandle& h) {
            return measured_ties(
                h, [](const TwoMode& g, const Watch&) { return two_mode_clustering(g); });
          },
          "clustering(self, /)\n--\n\n"
          "Four times the 4-cycles over the 3-paths, in [0, 1], or None.  Robins & Alexander\n"
          "(2004), Computational & Mathematical Organization Theory 10, 69-94.")
      .def(
          "project", &project,
          document<ProjectionOptions>(
              "project", "/, ",
              "The weighted graph of the rows, adjacent when they share a column.  Newman (2001),\n"
              "Physical Review E 64, 016132.")
              .c_str())
      .def(
          "rewire", &rewire_two_mode, py::kw_only(), py::arg("seed") = 1,
          "rewire(self, /, *, seed=1)\n--\n\n"
          "A random one in which all rows and columns have as many ties: the curveball algorithm.\n"
          "Strona et al. (2014), Nature Communications 5:4114.");
}

}  // namespace

void add_two_mode(py::module_& module) {
  TwoModeClass ties(
      module, "TwoMode",
      "A graph whose ties run between rows (who) and columns (where), both numbered from 0.");
  ties.def_static("from_ties", &from_ties, py::arg("row_count"), py::arg("column_count"),
                  py::arg("rows"), py::arg("columns"),
                  "from_ties(row_count, column_count, rows, columns)\n--\n\n"
                  "The two-mode graph of ties from rows[i] to columns[i]; equal ones count once.\n"
                  "Raises as Graph.from_edges().")
      .def("__repr__",
           [](const TwoModeHandle& h) {
             return "<TwoMode: " + std::to_string(h.graph->row_count()) + " rows, " +
                    std::to_string(h.graph->column_count()) + " columns, " +
                    std::to_string(h.graph->tie_count()) + " ties>";
           })
      .def_property_readonly(
          "row_count", [](const TwoModeHandle& h) { return h.graph->row_count(); },
          "Number of rows.")
      .def_property_readonly(
          "column_count", [](const TwoModeHandle& h) { return h.graph->column_count(); },
          "Number of columns.")
      .def_property_readonly(
          "tie_count", [](const TwoModeHandle& h) { return h.graph->tie_count(); },
          "Number of ties.");
  add_two_mode_measures(ties);
}

}  // namespace bindeglied::python
