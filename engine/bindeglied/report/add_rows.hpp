#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "bindeglied/base/columns.hpp"
#include "bindeglied/network/network.hpp"
#include "bindeglied/report/report.hpp"
#include "bindeglied/report/to_value.hpp"

namespace bindeglied {

/// The headings of a row type, from its columns().
template <HasColumns Row>
[[nodiscard]] std::vector<ReportColumn> report_columns() {
  std::vector<ReportColumn> columns;
  for_each_column<Row>([&](const auto& column) {
    columns.push_back({.key = std::string(column.key),
                       .de = std::string(column.de),
                       .en = std::string(column.en),
                       .in_tables = column.show == Show::always});
  });
  return columns;
}

/// Puts the first `limit` rows into the report (0 = all), with ids resolved; sets columns and
/// total.
template <HasColumns Row>
void add_rows(Report& report, const Network& network, const std::vector<Row>& rows,
              std::size_t limit = 0) {
  report.columns = report_columns<Row>();
  report.total = rows.size();
  const std::size_t shown = limit == 0 || limit > rows.size() ? rows.size() : limit;
  report.rows.reserve(shown);
  for (std::size_t i = 0; i < shown; ++i) report.rows.push_back(to_object(network, rows[i]));
}

}  // namespace bindeglied
