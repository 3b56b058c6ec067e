#include "bindeglied/analysis/node_statistics.hpp"

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <utility>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/measures/betweenness.hpp"
#include "bindeglied/measures/brokerage.hpp"
#include "bindeglied/measures/components.hpp"
#include "bindeglied/measures/cuts.hpp"
#include "bindeglied/measures/degree.hpp"
#include "bindeglied/measures/eigenvector.hpp"
#include "bindeglied/measures/group_mixing.hpp"
#include "bindeglied/measures/harmonic_closeness.hpp"
#include "bindeglied/measures/k_core.hpp"
#include "bindeglied/measures/pagerank.hpp"
#include "bindeglied/measures/robustness.hpp"
#include "bindeglied/measures/structural_holes.hpp"
#include "bindeglied/measures/triangles.hpp"

namespace bindeglied {
namespace {

using NodeRows = std::vector<NodeStatistics>;

/// Puts one value per vertex into its row.
template <class Values, class T>
void fill(const Values& values, T NodeStatistics::*member, NodeRows& rows) {
  for (std::size_t vertex = 0; vertex < rows.size(); ++vertex) {
    rows[vertex].*member = static_cast<T>(values[vertex]);
  }
}

/// The edges of one vertex, by whether they stay in its group.
GroupMixing mix_partners(const Graph& graph, std::span<const std::uint32_t> groups,
                         std::uint32_t vertex) {
  GroupMixing mixing;
  for (const std::uint32_t partner : graph.neighbours(vertex)) {
    if (groups[vertex] == no_group || groups[partner] == no_group) {
      ++mixing.left_out;
    } else {
      ++(groups[vertex] == groups[partner] ? mixing.internal : mixing.external);
    }
  }
  return mixing;
}

/// Those outside; empty when there are partners, but none of which it is known.
std::optional<std::uint32_t> known_external(const GroupMixing& mixing) {
  if (mixing.left_out > 0 && mixing.internal + mixing.external == 0) return std::nullopt;
  return static_cast<std::uint32_t>(mixing.external);
}

void fill_partners(const Cooperation& cooperation, NodeRows& rows) {
  for (std::uint32_t vertex = 0; vertex < rows.size(); ++vertex) {
    const GroupMixing kinds = mix_partners(cooperation.graph, cooperation.kinds, vertex);
    const GroupMixing places = mix_partners(cooperation.graph, cooperation.places, vertex);
    rows[vertex].other_kinds = known_external(kinds);
    rows[vertex].other_places = known_external(places);
    rows[vertex].ei_kind = ei_index(kinds);
    rows[vertex].ei_place = ei_index(places);
  }
}

/// From 1 by falling size, of equals the one with the first vertex; 0 for isolates.
std::vector<std::uint32_t> number_components(const Graph& graph) {
  const Components components = find_components(graph);
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < components.sizes.size(); ++i) {
    if (components.sizes[i] > 1) order.push_back(i);
  }
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::uint32_t i) { return components.sizes[i]; });
  std::vector<std::uint32_t> numbers(components.sizes.size(), 0);
  for (std::uint32_t i = 0; i < order.size(); ++i) numbers[order[i]] = i + 1;
  std::vector<std::uint32_t> of_vertices;
  of_vertices.reserve(components.of.size());
  for (const std::uint32_t component : components.of) of_vertices.push_back(numbers[component]);
  return of_vertices;
}

void fill_brokerage(const Cooperation& cooperation, const Watch& watch, NodeRows& rows) {
  const auto brokers = find_brokerage(cooperation.graph, cooperation.kinds, watch);
  const std::vector<Loss> losses = find_losses(cooperation.graph);
  for (std::size_t vertex = 0; vertex < rows.size(); ++vertex) {
    rows[vertex].brokered_pairs = brokers[vertex].pairs;
    rows[vertex].sole_pairs = brokers[vertex].sole_pairs;
    rows[vertex].pairs_cut = losses[vertex].pairs_cut;
    rows[vertex].left_alone = losses[vertex].isolated;
  }
}

void fill_betweenness(const Graph& graph, const NodeOptions& options, const Watch& watch,
                      NodeRows& rows) {
  if (options.sources == 0 || options.sources >= graph.vertex_count()) {
    return fill(betweenness(graph, options.threads, watch), &NodeStatistics::betweenness, rows);
  }
  const SampledBetweenness sampled = sample_betweenness(
      graph, {.sources = options.sources, .seed = options.seed, .threads = options.threads}, watch);
  fill(sampled.estimate, &NodeStatistics::betweenness, rows);
  fill(sampled.bound, &NodeStatistics::betweenness_bound, rows);
}

void fill_identity(const Cooperation& cooperation, NodeRows& rows) {
  for (std::size_t vertex = 0; vertex < rows.size(); ++vertex) {
    rows[vertex].id = cooperation.stakeholders[vertex];
    rows[vertex].kind = kind_of(cooperation, static_cast<std::uint32_t>(vertex));
    const std::uint32_t place = cooperation.places[vertex];
    if (place != no_group) rows[vertex].place = PlaceId{place};
    for (const TwoMode& graph : cooperation.parts.participation) {
      rows[vertex].venues +=
          static_cast<std::uint32_t>(graph.columns(static_cast<std::uint32_t>(vertex)).size());
    }
  }
}

}  // namespace

void check_node_options(const NodeOptions& options) {
  check_fields(options);
  if (options.sources == 0 || options.sources >= least_betweenness_sources) return;
  throw CodedError(ErrorKind::usage, "error.sources", "sources = {0}: must be 0, or {1} or more",
                   {std::to_string(options.sources), std::to_string(least_betweenness_sources)});
}

MeasuredNodes measure_nodes(const Cooperation& cooperation, const NodeOptions& options,
                            const Watch& watch) {
  check_node_options(options);
  const Graph& graph = cooperation.graph;
  const std::uint32_t threads = options.threads;
  NodeRows rows(cooperation.stakeholders.size());
  fill_betweenness(graph, options, watch, rows);  // first: it refuses some networks
  const TriangleCounts triangles = count_triangles(graph, threads, watch);
  fill_identity(cooperation, rows);
  fill_partners(cooperation, rows);
  fill_brokerage(cooperation, watch, rows);
  fill(degrees(graph), &NodeStatistics::degree, rows);
  fill(strengths(graph), &NodeStatistics::strength, rows);
  fill(number_components(graph), &NodeStatistics::component, rows);
  fill(core_numbers(graph), &NodeStatistics::core, rows);
  fill(measure_clustering(graph, triangles).local, &NodeStatistics::clustering, rows);
  fill(harmonic_closeness(graph, threads, watch), &NodeStatistics::closeness, rows);
  fill(measure_constraint(graph, threads, watch), &NodeStatistics::constraint, rows);
  fill(measure_effective_size(graph, threads, watch), &NodeStatistics::effective_size, rows);
  const EigenvectorCentrality eigenvector = eigenvector_centrality(graph, watch);
  fill(eigenvector.values, &NodeStatistics::eigenvector, rows);
  fill(pagerank(graph, {}, watch), &NodeStatistics::pagerank, rows);
  fill(find_cuts(graph).is_cut_vertex, &NodeStatistics::is_cut_vertex, rows);
  std::ranges::stable_sort(rows, [](const NodeStatistics& a, const NodeStatistics& b) {
    return std::pair(a.degree, a.strength) > std::pair(b.degree, b.strength);
  });
  return {std::move(rows), eigenvector.residual};
}

}  // namespace bindeglied
