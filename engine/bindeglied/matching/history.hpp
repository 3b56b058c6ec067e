#pragma once

#include <string>

#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/network/csr.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// One stakeholder's part in a venue.
struct HistoryMember {
  StakeholderId stakeholder = {};
  float share = 1.0F;  ///< min(1, level / collaborating), in (0, 1]
  bool leads = false;
};

/// Which ties count as history.
struct HistoryOptions {
  Day before = latest_day;  ///< exclusive: only what had certainly begun earlier
  /// What was documented the day before (is_documented) instead of what had certainly begun: for
  /// questions of today, where a partial date need not be a leak.
  bool documented = false;
  bool explicit_only = false;
  std::string without_role = {};  ///< ties of this role are left out; empty: none
};

/// Who took part in what before a day: all that matching learns from and scores with.  Features
/// and models see no tie but these, so nothing of a later day can leak into them.
struct History {
  Day before = latest_day;
  Csr<VenueId, HistoryMember> members;  ///< ascending by stakeholder, each once
  Csr<StakeholderId, VenueId> venues;   ///< ascending
  /// From the middle of the range in which the first tie to the venue began until `before`
  /// [years, >= 0]; 0 where unknown or without members.
  IdVector<VenueId, double> age_years;
};

/// Counts involvements at any level (see is_involvement) whose start lies certainly before the day,
/// or that are documented then.
/// Several ties of one pair count once, with the best level.  O(ties log ties per venue).
[[nodiscard]] History build_history(const Network& network, const HistoryOptions& options);

}  // namespace bindeglied
