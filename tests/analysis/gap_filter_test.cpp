#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/analysis/gaps.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::gap_filter_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

//  p > f, g; a (foundation) and c (church) are members of n (network) as is b (foundation).
//  Expected: a in f, foundation in p, church in g (n counts too), media in f as leading.
std::vector<std::string> selected(std::string_view who, std::string_view where,
                                  Level min_level = Level::none) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation);
  builder.stakeholder("b", StakeholderKind::foundation);
  builder.stakeholder("c", StakeholderKind::church).stakeholder("n", StakeholderKind::network);
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  builder.venue("g", VenueKind::forum, "p");
  for (const std::string_view member : {"a", "b", "c"}) {
    builder.tie(member, TieKind::member_of, "n");
  }
  builder.expect("a", "f", {}).expect_kind({StakeholderKind::foundation}, "p", {});
  builder.expect_kind({StakeholderKind::church}, "g", {.also_counts = "n"});
  builder.expect_kind({StakeholderKind::media}, "f", {.level = Level::leading});
  const Network network = builder.network();
  const AsOf as_of{.day = parse_date("2019")->range().first};
  GapFilter filter{.min_level = min_level};
  if (!who.empty()) filter.who = find_node(network, who);
  if (!where.empty()) filter.where = network.venue(find_node(network, where));
  std::vector<std::string> ids;
  const auto gaps = assess_expectations(network, as_of);
  for (const Gap& gap : select_gaps(network, gaps, filter, as_of)) ids.push_back(gap.id);
  return ids;
}

TEST(GapFilter, shows_a_stakeholder_its_own_rows_and_those_of_its_kind) {
  EXPECT_THAT(selected("a", ""), UnorderedElementsAre("gap:exp-a-f", "gap:exp-foundation-p"));
  EXPECT_THAT(selected("b", ""), ElementsAre("gap:exp-foundation-p"));
  EXPECT_THAT(selected("c", ""), ElementsAre("gap:exp-church-g"));
}

TEST(GapFilter, shows_an_umbrella_the_rows_of_most_of_its_members_and_where_it_counts) {
  EXPECT_THAT(selected("n", ""), UnorderedElementsAre("gap:exp-foundation-p", "gap:exp-church-g"));
}

TEST(GapFilter, shows_a_venue_with_all_inside_it) {
  EXPECT_EQ(selected("", "p").size(), 4U);
  EXPECT_THAT(selected("", "f"), UnorderedElementsAre("gap:exp-a-f", "gap:exp-media-f"));
  EXPECT_THAT(selected("a", "f"), ElementsAre("gap:exp-a-f"));
}

TEST(GapFilter, shows_only_expectations_of_at_least_a_level) {
  EXPECT_EQ(selected("", "", Level::involved).size(), 4U);
  EXPECT_THAT(selected("", "", Level::collaborating), ElementsAre("gap:exp-media-f"));
}

TEST(GapFilter, has_no_rows_about_a_venue_as_the_one_concerned) {
  EXPECT_THAT(selected("p", ""), IsEmpty());
}

}  // namespace
}  // namespace bindeglied::gap_filter_test
