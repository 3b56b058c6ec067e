#include "bindeglied/measures/degree_order.hpp"

#include <algorithm>
#include <utility>

namespace bindeglied {
namespace {

/// The vertices by falling degree, ties by number: a counting sort.
std::vector<std::uint32_t> by_falling_degree(const Graph& graph) {
  const std::uint32_t count = graph.vertex_count();
  std::uint32_t greatest = 0;
  for (std::uint32_t vertex = 0; vertex < count; ++vertex) {
    greatest = std::max(greatest, graph.degree(vertex));
  }
  std::vector<std::uint32_t> starts(greatest + std::size_t{2}, 0);
  for (std::uint32_t vertex = 0; vertex < count; ++vertex) {
    ++starts[greatest - graph.degree(vertex) + std::size_t{1}];
  }
  for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
  std::vector<std::uint32_t> order(count);
  for (std::uint32_t vertex = 0; vertex < count; ++vertex) {
    order[starts[greatest - graph.degree(vertex)]++] = vertex;
  }
  return order;
}

}  // namespace

DegreeOrder order_by_degree(const Graph& graph, EdgeWeights wanted, Isolates isolates) {
  std::vector<std::uint32_t> original = by_falling_degree(graph);
  std::uint32_t count = graph.vertex_count();
  while (isolates == Isolates::left_out && count > 0 && graph.degree(original[count - 1]) == 0) {
    --count;
  }
  std::vector<std::uint32_t> next(
      graph.vertex_count());  // where the next neighbour of an old vertex goes
  std::vector<std::uint32_t> offsets = {0};
  offsets.reserve(count + std::size_t{1});
  for (std::uint32_t rank = 0; rank < count; ++rank) {
    next[original[rank]] = offsets.back();
    offsets.push_back(offsets.back() + graph.degree(original[rank]));
  }
  std::vector<std::uint32_t> targets(graph.all_targets().size());
  std::vector<double> weights(wanted == EdgeWeights::kept ? graph.all_weights().size() : 0);
  // Each vertex writes itself into the rows of its neighbours: rows come out ascending.
  for (std::uint32_t rank = 0; rank < count; ++rank) {
    const auto neighbours = graph.neighbours(original[rank]);
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      const std::uint32_t place = next[neighbours[i]]++;
      targets[place] = rank;
      if (!weights.empty()) weights[place] = graph.weights(original[rank])[i];
    }
  }
  return {Graph(std::move(offsets), std::move(targets), std::move(weights)), std::move(original)};
}

}  // namespace bindeglied
