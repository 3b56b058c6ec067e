#include "bindeglied/ingest/detail/loading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::detail::loading_test {
namespace {

using ::testing::IsEmpty;

TEST(Loading, knows_which_file_a_row_is_from) {
  TableRows rows;
  rows.parts = {{.file = "a.csv", .first = 0},
                {.file = "empty.csv", .first = 2},
                {.file = "b.csv", .first = 2}};
  EXPECT_EQ(rows.file_of(0), "a.csv");
  EXPECT_EQ(rows.file_of(1), "a.csv");
  EXPECT_EQ(rows.file_of(2), "b.csv");
  EXPECT_EQ(TableRows{}.file_of(0), "");
}

TEST(Loading, accounts_for_every_row_and_then_keeps_the_used) {
  Loading loading;
  loading.dataset.ties = {{.row = 2}, {.row = 3}, {.row = 4}};
  TableRows& rows = loading.rows_of<TieRecord>();
  rows.parts = {{.file = "ties.csv", .first = 0}};
  rows.fates = {RowFate::merged, RowFate::rejected, RowFate::used};
  const std::vector<TableProtocol> tables = count_rows(loading);
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].rows, 3U);
  EXPECT_EQ(tables[0].used, 1U);
  EXPECT_EQ(tables[0].merged, 1U);
  EXPECT_EQ(tables[0].rejected, 1U);
  remove_unused_rows(loading);
  ASSERT_EQ(loading.dataset.ties.size(), 1U);
  EXPECT_EQ(loading.dataset.ties[0].row, 4U);
}

TEST(Loading, leaves_created_rows_out_of_the_account) {
  Loading loading;
  TableRows& rows = loading.rows_of<VenueRecord>();
  rows.parts = {{.file = {}, .first = 0}};
  rows.fates = {RowFate::used};
  EXPECT_THAT(count_rows(loading), IsEmpty());
}

TEST(Loading, rejects_a_row_with_an_error_only) {
  Loading loading;
  loading.dataset.ties = {{.row = 2}};
  loading.rows_of<TieRecord>().fates = {RowFate::used};
  report_row<TieRecord>(loading, 0, {.code = "w", .severity = Severity::warning});
  EXPECT_EQ(loading.rows_of<TieRecord>().fates[0], RowFate::used);
  report_row<TieRecord>(loading, 0, {.code = "e"});
  EXPECT_EQ(loading.rows_of<TieRecord>().fates[0], RowFate::rejected);
}

}  // namespace
}  // namespace bindeglied::detail::loading_test
