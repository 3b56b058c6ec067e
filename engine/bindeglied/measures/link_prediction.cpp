#include "bindeglied/measures/link_prediction.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/measures/detail/buffers.hpp"

namespace bindeglied {
namespace {

/// What a thread adds up in.
struct LinkRoom {
  std::vector<double> sums;        ///< by vertex; zero between sources
  std::vector<std::uint32_t> met;  ///< who is two steps away, in its first `met_count`
  std::size_t met_count = 0;
};

/// What a common neighbour of this degree adds; both ends are among its neighbours, so it is >= 2.
std::vector<double> weights_of_neighbours(const Graph& graph, LinkScore score) {
  std::vector<double> weights(graph.vertex_count(), 1.0);
  for (std::uint32_t vertex = 0; vertex < weights.size(); ++vertex) {
    const double degree = graph.degree(vertex);
    if (degree < 2) continue;
    if (score == LinkScore::adamic_adar) weights[vertex] = 1.0 / std::log(degree);
    if (score == LinkScore::resource_allocation) weights[vertex] = 1.0 / degree;
  }
  return weights;
}

/// Sums over the two steps from the source, in the order of the neighbours between.
void add_two_steps(const Graph& graph, std::uint32_t source, const std::vector<double>& weights,
                   LinkRoom& room) {
  double* const sums = room.sums.data();
  std::uint32_t* const met = room.met.data();
  std::size_t count = 0;
  for (const std::uint32_t between : graph.neighbours(source)) {
    const double weight = weights[between];
    for (const std::uint32_t end : graph.neighbours(between)) {
      // Written always and kept if new: without a branch that cannot be foreseen.
      met[count] = end;
      count += static_cast<std::size_t>(sums[end] == 0.0);
      sums[end] += weight;
    }
  }
  room.met_count = count;
}

bool comes_before(const PredictedLink& a, const PredictedLink& b) {
  return a.score != b.score ? a.score > b.score : a.vertex < b.vertex;
}

/// The best of those met, with `best` as a heap whose front is the least of them.
void keep_best(const PredictedLink& link, std::size_t top, std::vector<PredictedLink>& best) {
  if (best.size() == top) {
    if (!comes_before(link, best.front())) return;
    std::ranges::pop_heap(best, comes_before);
    best.pop_back();
  }
  best.push_back(link);
  std::ranges::push_heap(best, comes_before);
}

std::vector<PredictedLink> predict_from(const Graph& graph, std::uint32_t source,
                                        const std::vector<double>& weights,
                                        const LinkPredictionOptions& options, LinkRoom& room) {
  add_two_steps(graph, source, weights, room);
  room.sums[source] = 0.0;
  for (const std::uint32_t neighbour : graph.neighbours(source)) room.sums[neighbour] = 0.0;
  std::vector<PredictedLink> best;
  const bool is_share = options.score == LinkScore::jaccard;
  double least = 0.0;
  for (const std::uint32_t vertex : std::span(room.met).first(room.met_count)) {
    const double sum = room.sums[vertex];
    room.sums[vertex] = 0.0;
    const double score = is_share ? sum / (graph.degree(source) + graph.degree(vertex) - sum) : sum;
    if (sum == 0.0 || score < least) continue;
    keep_best({vertex, score}, options.top, best);
    if (best.size() == options.top) least = best.front().score;
  }
  std::ranges::sort(best, comes_before);
  return best;
}

}  // namespace

std::vector<std::vector<PredictedLink>> predict_links(const Graph& graph,
                                                      std::span<const std::uint32_t> sources,
                                                      const LinkPredictionOptions& options,
                                                      const Watch& watch) {
  constexpr std::size_t chunk = 16;
  check_fields(options);
  const std::vector<double> weights = weights_of_neighbours(graph, options.score);
  std::vector<std::vector<PredictedLink>> links(sources.size());
  const std::size_t count = graph.vertex_count();
  detail::Buffers<LinkRoom> rooms([&] {
    return LinkRoom{std::vector<double>(count, 0.0), std::vector<std::uint32_t>(count + 1), 0};
  });
  parallel_for(sources.size(), chunk, options.threads, [&](std::size_t first, std::size_t last) {
    watch.check("links", static_cast<double>(first) / static_cast<double>(sources.size()));
    rooms.with([&](LinkRoom& room) {
      for (std::size_t i = first; i < last; ++i) {
        links[i] = predict_from(graph, sources[i], weights, options, room);
      }
    });
  });
  return links;
}

}  // namespace bindeglied
