#include "bindeglied/matching/partner_lists.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace bindeglied {

PartnerLists find_partners(const History& history, const Watch& watch) {
  CsrBuilder<StakeholderId, StakeholderId> builder;
  IdVector<StakeholderId, StakeholderId> seen_by(history.venues.key_count());
  std::vector<StakeholderId> partners;
  for (const StakeholderId stakeholder : seen_by.ids()) {
    watch.check();
    partners.clear();
    seen_by[stakeholder] = stakeholder;
    for (const VenueId venue : history.venues[stakeholder]) {
      for (const HistoryMember& member : history.members[venue]) {
        if (std::exchange(seen_by[member.stakeholder], stakeholder) == stakeholder) continue;
        partners.push_back(member.stakeholder);
      }
    }
    std::ranges::sort(partners);
    for (const StakeholderId partner : partners) builder.push_value(partner);
    builder.end_key();
  }
  return std::move(builder).build();
}

}  // namespace bindeglied
