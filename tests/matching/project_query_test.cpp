#include "bindeglied/matching/project_query.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::project_query_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;

const AsOf in_2019{.day = parse_date("2019-06-30")->range().first};

TEST(ProjectQuery, takes_the_place_of_the_nearest_venue_around_when_it_has_none) {
  DatasetBuilder builder;
  builder.venue("f", VenueKind::forum, {}, {.place = "ruhr"});
  builder.venue("p", VenueKind::project, "f");
  builder.venue("q", VenueKind::project, "f", {.place = "essen"});
  const Network network = builder.network();  // places: essen, ruhr; venues: f, p, q
  EXPECT_THAT(make_query(network, VenueId{1}, in_2019).places, ElementsAre(PlaceId{1}));
  EXPECT_THAT(make_query(network, VenueId{2}, in_2019).places, ElementsAre(PlaceId{0}));
  EXPECT_TRUE(is_around(make_query(network, VenueId{1}, in_2019), VenueId{0}));
  EXPECT_FALSE(is_around(make_query(network, VenueId{1}, in_2019), VenueId{1}));
}

TEST(ProjectQuery, strikes_out_partners_their_line_of_succession_and_who_does_not_exist) {
  DatasetBuilder builder;
  for (const auto* id : {"a", "b", "c", "d", "e"}) builder.stakeholder(id, StakeholderKind::other);
  builder.venue("p", VenueKind::project);
  builder.tie("b", TieKind::attends, "p", {.since = "2018"});
  builder.tie("c", TieKind::successor_of, "b", {.since = "2018"});
  builder.tie("b", TieKind::successor_of, "a", {.since = "2000"});
  builder.tie("e", TieKind::successor_of, "x", {.since = "2022"});
  builder.stakeholder("x", StakeholderKind::other);
  const Network network = builder.network();
  const auto found = find_candidates(network, make_query(network, VenueId{0}, in_2019));
  const std::vector<int> flags(found.begin(), found.end());
  EXPECT_THAT(flags, ElementsAre(0, 0, 0, 1, 0, 1));
}

TEST(ProjectQuery, neither_uses_nor_strikes_out_who_is_documented_later) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other).stakeholder("b", StakeholderKind::other);
  builder.venue("p", VenueKind::project).venue("q", VenueKind::project);
  builder.tie("a", TieKind::partner_in, "p", {.seen = "2020"});
  builder.tie("b", TieKind::partner_in, "q", {.seen = "2020"});
  const Network network = builder.network();
  const ProjectQuery query = make_query(network, VenueId{0}, in_2019);
  EXPECT_TRUE(query.partners.empty());
  EXPECT_EQ(find_candidates(network, query)[StakeholderId{0}], 1);
  EXPECT_TRUE(is_documented_later(network, query, StakeholderId{0}));
  EXPECT_FALSE(is_documented_later(network, query, StakeholderId{1}));
}

}  // namespace
}  // namespace bindeglied::project_query_test
