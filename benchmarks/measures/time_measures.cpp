// Times a measure on a graph from a file: time_measures EDGES GROUPS FOLDER THREADS NAME [asked].
// EDGES and GROUPS are written by compare_measures.py, which reads what is left in FOLDER.

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "benchmarks/measures/network_files.hpp"
#include "bindeglied/measures/assortativity.hpp"
#include "bindeglied/measures/betweenness.hpp"
#include "bindeglied/measures/brokerage.hpp"
#include "bindeglied/measures/communities.hpp"
#include "bindeglied/measures/components.hpp"
#include "bindeglied/measures/cuts.hpp"
#include "bindeglied/measures/degree_order.hpp"
#include "bindeglied/measures/eigenvector.hpp"
#include "bindeglied/measures/harmonic_closeness.hpp"
#include "bindeglied/measures/k_core.hpp"
#include "bindeglied/measures/link_prediction.hpp"
#include "bindeglied/measures/modularity.hpp"
#include "bindeglied/measures/pagerank.hpp"
#include "bindeglied/measures/path_dependencies.hpp"
#include "bindeglied/measures/projection.hpp"
#include "bindeglied/measures/push_pagerank.hpp"
#include "bindeglied/measures/robustness.hpp"
#include "bindeglied/measures/structural_holes.hpp"
#include "bindeglied/measures/triangles.hpp"
#include "bindeglied/measures/weighted_betweenness.hpp"

