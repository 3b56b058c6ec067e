#pragma once

#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/history.hpp"
#include "bindeglied/network/csr.hpp"

namespace bindeglied {

/// Who ever worked with whom in a history; ascending, nobody with themselves.
using PartnerLists = Csr<StakeholderId, StakeholderId>;

/// O(pairs of partners).  Throws Error{interrupted}.
[[nodiscard]] PartnerLists find_partners(const History& history, const Watch& watch = {});

}  // namespace bindeglied
