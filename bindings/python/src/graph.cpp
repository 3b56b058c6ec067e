#include "src/graph.hpp"

#include <algorithm>
#include <limits>

#include "bindeglied/base/text.hpp"
#include "src/arguments.hpp"
#include "src/arrays.hpp"
#include "src/module.hpp"
#include "src/numbers.hpp"
#include "src/to_python.hpp"

namespace bindeglied::python {
namespace {

namespace py = pybind11;

/// The largest number of a vertex has a meaning of its own.
constexpr std::uint64_t most_vertices = std::numeric_limits<std::uint32_t>::max() - 1;

std::uint64_t count_of_vertices(py::handle value) {
  if (PyIndex_Check(value.ptr()) == 0 || py::isinstance<py::bool_>(value)) {
    throw py::type_error("vertex_count: must be a whole number");
  }
  const auto whole = py::reinterpret_steal<py::object>(PyNumber_Index(value.ptr()));
  if (!whole) throw py::error_already_set();
  int overflow = 0;
  const long long count = PyLong_AsLongLongAndOverflow(whole.ptr(), &overflow);
  if (overflow == 0 && count >= 0 && static_cast<std::uint64_t>(count) <= most_vertices) {
    return static_cast<std::uint64_t>(count);
  }
  refuse_number("vertex_count", py::str(whole).cast<std::string>(), most_vertices + 1);
}

/// Those of `count` edges, none where None is given; such that sums of millions, products and
/// squares of them stay finite and above 0.
std::vector<double> read_weights(py::handle weights, std::size_t count) {
  constexpr double least = 1e-60;
  constexpr double largest = 1e60;
  if (weights.is_none()) return {};
  std::vector<double> read = values_for_each(weights, count, "weights");
  for (const double weight : read) {
    if (weight >= least && weight <= largest) continue;
    throw py::value_error("weights: " + to_text(weight) +
                          (weight > 0.0 ? " must be in [1e-60, 1e60]" : " must be above 0"));
  }
  return read;
}

std::vector<std::string> read_ids(py::handle ids, std::size_t count) {
  std::vector<std::string> texts;
  if (ids.is_none()) return texts;
  for (const py::handle id : py::iter(ids)) texts.push_back(text_of(id, "ids"));
  check_length("ids", texts.size(), count);
  return texts;
}

GraphHandle from_edges(py::handle vertex_count, py::handle sources, py::handle targets,
                       py::handle weights, py::handle ids) {
  const std::uint64_t count = count_of_vertices(vertex_count);
  const std::vector<std::uint32_t> from = numbers_below(sources, count, "sources");
  const std::vector<std::uint32_t> to = numbers_for_each(targets, from.size(), count, "targets");
  const bool is_weighted = !weights.is_none();
  const std::vector<double> given = read_weights(weights, from.size());
  GraphHandle handle{.graph = nullptr, .ids = read_ids(ids, count)};
  handle.graph = run_watched([&](const Watch& watch) {
    std::vector<Edge> edges(from.size());
    for (std::size_t i = 0; i < edges.size(); ++i) {
      edges[i] = {from[i], to[i], is_weighted ? given[i] : 1.0};
    }
    return std::make_shared<const Graph>(
        build_graph(static_cast<std::uint32_t>(count), edges, is_weighted, watch));
  });
  return handle;
}

/// As scipy.sparse has them: each edge may stand once or in both directions.
GraphHandle from_csr(py::handle offsets, py::handle targets, py::handle weights, py::handle ids) {
  constexpr std::uint64_t any = std::numeric_limits<std::uint32_t>::max();
  const std::vector<std::uint32_t> starts = numbers_below(offsets, any, "offsets");
  const bool is_ascending =
      !starts.empty() && starts.front() == 0 && std::ranges::is_sorted(starts);
  if (!is_ascending) throw py::value_error("offsets: must ascend from 0");
  const std::size_t count = starts.size() - 1;
  const std::vector<std::uint32_t> ends =
      numbers_for_each(targets, starts.back(), count, "targets");
  const bool is_weighted = !weights.is_none();
  const std::vector<double> given = read_weights(weights, ends.size());
  GraphHandle handle{.graph = nullptr, .ids = read_ids(ids, count)};
  handle.graph = run_watched([&](const Watch& watch) {
    std::vector<Edge> edges;
    for (std::uint32_t row = 0; row < count; ++row) {
      for (std::uint32_t i = starts[row]; i < starts[row + 1]; ++i) {
        // Of an edge in both directions the one from the smaller end.
        if (row < ends[i]) edges.push_back({row, ends[i], is_weighted ? given[i] : 1.0});
      }
    }
    return std::make_shared<const Graph>(
        build_graph(static_cast<std::uint32_t>(count), edges, is_weighted, watch));
  });
  return handle;
}

py::array view_of_weights(const py::object& self) {
  const auto& handle = self.cast<const GraphHandle&>();
  return view_of<double>(handle.graph->all_weights(), self);
}

py::object ids_of(const GraphHandle& handle) {
  if (handle.ids.empty() && handle.graph->vertex_count() > 0) return py::none();
  py::list ids(handle.ids.size());
  for (std::size_t i = 0; i < handle.ids.size(); ++i) ids[i] = to_python(handle.ids[i]);
  return ids;
}

/// Each edge once, from the smaller end: two arrays and the weights.
py::tuple edges_of(const GraphHandle& handle) {
  const Graph& graph = *handle.graph;
  std::vector<std::uint32_t> from;
  std::vector<std::uint32_t> to;
  std::vector<double> weights;
  from.reserve(graph.edge_count());
  to.reserve(graph.edge_count());
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    const auto neighbours = graph.neighbours(vertex);
    const auto of_edges = graph.weights(vertex);
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      if (neighbours[i] < vertex) continue;
      from.push_back(vertex);
      to.push_back(neighbours[i]);
      weights.push_back(of_edges.empty() ? 1.0 : of_edges[i]);
    }
  }
  return py::make_tuple(to_array(std::move(from)), to_array(std::move(to)),
                        to_array(std::move(weights)));
}

