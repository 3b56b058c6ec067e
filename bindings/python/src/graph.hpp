#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include "bindeglied/measures/graph.hpp"
#include "bindeglied/measures/two_mode.hpp"
#include "src/watched.hpp"

namespace bindeglied::python {

/// A graph with the ids of its vertices, if they have any; never changed.
struct GraphHandle {
  std::shared_ptr<const Graph> graph;
  std::vector<std::string> ids = {};  ///< empty or one per vertex
};

/// A two-mode graph; never changed.
struct TwoModeHandle {
  std::shared_ptr<const TwoMode> graph;
};

/// An instance of the NamedTuple of that name in bindeglied._measures.
template <class... Members>
[[nodiscard]] pybind11::object named_tuple(const char* name, Members&&... members) {
  return pybind11::module_::import("bindeglied._measures")
      .attr(name)(std::forward<Members>(members)...);
}

/// measure(graph, watch) without the lock of the interpreter.
template <class Measure>
[[nodiscard]] auto measured(const GraphHandle& handle, Measure measure) {
  return run_watched([&](const Watch& watch) { return measure(*handle.graph, watch); });
}

using GraphClass = pybind11::class_<GraphHandle>;

// Each adds measures to the class.
void add_centrality(GraphClass& graph);
void add_structure(GraphClass& graph);

}  // namespace bindeglied::python
