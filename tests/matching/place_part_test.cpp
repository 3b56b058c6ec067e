#include "bindeglied/matching/place_part.hpp"

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::place_part_test {
namespace {

using testing::DatasetBuilder;

/// country > ruhr > {bochum, essen, kreis > {alpen, xanten}}; only towns and the county have
/// coordinates.
Network with_places(std::string_view project, std::string_view candidate) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other, {.place = candidate});
  builder.venue("p", VenueKind::project, {}, {.place = project});
  builder.stakeholder("z", StakeholderKind::other,
                      {.place = "country|ruhr|bochum|essen|kreis|alpen|xanten|munich"});
  const auto place = [&](std::string_view id, std::string_view parent, double lat, double lon) {
    for (PlaceRecord& record : builder.dataset().places) {
      if (record.id != builder.text(id)) continue;
      record.parent = builder.text(parent);
      if (lat == 0.0) continue;
      record.lat = lat;
      record.lon = lon;
    }
  };
  place("ruhr", "country", 0.0, 0.0);
  place("bochum", "ruhr", 51.4827, 7.2172);
  place("essen", "ruhr", 51.4558, 7.0126);
  place("kreis", "ruhr", 51.6172, 6.6278);
  place("alpen", "kreis", 51.5751, 6.5112);
  place("xanten", "kreis", 51.6623, 6.4532);
  place("munich", "country", 48.1372, 11.5755);
  return builder.network();
}

PlaceMatch match(std::string_view project, std::string_view candidate) {
  const Network network = with_places(project, candidate);
  return match_place(network, make_query(network, VenueId{0}, {}), StakeholderId{0});
}

TEST(PlacePart, measures_a_quarter_of_the_earth_round) {
  EXPECT_NEAR(distance_km(0.0, 0.0, 0.0, 90.0), 10007.543, 1e-3);  // 6371 pi / 2
  EXPECT_NEAR(distance_km(0.0, 0.0, 90.0, 0.0), 10007.543, 1e-3);
  EXPECT_EQ(distance_km(51.0, 7.0, 51.0, 7.0), 0.0);
}

TEST(PlacePart, is_1_in_the_same_place_and_inside_the_project_s) {
  EXPECT_EQ(match("essen", "essen").relation, PlaceRelation::same);
  EXPECT_EQ(match("essen", "essen").value, 1.0);
  EXPECT_EQ(match("ruhr", "alpen").relation, PlaceRelation::inside);
  EXPECT_EQ(match("ruhr", "alpen").value, 1.0);
}

TEST(PlacePart, is_three_quarters_in_the_same_county) {
  EXPECT_EQ(match("alpen", "xanten").relation, PlaceRelation::county);
  EXPECT_EQ(match("alpen", "xanten").value, 0.75);
  EXPECT_EQ(match("alpen", "kreis").relation, PlaceRelation::county);
}

TEST(PlacePart, halves_with_each_step_to_a_wider_region) {
  EXPECT_EQ(match("essen", "ruhr").relation, PlaceRelation::region);
  EXPECT_EQ(match("essen", "ruhr").value, 0.5);
  EXPECT_EQ(match("essen", "country").value, 0.25);
}

TEST(PlacePart, falls_with_distance_between_towns_of_no_common_county) {
  const PlaceMatch found = match("essen", "bochum");
  EXPECT_EQ(found.relation, PlaceRelation::near);
  // 0.0269 deg * 111.195 = 2.991 km north, 0.2046 deg * 111.195 * cos 51.469 = 14.172 km east.
  EXPECT_NEAR(*found.km, 14.48, 0.02);
  EXPECT_NEAR(found.value, 0.75 * (1.0 - 14.48 / 50.0), 1e-3);
}

TEST(PlacePart, is_0_when_far_or_unknown_and_tells_which) {
  EXPECT_EQ(match("essen", "munich").relation, PlaceRelation::far);
  EXPECT_EQ(match("essen", "munich").value, 0.0);
  EXPECT_GT(*match("essen", "munich").km, 400.0);
  EXPECT_EQ(match("ruhr", "munich").relation, PlaceRelation::far);
  EXPECT_FALSE(match("ruhr", "munich").km.has_value());
  EXPECT_EQ(match("essen", "").relation, PlaceRelation::unknown);
  EXPECT_EQ(match("", "essen").relation, PlaceRelation::unknown);
}

TEST(PlacePart, takes_the_best_of_several_places) {
  EXPECT_EQ(match("munich|essen", "bochum|essen").value, 1.0);
}

TEST(PlacePart, compares_coordinates_where_no_place_is_named) {
  Network network = with_places("essen", "");
  network.stakeholders[StakeholderId{0}].lat = 51.4558;
  network.stakeholders[StakeholderId{0}].lon = 7.0126;
  const auto found = match_place(network, make_query(network, VenueId{0}, {}), StakeholderId{0});
  EXPECT_EQ(found.relation, PlaceRelation::near);
  EXPECT_EQ(found.value, 0.75);
  EXPECT_EQ(place_reason(network, found, StakeholderId{0}).text.code, "recommend.place_near");
}

}  // namespace
}  // namespace bindeglied::place_part_test
