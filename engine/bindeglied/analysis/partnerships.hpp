#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "bindeglied/analysis/cooperation.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// One partner of a stakeholder, and what makes it one.
struct Partnership {
  StakeholderId partner = {};
  double weight = 0.0;               ///< see Cooperation
  std::uint32_t open_pairs = 0;      ///< other partners of the same that are none of this one's
  std::vector<VenueId> venues = {};  ///< that both took part in; ascending
  bool is_direct = false;            ///< a relation between them counts too
};

/// The partners of one stakeholder, ascending, and the ties of both sides that make them partners,
/// ascending.
struct Partnerships {
  std::vector<Partnership> rows = {};
  std::vector<TieId> ties = {};
};

/// The weights of the rows sum to the strength of the stakeholder, the open pairs to twice those
/// that it stands between.  `options` and `as_of` are those of `cooperation`.  Empty for a
/// stakeholder that no vertex stands for.  O(ties + sum of the partners' degrees).
[[nodiscard]] Partnerships find_partnerships(const Network& network, const AsOf& as_of,
                                             const CooperationOptions& options,
                                             const Cooperation& cooperation,
                                             StakeholderId stakeholder);

/// The ties that make two of these stakeholders partners; ascending.  Parameters as above.
[[nodiscard]] std::vector<TieId> find_partnership_ties(const Network& network, const AsOf& as_of,
                                                       const CooperationOptions& options,
                                                       const Cooperation& cooperation,
                                                       std::span<const StakeholderId> among);

/// How much one member cooperates, by weight.
struct MemberWeight {
  double inside = 0.0;  ///< with the others
  double all = 0.0;
};

/// Of each member, in their order.  O(sum of their degrees).
[[nodiscard]] std::vector<MemberWeight> weigh_members(const Cooperation& cooperation,
                                                      std::span<const StakeholderId> members);

}  // namespace bindeglied
