#pragma once

#include <cstddef>
#include <vector>

#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/network/network.hpp"
#include "bindeglied/report/report.hpp"
#include "bindeglied/report/report_columns.hpp"
#include "bindeglied/report/to_value.hpp"

namespace bindeglied {

/// Puts the first `limit` rows into the report (0 = all), with ids resolved; sets columns and
/// total.  Throws Error{interrupted} when the watch asks to stop.
template <HasColumns Row>
void add_rows(Report& report, const Network& network, const std::vector<Row>& rows,
              std::size_t limit = 0, const Watch& watch = {}) {
  report.columns = report_columns<Row>();
  report.total = rows.size();
  const std::size_t shown = limit == 0 || limit > rows.size() ? rows.size() : limit;
  report.rows.reserve(shown);
  for (std::size_t i = 0; i < shown; ++i) {
    watch.check();
    report.rows.push_back(to_object(network, rows[i]));
  }
}

}  // namespace bindeglied
