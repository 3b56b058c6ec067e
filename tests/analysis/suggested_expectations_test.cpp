#include "bindeglied/analysis/suggested_expectations.hpp"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/analysis/topic_fit.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::suggested_expectations_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr AsOf in_2019{.day = Day{18000}};  // 2019-04-14

//  Forum f (t1) with project x inside; project y (t2).  a, b: t1; c: t2; d: none.
DatasetBuilder three_venues() {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p", {.topics = "t1"});
  builder.venue("x", VenueKind::project, "f", {.topics = "t1"});
  builder.venue("y", VenueKind::project, {}, {.topics = "t2"});
  builder.stakeholder("a", StakeholderKind::foundation, {.topics = "t1"});
  builder.stakeholder("b", StakeholderKind::foundation, {.topics = "t1"});
  builder.stakeholder("c", StakeholderKind::union_, {.topics = "t2"});
  builder.stakeholder("d", StakeholderKind::union_);
  return builder;
}

std::vector<std::string> ids_of(const DatasetBuilder& builder, std::string_view where = {},
                                const SuggestionOptions& options = {}) {
  const Network network = builder.network();
  VenueId venue;
  if (!where.empty()) venue = network.venue(find_node(network, where));
  std::vector<std::string> ids;
  for (const auto& row : suggest_expectations(network, venue, in_2019, options)) {
    ids.push_back(row.id);
  }
  return ids;
}

TEST(SuggestedExpectations, name_those_whose_topics_fit) {
  EXPECT_THAT(ids_of(three_venues()), ElementsAre("suggest:a/f", "suggest:b/f", "suggest:a/x",
                                                  "suggest:b/x", "suggest:c/y"));
  EXPECT_THAT(ids_of(three_venues(), "f", {.suggest = 1}),
              ElementsAre("suggest:a/f", "suggest:a/x"));
  EXPECT_THAT(ids_of(three_venues(), "y"), ElementsAre("suggest:c/y"));
}

TEST(SuggestedExpectations, weigh_fit_by_salience) {
  const Network network = three_venues().network();
  const auto rows = suggest_expectations(network, {}, in_2019, {.salience = 0.5});
  EXPECT_DOUBLE_EQ(rows[0].topic_fit, 1.0);
  EXPECT_DOUBLE_EQ(rows[0].weight, 0.5);
  EXPECT_DOUBLE_EQ(rows[0].score,
                   std::cbrt(0.55 / 1.05 * 0.15 / 1.15));  // nobody has been anywhere
  EXPECT_EQ(rows[0].rank, 1U);
  EXPECT_THAT(rows[0].topics, SizeIs(1));
  EXPECT_EQ(rows[0].finding.code, "suggest.topic");
  EXPECT_THAT(suggest_expectations(network, {}, in_2019, {.salience = 0.0}), IsEmpty());
  EXPECT_DOUBLE_EQ(suggest_expectations(network, {}, in_2019)[0].weight, 2.0 / 3.0);
}

TEST(SuggestedExpectations, leave_out_who_is_documented_there_or_inside_or_expected_by_name) {
  DatasetBuilder builder = three_venues();
  builder.tie("a", TieKind::attends, "x", {.since = "2019-01"});
  EXPECT_THAT(ids_of(builder, "f"), ElementsAre("suggest:b/f", "suggest:b/x"));
  builder.expect("b", "f", {});
  EXPECT_THAT(ids_of(builder, "f"), ElementsAre("suggest:b/x"));
  // A tie to what is around does not say that one is in.
  builder.tie("b", TieKind::attends, "p", {.since = "2019-01"});
  EXPECT_THAT(ids_of(builder, "x"), ElementsAre("suggest:b/x"));
}

