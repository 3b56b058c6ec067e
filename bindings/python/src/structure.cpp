#include <algorithm>
#include <random>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/measures/communities.hpp"
#include "bindeglied/measures/components.hpp"
#include "bindeglied/measures/configuration_model.hpp"
#include "bindeglied/measures/cuts.hpp"
#include "bindeglied/measures/degree.hpp"
#include "bindeglied/measures/link_prediction.hpp"
#include "bindeglied/measures/modularity.hpp"
#include "bindeglied/measures/robustness.hpp"
#include "bindeglied/measures/triangles.hpp"
#include "src/arguments.hpp"
#include "src/arrays.hpp"
#include "src/graph.hpp"
#include "src/numbers.hpp"

namespace bindeglied {

template <>
struct EnumNames<LinkScore> {
  using enum LinkScore;
  static constexpr std::array<EnumName<LinkScore>, 4> names{{
      {common_neighbours, "common_neighbours", "", ""},
      {adamic_adar, "adamic_adar", "", ""},
      {resource_allocation, "resource_allocation", "", ""},
      {jaccard, "jaccard", "", ""},
  }};
};

}  // namespace bindeglied

namespace bindeglied::python {
namespace {

namespace py = pybind11;

py::object communities(const GraphHandle& handle, const py::kwargs& given) {
  const auto options = options_from<CommunityOptions>(given);
  Communities found = measured(handle, [&](const Graph& g, const Watch& watch) {
    return find_communities(g, options, watch);
  });
  return named_tuple("Communities", to_array(std::move(found.of)), to_array(std::move(found.sizes)),
                     found.modularity);
}

double modularity_of(const GraphHandle& handle, py::handle communities,
                     const py::object& given_resolution, const py::kwargs& others) {
  check_keywords(others, {"communities", "resolution"});
  const double resolution =
      with_option<CommunityOptions>("resolution", given_resolution).resolution;
  const std::size_t count = handle.graph->vertex_count();
  const auto numbers = numbers_for_each(communities, count, count, "communities");
  return measured(handle, [&](const Graph& g, const Watch& watch) {
    return modularity(g, numbers, resolution, watch);
  });
}

py::object components(const GraphHandle& handle) {
  Components found = measured(
      handle, [](const Graph& g, const Watch& watch) { return find_components(g, watch); });
  return named_tuple("Components", to_array(std::move(found.of)), to_array(std::move(found.sizes)));
}

py::object cuts(const GraphHandle& handle) {
  const Cuts found =
      measured(handle, [](const Graph& g, const Watch& watch) { return find_cuts(g, watch); });
  py::array_t<bool> is_cut(static_cast<py::ssize_t>(found.is_cut_vertex.size()));
  std::ranges::copy(found.is_cut_vertex, is_cut.mutable_data());
  return named_tuple("Cuts", is_cut, member_array(found.bridges, &Edge::from),
                     member_array(found.bridges, &Edge::to));
}

py::object losses(const GraphHandle& handle) {
  const std::vector<Loss> found =
      measured(handle, [](const Graph& g, const Watch& watch) { return find_losses(g, watch); });
  return named_tuple("Losses", member_array(found, &Loss::parts),
                     member_array(found, &Loss::pairs_cut), member_array(found, &Loss::isolated),
                     member_array(found, &Loss::cut_off));
}

py::object triangles(const GraphHandle& handle, const py::kwargs& given) {
  const auto options = options_from<ThreadOptions>(given);
  TriangleCounts found = measured(handle, [&](const Graph& g, const Watch& watch) {
    return count_triangles(g, options.threads, watch);
  });
  return named_tuple("Triangles", to_array(std::move(found.of)), found.total);
}

py::object clustering(const GraphHandle& handle, const py::kwargs& given) {
  const auto options = options_from<ThreadOptions>(given);
  const Clustering found = measured(handle, [&](const Graph& g, const Watch& watch) {
    return measure_clustering(g, count_triangles(g, options.threads, watch));
  });
  return named_tuple("Clustering", to_array(found.local), found.average, found.transitivity);
}

/// For each source the best vertices and their scores.
py::list predictions(const GraphHandle& handle, py::handle sources, const py::kwargs& given) {
  const auto options = options_from<LinkPredictionOptions>(given);
  const auto numbers = numbers_below(sources, handle.graph->vertex_count(), "sources");
  const auto found = measured(handle, [&](const Graph& g, const Watch& watch) {
    return predict_links(g, numbers, options, watch);
  });
  py::list lists;
  for (const std::vector<PredictedLink>& links : found) {
    lists.append(named_tuple("PredictedLinks", member_array(links, &PredictedLink::vertex),
                             member_array(links, &PredictedLink::score)));
  }
  return lists;
}

/// Each edge once, from its smaller end.
std::vector<Edge> edges_of_graph(const Graph& graph, const Watch& watch) {
  std::vector<Edge> edges;
  edges.reserve(graph.edge_count());
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    watch.check();
    for (std::size_t i = 0; i < graph.degree(vertex); ++i) {
      const std::uint32_t other = graph.neighbours(vertex)[i];
      const double weight = graph.is_weighted() ? graph.weights(vertex)[i] : 1.0;
      if (vertex < other) edges.push_back({vertex, other, weight});
    }
  }
  return edges;
}

/// A random graph in which every vertex has as many edges.
GraphHandle rewire(const GraphHandle& handle, const py::kwargs& given) {
  const auto options = options_from<SeedOptions>(given);
  GraphHandle random{.graph = nullptr, .ids = handle.ids};
  random.graph = measured(handle, [&](const Graph& g, const Watch& watch) {
    const std::vector<Edge> edges = edges_of_graph(g, watch);
    std::mt19937_64 generator(options.seed);
    const std::vector<Edge> rewired =
        rewire_ties(edges, TieDirection::none, enough_tries(edges), generator, watch);
    return std::make_shared<const Graph>(
        build_graph(g.vertex_count(), rewired, g.is_weighted(), watch));
  });
  return random;
}

void add_communities(GraphClass& graph) {
  graph
      .def(
          "communities", &communities,
          document<CommunityOptions>(
              "communities", "/, ",
              "Communities(of, sizes, modularity): groups of high modularity, each connected, by\n"
              "the Leiden algorithm.  of is uint32 [vertices], numbers from 0 by smallest vertex;\n"
              "sizes uint32 [communities].  Weights count.  Traag, Waltman & van Eck (2019),\n"
              "Scientific Reports 9, 5233.")
              .c_str())
      .def("modularity", &modularity_of, py::arg("communities"), py::arg("resolution") = 1.0,
           "modularity(self, communities, resolution=1.0)\n--\n\n"
           "How much more weight lies within communities than by chance, in [-1/2, 1] with "
           "resolution\n"
           "1.  communities: for each vertex a number below their count, as communities().of.\n"
           "Newman & Girvan (2004), Physical Review E 69, 026113.");
}

}  // namespace

