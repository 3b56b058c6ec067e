#include "src/graph.hpp"

#include <algorithm>
#include <cmath>
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

GraphHandle from_edges(py::handle vertex_count, py::handle sources, py::handle targets,
                       py::handle weights, py::handle ids, const py::kwargs& others) {
  check_keywords(others, {"vertex_count", "sources", "targets", "weights", "ids"});
  const std::uint32_t count = count_of(vertex_count, "vertex_count");
  const std::vector<std::uint32_t> from = numbers_below(sources, count, "sources");
  const std::vector<std::uint32_t> to = numbers_for_each(targets, from.size(), count, "targets");
  const bool is_weighted = !weights.is_none();
  const std::vector<double> given = read_weights(weights, from.size());
  GraphHandle handle{.graph = nullptr, .ids = read_ids(ids, count, "ids")};
  handle.graph = run_watched([&](const Watch& watch) {
    std::vector<Edge> edges(from.size());
    constexpr std::size_t between_looks = 1U << 16U;
    for (std::size_t i = 0; i < edges.size(); ++i) {
      if (i % between_looks == 0) watch.check();
      edges[i] = {from[i], to[i], is_weighted ? given[i] : 1.0};
    }
    return std::make_shared<const Graph>(build_graph(count, edges, is_weighted, watch));
  });
  return handle;
}

/// What stands on either side of the diagonal of a matrix, as edges from the smaller end.
struct Sides {
  std::vector<Edge> above = {};
  std::vector<Edge> below = {};
};

Sides sides_of(std::span<const std::uint32_t> starts, std::span<const std::uint32_t> ends,
               std::span<const double> weights, const Watch& watch) {
  constexpr std::uint32_t between_looks = 1024;
  Sides sides;
  for (std::uint32_t row = 0; row + 1 < starts.size(); ++row) {
    if (row % between_looks == 0) watch.check();
    for (std::uint32_t i = starts[row]; i < starts[row + 1]; ++i) {
      const double weight = weights.empty() ? 1.0 : weights[i];
      if (row < ends[i]) sides.above.push_back({row, ends[i], weight});
      if (row > ends[i]) sides.below.push_back({ends[i], row, weight});
    }
  }
  return sides;
}

/// Adds what `other` has and `graph` has not; of what both have, the weights must be the same.
void add_missing(const Graph& graph, const Graph& other, std::vector<Edge>& missing) {
  constexpr double rounding = 1e-9;
  for (std::uint32_t row = 0; row < other.vertex_count(); ++row) {
    const auto known = graph.neighbours(row);
    for (std::size_t i = 0; i < other.neighbours(row).size(); ++i) {
      const std::uint32_t end = other.neighbours(row)[i];
      if (end < row) continue;
      const auto found = std::ranges::lower_bound(known, end);
      const double weight = other.is_weighted() ? other.weights(row)[i] : 1.0;
      if (found == known.end() || *found != end) {
        missing.push_back({row, end, weight});
      } else if (other.is_weighted()) {
        const double known_weight =
            graph.weights(row)[static_cast<std::size_t>(found - known.begin())];
        if (std::abs(weight - known_weight) <= rounding * known_weight) continue;
        throw py::value_error("weights: " + to_text(known_weight) + " from " + std::to_string(row) +
                              " to " + std::to_string(end) + ", but " + to_text(weight) +
                              " back: must be symmetric");
      }
    }
  }
}

/// An edge stands above the diagonal, below it, or on both sides.
Graph graph_of_sides(std::uint32_t count, Sides sides, bool is_weighted, const Watch& watch) {
  if (sides.above.empty()) std::swap(sides.above, sides.below);
  Graph graph = build_graph(count, sides.above, is_weighted, watch);
  if (sides.below.empty()) return graph;
  std::vector<Edge> missing;
  add_missing(graph, build_graph(count, sides.below, is_weighted, watch), missing);
  if (missing.empty()) return graph;
  sides.above.insert(sides.above.end(), missing.begin(), missing.end());
  return build_graph(count, sides.above, is_weighted, watch);
}

