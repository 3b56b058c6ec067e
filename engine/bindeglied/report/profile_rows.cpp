#include "bindeglied/report/profile_rows.hpp"

#include <string>
#include <variant>

#include "bindeglied/report/add_rows.hpp"

namespace bindeglied {

std::vector<ReportColumn> profile_columns() {
  std::vector<ReportColumn> columns = report_columns<ProfileTie>();
  for (ReportColumn& column : columns) {
    if (column.shape == Shape::text && column.key != "id") column.is_nullable = true;
  }
  return columns;
}

void add_profile_rows(Report& report, const Network& network, const std::vector<ProfileTie>& ties,
                      std::size_t limit) {
  add_rows(report, network, ties, limit);
  report.columns = profile_columns();
  for (ValueObject& row : report.rows) {
    for (ValueMember& member : row) {
      const auto* text = std::get_if<std::string>(&member.second.content);
      if (text != nullptr && text->empty()) member.second = {};
    }
  }
}

}  // namespace bindeglied