namespace bindeglied {
namespace {

using Numbers = std::vector<double>;

struct Input {
  Graph graph = {};
  TwoMode rows = {};
  unsigned threads = 1;
};

template <class T>
Numbers as_numbers(const std::vector<T>& values) {
  return Numbers(values.begin(), values.end());
}

Numbers as_numbers(const std::vector<std::optional<double>>& values) {
  Numbers numbers;
  for (const auto& value : values) numbers.push_back(value.value_or(0.0));
  return numbers;
}

/// The vertices that many are asked about: spread over all, the same in compare_measures.py.
std::vector<std::uint32_t> asked_for(const Graph& graph, std::uint32_t count) {
  std::vector<std::uint32_t> vertices;
  for (std::uint32_t i = 0; i < count; ++i)
    vertices.push_back((i * 7919 + 13) % graph.vertex_count());
  return vertices;
}

Numbers links(const Input& input, LinkScore score) {
  Numbers numbers;
  for (const auto& best : predict_links(input.graph, asked_for(input.graph, 1000),
                                        {.score = score, .top = 10, .threads = input.threads})) {
    for (std::size_t i = 0; i < 10; ++i) numbers.push_back(i < best.size() ? best[i].score : 0.0);
  }
  return numbers;
}

Numbers pagerank_of_64(const Input& input) {
  Numbers numbers;
  for (const auto& row : personalised_pagerank(input.graph, asked_for(input.graph, 64),
                                               {.tolerance = 1e-8, .threads = input.threads})) {
    if (numbers.empty()) numbers = row;  // of the first, to be checked
  }
  return numbers;
}

Numbers pushes(const Input& input) {
  Numbers numbers;
  for (const std::uint32_t vertex : asked_for(input.graph, 64)) {
    numbers.push_back(push_pagerank(input.graph, vertex, {.error = 1e-7}).missing);
  }
  return numbers;
}

Numbers project(const Input& input, ProjectionWeight weight) {
  const Graph graph = project_rows(input.rows, weight, input.threads);
  double sum = 0.0;
  for (const double value : graph.all_weights()) sum += value;
  return {static_cast<double>(graph.edge_count()), sum / 2.0};
}

Numbers communities_of(const Input& input) {
  const Communities found = find_communities(input.graph, {.threads = input.threads});
  Numbers numbers = as_numbers(found.of);
  numbers.push_back(found.modularity);
  return numbers;
}

/// Local clustering, and the transitivity last.
Numbers clustering_of(const Input& input) {
  const Clustering clustering =
      measure_clustering(input.graph, count_triangles(input.graph, input.threads));
  Numbers numbers = as_numbers(clustering.local);
  numbers.push_back(clustering.transitivity.value_or(0.0));
  return numbers;
}

/// Seven groups, dealt out by turns.
std::vector<std::uint32_t> groups_of(const Graph& graph) {
  std::vector<std::uint32_t> groups(graph.vertex_count());
  for (std::uint32_t i = 0; i < groups.size(); ++i) groups[i] = i % 7;
  return groups;
}

Numbers losses_of(const Input& input) {
  Numbers numbers;
  for (const Loss& loss : find_losses(input.graph)) {
    numbers.push_back(static_cast<double>(loss.pairs_cut));
  }
  return numbers;
}

Numbers brokerage_of(const Input& input) {
  Numbers numbers;
  for (const Brokerage& row : find_brokerage(input.graph, groups_of(input.graph))) {
    numbers.insert(numbers.end(), row.roles.begin(), row.roles.end());
  }
  return numbers;
}

using Measure = Numbers (*)(const Input&);

const std::map<std::string, std::pair<Measure, int>> measures = {
    {"k_core", {[](const Input& in) { return as_numbers(core_numbers(in.graph)); }, 5}},
    {"components", {[](const Input& in) { return as_numbers(find_components(in.graph).of); }, 5}},
    {"triangles",
     {[](const Input& in) { return as_numbers(count_triangles(in.graph, in.threads).of); }, 3}},
    {"clustering", {clustering_of, 3}},
    {"constraint",
     {[](const Input& in) { return as_numbers(measure_constraint(in.graph, in.threads)); }, 3}},
    {"effective_size",
     {[](const Input& in) { return as_numbers(measure_effective_size(in.graph, in.threads)); }, 3}},
    {"harmonic", {[](const Input& in) { return harmonic_closeness(in.graph, in.threads); }, 3}},
    {"betweenness", {[](const Input& in) { return betweenness(in.graph, in.threads); }, 3}},
    {"weighted_betweenness",
     {[](const Input& in) { return weighted_betweenness(in.graph, in.threads); }, 1}},
    {"betweenness_from_64",
     {[](const Input& in) {
        const DegreeOrder order = order_by_degree(in.graph);
        std::vector<std::uint32_t> places(order.original.size());
        for (std::uint32_t i = 0; i < places.size(); ++i) places[order.original[i]] = i;
        std::vector<std::uint32_t> sources = asked_for(in.graph, 64);
        for (std::uint32_t& source : sources) source = places[source];
        return in_original_order(
            order, path_dependencies(order.graph, sources, false, in.threads, {}).sums);
      },
      3}},
    {"pagerank", {[](const Input& in) { return pagerank(in.graph, {.tolerance = 1e-8}); }, 3}},
    {"pagerank_of_64", {pagerank_of_64, 1}},
    {"push_of_64", {pushes, 1}},
    {"adamic_adar", {[](const Input& in) { return links(in, LinkScore::adamic_adar); }, 3}},
    {"resource_allocation",
     {[](const Input& in) { return links(in, LinkScore::resource_allocation); }, 3}},
    {"jaccard", {[](const Input& in) { return links(in, LinkScore::jaccard); }, 3}},
    {"projection", {[](const Input& in) { return project(in, ProjectionWeight::count); }, 5}},
    {"newman", {[](const Input& in) { return project(in, ProjectionWeight::newman); }, 5}},
    {"communities", {communities_of, 1}},
    {"modularity",
     {[](const Input& in) { return Numbers{modularity(in.graph, groups_of(in.graph))}; }, 3}},
    {"degree_assortativity",
     {[](const Input& in) { return Numbers{degree_assortativity(in.graph).value_or(0.0)}; }, 3}},
    {"brokerage", {brokerage_of, 1}},
    {"cuts", {[](const Input& in) { return as_numbers(find_cuts(in.graph).is_cut_vertex); }, 5}},
    {"losses", {losses_of, 5}},
    {"eigenvector", {[](const Input& in) { return eigenvector_centrality(in.graph).values; }, 3}},
};

/// Counts, then pairs, as compare_measures.py writes them.
TwoMode read_rows(const std::string& name) {
  const auto numbers = read_numbers<std::uint32_t>(name);
  std::vector<TwoModeTie> ties;
  for (std::size_t i = 2; i + 1 < numbers.size(); i += 2) {
    ties.push_back({numbers[i], numbers[i + 1]});
  }
  return build_two_mode(numbers[0], numbers[1], ties);
}

/// The number of vertices, then edges; lengths that differ, the same in time_igraph.
Graph read_graph(const std::string& name, bool is_weighted) {
  const auto numbers = read_numbers<std::uint32_t>(name);
  std::vector<Edge> edges;
  for (std::size_t i = 1; i + 1 < numbers.size(); i += 2) {
    edges.push_back(
        {numbers[i], numbers[i + 1], 1.0 + (numbers[i] * 31U + numbers[i + 1] * 17U) % 16U});
  }
  return build_graph(numbers[0], edges, is_weighted);
}

int run(const std::vector<std::string>& arguments) {
  const std::string& name = arguments[4];
  if (name == "memory") {
    const double before = held_bytes();
    const Graph graph = read_graph(arguments[0], true);
    print_memory(arguments[2], before);
    return graph.is_weighted() ? 0 : 1;
  }
  const Input input{read_graph(arguments[0], name == "weighted_betweenness"),
                    read_rows(arguments[1]), static_cast<unsigned>(std::stoul(arguments[3]))};
  const std::pair<Measure, int>& entry = measures.at(name);
  const auto measure = [&] { return entry.first(input); };
  if (arguments.size() > 5) {
    time_when_asked(arguments[2], name, measure);
  } else {
    time_measure(arguments[2], name, entry.second, measure);
  }
  return 0;
}

}  // namespace
}  // namespace bindeglied

int main(int count, char** arguments) {
  if (count != 6 && count != 7) return 2;
  return bindeglied::run({arguments + 1, arguments + count});
}
