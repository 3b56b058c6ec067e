#include "bindeglied/analysis/network_changes.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace bindeglied::network_changes_test {
namespace {

TEST(NetworkChanges, set_figures_of_two_days_side_by_side) {
  using enum NetworkFigure;
  const std::vector<StructureFigure> before = {
      {.figure = pairs, .value = 3.0},
      {.figure = cross_kind,
       .value = 0.5,
       .verdict = ChanceVerdict::less,
       .null_model = NullModel::rewired,
       .z = -3.0},
      {.figure = cross_place, .value = 0.1, .null_model = NullModel::permuted}};
  const std::vector<StructureFigure> after = {
      {.figure = pairs, .value = 5.0},
      {.figure = cross_kind, .value = std::nullopt, .null_model = NullModel::rewired},
      {.figure = forum_links, .value = 1.0}};
  const auto rows = compare_figures(before, after);
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[0].change, 2.0);
  EXPECT_EQ(rows[1].before, 0.5);
  EXPECT_EQ(rows[1].verdict_before, ChanceVerdict::less);
  EXPECT_EQ(rows[1].z_before, -3.0);
  EXPECT_FALSE(rows[1].change);
  EXPECT_EQ(rows[2].figure, cross_place);  // only before, in its place
  EXPECT_FALSE(rows[2].after);
  EXPECT_EQ(rows[3].figure, forum_links);
  EXPECT_FALSE(rows[3].before);
}

Broker broker(std::size_t id, std::uint64_t sole, std::uint64_t pairs, bool is_cut = false) {
  Broker row{.id = StakeholderId{id}};
  row.sole_pairs = sole;
  row.pairs = pairs;
  row.is_cut_vertex = is_cut;
  return row;
}

TEST(NetworkChanges, name_brokers_that_came_grew_shrank_and_went) {
  const auto rows = compare_brokers(
      {broker(0, 1, 4), broker(1, 2, 2, true), broker(2, 3, 3), broker(3, 0, 5), broker(5, 1, 1)},
      {broker(0, 1, 9), broker(2, 3, 3), broker(3, 0, 1), broker(4, 9, 9, true), broker(5, 3, 3)});
  ASSERT_EQ(rows.size(), 6U);
  const auto expect = [&](std::size_t at, std::size_t id, BrokerTrend trend) {
    EXPECT_EQ(rows[at].id, StakeholderId{id}) << at;
    EXPECT_EQ(rows[at].trend, trend) << at;
  };
  expect(0, 4, BrokerTrend::appeared);  // 9 more
  expect(1, 1, BrokerTrend::vanished);  // 2 fewer sole ones, 2 fewer pairs
  expect(2, 5, BrokerTrend::grew);      // 2 and 2, later by id
  expect(3, 0, BrokerTrend::grew);      // 5 pairs more
  expect(4, 3, BrokerTrend::shrank);    // 4 pairs fewer
  expect(5, 2, BrokerTrend::same);
  EXPECT_TRUE(rows[0].is_cut_vertex_after);
  EXPECT_TRUE(rows[1].is_cut_vertex_before);
}

}  // namespace
}  // namespace bindeglied::network_changes_test
