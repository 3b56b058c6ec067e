#include "bindeglied/measures/structural_holes.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/measures/degree.hpp"
#include "bindeglied/measures/degree_order.hpp"
#include "bindeglied/measures/detail/buffers.hpp"

namespace bindeglied {
namespace {

double weight_at(const Graph& graph, std::size_t arc) {
  return graph.is_weighted() ? graph.all_weights()[arc] : 1.0;
}

/// Sum of values[target] over the targets, times their weights if they have some.  Eight sums at a
/// time, since each addition waits for the one before in the same sum; their order is fixed.
double gathered_sum(std::span<const std::uint32_t> targets, std::span<const double> weights,
                    const double* values) {
  constexpr std::size_t width = 8;
  double sums[width] = {};
  const auto term = [&](std::size_t i) {
    return weights.empty() ? values[targets[i]] : weights[i] * values[targets[i]];
  };
  std::size_t i = 0;
  for (; i + width <= targets.size(); i += width) {
    for (std::size_t lane = 0; lane < width; ++lane) sums[lane] += term(i + lane);
  }
  for (std::size_t lane = 0; i < targets.size(); ++i, ++lane) sums[lane] += term(i);
  return ((sums[0] + sums[4]) + (sums[2] + sums[6])) + ((sums[1] + sums[5]) + (sums[3] + sums[7]));
}

/// For each arc from i to j the sum over common neighbours q of w_iq w_jq scale_q; both arcs of an
/// edge have the same.  Vertices are ordered by falling degree.
std::vector<double> sums_over_common(const Graph& graph, const std::vector<double>& scales,
                                     unsigned threads, const Watch& watch) {
  constexpr std::size_t chunk = 64;
  const std::uint32_t count = graph.vertex_count();
  const auto offsets = graph.all_offsets();
  const auto targets = graph.all_targets();
  std::vector<double> sums(targets.size());
  detail::Buffers<std::vector<double>> buffers([&] { return std::vector<double>(count, 0.0); });
  const auto fill_row = [&](std::uint32_t vertex, std::vector<double>& marks) {
    for (std::uint32_t arc = offsets[vertex]; arc < offsets[vertex + 1]; ++arc) {
      marks[targets[arc]] = weight_at(graph, arc) * scales[targets[arc]];
    }
    for (std::uint32_t arc = offsets[vertex]; arc < offsets[vertex + 1]; ++arc) {
      const std::uint32_t other = targets[arc];
      if (other < vertex) continue;  // this one has fewer neighbours: computed from there
      sums[arc] = gathered_sum(graph.neighbours(other), graph.weights(other), marks.data());
    }
    for (const std::uint32_t other : graph.neighbours(vertex)) marks[other] = 0.0;
  };
  parallel_for(count, chunk, threads, [&](std::size_t first, std::size_t last) {
    watch.check("structural holes", static_cast<double>(first) / count);
    buffers.with([&](std::vector<double>& marks) {
      for (std::size_t i = first; i < last; ++i) fill_row(static_cast<std::uint32_t>(i), marks);
    });
  });
  // The other arc of each edge: a row is met by its lower neighbours in their order.
  std::vector<std::uint32_t> next(offsets.begin(), offsets.end() - 1);
  for (std::uint32_t vertex = 0; vertex < count; ++vertex) {
    for (std::uint32_t arc = offsets[vertex]; arc < offsets[vertex + 1]; ++arc) {
      if (targets[arc] > vertex) sums[next[targets[arc]]++] = sums[arc];
    }
  }
  return sums;
}

/// term(vertex, arc) summed over the arcs of each vertex, and then finish(vertex, sum).
template <class Term, class Finish>
std::vector<std::optional<double>> sums_over_arcs(const DegreeOrder& order, Term term,
                                                  Finish finish) {
  const auto offsets = order.graph.all_offsets();
  std::vector<std::optional<double>> values(order.graph.vertex_count());
  for (std::uint32_t vertex = 0; vertex < values.size(); ++vertex) {
    if (order.graph.degree(vertex) == 0) continue;
    double sum = 0.0;
    for (std::uint32_t arc = offsets[vertex]; arc < offsets[vertex + 1]; ++arc) sum += term(arc);
    values[vertex] = finish(vertex, sum);
  }
  return in_original_order(order, values);
}

}  // namespace

std::vector<std::optional<double>> measure_constraint(const Graph& graph, unsigned threads,
                                                      const Watch& watch) {
  const DegreeOrder order = order_by_degree(graph);
  const std::vector<double> strength = strengths(order.graph);
  std::vector<double> inverse(strength.size());
  std::ranges::transform(strength, inverse.begin(), [](double s) { return 1.0 / s; });
  const std::vector<double> sums = sums_over_common(order.graph, inverse, threads, watch);
  return sums_over_arcs(
      order,
      [&](std::size_t arc) {
        const double direct_and_indirect = weight_at(order.graph, arc) + sums[arc];
        return direct_and_indirect * direct_and_indirect;
      },
      [&](std::size_t vertex, double sum) { return sum / (strength[vertex] * strength[vertex]); });
}

std::vector<std::optional<double>> measure_effective_size(const Graph& graph, unsigned threads,
                                                          const Watch& watch) {
  const DegreeOrder order = order_by_degree(graph);
  const std::vector<double> strength = strengths(order.graph);
  std::vector<double> greatest(strength.size(), 1.0);
  for (std::uint32_t vertex = 0; vertex < greatest.size(); ++vertex) {
    const auto weights = order.graph.weights(vertex);
    if (!weights.empty()) greatest[vertex] = std::ranges::max(weights);
  }
  const std::vector<double> sums =
      sums_over_common(order.graph, std::vector<double>(strength.size(), 1.0), threads, watch);
  return sums_over_arcs(
      order, [&](std::size_t arc) { return sums[arc] / greatest[order.graph.all_targets()[arc]]; },
      [&](std::uint32_t vertex, double sum) {
        return order.graph.degree(vertex) - sum / strength[vertex];
      });
}

}  // namespace bindeglied
