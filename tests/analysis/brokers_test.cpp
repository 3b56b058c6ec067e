#include "bindeglied/analysis/brokers.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/analysis/benjamini_hochberg.hpp"
#include "bindeglied/base/error.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::brokers_test {
namespace {

using testing::DatasetBuilder;

//  m, n (ministries) - b (university) - f (foundation), f - g (foundation), m - n
DatasetBuilder between() {
  DatasetBuilder builder;
  builder.stakeholder("b", StakeholderKind::university, {.place = "town"});
  builder.stakeholder("m", StakeholderKind::ministry).stakeholder("n", StakeholderKind::ministry);
  builder.stakeholder("f", StakeholderKind::foundation);
  builder.stakeholder("g", StakeholderKind::foundation);
  builder.tie("m", TieKind::cooperates_with, "b").tie("n", TieKind::cooperates_with, "b");
  builder.tie("m", TieKind::cooperates_with, "n").tie("b", TieKind::cooperates_with, "f");
  builder.tie("f", TieKind::cooperates_with, "g");
  return builder;
}

Brokers find(const Network& network, const NullOptions& options = {}) {
  return find_brokers(network, find_cooperation(network, {}), options);
}

TEST(Brokers, open_the_door_between_kinds) {
  const Network network = between().network();
  const Brokers found = find(network);
  ASSERT_EQ(found.rows.size(), 2U);  // b, then f; m, n and g stand between nobody
  const Broker& b = found.rows[0];
  EXPECT_EQ(network.text(network.node_ids[network.node(b.id)]), "b");
  EXPECT_EQ(b.pairs, 2U);
  EXPECT_EQ(b.sole_pairs, 2U);
  EXPECT_EQ(b.main_role, BrokerRole::liaison);
  EXPECT_EQ(b.degree, 3U);
  EXPECT_FALSE(b.place.is_none());
  ASSERT_EQ(b.doors.size(), 1U);
  EXPECT_EQ(b.doors[0].first, StakeholderKind::foundation);
  EXPECT_EQ(b.doors[0].second, StakeholderKind::ministry);
  EXPECT_EQ(b.doors[0].sole_pairs, 2U);
  EXPECT_EQ(b.finding.code, "bridges.door");
  EXPECT_EQ(b.roles.size(), broker_role_count);
}

TEST(Brokers, say_what_breaks_without_them) {
  const Network network = between().network();
  const Brokers found = find(network);
  EXPECT_TRUE(found.rows[0].is_cut_vertex);
  EXPECT_EQ(found.rows[0].parts, 2U);
  EXPECT_EQ(found.rows[0].pairs_cut, 4U);  // m, n from f, g
  EXPECT_EQ(found.rows[0].loss.code, "bridges.loss");
  EXPECT_EQ(found.rows[1].loss.code, "bridges.loss_one");  // f: g is left alone
  ASSERT_EQ(found.rows[1].left_alone.size(), 1U);
}

TEST(Brokers, with_several_that_depend_on_them_say_how_many) {
  DatasetBuilder builder = between();
  builder.stakeholder("h", StakeholderKind::foundation);
  builder.tie("f", TieKind::cooperates_with, "h");
  const Network network = builder.network();
  const Brokers found = find(network);
  const Broker& f = found.rows[0];  // b-g, b-h, g-h
  EXPECT_EQ(f.loss.code, "bridges.loss_alone");
  EXPECT_EQ(f.left_alone.size(), 2U);
  EXPECT_EQ(f.doors.size(), 2U);
  EXPECT_EQ(f.doors[0].pairs, 2U);
}

// A circle: everybody stands between two, but so does the one opposite.
TEST(Brokers, are_not_alone_in_a_circle) {
  DatasetBuilder builder;
  for (const char* id : {"a", "b", "c", "d"}) builder.stakeholder(id, StakeholderKind::company);
  builder.tie("a", TieKind::cooperates_with, "b").tie("b", TieKind::cooperates_with, "c");
  builder.tie("c", TieKind::cooperates_with, "d").tie("d", TieKind::cooperates_with, "a");
  const Brokers found = find(builder.network());
  ASSERT_EQ(found.rows.size(), 4U);
  for (const Broker& row : found.rows) {
    EXPECT_EQ(row.sole_pairs, 0U);
    EXPECT_EQ(row.finding.code, "bridges.pairs_within");
    EXPECT_TRUE(row.loss.code.empty());
    EXPECT_FALSE(row.is_cut_vertex);
  }
  EXPECT_TRUE(found.ties.empty());
}

TEST(Brokers, name_the_ties_that_hold_two_sides_together) {
  const Network network = between().network();
  const auto id = [&](StakeholderId of) {
    return std::string(network.text(network.node_ids[network.node(of)]));
  };
  const Brokers found = find(network);
  ASSERT_EQ(found.ties.size(), 2U);
  EXPECT_EQ(id(found.ties[0].first) + id(found.ties[0].second), "fb");  // behind it f and g
  EXPECT_EQ(found.ties[0].cut_off, 2U);
  EXPECT_EQ(id(found.ties[1].first) + id(found.ties[1].second), "gf");
  EXPECT_EQ(found.ties[1].cut_off, 1U);
}

TEST(Brokers, are_no_states) {
  DatasetBuilder builder;
  builder.stakeholder("land", StakeholderKind::other).stakeholder("m", StakeholderKind::ministry);
  builder.stakeholder("x", StakeholderKind::company).stakeholder("y", StakeholderKind::company);
  builder.tie("land", TieKind::funds, "x").tie("land", TieKind::funds, "y");
  EXPECT_EQ(find(builder.network()).rows.size(), 1U);
  builder.tie("m", TieKind::member_of, "land");
  EXPECT_TRUE(find(builder.network()).rows.empty());
}

TEST(Brokers, are_compared_with_chance_when_asked) {
  const Network network = between().network();
  EXPECT_EQ(find(network).rows[0].verdict, ChanceVerdict::not_tested);
  const Brokers tested = find(network, {.null = 39});
  for (const Broker& row : tested.rows) {
    EXPECT_NE(row.verdict, ChanceVerdict::not_tested);
    for (const BrokerRoleFigure& figure : row.roles) {
      EXPECT_TRUE(figure.expected && figure.p && figure.q);
      EXPECT_GE(*figure.q, *figure.p);
    }
  }
  EXPECT_THROW((void)find(network, {.null = 100001}), Error);
}

/// Gatekeeper and representative are one figure here, and two copies would count as two tests.
TEST(Brokers, have_four_roles_tested_and_one_told_again) {
  const Brokers found = find(between().network(), {.null = 39, .seed = 4});
  std::vector<double> p_values;
  for (const Broker& row : found.rows) {
    for (const BrokerRoleFigure& figure : row.roles) {
      if (figure.role != BrokerRole::representative) p_values.push_back(*figure.p);
    }
  }
  ASSERT_EQ(p_values.size(), tested_role_count * found.rows.size());
  const std::vector<double> q_values = benjamini_hochberg(p_values);
  std::size_t next = 0;
  for (const Broker& row : found.rows) {
    for (const BrokerRoleFigure& figure : row.roles) {
      const bool is_told = figure.role == BrokerRole::representative;
      EXPECT_EQ(*figure.q, is_told ? *row.roles[2].q : q_values[next++]);
    }
    EXPECT_EQ(row.roles[3].role, BrokerRole::representative);
    EXPECT_EQ(row.roles[3].p, row.roles[2].p);
    EXPECT_EQ(row.roles[3].verdict, row.roles[2].verdict);
  }
}

// A star around a university whose ends are of one other kind: more consulting than chance.
TEST(Brokers, are_more_than_chance_where_the_role_is_rare) {
  DatasetBuilder builder;
  builder.stakeholder("b", StakeholderKind::university);
  for (int i = 0; i < 30; ++i) {
    const std::string id = "c" + std::to_string(i);
    builder.stakeholder(id, StakeholderKind::company);
    builder.tie("b", TieKind::cooperates_with, id);
    if (i % 2 == 0) continue;
    builder.tie("c" + std::to_string(i - 1), TieKind::cooperates_with, id);
  }
  const Brokers found = find(builder.network(), {.null = 999});
  ASSERT_EQ(found.rows.size(), 1U);
  EXPECT_EQ(found.rows[0].main_role, BrokerRole::itinerant);
  EXPECT_EQ(found.rows[0].verdict, ChanceVerdict::as_chance);  // 1 of 31 deals: p about .06
  EXPECT_NEAR(found.rows[0].roles[1].p.value(), 2.0 / 31.0, 0.05);
}

}  // namespace
}  // namespace bindeglied::brokers_test