TEST(SuggestedExpectations, know_only_what_was_documented_by_the_day) {
  DatasetBuilder builder = three_venues();
  builder.tie("a", TieKind::attends, "x", {.since = "2019-06"});
  EXPECT_THAT(ids_of(builder, "x"), ElementsAre("suggest:a/x", "suggest:b/x"));
  builder.stakeholder("e", StakeholderKind::foundation);
  builder.tie("e", TieKind::successor_of, "a", {.since = "2019-01"});
  EXPECT_THAT(ids_of(builder, "x"), ElementsAre("suggest:b/x"));
}

TEST(SuggestedExpectations, say_through_which_ties_topics_came_and_whose_kind_is_expected) {
  DatasetBuilder builder = three_venues();
  builder.tie("d", TieKind::participates, "x", {.since = "2019-01"});
  builder.expect_kind({StakeholderKind::union_}, "f", {});
  builder.venue("z", VenueKind::project, {}, {.topics = "t1"});
  const Network network = builder.network();
  const auto rows = suggest_expectations(network, {}, in_2019);
  const auto row = std::ranges::find(rows, "suggest:d/z", &SuggestedExpectation::id);
  ASSERT_NE(row, rows.end());
  EXPECT_THAT(row->ties, SizeIs(1));
  EXPECT_FALSE(row->is_kind_expected);
  builder.expect_kind({StakeholderKind::union_}, "z", {});
  const Network expecting = builder.network();
  const auto again = suggest_expectations(expecting, {}, in_2019);
  EXPECT_TRUE(std::ranges::find(again, "suggest:d/z", &SuggestedExpectation::id)->is_kind_expected);
}

//  c and a are in y; a is in x: c knows somebody of x, though topics have nothing in common.
TEST(SuggestedExpectations, multiply_topics_partners_and_activity) {
  DatasetBuilder builder = three_venues();
  builder.tie("a", TieKind::partner_in, "x", {.since = "2019-01"});
  builder.tie("a", TieKind::partner_in, "y", {.since = "2019-01"});
  builder.tie("c", TieKind::partner_in, "y", {.since = "2019-01"});
  const Network network = builder.network();
  const auto rows = suggest_expectations(network, {}, in_2019);
  const auto row = std::ranges::find(rows, "suggest:c/x", &SuggestedExpectation::id);
  ASSERT_NE(row, rows.end());
  EXPECT_DOUBLE_EQ(row->contact, (1.0 / 2.0) / (1.0 + 1.0 / 2.0));
  EXPECT_DOUBLE_EQ(row->factors.topics, 0.05 / 1.05);
  EXPECT_DOUBLE_EQ(row->factors.partners, (1.0 / 3.0 + 0.15) / 1.15);
  EXPECT_DOUBLE_EQ(row->factors.activity, std::log(3.0) / std::log(4.0));  // y; a is in x and y
  EXPECT_DOUBLE_EQ(row->score,
                   std::cbrt(row->factors.topics * row->factors.partners * row->factors.activity));
  EXPECT_THAT(row->partners, SizeIs(1));
  EXPECT_EQ(row->finding.code, "suggest.partner");
}

TEST(SuggestedExpectations, are_equal_for_every_number_of_threads) {
  const Network network = three_venues().network();
  const auto one = suggest_expectations(network, {}, in_2019, {.threads = 1});
  const auto two = suggest_expectations(network, {}, in_2019, {.threads = 2});
  ASSERT_EQ(one.size(), two.size());
  for (std::size_t i = 0; i < one.size(); ++i) EXPECT_EQ(one[i].id, two[i].id);
}

TEST(SuggestedExpectations, refuse_options_outside_their_range) {
  const Network network = three_venues().network();
  EXPECT_THROW((void)suggest_expectations(network, {}, in_2019, {.suggest = 1001}), Error);
  EXPECT_THROW((void)suggest_expectations(network, {}, in_2019, {.salience = 1.5}), Error);
  EXPECT_THROW((void)suggest_expectations(network, {}, in_2019, {.salience = -0.1}), Error);
}

}  // namespace
}  // namespace bindeglied::suggested_expectations_test
