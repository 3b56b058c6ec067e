#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/measures/betweenness.hpp"
#include "bindeglied/measures/brokerage.hpp"
#include "bindeglied/measures/cuts.hpp"
#include "bindeglied/measures/degree.hpp"
#include "bindeglied/measures/eigenvector.hpp"
#include "bindeglied/measures/harmonic_closeness.hpp"
#include "bindeglied/measures/k_core.hpp"
#include "bindeglied/measures/pagerank.hpp"
#include "bindeglied/measures/robustness.hpp"
#include "bindeglied/measures/structural_holes.hpp"
#include "bindeglied/measures/triangles.hpp"
#include "bindeglied/measures/weighted_betweenness.hpp"
#include "tests/measures/random_graphs.hpp"

namespace bindeglied::graph_renaming_test {
namespace {

using Figures = std::vector<double>;

/// Absent ones as -1.
Figures figures_of(const std::vector<std::optional<double>>& values) {
  Figures figures;
  for (const std::optional<double>& value : values) figures.push_back(value.value_or(-1.0));
  return figures;
}

template <class Values>
Figures figures_of(const Values& values) {
  Figures figures;
  for (const auto value : values) figures.push_back(static_cast<double>(value));
  return figures;
}

template <class Row, class T>
Figures figures_of(const std::vector<Row>& rows, T Row::*member) {
  Figures figures;
  for (const Row& row : rows) figures.push_back(static_cast<double>(row.*member));
  return figures;
}

struct Measure {
  std::string name;
  std::function<Figures(const Graph&)> of;
};

const std::vector<Measure>& measures() {
  static const std::vector<Measure> all = {
      {"degrees", [](const Graph& g) { return figures_of(degrees(g)); }},
      {"strengths", [](const Graph& g) { return figures_of(strengths(g)); }},
      {"core_numbers", [](const Graph& g) { return figures_of(core_numbers(g)); }},
      {"betweenness", [](const Graph& g) { return betweenness(g); }},
      {"weighted_betweenness", [](const Graph& g) { return weighted_betweenness(g); }},
      {"harmonic_closeness", [](const Graph& g) { return harmonic_closeness(g); }},
      {"constraint", [](const Graph& g) { return figures_of(measure_constraint(g)); }},
      {"effective_size", [](const Graph& g) { return figures_of(measure_effective_size(g)); }},
      {"eigenvector", [](const Graph& g) { return eigenvector_centrality(g).values; }},
      {"pagerank", [](const Graph& g) { return pagerank(g, {.tolerance = 1e-13}); }},
      {"triangles", [](const Graph& g) { return figures_of(count_triangles(g).of); }},
      {"clustering",
       [](const Graph& g) { return figures_of(measure_clustering(g, count_triangles(g)).local); }},
      {"cut vertices", [](const Graph& g) { return figures_of(find_cuts(g).is_cut_vertex); }},
      {"pairs cut", [](const Graph& g) { return figures_of(find_losses(g), &Loss::pairs_cut); }},
      {"brokered pairs",
       [](const Graph& g) {
         const std::vector<std::uint32_t> one_group(g.vertex_count(), 0);
         return figures_of(find_brokerage(g, one_group), &Brokerage::sole_pairs);
       }},
  };
  return all;
}

class GraphRenaming : public ::testing::TestWithParam<std::size_t> {};

/// Who is who does not depend on the order in which vertices stand in a file.
TEST_P(GraphRenaming, leaves_all_figures) {
  const Measure& measure = measures()[GetParam()];
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const Graph graph = testing::random_graph(seed, true);
    const auto names = testing::shuffled_names(graph.vertex_count());
    const Figures here = measure.of(graph);
    const Figures there = measure.of(testing::renamed(graph, names));
    ASSERT_EQ(here.size(), graph.vertex_count());
    for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
      ASSERT_NEAR(here[vertex], there[names[vertex]], 1e-10) << measure.name << " " << seed;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Measures, GraphRenaming,
                         ::testing::Range(std::size_t{0}, measures().size()));

}  // namespace
}  // namespace bindeglied::graph_renaming_test
