#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/path_graph.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// How likely it is that an introduction over a perfect tie comes about.
inline constexpr double introduction_chance = 0.9;
/// What remains of a tie that is only inferred.
inline constexpr double inferred_tie_factor = 0.7;
/// What remains of a relation between stakeholders that is certainly over.
inline constexpr double ended_tie_factor = 0.5;

/// How well the ends of a relation between stakeholders know each other, in (0, 1]; 0 for a kind
/// that is no acquaintance (a seat in a town) or no relation (involvement in a venue).
///
/// owns .9; cooperates_with .8; member_of and funds .7; responsible_for .5.  Judgements, as no data
/// tells how introductions went; the order is what matters.
[[nodiscard]] double acquaintance_strength(TieKind kind);

/// True for a state or another legal person that acts through ministries: of kind `other`, with a
/// ministry among its members, on whatever day.  Its ministries introduce; it has no office of its
/// own that could.  O(ties to it).
[[nodiscard]] bool is_state(const Network& network, StakeholderId stakeholder);

/// Who stands for each stakeholder on the day: itself while it exists, else its successor, none
/// before either.  O(stakeholders x successions).
[[nodiscard]] IdVector<StakeholderId, StakeholderId> find_stand_ins(const Network& network,
                                                                    const AsOf& as_of);

struct IntroductionOptions {
  double hop_cost = 0.2;  ///< length added per introduction

  static constexpr auto fields() {
    using Self = IntroductionOptions;
    return std::tuple{Field{"hop_cost", &Self::hop_cost, 0.0, 10.0,
                            "length added for each introduction that is needed"}};
  }
};

struct IntroductionEdgeTag {};
using IntroductionEdgeId = Id<IntroductionEdgeTag>;

/// Two ends of a path step that know each other, or a stakeholder and a venue.
struct IntroductionEdge {
  double strength = 0.0;  ///< of the best tie, in (0, 1]; at a venue: the level's value
  TieId tie = {};         ///< the best one; of equals the first
};

/// Who could introduce whom as of a day.
///
/// Nodes of the path graph are the network's nodes, then one door per venue.
/// * Between stakeholders with relations that are documented: strength of the best tie, see
///   acquaintance_strength(), less when inferred or ended.
/// * Between a stakeholder and a venue it is documented in, ended or not: level / 5, less when
///   inferred.  Two that share a venue know each other with sqrt(a b) / log2(n), n >= 2 the number
///   of those documented there: what few share says more (Adamic & Adar 2003, Social Networks 25,
///   211-230).  Venues stay nodes instead of becoming an edge for each pair of participants, so
///   that the graph grows with the ties; each half of the way over a venue has half the length.
/// * A door stands for the venue as a goal: a path may end there, but not lead through; its length
///   counts the level alone.
/// * A path may begin or end at a state, see is_state(), but not lead through: it introduces
/// nobody.
///
/// The length of a step of strength w is -ln(0.9 w) + hop cost.
/// A stakeholder that was replaced by the day is stood for by its successor; one that does not
/// exist yet has no ties.
struct IntroductionGraph {
  PathGraph graph;
  Csr<PathNodeId, IntroductionEdgeId> edge_of_arc;  ///< beside graph.arcs
  IdVector<IntroductionEdgeId, IntroductionEdge> edges;
  Csr<IntroductionEdgeId, TieId> ties_of;            ///< all it rests on; ascending
  IdVector<StakeholderId, StakeholderId> stands_in;  ///< itself, its successor, or none
  IdVector<VenueId, double> crowding;  ///< 1 / log2(n), n documented ones; 1 up to two
};

/// O(ties log ties + nodes).  Throws Error{usage} for an option out of its range.
[[nodiscard]] IntroductionGraph build_introduction_graph(const Network& network, const AsOf& as_of,
                                                         const IntroductionOptions& options = {});

[[nodiscard]] inline PathNodeId path_node(NodeId node) { return PathNodeId{node.index()}; }
[[nodiscard]] inline PathNodeId door_of(const Network& network, VenueId venue) {
  return PathNodeId{network.node_ids.size() + venue.index()};
}
[[nodiscard]] inline bool is_door(const Network& network, PathNodeId node) {
  return node.index() >= network.node_ids.size();
}
/// The node, or the venue behind the door.
[[nodiscard]] NodeId network_node(const Network& network, PathNodeId node);

/// The edge between neighbours.  Precondition: they are.
[[nodiscard]] IntroductionEdgeId edge_between(const IntroductionGraph& graph, PathNodeId from,
                                              PathNodeId to);

}  // namespace bindeglied
