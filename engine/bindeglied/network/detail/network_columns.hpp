#pragma once

#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/model/dataset.hpp"
#include "bindeglied/network/detail/name_index.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied::detail {

// The columns of a Network as they are built, group by group; each is moved into place once.

struct CatalogueColumns {
  IdVector<TopicId, Topic> topics;
  IdVector<PlaceId, Place> places;
  IdVector<SourceId, Source> sources;
};

struct NodeColumns {
  IdVector<NodeId, Text> ids;
  IdVector<NodeId, Text> names;
  IdVector<NodeId, Text> short_names;
  IdVector<StakeholderId, Stakeholder> stakeholders;
  IdVector<VenueId, Venue> venues;
  Csr<NodeId, TopicId> topics_of;
  Csr<NodeId, PlaceId> places_of;
  Csr<NodeId, SourceId> sources_of;
  Csr<VenueId, VenueId> parts_of;
};

struct TieColumns {
  IdVector<TieId, Tie> ties;
  Csr<NodeId, TieId> from;
  Csr<NodeId, TieId> to;
  Csr<TieId, SourceId> sources_of;
};

struct ClaimColumns {
  IdVector<ExpectationId, Expectation> expectations;
  IdVector<CheckId, Check> checks;
};

struct MarketColumns {
  std::vector<Need> needs;
  std::vector<Offer> offers;
};

[[nodiscard]] CatalogueColumns build_catalogues(const Dataset& dataset, const NameIndex& names);
[[nodiscard]] NodeColumns build_nodes(const Dataset& dataset, const NameIndex& names);
[[nodiscard]] TieColumns build_ties(const Dataset& dataset, const NameIndex& names,
                                    const NodeColumns& nodes, const Watch& watch);
[[nodiscard]] std::vector<Phase> build_phases(const Dataset& dataset, const NameIndex& names);
[[nodiscard]] ClaimColumns build_claims(const Dataset& dataset, const NameIndex& names,
                                        const NodeColumns& nodes, const std::vector<Phase>& phases);
[[nodiscard]] MarketColumns build_market(const Dataset& dataset, const NameIndex& names);

}  // namespace bindeglied::detail
