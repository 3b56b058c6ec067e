#include "bindeglied/report/add_rows.hpp"

#include <stop_token>

#include <gtest/gtest.h>

#include "bindeglied/analysis/profile.hpp"
#include "tests/report/sample_report.hpp"

namespace bindeglied::add_rows_test {
namespace {

std::vector<ProfileTie> two_ties() { return {{.id = TieId{0}}, {.id = TieId{0}}}; }

TEST(AddRows, shows_the_first_and_counts_all) {
  Report report;
  add_rows(report, testing::sample_network(), two_ties(), 1);
  EXPECT_EQ(report.rows.size(), 1U);
  EXPECT_EQ(report.total, 2U);
  add_rows(report, testing::sample_network(), two_ties());
  EXPECT_EQ(report.rows.size(), 3U) << "0 are all";
}

TEST(AddRows, can_be_stopped) {
  std::stop_source source;
  source.request_stop();
  Report report;
  EXPECT_THROW(
      add_rows(report, testing::sample_network(), two_ties(), 0, {.stop = source.get_token()}),
      Error);
  EXPECT_TRUE(report.rows.empty());
}

}  // namespace
}  // namespace bindeglied::add_rows_test
