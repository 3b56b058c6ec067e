#include "bindeglied/report/profile_rows.hpp"

#include <variant>

#include <gtest/gtest.h>

#include "tests/report/sample_report.hpp"

namespace bindeglied::profile_rows_test {
namespace {

TEST(ProfileRows, say_null_where_nobody_states_a_date_or_a_role) {
  const Network network = testing::sample_network();
  Report report;
  add_profile_rows(report, network, {{.id = TieId{0}, .since = "2019", .role = ""}}, 0);
  ASSERT_EQ(report.rows.size(), 1U);
  for (const ValueMember& member : report.rows[0]) {
    const bool is_null = std::holds_alternative<std::monostate>(member.second.content);
    const bool is_absent = member.first == "until" || member.first == "seen" ||
                           member.first == "role" || member.first == "other";
    EXPECT_EQ(is_null, is_absent) << member.first;
  }
}

TEST(ProfileRows, allow_null_in_the_texts_that_may_be_absent_only) {
  for (const ReportColumn& column : profile_columns()) {
    const bool may_be_absent = column.key == "since" || column.key == "until" ||
                               column.key == "seen" || column.key == "role" ||
                               column.key == "other";
    EXPECT_EQ(column.is_nullable, may_be_absent) << column.key;
  }
}

}  // namespace
}  // namespace bindeglied::profile_rows_test
