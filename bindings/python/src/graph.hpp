#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include "bindeglied/base/fields.hpp"
#include "bindeglied/measures/graph.hpp"
#include "bindeglied/measures/two_mode.hpp"
#include "src/arrays.hpp"
#include "src/watched.hpp"

namespace bindeglied::python {

/// A graph with the ids of its vertices, if they have any; never changed.  Made and destroyed with
/// the lock of the interpreter.
struct GraphHandle {
  std::shared_ptr<const Graph> graph;
  pybind11::object ids = pybind11::none();  ///< a tuple with one per vertex, or None
};

/// A two-mode graph with the ids of its rows and columns, if they have any; as GraphHandle.
struct TwoModeHandle {
  std::shared_ptr<const TwoMode> graph;
  pybind11::object row_ids = pybind11::none();
  pybind11::object column_ids = pybind11::none();
};

/// Texts as a tuple of one for each of `count`, or None as it is.  Throws TypeError for what is no
/// text, ValueError for another number of them.
[[nodiscard]] pybind11::object read_ids(pybind11::handle ids, std::size_t count,
                                        std::string_view name);

[[nodiscard]] pybind11::object tuple_of(const std::vector<std::string>& ids);

/// How many threads; the only option of measures that have no other.
struct ThreadOptions {
  std::uint32_t threads = 0;

  static constexpr auto fields() {
    using Self = ThreadOptions;
    return std::tuple{Field{"threads", &Self::threads, 0U, 1024U, "threads; 0 = all cores"}};
  }
};

/// What a random graph is drawn from.
struct SeedOptions {
  std::uint64_t seed = 1;

  static constexpr auto fields() {
    using Self = SeedOptions;
    return std::tuple{
        Field{"seed", &Self::seed, 0U, UINT64_MAX, "another one gives another random graph"}};
  }
};

/// One member of all rows as an array.
template <class Row, class Member>
[[nodiscard]] pybind11::array member_array(const std::vector<Row>& rows, Member member) {
  using T = std::remove_cvref_t<decltype(std::declval<const Row&>().*member)>;
  std::vector<T> values(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) values[i] = rows[i].*member;
  return to_array(std::move(values));
}

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
void add_groups(GraphClass& graph);

}  // namespace bindeglied::python
