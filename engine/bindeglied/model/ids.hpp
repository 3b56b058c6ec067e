#pragma once

#include "bindeglied/base/id.hpp"

namespace bindeglied {

struct NodeTag {};
struct StakeholderTag {};
struct VenueTag {};
struct TieTag {};
struct TopicTag {};
struct PlaceTag {};
struct SourceTag {};
struct ExpectationTag {};
struct CheckTag {};

using NodeId = Id<NodeTag>;  ///< a stakeholder or a venue: what a tie can end at
using StakeholderId = Id<StakeholderTag>;
using VenueId = Id<VenueTag>;
using TieId = Id<TieTag>;
using TopicId = Id<TopicTag>;
using PlaceId = Id<PlaceTag>;
using SourceId = Id<SourceTag>;
using ExpectationId = Id<ExpectationTag>;
using CheckId = Id<CheckTag>;

}  // namespace bindeglied
