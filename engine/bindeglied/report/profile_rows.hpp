#pragma once

#include <vector>

#include "bindeglied/analysis/profile.hpp"
#include "bindeglied/network/network.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// The columns of ProfileTie; its texts may be null: a date or a role that nobody states.
[[nodiscard]] std::vector<ReportColumn> profile_columns();

/// As add_rows(), with null for empty texts.
void add_profile_rows(Report& report, const Network& network, const std::vector<ProfileTie>& ties,
                      std::size_t limit);

}  // namespace bindeglied
