#include "bindeglied/analysis/group_test.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/support/dataset_builder.hpp"
#include "tests/support/random_dataset.hpp"

namespace bindeglied::group_test_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const AsOf end_of_2019{.day = Day{18261}};  // 2019-12-31

//  p (process) > f, g (forums); x (project) in f.  40 companies and 12 foundations; all companies
//  and two foundations take part in f, companies 0 to 9 and all foundations in g.
DatasetBuilder kept_out() {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  builder.venue("g", VenueKind::forum, "p").venue("x", VenueKind::project, "f");
  for (int i = 0; i < 40; ++i) {
    const std::string id = "c" + std::to_string(100 + i);
    builder.stakeholder(id, StakeholderKind::company);
    builder.tie(id, TieKind::participates, "f", {.since = "2019-01-01"});
    if (i < 10) builder.tie(id, TieKind::participates, "g", {.since = "2019-01-01"});
  }
  for (int i = 0; i < 12; ++i) {
    const std::string id = "s" + std::to_string(100 + i);
    builder.stakeholder(id, StakeholderKind::foundation);
    builder.tie(id, TieKind::participates, "g", {.since = "2019-01-01"});
    if (i < 2) {
      builder.tie(id, TieKind::partner_in, "x", {.since = "2019-01-01", .sources = "s2"});
    }
  }
  return builder;
}

GroupTest test_of(const DatasetBuilder& builder, const AsOf& as_of = end_of_2019) {
  return test_groups(builder.network(), as_of);
}

const GroupTestRow& row_of(const GroupTest& test, std::string_view id) {
  const auto row = std::ranges::find(test.rows, id, &GroupTestRow::id);
  if (row == test.rows.end()) throw std::out_of_range(std::string(id));
  return *row;
}

TEST(GroupTest, finds_the_kind_that_is_rarer_than_its_activity_explains) {
  const GroupTest test = test_of(kept_out());
  const GroupTestRow& row = row_of(test, "group:foundation/f");
  EXPECT_EQ(row.verdict, GroupVerdict::significant);
  EXPECT_EQ(row.type, GapType::under_represented);
  EXPECT_EQ(row.documented, 2U);
  // Degree 1: 40 stakeholders, of whom f has 42 - 12 = 30 besides the 12 of degree 2, which are in
  // both: p = 30/40.  Foundations: 10 of degree 1 and 2 certain ones: 2 + 7.5.
  EXPECT_NEAR(row.expected, 9.5, 1e-9);
  EXPECT_EQ(row.none_probability, 0.0);
  EXPECT_NEAR(row.mid_p, 0.5 * std::pow(0.25, 10), 1e-12);
  EXPECT_EQ(row.active, 12U);
  EXPECT_EQ(row.kind_ties, 14U);
  EXPECT_EQ(row.venue_size, 42U);
  EXPECT_LE(test.residual, 1e-10);
  EXPECT_EQ(test.stakeholders, 52U);
  EXPECT_EQ(test.venues, 3U);
  EXPECT_EQ(test.ties, 64U);
}

TEST(GroupTest, names_who_is_counted_and_from_which_source) {
  const DatasetBuilder builder = kept_out();
  const Network network = builder.network();
  const GroupTest test = test_groups(network, end_of_2019);
  const GroupTestRow& row = row_of(test, "group:foundation/f");
  EXPECT_THAT(row.stakeholders, ElementsAre(StakeholderId{40}, StakeholderId{41}));
  ASSERT_THAT(row.evidence, SizeIs(2));
  EXPECT_EQ(tie_key(network, std::get<TieId>(row.evidence[0])), "tie:s100/partner_in/x/2019-01-01");
  EXPECT_THAT(row.sources, ElementsAre(SourceId{1}));
  EXPECT_EQ(row.searched_sources, 2U);
  for (const GroupTestRow& each : test.rows) EXPECT_EQ(each.stakeholders.size(), each.documented);
}

