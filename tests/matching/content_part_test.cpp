#include "bindeglied/matching/content_part.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "bindeglied/matching/topic_space.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::content_part_test {
namespace {

using testing::DatasetBuilder;

const AsOf in_2019{.day = parse_date("2019-06-30")->range().first};

/// Projects p, q, r and s; a and b take part.  Similarities to p are given by the tests.
DatasetBuilder with_venues() {
  DatasetBuilder builder;
  for (const auto* id : {"a", "b"}) builder.stakeholder(id, StakeholderKind::other);
  for (const auto* id : {"p", "q", "r", "s"}) builder.venue(id, VenueKind::project);
  return builder;
}

Reason reason_for(const Network& network, const std::vector<double>& similarity) {
  IdVector<VenueId, double> values;
  for (const double value : similarity) values.push_back(value);
  return history_reason(network, values, make_query(network, VenueId{0}, in_2019),
                        StakeholderId{0});
}

TEST(HistoryReason, names_the_closest_venue_and_counts_those_that_are_alike) {
  DatasetBuilder builder = with_venues();
  for (const auto* id : {"q", "r", "s"}) builder.tie("a", TieKind::partner_in, id);
  const Network network = builder.network();
  const Reason two = reason_for(network, {0.0, alike_from, 0.9, 0.09});
  EXPECT_EQ(two.text.code, "recommend.content_venues");
  EXPECT_EQ(std::get<std::int64_t>(two.text.arguments[0]), 2);
  EXPECT_EQ(std::get<NodeId>(two.text.arguments[1]), network.node(VenueId{2}));
  EXPECT_EQ(two.evidence.size(), 3U);
  EXPECT_EQ(two.sources.size(), 3U);  // one per tie, made unique by the caller
  EXPECT_EQ(reason_for(network, {0.0, 0.05, 0.9, 0.0}).text.code, "recommend.content_one_venue");
  EXPECT_EQ(reason_for(network, {0.0, 0.05, 0.01, 0.0}).text.code, "recommend.content_faint");
}

TEST(HistoryReason, lets_the_level_of_a_tie_count) {
  DatasetBuilder builder = with_venues();
  builder.tie("a", TieKind::attends, "q").tie("a", TieKind::leads, "r");
  const Network network = builder.network();
  // .5^3 / 4 against .4^3: the visit counts a quarter.
  EXPECT_EQ(std::get<NodeId>(reason_for(network, {0.0, 0.5, 0.4, 0.0}).text.arguments[1]),
            network.node(VenueId{2}));
  EXPECT_EQ(std::get<NodeId>(reason_for(network, {0.0, 0.8, 0.4, 0.0}).text.arguments[1]),
            network.node(VenueId{1}));
}

TEST(HistoryReason, says_nothing_of_the_project_itself_and_of_later_ties) {
  DatasetBuilder builder = with_venues();
  builder.tie("a", TieKind::partner_in, "p");
  builder.tie("a", TieKind::partner_in, "q", {.seen = "2019-07"});
  const Reason reason = reason_for(builder.network(), {1.0, 1.0, 0.0, 0.0});
  EXPECT_TRUE(reason.evidence.empty());
  EXPECT_TRUE(reason.text.code.empty());
}

TEST(OwnTopics, count_the_cosine_to_the_power_of_one_and_a_half_and_say_so) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other, {.topics = "x"});
  builder.stakeholder("b", StakeholderKind::other, {.topics = "x|y"});
  builder.stakeholder("c", StakeholderKind::other, {.topics = "y"});
  builder.venue("p", VenueKind::project, {}, {.topics = "x"});
  builder.venue("q", VenueKind::project, {}, {.topics = "y"});
  const Network network = builder.network();
  const TermSpace topics = build_topic_space(network);
  const ProjectQuery query = make_query(network, VenueId{0}, in_2019);
  const auto values = own_topics_part(network, topics, query);
  EXPECT_DOUBLE_EQ(values[StakeholderId{0}], 1.0);
  EXPECT_NEAR(values[StakeholderId{1}], std::pow(0.5, 0.75), 1e-12);  // cosine 1 / sqrt 2
  EXPECT_EQ(values[StakeholderId{2}], 0.0);
  const Reason reason = own_topics_reason(network, topics, query, StakeholderId{1});
  EXPECT_EQ(reason.text.code, "recommend.content_topics");
  EXPECT_TRUE(reason.evidence.empty());
}

}  // namespace
}  // namespace bindeglied::content_part_test
