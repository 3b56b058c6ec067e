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

TwoModeHandle from_ties(py::handle row_count, py::handle column_count, py::handle rows,
                        py::handle columns, py::handle row_ids, py::handle column_ids,
                        const py::kwargs& others) {
  check_keywords(others, {"row_count", "column_count", "rows", "columns", "row_ids", "column_ids"});
  const std::uint32_t of_all_rows = count_of(row_count, "row_count");
  const std::uint32_t of_all_columns = count_of(column_count, "column_count");
  const auto of_rows = numbers_below(rows, of_all_rows, "rows");
  const auto of_columns = numbers_for_each(columns, of_rows.size(), of_all_columns, "columns");
  TwoModeHandle handle{.graph = nullptr,
                       .row_ids = read_ids(row_ids, of_all_rows, "row_ids"),
                       .column_ids = read_ids(column_ids, of_all_columns, "column_ids")};
  handle.graph = run_watched([&](const Watch& watch) {
    std::vector<TwoModeTie> ties(of_rows.size());
    for (std::size_t i = 0; i < ties.size(); ++i) ties[i] = {of_rows[i], of_columns[i]};
    return std::make_shared<const TwoMode>(
        build_two_mode(of_all_rows, of_all_columns, ties, watch));
  });
  return handle;
}

/// Each tie once, as two arrays.
py::tuple ties_of(const TwoModeHandle& handle) {
  const TwoMode& graph = *handle.graph;
  std::vector<std::uint32_t> rows;
  rows.reserve(graph.tie_count());
  for (std::uint32_t row = 0; row < graph.row_count(); ++row) {
    rows.insert(rows.end(), graph.columns(row).size(), row);
  }
  const auto columns = graph.all_columns();
  return py::make_tuple(to_array(std::move(rows)),
                        to_array(std::vector<std::uint32_t>(columns.begin(), columns.end())));
}

template <class Measure>
auto measured_ties(const TwoModeHandle& handle, Measure measure) {
  return run_watched([&](const Watch& watch) { return measure(*handle.graph, watch); });
}

GraphHandle project(const TwoModeHandle& handle, const py::kwargs& given) {
  const auto options = options_from<ProjectionOptions>(given);
  auto graph = measured_ties(handle, [&](const TwoMode& ties, const Watch& watch) {
    return std::make_shared<const Graph>(
        project_rows(ties, options.weight, options.threads, watch));
  });
  return {.graph = std::move(graph), .ids = handle.row_ids};
}

TwoModeHandle rewire_two_mode(const TwoModeHandle& handle, const py::kwargs& given) {
  const auto options = options_from<SeedOptions>(given);
  auto graph = measured_ties(handle, [&](const TwoMode& ties, const Watch& watch) {
    std::mt19937_64 generator(options.seed);
    return std::make_shared<const TwoMode>(
        rewire_curveball(ties, enough_trades(ties), generator, watch));
  });
  return {std::move(graph), handle.row_ids, handle.column_ids};
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
            return measured_ties(h, [](const TwoMode& g, const Watch& watch) {
              return two_mode_clustering(g, watch);
            });
          },
          "clustering(self, /)\n--\n\n"
          "Four times the 4-cycles over the 3-paths, in [0, 1], or None.  Robins & Alexander\n"
          "(2004), Computational & Mathematical Organization Theory 10, 69-94.")
      .def("project", &project,
           document<ProjectionOptions>("project", "/, ",
                                       "The weighted graph of the rows, adjacent when they share a "
                                       "column; its ids are those of\n"
                                       "the rows.  LimitError above 2^31 edges.  Newman (2001), "
                                       "Physical Review E 64, 016132.")
               .c_str())
      .def("rewire", &rewire_two_mode,
           document<SeedOptions>(
               "rewire", "/, ",
               "A random one in which all rows and columns have as many ties: the curveball\n"
               "algorithm; ties() has them.  Strona et al. (2014), Nature Communications 5:4114.")
               .c_str());
}

}  // namespace

void add_two_mode(py::module_& module) {
  TwoModeClass ties(
      module, "TwoMode",
      "A graph whose ties run between rows (who) and columns (where), both numbered from 0.\n\n"
      "TwoMode.from_ties() makes one, as does Network.two_mode().  Raises as Graph.");
  ties.def_static("from_ties", &from_ties, py::arg("row_count"), py::arg("column_count"),
                  py::arg("rows"), py::arg("columns"), py::kw_only(),
                  py::arg("row_ids") = py::none(), py::arg("column_ids") = py::none(),
                  "from_ties(row_count, column_count, rows, columns, *, row_ids=None, "
                  "column_ids=None)\n--\n\n"
                  "The two-mode graph of ties from rows[i] to columns[i]; equal ones count once.\n"
                  "At most 2^28 rows and columns.  Raises as Graph.from_edges().")
      .def("__repr__",
           [](const TwoModeHandle& h) {
             return "<TwoMode: " + std::to_string(h.graph->row_count()) + " rows, " +
                    std::to_string(h.graph->column_count()) + " columns, " +
                    std::to_string(h.graph->tie_count()) + " ties>";
           })
      .def("ties", &ties_of,
           "ties(self, /)\n--\n\n"
           "(rows, columns): each tie once, by row, then column; uint32.")
      .def_property_readonly(
          "row_ids", [](const TwoModeHandle& h) { return h.row_ids; },
          "The id of each row as tuple of str, or None; no copy.")
      .def_property_readonly(
          "column_ids", [](const TwoModeHandle& h) { return h.column_ids; },
          "The id of each column as tuple of str, or None; no copy.")
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