TEST(GroupTest, counts_a_tie_once_at_the_innermost_process_or_forum) {
  DatasetBuilder builder = kept_out();
  builder.tie("s105", TieKind::attends, "p", {.since = "2019-01-01"});
  builder.tie("s100", TieKind::leads, "f", {.since = "2019-02-01"});
  const GroupTest test = test_of(builder);
  EXPECT_EQ(row_of(test, "group:foundation/p").documented, 1U);
  EXPECT_EQ(row_of(test, "group:foundation/f").documented, 2U);
  EXPECT_THAT(row_of(test, "group:foundation/f").evidence, SizeIs(3));
  EXPECT_EQ(row_of(test, "group:company/p").documented, 0U);
}

TEST(GroupTest, says_of_a_small_network_that_it_is_too_small) {
  DatasetBuilder builder;
  builder.venue("f", VenueKind::forum).venue("g", VenueKind::forum).venue("h", VenueKind::forum);
  builder.stakeholder("a", StakeholderKind::foundation).stakeholder("b", StakeholderKind::company);
  builder.stakeholder("c", StakeholderKind::church);
  builder.tie("a", TieKind::leads, "f", {.since = "2019"});
  builder.tie("b", TieKind::leads, "g", {.since = "2019"});
  const GroupTest test = test_of(builder);
  ASSERT_THAT(test.rows, SizeIs(9));
  EXPECT_EQ(test.stakeholders, 2U);
  for (const GroupTestRow& row : test.rows) {
    EXPECT_EQ(row.verdict, GroupVerdict::not_testable);
    EXPECT_FALSE(row.q);
    EXPECT_FALSE(row.type);
  }
  // p = 1/2 for a in f and g; P0 = .2 wants p = .8: 1.6 participants, or 1.6 ties.
  const GroupTestRow& small = row_of(test, "group:foundation/g");
  EXPECT_EQ(small.needed_venue_size, 2U);
  EXPECT_EQ(small.needed_kind_ties, 2U);
  EXPECT_EQ(small.finding.code, "group.not_testable");
  EXPECT_EQ(row_of(test, "group:foundation/h").finding.code, "group.not_testable.empty_venue");
  EXPECT_EQ(row_of(test, "group:church/f").finding.code, "group.not_testable.inactive");
  EXPECT_FALSE(row_of(test, "group:church/f").needed_venue_size);
}

TEST(GroupTest, takes_a_pair_as_testable_at_exactly_alpha) {
  DatasetBuilder builder;
  builder.venue("f", VenueKind::forum).venue("g", VenueKind::forum);
  builder.stakeholder("a", StakeholderKind::foundation).stakeholder("b", StakeholderKind::company);
  builder.tie("a", TieKind::leads, "f", {.since = "2019"});
  builder.tie("b", TieKind::leads, "g", {.since = "2019"});
  const Network network = builder.network();
  // P0 = 1/2 each.
  const auto tested = [&](double alpha) {
    const GroupTest test = test_groups(network, end_of_2019, {.alpha = alpha});
    return std::ranges::count_if(test.rows, [](const GroupTestRow& row) { return !!row.q; });
  };
  EXPECT_EQ(tested(0.2501), 4);
  EXPECT_EQ(tested(0.2499), 0);
  EXPECT_EQ(tested(0.5), 4);
  EXPECT_THROW((void)test_groups(network, {}, {.alpha = 0.51}), Error);
  EXPECT_THROW((void)test_groups(network, {}, {.alpha = 0.0}), Error);
}

TEST(GroupTest, words_the_difference_that_chance_explains) {
  const GroupTest test = test_of(kept_out());
  // All companies but those certain: 40 of 10 + 22.5.
  const GroupTestRow& company = row_of(test, "group:company/f");
  EXPECT_EQ(company.verdict, GroupVerdict::not_significant);
  EXPECT_EQ(company.finding.code, "group.not_rare");
  EXPECT_EQ(row_of(test, "group:foundation/f").finding.code, "group.significant");
  EXPECT_EQ(row_of(test, "group:company/g").finding.code, "group.significant");
  // p stands around f and g: its row speaks of p itself.
  EXPECT_EQ(row_of(test, "group:company/p").finding.code, "group.not_testable.empty_venue.itself");
}

