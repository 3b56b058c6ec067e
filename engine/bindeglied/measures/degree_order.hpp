#pragma once

#include <cstdint>
#include <vector>

#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// A graph with its vertices renumbered by falling degree, ties by their number.
///
/// What heavy measures run on: the vertices that are looked at most often lie beside each other in
/// memory, and the first neighbours of a vertex are those of higher degree.
struct DegreeOrder {
  Graph graph = {};
  std::vector<std::uint32_t> original = {};  ///< the number that each vertex had before
};

/// Whether the ordered graph has the weights of its edges: most of the memory of a weighted one.
enum class EdgeWeights : std::uint8_t { kept, left_out };

/// Whether the ordered graph has those without neighbours, which come last.  Searches from every
/// vertex must not pass over millions of them every time.
enum class Isolates : std::uint8_t { kept, left_out };

/// `original` has all vertices.  Linear time.
[[nodiscard]] DegreeOrder order_by_degree(const Graph& graph,
                                          EdgeWeights wanted = EdgeWeights::kept,
                                          Isolates isolates = Isolates::kept);

/// values[i] belongs to original[i]; the result is in the original order, with T{} for who has no
/// value because it was left out.
template <class T>
[[nodiscard]] std::vector<T> in_original_order(const DegreeOrder& order,
                                               const std::vector<T>& values) {
  std::vector<T> result(order.original.size());
  for (std::size_t i = 0; i < values.size(); ++i) result[order.original[i]] = values[i];
  return result;
}

}  // namespace bindeglied
