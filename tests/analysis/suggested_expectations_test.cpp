#include "bindeglied/analysis/suggested_expectations.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

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

/// 20 stakeholders, every fifth replaced by its neighbour, and 300 venues, more than one thread
/// takes at once.
Network many_venues(unsigned seed) {
  std::mt19937 engine(seed);
  const auto below = [&](std::size_t count) { return engine() % count; };
  const auto topic = [&] { return "t" + std::to_string(below(8)); };
  DatasetBuilder builder;
  for (int i = 0; i < 20; ++i) {
    const std::string id = "s" + std::to_string(i);
    const std::string topics = below(2) == 0 ? topic() : std::string{};
    builder.stakeholder(id, StakeholderKind::other, {.topics = topics});
    if (i % 5 == 4) {
      builder.tie(id, TieKind::successor_of, "s" + std::to_string(i - 1), {.since = "2018"});
    }
  }
  for (int i = 0; i < 300; ++i) {
    const std::string id = "v" + std::to_string(i);
    const std::string topics = below(3) > 0 ? topic() + "|" + topic() : std::string{};
    builder.venue(id, VenueKind::project, {}, {.topics = topics});
    for (std::size_t k = below(3); k > 0; --k) {
      builder.tie("s" + std::to_string(below(20)), TieKind::partner_in, id, {.since = "2019-01"});
    }
  }
  return builder.network();
}

/// Who is documented in each venue, by a look at every tie.
std::vector<std::set<StakeholderId>> members_of(const Network& network) {
  std::vector<std::set<StakeholderId>> members(network.venues.size());
  for (const Tie& tie : network.ties) {
    if (!network.is_venue(tie.to) || network.is_venue(tie.from)) continue;
    members[network.venue(tie.to).index()].insert(network.stakeholder(tie.from));
  }
  return members;
}

double contact_of(const std::vector<std::set<StakeholderId>>& members, std::size_t venue,
                  StakeholderId who) {
  double sum = 0.0;
  for (std::size_t other = 0; other < members.size(); ++other) {
    if (other == venue || !members[other].contains(who)) continue;
    for (const StakeholderId id : members[venue]) {
      if (members[other].contains(id)) sum += 1.0 / static_cast<double>(members[other].size());
    }
  }
  return sum / (1.0 + sum);
}

TEST(SuggestedExpectations, agree_with_a_look_at_every_pair) {
  const Network network = many_venues(1);
  const TopicVectors topics = build_topic_vectors(network, in_2019);
  const auto members = members_of(network);
  const auto rows = suggest_expectations(network, {}, in_2019, {.suggest = 0});
  std::map<std::string, const SuggestedExpectation*> by_id;
  for (const SuggestedExpectation& row : rows) by_id.emplace(row.id, &row);
  std::size_t expected = 0;
  for (const VenueId venue : network.venues.ids()) {
    for (const StakeholderId who : network.stakeholders.ids()) {
      if (members[venue.index()].contains(who) || !exists(network, who, in_2019)) continue;
      const double fit = topic_fit(topics, network.node(who), network.node(venue));
      const double contact = contact_of(members, venue.index(), who);
      if (fit <= 0.0 && contact <= 0.0) continue;
      ++expected;
      std::string id = "suggest:";
      id.append(network.text(network.node_ids[network.node(who)])).append("/");
      const auto row = by_id.find(id.append(network.text(network.node_ids[network.node(venue)])));
      ASSERT_NE(row, by_id.end());
      EXPECT_NEAR(row->second->contact, contact, 1e-12);
      EXPECT_NEAR(row->second->topic_fit, fit, 1e-12);
    }
  }
  EXPECT_EQ(rows.size(), expected);
  EXPECT_GT(expected, 1000U);
}

TEST(SuggestedExpectations, are_the_first_of_all_when_fewer_are_asked_for) {
  for (unsigned seed = 0; seed < 5; ++seed) {
    const Network network = many_venues(seed);
    const auto all = suggest_expectations(network, {}, in_2019, {.suggest = 0});
    for (const std::uint32_t count : {1U, 3U}) {
      const auto few = suggest_expectations(network, {}, in_2019, {.suggest = count});
      std::vector<std::pair<std::string, double>> expected;
      for (const SuggestedExpectation& row : all) {
        if (row.rank <= count) expected.emplace_back(row.id, row.score);
      }
      std::vector<std::pair<std::string, double>> found;
      found.reserve(few.size());
      for (const SuggestedExpectation& row : few) found.emplace_back(row.id, row.score);
      EXPECT_EQ(found, expected);
    }
  }
}

TEST(SuggestedExpectations, are_equal_for_every_number_of_threads) {
  const Network network = many_venues(7);
  const auto one = suggest_expectations(network, {}, in_2019, {.threads = 1});
  const auto four = suggest_expectations(network, {}, in_2019, {.threads = 4});
  ASSERT_EQ(one.size(), four.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    EXPECT_EQ(one[i].id, four[i].id);
    EXPECT_EQ(one[i].rank, four[i].rank);
    EXPECT_EQ(one[i].score, four[i].score);
    EXPECT_EQ(one[i].partners, four[i].partners);
  }
}

TEST(SuggestedExpectations, refuse_options_outside_their_range) {
  const Network network = three_venues().network();
  EXPECT_THROW((void)suggest_expectations(network, {}, in_2019, {.suggest = 1001}), Error);
  EXPECT_THROW((void)suggest_expectations(network, {}, in_2019, {.salience = 1.5}), Error);
  EXPECT_THROW((void)suggest_expectations(network, {}, in_2019, {.salience = -0.1}), Error);
}

}  // namespace
}  // namespace bindeglied::suggested_expectations_test
