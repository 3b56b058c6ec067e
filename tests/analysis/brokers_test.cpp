#include "bindeglied/analysis/brokers.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <variant>
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
  EXPECT_TRUE(find(builder.network()).states.empty());
  builder.tie("m", TieKind::member_of, "land");
  const Brokers found = find(builder.network());
  EXPECT_TRUE(found.rows.empty());
  EXPECT_EQ(found.states, std::vector{StakeholderId{0}});
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

/// A university in the middle of twelve companies, which do not know each other; elsewhere pairs of
/// many kinds.  Who stands between two of one kind, and never between two others, is no chance.
DatasetBuilder one_between_like() {
  DatasetBuilder builder;
  builder.stakeholder("b", StakeholderKind::university);
  for (int i = 0; i < 12; ++i) {
    const std::string number = std::to_string(i);
    const StakeholderKind other = i % 2 == 0 ? StakeholderKind::museum : StakeholderKind::union_;
    builder.stakeholder("c" + number, StakeholderKind::company);
    builder.stakeholder("x" + number, other).stakeholder("y" + number, StakeholderKind::church);
    builder.tie("b", TieKind::cooperates_with, "c" + number);
    builder.tie("x" + number, TieKind::cooperates_with, "y" + number);
  }
  return builder;
}

TEST(Brokers, may_have_one_role_more_and_another_less_than_chance) {
  const Brokers found = find(one_between_like().network(), {.null = 199});
  ASSERT_EQ(found.rows.size(), 1U);
  const Broker& b = found.rows[0];
  EXPECT_EQ(b.roles[1].verdict, ChanceVerdict::more);  // itinerant: all 66 pairs
  EXPECT_EQ(b.roles[4].verdict, ChanceVerdict::less);  // liaison: none
  EXPECT_EQ(b.main_role, BrokerRole::itinerant);
  EXPECT_EQ(b.verdict, ChanceVerdict::more);
}

/// Gatekeeper and representative are one figure here, and two copies would count as two tests.
TEST(Brokers, have_four_roles_tested_and_one_told_again) {
  const Brokers found = find(one_between_like().network(), {.null = 199, .seed = 4});
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

// Between each two of p, q, r stand a and d; m stands between x and y alone.
TEST(Brokers, stand_by_what_hangs_on_them_alone) {
  DatasetBuilder builder;
  for (const char* id : {"a", "d", "p", "q", "r", "m", "x", "y", "z"}) {
    builder.stakeholder(id, StakeholderKind::company);
  }
  for (const char* id : {"p", "q", "r"}) builder.tie("a", TieKind::cooperates_with, id);
  for (const char* id : {"p", "q", "r"}) builder.tie("d", TieKind::cooperates_with, id);
  for (const char* id : {"x", "y"}) builder.tie("m", TieKind::cooperates_with, id);
  builder.tie("y", TieKind::cooperates_with, "z");
  const Network network = builder.network();
  const Brokers found = find(network);
  EXPECT_EQ(network.text(network.node_ids[network.node(found.rows[0].id)]), "m");
  EXPECT_EQ(found.rows[0].sole_pairs, 1U);
  const auto a = std::ranges::find(found.rows, 3U, &Broker::pairs);
  ASSERT_NE(a, found.rows.end());
  EXPECT_EQ(a->sole_pairs, 0U);
}

// a - b - c - d - e, with f beside b and d: between b and d c is not alone.
TEST(Brokers, tell_of_the_pairs_that_have_no_other_way) {
  DatasetBuilder builder;
  for (const char* id : {"a", "b", "c", "d", "e", "f"}) {
    builder.stakeholder(id, StakeholderKind::company);
  }
  builder.tie("a", TieKind::cooperates_with, "c").tie("b", TieKind::cooperates_with, "c");
  builder.tie("c", TieKind::cooperates_with, "d").tie("f", TieKind::cooperates_with, "b");
  builder.tie("f", TieKind::cooperates_with, "d");
  const Brokers found = find(builder.network());
  const Broker& c = found.rows[0];
  EXPECT_EQ(c.pairs, 3U);
  EXPECT_EQ(c.sole_pairs, 2U);  // not b and d
  EXPECT_EQ(c.finding.code, "bridges.door_within");
  EXPECT_EQ(std::get<std::int64_t>(c.finding.arguments.back()), 2);
}

// Behind z - y hangs y with two more, behind a - b b alone; n - o is a part of its own.
TEST(Brokers, name_first_the_tie_that_cuts_off_most) {
  DatasetBuilder builder;
  for (const char* id : {"a", "b", "n", "o", "u", "v", "w", "x", "y", "z"}) {
    builder.stakeholder(id, StakeholderKind::company);
  }
  for (const char* id : {"u", "v", "w", "a"}) builder.tie("z", TieKind::cooperates_with, id);
  builder.tie("a", TieKind::cooperates_with, "b").tie("n", TieKind::cooperates_with, "o");
  builder.tie("z", TieKind::cooperates_with, "y").tie("y", TieKind::cooperates_with, "x");
  const Network network = builder.network();
  const auto id = [&](StakeholderId of) {
    return std::string(network.text(network.node_ids[network.node(of)]));
  };
  const Brokers found = find(network);
  EXPECT_EQ(found.ties.front().cut_off, 2U);
  EXPECT_EQ(found.ties.back().cut_off, 1U);
  for (std::size_t i = 1; i < found.ties.size(); ++i) {
    EXPECT_GE(found.ties[i - 1].cut_off, found.ties[i].cut_off);
  }
  const auto equal = std::ranges::find_if(found.ties, [&](const BridgingTie& tie) {
    return id(tie.first) == "n" || id(tie.first) == "o";
  });
  ASSERT_NE(equal, found.ties.end());
  EXPECT_EQ(id(equal->first), "n");  // of equal sides the first by id
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

TEST(Brokers, are_of_no_kind_where_the_data_names_none) {
  DatasetBuilder builder;
  builder.stakeholder("a").stakeholder("b", StakeholderKind::other).stakeholder("c");
  builder.tie("a", TieKind::cooperates_with, "b").tie("b", TieKind::cooperates_with, "c");
  builder.stakeholder("d").tie("c", TieKind::cooperates_with, "d");
  const Network network = builder.network();
  const Brokers found = find_brokers(network, find_cooperation(network, {}), {});
  ASSERT_EQ(found.rows.size(), 2U);
  EXPECT_EQ(found.rows[0].kind, StakeholderKind::other);  // which is a kind
  EXPECT_FALSE(found.rows[1].kind.has_value());
}

TEST(Brokers, have_doors_and_sentences_only_where_they_are_shown) {
  const Network network = between().network();
  const Cooperation cooperation = find_cooperation(network, {});
  const Brokers all = find_brokers(network, cooperation, {});
  const Brokers first = find_brokers(network, cooperation, {}, {}, 1);
  ASSERT_EQ(first.rows.size(), all.rows.size());
  EXPECT_EQ(first.rows[0].doors.size(), all.rows[0].doors.size());
  EXPECT_EQ(first.rows[0].finding.code, all.rows[0].finding.code);
  EXPECT_FALSE(all.rows[1].doors.empty());
  EXPECT_TRUE(first.rows[1].doors.empty());
  EXPECT_TRUE(first.rows[1].finding.code.empty());
}

}  // namespace
}  // namespace bindeglied::brokers_test
