#include "bindeglied/analysis/partnerships.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/measures/brokerage.hpp"
#include "bindeglied/measures/degree.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::partnerships_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

//  f: a, b, c    x: a, b    y: a    c - cooperates - a, d    e attends f only
Network small() {
  DatasetBuilder builder;
  for (const char* id : {"a", "b", "c", "d", "e"}) {
    builder.stakeholder(id, StakeholderKind::foundation);
  }
  builder.venue("f", VenueKind::forum).venue("x", VenueKind::project);
  builder.venue("y", VenueKind::project);
  for (const char* id : {"a", "b", "c"}) builder.tie(id, TieKind::participates, "f");
  builder.tie("a", TieKind::partner_in, "x").tie("b", TieKind::partner_in, "x");
  builder.tie("a", TieKind::partner_in, "y").tie("e", TieKind::attends, "f");
  builder.tie("c", TieKind::cooperates_with, "a").tie("c", TieKind::cooperates_with, "d");
  return builder.network();
}

std::vector<std::string> keys(const Network& network, const std::vector<TieId>& ties) {
  std::vector<std::string> found;
  for (const TieId tie : ties) found.push_back(tie_key(network, tie));
  return found;
}

TEST(Partnerships, rest_on_venues_and_relations_of_both) {
  const Network network = small();
  const Cooperation cooperation = find_cooperation(network, {});
  const Partnerships of_a = find_partnerships(network, {}, {}, cooperation, StakeholderId{0});
  ASSERT_EQ(of_a.rows.size(), 2U);
  EXPECT_EQ(of_a.rows[0].partner, StakeholderId{1});
  EXPECT_DOUBLE_EQ(of_a.rows[0].weight, 0.5 + 1.0);
  EXPECT_THAT(of_a.rows[0].venues, ElementsAre(VenueId{0}, VenueId{1}));
  EXPECT_FALSE(of_a.rows[0].is_direct);
  EXPECT_TRUE(of_a.rows[1].is_direct);
  EXPECT_THAT(of_a.rows[1].venues, ElementsAre(VenueId{0}));
  // a in y has no partner there, but counts among its venues; d is no partner of a, e only attends.
  EXPECT_THAT(keys(network, of_a.ties),
              ElementsAre("tie:a/participates/f/-", "tie:a/partner_in/x/-", "tie:a/partner_in/y/-",
                          "tie:b/participates/f/-", "tie:b/partner_in/x/-",
                          "tie:c/participates/f/-", "tie:c/cooperates_with/a/-"));
}

TEST(Partnerships, sum_to_the_strength_and_to_twice_the_open_pairs) {
  const Network network = small();
  const Cooperation cooperation = find_cooperation(network, {});
  const auto strength = strengths(cooperation.graph);
  const auto brokers = find_brokerage(cooperation.graph, cooperation.kinds);
  for (std::uint32_t vertex = 0; vertex < cooperation.stakeholders.size(); ++vertex) {
    double sum = 0.0;
    std::uint64_t open = 0;
    for (const Partnership& row :
         find_partnerships(network, {}, {}, cooperation, cooperation.stakeholders[vertex]).rows) {
      sum += row.weight;
      open += row.open_pairs;
    }
    EXPECT_DOUBLE_EQ(sum, strength[vertex]);
    EXPECT_EQ(open, 2 * brokers[vertex].pairs);
  }
}

TEST(Partnerships, are_those_of_the_successor_and_nobodys_before_it_exists) {
  DatasetBuilder builder;
  for (const char* id : {"a", "b", "c"}) builder.stakeholder(id, StakeholderKind::foundation);
  builder.tie("a", TieKind::cooperates_with, "b", {.since = "2018"});
  builder.tie("c", TieKind::successor_of, "b", {.since = "2020"});
  const Network network = builder.network();
  const AsOf later{.day = parse_date("2021")->range().last};
  const Cooperation cooperation = find_cooperation(network, later);
  for (const StakeholderId who : {StakeholderId{1}, StakeholderId{2}}) {
    const Partnerships found = find_partnerships(network, later, {}, cooperation, who);
    ASSERT_EQ(found.rows.size(), 1U);
    EXPECT_EQ(found.rows[0].partner, StakeholderId{0});
    EXPECT_THAT(keys(network, found.ties), ElementsAre("tie:a/cooperates_with/b/2018"));
  }
  const AsOf before{.day = parse_date("2019")->range().last};
  const Cooperation earlier = find_cooperation(network, before);
  EXPECT_THAT(find_partnerships(network, before, {}, earlier, StakeholderId{2}).rows, IsEmpty());
}

TEST(Partnerships, among_some_leave_out_where_only_one_of_them_was) {
  const Network network = small();
  const Cooperation cooperation = find_cooperation(network, {});
  const std::vector<StakeholderId> among = {StakeholderId{0}, StakeholderId{2}};
  EXPECT_THAT(
      keys(network, find_partnership_ties(network, {}, {}, cooperation, among)),
      ElementsAre("tie:a/participates/f/-", "tie:c/participates/f/-", "tie:c/cooperates_with/a/-"));
  const CooperationOptions informed{.level = Level::informed};
  const Cooperation wider = find_cooperation(network, {}, informed);
  const std::vector<StakeholderId> with_e = {StakeholderId{2}, StakeholderId{4}};
  EXPECT_THAT(keys(network, find_partnership_ties(network, {}, informed, wider, with_e)),
              ElementsAre("tie:c/participates/f/-", "tie:e/attends/f/-"));
}

TEST(Partnerships, weigh_what_stays_among_members) {
  const Network network = small();
  const Cooperation cooperation = find_cooperation(network, {});
  const std::vector<StakeholderId> members = {StakeholderId{0}, StakeholderId{1}};
  const auto weights = weigh_members(cooperation, members);
  EXPECT_DOUBLE_EQ(weights[0].inside, 1.5);
  EXPECT_DOUBLE_EQ(weights[0].all, 1.5 + 1.5);
  EXPECT_DOUBLE_EQ(weights[1].inside, 1.5);
  EXPECT_DOUBLE_EQ(weights[1].all, 2.0);
}

}  // namespace
}  // namespace bindeglied::partnerships_test
