#include "bindeglied/analysis/introducer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::introducer_test {
namespace {

using testing::DatasetBuilder;
using ::testing::SizeIs;

constexpr AsOf in_2019{.day = Day{18000}};  // 2019-04-14

//  n is to come to the forum f in p.  a and b are in f; c is only in p.
DatasetBuilder newcomer() {
  DatasetBuilder builder;
  for (const char* id : {"a", "b", "c", "n"}) builder.stakeholder(id, StakeholderKind::foundation);
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  builder.venue("x", VenueKind::project);
  builder.tie("a", TieKind::attends, "f", {.since = "2019-01"});
  builder.tie("b", TieKind::leads, "f", {.since = "2019-01"});
  builder.tie("c", TieKind::leads, "p", {.since = "2019-01"});
  builder.tie("n", TieKind::attends, "p", {.since = "2019-01"});
  return builder;
}

Introducer introducer_of(const DatasetBuilder& builder) {
  const Network network = builder.network();
  return find_introducer(network, network.stakeholder(find_node(network, "n")),
                         network.venue(find_node(network, "f")), in_2019);
}

std::string name_of(const DatasetBuilder& builder) {
  const Introducer found = introducer_of(builder);
  if (found.stakeholder.is_none()) return "nobody";
  const Network network = builder.network();
  return std::string(network.text(network.node_ids[network.node(found.stakeholder)]));
}

TEST(Introducer, is_nobody_when_nobody_there_knows_the_newcomer) {
  EXPECT_EQ(name_of(newcomer()), "nobody");
  DatasetBuilder builder = newcomer();
  builder.tie("n", TieKind::cooperates_with, "c");  // c is around the forum, not in it
  EXPECT_EQ(name_of(builder), "nobody");
}

TEST(Introducer, is_tied_to_the_newcomer_in_either_direction) {
  DatasetBuilder to = newcomer();
  to.tie("n", TieKind::cooperates_with, "a");
  EXPECT_EQ(name_of(to), "a");
  DatasetBuilder from = newcomer();
  from.tie("a", TieKind::cooperates_with, "n");
  EXPECT_EQ(name_of(from), "a");
  EXPECT_THAT(introducer_of(from).ties, SizeIs(1));
  EXPECT_TRUE(introducer_of(from).shared_venue.is_none());
}

TEST(Introducer, has_the_higher_level_in_the_venue) {
  DatasetBuilder builder = newcomer();
  builder.tie("a", TieKind::cooperates_with, "n").tie("b", TieKind::cooperates_with, "n");
  EXPECT_EQ(name_of(builder), "b");
}

TEST(Introducer, is_rather_known_explicitly_than_by_inference) {
  DatasetBuilder builder = newcomer();
  builder.tie("a", TieKind::cooperates_with, "n");
  builder.tie("b", TieKind::cooperates_with, "n", {.is_inferred = true});
  EXPECT_EQ(name_of(builder), "a");
  EXPECT_FALSE(introducer_of(builder).is_inferred);
}

TEST(Introducer, may_know_the_newcomer_from_another_venue) {
  DatasetBuilder builder = newcomer();
  builder.tie("a", TieKind::partner_in, "x", {.since = "2018"});
  builder.tie("n", TieKind::partner_in, "x", {.since = "2018"});
  EXPECT_EQ(name_of(builder), "a");
  EXPECT_FALSE(introducer_of(builder).shared_venue.is_none());
  EXPECT_THAT(introducer_of(builder).ties, SizeIs(2));
  builder.tie("b", TieKind::cooperates_with, "n");  // direct is better
  EXPECT_EQ(name_of(builder), "b");
}

TEST(Introducer, is_no_state) {
  DatasetBuilder builder = newcomer();
  builder.stakeholder("m", StakeholderKind::ministry).stakeholder("s", StakeholderKind::other);
  builder.tie("s", TieKind::leads, "f", {.since = "2019-01"});
  builder.tie("s", TieKind::funds, "n", {.since = "2018"});
  EXPECT_EQ(name_of(builder), "s");
  builder.tie("m", TieKind::member_of, "s");
  EXPECT_EQ(name_of(builder), "nobody");
}

TEST(Introducer, needs_a_tie_that_holds_on_the_day) {
  DatasetBuilder later = newcomer();
  later.tie("a", TieKind::cooperates_with, "n", {.since = "2019-06"});
  EXPECT_EQ(name_of(later), "nobody");
  DatasetBuilder over = newcomer();
  over.tie("a", TieKind::cooperates_with, "n", {.since = "2017", .until = "2018"});
  EXPECT_EQ(name_of(over), "nobody");
}

}  // namespace
}  // namespace bindeglied::introducer_test
