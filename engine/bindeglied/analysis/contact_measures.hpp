#pragma once

#include <cstdint>
#include <optional>

#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/csr.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// Who is in contact with whom on a day: what an introduction could use, see IntroductionGraph.
///
/// A stakeholder is a neighbour of every venue it is documented in, at whatever level, and of every
/// stakeholder it has a relation with.  Venues inside one another are no neighbours: who sits in
/// two forums of one process need not have met.
struct ContactGraph {
  Csr<NodeId, NodeId> neighbours;                    ///< ascending, both ways
  IdVector<StakeholderId, StakeholderId> stands_in;  ///< itself, its successor, or none
};

/// O(ties log ties + nodes).
[[nodiscard]] ContactGraph find_contacts(const Network& network, const AsOf& as_of);

/// How far contact reaches, in a few counts.
///
/// Stakeholders are those that exist on the day.  Two of them are connected when contacts lead from
/// one to the other, over whatever stakeholders and venues.
struct ContactMeasures {
  std::uint64_t involved_stakeholders = 0;  ///< documented in a venue
  std::uint64_t reached_venues = 0;         ///< with somebody documented in them
  std::uint64_t components = 0;  ///< largest sets of connected stakeholders; one alone is a set too
  std::uint64_t largest_component = 0;   ///< stakeholders in the largest
  std::uint64_t alone = 0;               ///< stakeholders connected to nobody
  std::uint64_t pairs_at_one_venue = 0;  ///< pairs of stakeholders documented in the same venue
  double share_at_one_venue = 0.0;       ///< of all pairs of stakeholders, in [0, 1]
};

/// Time O(nodes + ties + the sum over venues of the squared number of those documented there).
/// Throws Error{interrupted}.
[[nodiscard]] ContactMeasures measure_contacts(const Network& network, const ContactGraph& graph,
                                               const Watch& watch = {});

/// The place of one node among the others.
struct NodeContacts {
  /// Other stakeholders it has a relation with or shares a venue with; of a venue those documented
  /// there.
  std::uint32_t partners = 0;
  std::optional<std::uint32_t> venues = {};  ///< that it is documented in; empty for a venue
  /// An articulation point: without it some stakeholders that are connected no longer would be.
  bool is_cut_vertex = false;
};

/// O(nodes + contacts).
[[nodiscard]] NodeContacts contacts_of(const Network& network, const ContactGraph& graph,
                                       NodeId node);

}  // namespace bindeglied
