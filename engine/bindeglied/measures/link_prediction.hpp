#pragma once

#include <cstdint>
#include <span>
#include <tuple>
#include <vector>

#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// How much the neighbours that two vertices have in common speak for an edge between them.
enum class LinkScore : std::uint8_t {
  common_neighbours,  ///< how many they are: Newman (2001), Physical Review E 64, 025102
  adamic_adar,        ///< sum of 1 / ln(degree): Adamic & Adar (2003), Social Networks 25, 211-230
  resource_allocation,  ///< sum of 1 / degree: Zhou, Lu & Zhang (2009), European Physical Journal
                        ///< B 71, 623-630
  jaccard,              ///< share among all neighbours of either: Jaccard (1901)
};

/// What predicts an edge, and how many are told.
struct LinkPredictionOptions {
  LinkScore score = LinkScore::adamic_adar;
  std::uint32_t top = 10;     ///< predictions for each vertex at most
  std::uint32_t threads = 0;  ///< 0 = all cores

  static constexpr auto fields() {
    using Self = LinkPredictionOptions;
    return std::tuple{Choice{"score", &Self::score, "what speaks for an edge"},
                      Field{"top", &Self::top, 1U, 1'000'000U, "predictions for each at most"},
                      Field{"threads", &Self::threads, 0U, 1024U, "threads; 0 = all cores"}};
  }
};

struct PredictedLink {
  std::uint32_t vertex = 0;
  double score = 0.0;  ///< > 0; jaccard at most 1
};

/// For each of `sources`, in their order, the best of the vertices that are not its neighbours but
/// have a neighbour in common with it, by falling score, then vertex.  Nothing for isolates;
/// weights do not count.
///
/// O(sum of the degrees of the neighbours) for each source.  The same for every number of threads.
/// Throws Error{usage} for an option outside its range, Error{interrupted} through `watch`.
[[nodiscard]] std::vector<std::vector<PredictedLink>> predict_links(
    const Graph& graph, std::span<const std::uint32_t> sources,
    const LinkPredictionOptions& options, const Watch& watch = {});

}  // namespace bindeglied