GraphHandle from_csr(py::handle offsets, py::handle targets, py::handle weights, py::handle ids,
                     const py::kwargs& others) {
  check_keywords(others, {"offsets", "targets", "weights", "ids"});
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
  GraphHandle handle{.graph = nullptr, .ids = read_ids(ids, count, "ids")};
  handle.graph = run_watched([&](const Watch& watch) {
    return std::make_shared<const Graph>(graph_of_sides(static_cast<std::uint32_t>(count),
                                                        sides_of(starts, ends, given, watch),
                                                        is_weighted, watch));
  });
  return handle;
}

py::array view_of_weights(const py::object& self) {
  const auto& handle = self.cast<const GraphHandle&>();
  return view_of<double>(handle.graph->all_weights(), self);
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
          "[0, vertex_count), each of weight weights[i] in [1e-60, 1e60].  ids: a text for each\n"
          "vertex.  At most 2^28 vertices.\n\n"
          "Loops are left out; edges between the same two vertices become one, their weights\n"
          "added up.  Raises TypeError for another dtype or shape, UsageError for a vertex out of\n"
          "range, ValueError for a weight out of range or for arrays of unequal length, "
          "LimitError\n"
          "above 2^31 edges.")
      .def_static(
          "from_csr", &from_csr, py::arg("offsets"), py::arg("targets"),
          py::arg("weights") = py::none(), py::kw_only(), py::arg("ids") = py::none(),
          "from_csr(offsets, targets, weights=None, *, ids=None)\n--\n\n"
          "The graph of a sparse matrix, as scipy.sparse.csr_array has it in indptr, indices\n"
          "and data.  Each edge may stand on either side of the diagonal, or on both with\n"
          "the same weight; what stands on it is left out.  Raises as from_edges(), and\n"
          "ValueError where the weights of both sides differ.");
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
  graph
      .def_property_readonly(
          "ids", [](const GraphHandle& h) { return h.ids; },
          "The id of each vertex as tuple of str, or None; no copy.")
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

py::object read_ids(py::handle ids, std::size_t count, std::string_view name) {
  if (ids.is_none()) return py::none();
  // A set has no order, and what a dict has beside its keys would be lost.
  if (PyAnySet_Check(ids.ptr()) || PyDict_Check(ids.ptr())) {
    refuse_type(name, "a list of texts", ids);
  }
  auto texts = py::reinterpret_steal<py::tuple>(PySequence_Tuple(ids.ptr()));
  if (!texts) {
    if (py::isinstance<py::iterable>(ids)) throw py::error_already_set();
    PyErr_Clear();
    refuse_type(name, "a list of texts", ids);
  }
  for (const py::handle id : texts) static_cast<void>(text_of(id, name));
  check_length(name, texts.size(), count);
  return texts;
}

py::object tuple_of(const std::vector<std::string>& ids) {
  py::tuple texts(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) texts[i] = to_python(ids[i]);
  return texts;
}

void add_graph(py::module_& module) {
  GraphClass graph(
      module, "Graph",
      "An undirected simple graph with vertices numbered from 0, and its measures.\n\n"
      "Arrays have one value per vertex, in the order of `ids`.  Never changed; may be\n"
      "read by several threads at once.  Graph.from_edges() and from_csr() make one, as\n"
      "does Network.graph().\n\n"
      "Measures raise TypeError for an array of another dtype or shape, ValueError for one of\n"
      "another length, UsageError (a ValueError) for a vertex or an option out of range or an\n"
      "unknown option, LimitError for what would take too much memory; Ctrl-C stops them.\n"
      "n vertices, m edges.");
  add_construction(graph);
  add_properties(graph);
  add_views(graph);
  add_centrality(graph);
  add_structure(graph);
  add_groups(graph);
}

}  // namespace bindeglied::python
