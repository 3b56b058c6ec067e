#include "bindeglied/measures/betweenness.hpp"

#include <cstdint>
#include <numeric>

#include "bindeglied/measures/degree_order.hpp"
#include "bindeglied/measures/path_dependencies.hpp"

namespace bindeglied {

std::vector<double> betweenness(const Graph& graph, unsigned threads, const Watch& watch,
                                Simd simd) {
  const DegreeOrder order = order_by_degree(graph, EdgeWeights::left_out, Isolates::left_out);
  std::vector<std::uint32_t> everybody(order.graph.vertex_count());
  std::iota(everybody.begin(), everybody.end(), 0U);
  std::vector<double> sums =
      path_dependencies(order.graph, everybody, false, threads, watch, simd).sums;
  for (double& sum : sums) sum /= 2.0;  // each pair was met from both ends
  return in_original_order(order, sums);
}

}  // namespace bindeglied
