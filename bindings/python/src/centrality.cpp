#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/measures/betweenness.hpp"
#include "bindeglied/measures/degree.hpp"
#include "bindeglied/measures/eigenvector.hpp"
#include "bindeglied/measures/harmonic_closeness.hpp"
#include "bindeglied/measures/k_core.hpp"
#include "bindeglied/measures/pagerank.hpp"
#include "bindeglied/measures/push_pagerank.hpp"
#include "bindeglied/measures/sampled_betweenness.hpp"
#include "bindeglied/measures/structural_holes.hpp"
#include "bindeglied/measures/weighted_betweenness.hpp"
#include "src/arguments.hpp"
#include "src/arrays.hpp"
#include "src/graph.hpp"
#include "src/numbers.hpp"

namespace bindeglied::python {
namespace {

namespace py = pybind11;

/// A measure of each vertex that takes threads and a watch: its method and its documentation.
template <class Measure>
void add_threaded(GraphClass& graph, const char* name, const char* text, Measure measure) {
  graph.def(
      name,
      [measure](const GraphHandle& handle, const py::kwargs& given) {
        const auto options = options_from<ThreadOptions>(given);
        return to_array(measured(handle, [&](const Graph& g, const Watch& watch) {
          return measure(g, options.threads, watch);
        }));
      },
      document<ThreadOptions>(name, "/, ", text).c_str());
}

py::object sampled(const GraphHandle& handle, const py::kwargs& given) {
  const auto options = options_from<BetweennessSample>(given);
  SampledBetweenness found = measured(handle, [&](const Graph& g, const Watch& watch) {
    return sample_betweenness(g, options, watch);
  });
  return named_tuple("SampledBetweenness", to_array(std::move(found.estimate)),
                     to_array(std::move(found.bound)));
}

py::object eigenvector(const GraphHandle& handle) {
  EigenvectorCentrality found = measured(
      handle, [](const Graph& g, const Watch& watch) { return eigenvector_centrality(g, watch); });
  return named_tuple("EigenvectorCentrality", to_array(std::move(found.values)),
                     to_array(std::move(found.eigenvalue)), found.residual);
}

py::array personalised(const GraphHandle& handle, py::handle seeds, const py::kwargs& given) {
  const auto options = options_from<PageRankOptions>(given);
  const std::size_t count = handle.graph->vertex_count();
  const std::vector<std::uint32_t> numbers = numbers_below(seeds, count, "seeds");
  std::vector<double> rows = measured(handle, [&](const Graph& g, const Watch& watch) {
    std::vector<double> joined;
    joined.reserve(numbers.size() * count);
    for (const std::vector<double>& row : personalised_pagerank(g, numbers, options, watch)) {
      joined.insert(joined.end(), row.begin(), row.end());
    }
    return joined;
  });
  return to_array(std::move(rows))
      .reshape({static_cast<py::ssize_t>(numbers.size()), static_cast<py::ssize_t>(count)});
}

py::object pushed(const GraphHandle& handle, py::handle seed, const py::kwargs& given) {
  const auto options = options_from<PushOptions>(given);
  const py::tuple seeds = py::make_tuple(py::reinterpret_borrow<py::object>(seed));
  const std::uint32_t vertex = numbers_below(seeds, handle.graph->vertex_count(), "seed").front();
  const PushedPageRank found = measured(handle, [&](const Graph& g, const Watch& watch) {
    return push_pagerank(g, vertex, options, watch);
  });
  std::vector<std::uint32_t> vertices;
  std::vector<double> scores;
  for (const RankedVertex& ranked : found.ranked) {
    vertices.push_back(ranked.vertex);
    scores.push_back(ranked.score);
  }
  return named_tuple("PushedPageRank", to_array(std::move(vertices)), to_array(std::move(scores)),
                     found.missing);
}

void add_degrees(GraphClass& graph) {
  graph
      .def(
          "degrees", [](const GraphHandle& h) { return to_array(degrees(*h.graph)); },
          "degrees(self, /)\n--\n\nNumber of neighbours of each vertex; uint32, 0 for isolates.")
      .def(
          "strengths", [](const GraphHandle& h) { return to_array(strengths(*h.graph)); },
          "strengths(self, /)\n--\n\n"
          "Sum of the weights of each vertex's edges; float64.  The degree when edges have no\n"
          "weights.  Barrat et al. (2004), PNAS 101, 3747-3752.")
      .def(
          "core_numbers",
          [](const GraphHandle& h) {
            return to_array(measured(
                h, [](const Graph& g, const Watch& watch) { return core_numbers(g, watch); }));
          },
          "core_numbers(self, /)\n--\n\n"
          "The greatest k such that the vertex lies in a subgraph in which everybody has at least\n"
          "k neighbours; uint32.  Seidman (1983), Social Networks 5, 269-287.");
}

void add_paths(GraphClass& graph) {
  add_threaded(graph, "betweenness",
               "On how many shortest paths between others each vertex lies; float64 in\n"
               "[0, (n - 1)(n - 2) / 2], each pair counted once.  Weights do not count.\n"
               "Freeman (1977), Sociometry 40, 35-41; Brandes (2001), Journal of Mathematical\n"
               "Sociology 25, 163-177.  O(n m).",
               [](const Graph& g, unsigned threads, const Watch& watch) {
                 return betweenness(g, threads, watch);
               });
  add_threaded(
      graph, "weighted_betweenness",
      "On how many shortest paths between others each vertex lies, where a path is as long as\n"
      "the sum of its weights; else as betweenness().  O(n (m + n log n)).",
      &weighted_betweenness);
  add_threaded(graph, "harmonic_closeness",
               "The sum of 1 / distance over all others; float64 in [0, n - 1], who cannot be\n"
               "reached adds 0.  Rochat (2009); Boldi & Vigna (2014), Internet Mathematics 10,\n"
               "222-262.",
               [](const Graph& g, unsigned threads, const Watch& watch) {
                 return harmonic_closeness(g, threads, watch);
               });
  add_threaded(graph, "constraint",
               "Burt's constraint; float64 in (0, 9/8], with weights below 2, NaN for isolates.\n"
               "Low for who bridges.  "
               "Burt (1992), Structural Holes, p. 54.",
               &measure_constraint);
  add_threaded(graph, "effective_size",
               "Burt's effective size: how many contacts are not redundant; float64 in\n"
               "[1, degree], NaN for isolates.  Burt (1992), Structural Holes, p. 52.",
               &measure_effective_size);
  graph.def(
      "sample_betweenness", &sampled,
      document<BetweennessSample>(
          "sample_betweenness", "/, ",
          "Betweenness estimated from paths that begin at some vertices: SampledBetweenness\n"
          "(estimate, bound), both float64.  With the confidence asked for, no estimate is\n"
          "further than its bound from the exact value.  Brandes & Pich (2007),\n"
          "International Journal of Bifurcation and Chaos 17, 2303-2318; Bardenet & Maillard\n"
          "(2015), Bernoulli 21, 1361-1385.")
          .c_str());
}

}  // namespace

void add_centrality(GraphClass& graph) {
  add_degrees(graph);
  add_paths(graph);
  graph
      .def("eigenvector_centrality", &eigenvector,
           "eigenvector_centrality(self, /)\n--\n\n"
           "EigenvectorCentrality(values, eigenvalue, residual): the leading eigenvector of each\n"
           "component by itself, norm 1; values compare within a component only, 0 for isolates.\n"
           "Bonacich (1972), Journal of Mathematical Sociology 2, 113-120.")
      .def(
          "pagerank",
          [](const GraphHandle& handle, const py::kwargs& given) {
            const auto options = options_from<PageRankOptions>(given);
            return to_array(measured(handle, [&](const Graph& g, const Watch& watch) {
              return pagerank(g, options, watch);
            }));
          },
          document<PageRankOptions>("pagerank", "/, ",
                                    "The share of time that a walker spends at each vertex; "
                                    "float64, sum 1.  Page, Brin,\n"
                                    "Motwani & Winograd (1999).")
              .c_str())
      .def(
          "personalised_pagerank", &personalised,
          document<PageRankOptions>(
              "personalised_pagerank", "seeds, /, ",
              "The share of time that a walker spends at each vertex who starts anew at one of "
              "them,\n"
              "for each of `seeds`: float64 [seeds x vertices], each row of sum 1.  As pagerank().")
              .c_str())
      .def(
          "push_pagerank", &pushed,
          document<PushOptions>(
              "push_pagerank", "seed, /, ",
              "PushedPageRank(vertices, scores, missing): the personalised PageRank near one\n"
              "vertex, uint32 and float64 by falling score, and by how much the scores fall short\n"
              "of 1.  Andersen, Chung & Lang (2006),\n"
              "doi:10.1109/FOCS.2006.44.")
              .c_str());
}

}  // namespace bindeglied::python