void add_structure(GraphClass& graph) {
  add_communities(graph);
  graph
      .def(
          "density", [](const GraphHandle& h) { return density(*h.graph); },
          "density(self, /)\n--\n\nEdges over pairs, in [0, 1]; None for fewer than two vertices.")
      .def("components", &components,
           "components(self, /)\n--\n\n"
           "Components(of, sizes): who can reach whom.  of is uint32 [vertices], numbers from 0 in "
           "the\n"
           "order of their smallest vertex; sizes uint32 [components].  O(n + m).")
      .def("cuts", &cuts,
           "cuts(self, /)\n--\n\n"
           "Cuts(is_cut_vertex, bridge_sources, bridge_targets): the vertices and edges without\n"
           "which others fall apart; bool [vertices], and two arrays uint32 [bridges].  O(n + m).\n"
           "Hopcroft & Tarjan (1973), CACM 16, 372-378.")
      .def("losses", &losses,
           "losses(self, /)\n--\n\n"
           "Losses(parts, pairs_cut, isolated, cut_off), each [vertices]: what breaks when one "
           "vertex\n"
           "leaves.  Into how many parts its component falls; how many pairs of others can no\n"
           "longer reach each other (uint64); how many are left without any neighbour; how many "
           "are\n"
           "longer in the largest part.  O(n + m).\n"
           "Borgatti (2006), Computational and Mathematical Organization Theory 12, 21-34.")
      .def(
          "triangles", &triangles,
          document<ThreadOptions>(
              "triangles", "/, ",
              "Triangles(of, total): in how many each vertex lies, uint64 [vertices], and how many "
              "there\n"
              "are.  O(m sqrt m).  Latapy (2008), Theoretical Computer Science 407, 458-473.")
              .c_str())
      .def(
          "clustering", &clustering,
          document<ThreadOptions>(
              "clustering", "/, ",
              "Clustering(local, average, transitivity): the share of pairs of neighbours that are "
              "tied,\n"
              "float64 [vertices] in [0, 1], NaN below two neighbours; its mean over the others; "
              "the\n"
              "same share over all pairs.  Weights do not count.  Watts &\n"
              "Strogatz (1998), Nature 393, 440-442; Newman, Watts & Strogatz (2002), PNAS 99,\n"
              "2566-2572.")
              .c_str())
      .def("predict_links", &predictions,
           document<LinkPredictionOptions>(
               "predict_links", "sources, /, ",
               "For each source PredictedLinks(vertices, scores): who is no neighbour but has one\n"
               "in common, uint32 and float64, best first, at most `top`.  sources: vertices.\n"
               "Adamic & Adar (2003), Social Networks 25, 211-230, and\n"
               "others.")
               .c_str())
      .def(
          "rewire", &rewire,
          document<SeedOptions>(
              "rewire", "/, ",
              "A random graph in which every vertex has as many edges: the configuration model of\n"
              "simple graphs.  Fosdick et al. (2018), SIAM Review 60, 315-355.")
              .c_str());
}

}  // namespace bindeglied::python
