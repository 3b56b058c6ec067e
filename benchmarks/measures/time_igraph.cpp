// The same as time_measures by the C library of igraph, one thread: the peer of
// compare_measures.py, where igraph is installed.

#include "benchmarks/measures/network_files.hpp"

#ifdef BINDEGLIED_IGRAPH

#include <algorithm>
#include <functional>
#include <map>
#include <string>

#include <igraph/igraph.h>

namespace bindeglied {
namespace {

using Numbers = std::vector<double>;

Numbers as_numbers(const igraph_vector_t& values) {
  return Numbers(VECTOR(values), VECTOR(values) + igraph_vector_size(&values));
}
Numbers as_numbers(const igraph_vector_int_t& values) {
  return Numbers(VECTOR(values), VECTOR(values) + igraph_vector_int_size(&values));
}

/// Calls measure(result), an igraph vector, and gives its numbers.
template <class Call>
Numbers real_numbers(Call call) {
  igraph_vector_t result;
  igraph_vector_init(&result, 0);
  call(&result);
  Numbers numbers = as_numbers(result);
  igraph_vector_destroy(&result);
  return numbers;
}
template <class Call>
Numbers whole_numbers(Call call) {
  igraph_vector_int_t result;
  igraph_vector_int_init(&result, 0);
  call(&result);
  Numbers numbers = as_numbers(result);
  igraph_vector_int_destroy(&result);
  return numbers;
}

void make_graph(igraph_t& graph, igraph_vector_t& lengths, const std::string& name) {
  const auto numbers = read_numbers<std::uint32_t>(name);
  igraph_vector_int_t edges;
  igraph_vector_int_init(&edges, 0);
  igraph_vector_init(&lengths, 0);
  for (std::size_t i = 1; i + 1 < numbers.size(); i += 2) {
    igraph_vector_int_push_back(&edges, numbers[i]);
    igraph_vector_int_push_back(&edges, numbers[i + 1]);
    igraph_vector_push_back(&lengths, 1.0 + (numbers[i] * 31U + numbers[i + 1] * 17U) % 16U);
  }
  igraph_create(&graph, &edges, numbers[0], false);
  igraph_vector_int_destroy(&edges);
}

/// The vertices that many are asked about, as in time_measures.
void make_asked_for(const igraph_t& graph, igraph_integer_t count, igraph_vector_int_t& asked) {
  igraph_vector_int_init(&asked, 0);
  for (igraph_integer_t i = 0; i < count; ++i) {
    igraph_vector_int_push_back(&asked, (i * 7919 + 13) % igraph_vcount(&graph));
  }
}

/// Each pair of a source and another vertex once; igraph halves undirected ones.
Numbers betweenness_from_64(const igraph_t& graph) {
  igraph_vector_int_t asked;
  make_asked_for(graph, 64, asked);
  Numbers numbers = real_numbers([&](igraph_vector_t* result) {
    igraph_betweenness_subset(&graph, result, igraph_vss_all(), false, igraph_vss_vector(&asked),
                              igraph_vss_all(), nullptr);
  });
  for (double& number : numbers) number *= 2.0;
  igraph_vector_int_destroy(&asked);
  return numbers;
}

/// The ten best scores of the first of the thousand vertices with those it has no edge to.
Numbers best_of_first(const igraph_t& graph, igraph_integer_t first,
                      const igraph_matrix_t& scores) {
  Numbers best;
  for (igraph_integer_t i = 0; i < igraph_vcount(&graph); ++i) best.push_back(MATRIX(scores, 0, i));
  igraph_vector_int_t neighbours;
  igraph_vector_int_init(&neighbours, 0);
  igraph_neighbors(&graph, &neighbours, first, IGRAPH_ALL);
  for (igraph_integer_t i = 0; i < igraph_vector_int_size(&neighbours); ++i)
    best[static_cast<std::size_t>(VECTOR(neighbours)[i])] = 0.0;
  best[static_cast<std::size_t>(first)] = 0.0;
  igraph_vector_int_destroy(&neighbours);
  std::partial_sort(best.begin(), best.begin() + 10, best.end(), std::greater{});
  best.resize(10);
  return best;
}

Numbers adamic_adar(const igraph_t& graph) {
  igraph_vector_int_t asked;
  make_asked_for(graph, 1000, asked);
  igraph_matrix_t scores;
  igraph_matrix_init(&scores, 0, 0);
  igraph_similarity_inverse_log_weighted(&graph, &scores, igraph_vss_vector(&asked), IGRAPH_ALL);
  Numbers best = best_of_first(graph, VECTOR(asked)[0], scores);
  igraph_matrix_destroy(&scores);
  igraph_vector_int_destroy(&asked);
  return best;
}

Numbers pagerank_of_one(const igraph_t& graph) {
  return real_numbers([&](igraph_vector_t* result) {
    igraph_personalized_pagerank_vs(&graph, IGRAPH_PAGERANK_ALGO_PRPACK, result, nullptr,
                                    igraph_vss_all(), false, 0.85, igraph_vss_1(13), nullptr,
                                    nullptr);
  });
}

void make_two_mode(igraph_t& graph, igraph_vector_bool_t& types, const std::string& name) {
  const auto numbers = read_numbers<std::uint32_t>(name);
  igraph_vector_int_t edges;
  igraph_vector_int_init(&edges, 0);
  for (std::size_t i = 2; i + 1 < numbers.size(); i += 2) {
    igraph_vector_int_push_back(&edges, numbers[i]);
    igraph_vector_int_push_back(&edges, numbers[0] + numbers[i + 1]);
  }
  igraph_vector_bool_init(&types, numbers[0] + numbers[1]);
  for (std::uint32_t i = 0; i < numbers[0] + numbers[1]; ++i) VECTOR(types)[i] = i >= numbers[0];
  igraph_create(&graph, &edges, numbers[0] + numbers[1], false);
  igraph_vector_int_destroy(&edges);
}

Numbers projection(const igraph_t& two_mode, const igraph_vector_bool_t& types) {
  igraph_t projected;
  double sum = 0.0;
  const Numbers counts = whole_numbers([&](igraph_vector_int_t* result) {
    igraph_bipartite_projection(&two_mode, &types, &projected, nullptr, result, nullptr, -1);
  });
  for (const double count : counts) sum += count;
  igraph_destroy(&projected);
  return {static_cast<double>(counts.size()), sum};
}

using Measures = std::map<std::string, std::function<Numbers()>>;

/// What igraph measures around each vertex.
Measures local_measures(const igraph_t* g) {
  return {
      {"k_core",
       [=] { return whole_numbers([=](auto* r) { igraph_coreness(g, r, IGRAPH_ALL); }); }},
      {"components",
       [=] {
         return whole_numbers(
             [=](auto* r) { igraph_connected_components(g, r, nullptr, nullptr, IGRAPH_WEAK); });
       }},
      {"triangles",
       [=] {
         return real_numbers([=](auto* r) { igraph_adjacent_triangles(g, r, igraph_vss_all()); });
       }},
      {"clustering",
       [=] {
         return real_numbers([=](auto* r) {
           igraph_transitivity_local_undirected(g, r, igraph_vss_all(), IGRAPH_TRANSITIVITY_ZERO);
         });
       }},
      {"constraint",
       [=] {
         return real_numbers([=](auto* r) { igraph_constraint(g, r, igraph_vss_all(), nullptr); });
       }},
      {"adamic_adar", [=] { return adamic_adar(*g); }},
  };
}

/// What igraph measures along paths and walks.
Measures path_measures(const igraph_t* g, const igraph_vector_t* lengths) {
  return {
      {"harmonic",
       [=] {
         return real_numbers([=](auto* r) {
           igraph_harmonic_centrality(g, r, igraph_vss_all(), IGRAPH_ALL, nullptr, false);
         });
       }},
      {"betweenness",
       [=] {
         return real_numbers(
             [=](auto* r) { igraph_betweenness(g, r, igraph_vss_all(), false, nullptr); });
       }},
      {"weighted_betweenness",
       [=] {
         return real_numbers(
             [=](auto* r) { igraph_betweenness(g, r, igraph_vss_all(), false, lengths); });
       }},
      {"pagerank",
       [=] {
         return real_numbers([=](auto* r) {
           igraph_pagerank(g, IGRAPH_PAGERANK_ALGO_PRPACK, r, nullptr, igraph_vss_all(), false,
                           0.85, nullptr, nullptr);
         });
       }},
      {"pagerank_of_64", [=] { return pagerank_of_one(*g); }},
      {"betweenness_from_64", [=] { return betweenness_from_64(*g); }},
  };
}

int run(const std::vector<std::string>& arguments) {
  igraph_t graph;
  igraph_t two_mode;
  igraph_vector_t lengths;
  igraph_vector_bool_t types;
  const double before = held_bytes();
  make_graph(graph, lengths, arguments[0]);
  if (arguments[4] == "memory") {
    print_memory(arguments[2], before);
    return 0;
  }
  make_two_mode(two_mode, types, arguments[1]);
  Measures measures = local_measures(&graph);
  measures.merge(path_measures(&graph, &lengths));
  measures["projection"] = [&] { return projection(two_mode, types); };
  const auto found = measures.find(arguments[4]);
  if (found != measures.end()) time_measure(arguments[2], arguments[4], 3, found->second);
  return 0;
}

}  // namespace
}  // namespace bindeglied

int main(int count, char** arguments) {
  if (count != 6) return 2;
  return bindeglied::run({arguments + 1, arguments + count});
}

#else

int main() {
  std::fputs("igraph is not installed\n", stderr);
  return 1;
}

#endif