TEST(GroupTest, counts_only_what_was_documented_by_the_day_and_who_exists_then) {
  DatasetBuilder builder = kept_out();
  builder.tie("s105", TieKind::leads, "f", {.since = "2020-01-01"});
  builder.tie("s106", TieKind::leads, "f", {.since = "2019-12-31", .is_inferred = true});
  builder.stakeholder("t", StakeholderKind::foundation);
  builder.tie("t", TieKind::successor_of, "s100", {.since = "2019-06-01"});
  EXPECT_EQ(row_of(test_of(builder), "group:foundation/f").documented, 2U);
  AsOf later = end_of_2019;
  later.explicit_only = true;
  EXPECT_EQ(row_of(test_of(builder, later), "group:foundation/f").documented, 1U);
  later.day = Day{18262};
  EXPECT_EQ(row_of(test_of(builder, later), "group:foundation/f").documented, 2U);
}

TEST(GroupTest, lists_findings_first_and_then_what_is_nearest_to_a_test) {
  for (unsigned seed = 0; seed < 10; ++seed) {
    const GroupTest test = test_groups(testing::random_gap_dataset(seed).network(), {});
    for (std::size_t i = 1; i < test.rows.size(); ++i) {
      const GroupTestRow& before = test.rows[i - 1];
      const GroupTestRow& row = test.rows[i];
      ASSERT_LE(before.verdict, row.verdict);
      if (before.verdict != row.verdict) continue;
      EXPECT_LE(before.q.value_or(1.0), row.q.value_or(1.0));
      EXPECT_TRUE(row.q || before.expected >= row.expected);
    }
  }
}

TEST(GroupTest, does_not_depend_on_the_order_of_rows) {
  DatasetBuilder builder = kept_out();
  const GroupTest one = test_of(builder);
  testing::shuffle_rows(builder.dataset(), 3);
  const GroupTest other = test_of(builder);
  ASSERT_EQ(one.rows.size(), other.rows.size());
  for (std::size_t i = 0; i < one.rows.size(); ++i) {
    EXPECT_EQ(one.rows[i].id, other.rows[i].id);
    EXPECT_EQ(one.rows[i].mid_p, other.rows[i].mid_p);
    EXPECT_EQ(one.rows[i].evidence, other.rows[i].evidence);
  }
}

TEST(GroupTest, is_empty_without_venues_or_stakeholders) {
  EXPECT_THAT(test_of(DatasetBuilder{}).rows, IsEmpty());
  DatasetBuilder builder;
  builder.venue("x", VenueKind::project).stakeholder("a", StakeholderKind::company);
  builder.tie("a", TieKind::leads, "x", {.since = "2019"});
  EXPECT_THAT(test_of(builder).rows, IsEmpty());
}

TEST(SelectGroupRows, shows_the_rows_of_a_kind_or_a_venue_with_unchanged_figures) {
  DatasetBuilder builder = kept_out();
  builder.stakeholder("u", StakeholderKind::network);
  builder.tie("s100", TieKind::member_of, "u", {}).tie("s101", TieKind::member_of, "u", {});
  const Network network = builder.network();
  const GroupTest test = test_groups(network, end_of_2019);
  const auto select = [&](std::string_view who, std::string_view where) {
    GapFilter filter;
    if (!who.empty()) filter.who = find_node(network, who);
    if (!where.empty()) filter.where = network.venue(find_node(network, where));
    return select_group_rows(network, test.rows, filter, end_of_2019);
  };
  EXPECT_THAT(select("", ""), SizeIs(9));
  EXPECT_THAT(select("s105", ""), SizeIs(3));
  EXPECT_THAT(select("u", ""), SizeIs(6));  // its own kind and that of its members
  EXPECT_THAT(select("", "p"), SizeIs(9));
  EXPECT_THAT(select("", "f"), SizeIs(3));
  EXPECT_THAT(select("f", ""), IsEmpty());
  ASSERT_THAT(select("s105", "f"), SizeIs(1));
  EXPECT_EQ(select("s105", "f")[0].q, row_of(test, "group:foundation/f").q);
}

}  // namespace
}  // namespace bindeglied::group_test_test