void add_construction(GraphClass& graph) {
  graph
      .def_static(
          "from_edges", &from_edges, py::arg("vertex_count"), py::arg("sources"),
          py::arg("targets"), py::arg("weights") = py::none(), py::kw_only(),
          py::arg("ids") = py::none(),
          "from_edges(vertex_count, sources, targets, weights=None, *, ids=None)\n--\n\n"
          "The graph of edges from sources[i] to targets[i], both arrays of whole numbers in\n"
          "[0, vertex_count), each of weight weights[i] in [1e-60, 1e60].\n\n"
          "Loops are left out; edges between the same two vertices become one, their weights\n"
          "added up.  Raises TypeError for another dtype or shape, UsageError for a vertex out of\n"
          "range, ValueError for a weight out of range or for arrays of unequal length.")
      .def_static("from_csr", &from_csr, py::arg("offsets"), py::arg("targets"),
                  py::arg("weights") = py::none(), py::kw_only(), py::arg("ids") = py::none(),
                  "from_csr(offsets, targets, weights=None, *, ids=None)\n--\n\n"
                  "The graph of a symmetric sparse matrix, as scipy.sparse.csr_array has it in\n"
                  "indptr, indices and data.  What stands below the diagonal, or on it, is not\n"
                  "looked at.  Raises as from_edges().");
}

void add_properties(GraphClass& graph) {
  graph.def("__len__", [](const GraphHandle& h) { return h.graph->vertex_count(); })
      .def("__repr__",
           [](const GraphHandle& h) {
             return "<Graph: " + std::to_string(h.graph->vertex_count()) + " vertices, " +
                    std::to_string(h.graph->edge_count()) + " edges>";
           })
      .def("edges", &edges_of,
           "edges(self, /)\n--\n\n"
           "(sources, targets, weights): each edge once, sources[i] < targets[i], ascending.")
      .def_property_readonly(
          "vertex_count", [](const GraphHandle& h) { return h.graph->vertex_count(); },
          "Number of vertices.")
      .def_property_readonly(
          "edge_count", [](const GraphHandle& h) { return h.graph->edge_count(); },
          "Number of edges, each counted once.")
      .def_property_readonly(
          "is_weighted", [](const GraphHandle& h) { return h.graph->is_weighted(); },
          "Whether edges have weights.");
}

void add_views(GraphClass& graph) {
  graph.def_property_readonly("ids", &ids_of, "The id of each vertex as list of str, or None.")
      .def_property_readonly(
          "offsets",
          [](const py::object& self) {
            return view_of<std::uint32_t>(self.cast<const GraphHandle&>().graph->all_offsets(),
                                          self);
          },
          "Where the neighbours of each vertex begin in `targets`; uint32, read-only, no copy.")
      .def_property_readonly(
          "targets",
          [](const py::object& self) {
            return view_of<std::uint32_t>(self.cast<const GraphHandle&>().graph->all_targets(),
                                          self);
          },
          "The neighbours, vertex by vertex, ascending; uint32, read-only, no copy.")
      .def_property_readonly("weights", &view_of_weights,
                             "The weights that belong to `targets`, empty when all weigh 1;\n"
                             "float64, read-only, no copy.");
}

}  // namespace

void add_graph(py::module_& module) {
  GraphClass graph(
      module, "Graph",
      "An undirected simple graph with vertices numbered from 0, and its measures.\n\n"
      "Arrays have one value per vertex, in the order of `ids`.  Never changed; may be\n"
      "read by several threads at once.  Graph.from_edges() and from_csr() make one, as\n"
      "does Network.graph().\n\n"
      "Measures raise TypeError for an array of another dtype or shape, ValueError for one of\n"
      "another length, UsageError (a ValueError) for a vertex or an option out of range or an\n"
      "unknown option; Ctrl-C stops them.  n vertices, m edges.");
  add_construction(graph);
  add_properties(graph);
  add_views(graph);
  add_centrality(graph);
  add_structure(graph);
}

}  // namespace bindeglied::python
