#pragma once

#include <vector>

#include "bindeglied/model/ids.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/csr.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

struct TopicWeight {
  TopicId topic = {};
  double weight = 0.0;  ///< above 0
};

/// What stakeholders and venues are about, as vectors of length 1 over the topic tree.
struct TopicVectors {
  Csr<NodeId, TopicWeight> vectors;  ///< ascending by topic; empty where nothing is known
  /// The ties over which a node without topics of its own got those of its neighbours; ascending;
  /// empty for a node with topics of its own.
  Csr<NodeId, TieId> ties;
};

/// Builds the vectors: a topic and all wider ones, each weighted by its rarity.
///
/// weight = ln(1 + N / n), N the nodes with topics of their own, n those with that topic or a
/// narrower one (inverse document frequency, Spärck Jones 1972, Journal of Documentation 28,
/// 11-21).  A stakeholder without topics has the sum of the weights of the venues it is documented
/// in on the day, a venue without topics that of the stakeholders documented in it; own topics
/// only, so that nothing is handed on twice.  O(ties + topics of nodes x depth of the tree).
[[nodiscard]] TopicVectors build_topic_vectors(const Network& network, const AsOf& as_of);

/// rho: the cosine of both, in [0, 1]; 0 when one has no topics.
[[nodiscard]] double topic_fit(const TopicVectors& vectors, NodeId a, NodeId b);

/// The topics that both have, by falling share in the cosine, then by id; a wider topic only when
/// no narrower one of it is shared.  At most `limit`.
[[nodiscard]] std::vector<TopicId> shared_topics(const Network& network,
                                                 const TopicVectors& vectors, NodeId a, NodeId b,
                                                 std::size_t limit);

}  // namespace bindeglied
