#include "tests/support/feature_checks.hpp"

namespace bindeglied::place_features_test {
namespace {

using testing::DatasetBuilder;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::FloatNear;

constexpr std::array place_columns{
    Feature::same_place,     Feature::same_county,  Feature::same_region,
    Feature::same_country,   Feature::country_lift, Feature::line_lift,
    Feature::line_kind_lift, Feature::call_lift,    Feature::call_kind_lift};

//  a DE DEA13 essen company      b DE DEA14 bochum|essen university
//  c FR FR101 paris company      d nothing known, company
//
//  p green, CALL-2015: a, b      r blue, OTHER-2015: c, d       both 4 years old, d_4 = 1/2
//  q green, CALL-2020 is the query.
DatasetBuilder four_places() {
  DatasetBuilder builder;
  struct Row {
    std::string_view id, country, nuts3, place;
    StakeholderKind kind;
  };
  constexpr std::array rows{Row{"a", "DE", "DEA13", "essen", StakeholderKind::company},
                            Row{"b", "DE", "DEA14", "bochum|essen", StakeholderKind::university},
                            Row{"c", "FR", "FR101", "paris", StakeholderKind::company},
                            Row{"d", "", "", "", StakeholderKind::company}};
  for (const Row& row : rows) {
    builder.stakeholder(row.id, row.kind, {.place = row.place});
    builder.dataset().stakeholders.back().country = builder.text(row.country);
    builder.dataset().stakeholders.back().nuts3 = builder.text(row.nuts3);
  }
  constexpr std::array<std::string_view, 3> venues{"p", "q", "r"};
  constexpr std::array<std::string_view, 3> lines{"green", "green", "blue"};
  constexpr std::array<std::string_view, 3> calls{"CALL-2015", "CALL-2020", "OTHER-2015"};
  for (std::size_t i = 0; i < venues.size(); ++i) {
    builder.venue(venues.at(i), VenueKind::project);
    builder.dataset().venues.back().programme_part = builder.text(lines.at(i));
    builder.dataset().venues.back().call = builder.text(calls.at(i));
  }
  for (const std::string_view id : {"a", "b"}) {
    builder.tie(id, TieKind::partner_in, "p", {.since = "2016-01-01"});
  }
  for (const std::string_view id : {"c", "d"}) {
    builder.tie(id, TieKind::partner_in, "r", {.since = "2016-01-01"});
  }
  return builder;
}

FeatureTable place_features(const std::vector<std::string_view>& known) {
  return testing::features_before(four_places().network(), "2020-01-01", "q", known);
}

TEST(PlaceFeatures, same_place_compares_seats) {
  EXPECT_THAT(place_features({"a"})[Feature::same_place], ElementsAre(1.0F, 0.0F, 0.0F, 0.0F));
}

TEST(PlaceFeatures, same_county_and_region_compare_nuts_3_and_2) {
  EXPECT_THAT(place_features({"a"})[Feature::same_county], ElementsAre(1.0F, 0.0F, 0.0F, 0.0F));
  EXPECT_THAT(place_features({"a"})[Feature::same_region], ElementsAre(1.0F, 1.0F, 0.0F, 0.0F));
}

// Of the known partners a, c and d two have a country: DE and FR.
TEST(PlaceFeatures, same_country_is_the_share_of_known_partners_that_have_one) {
  EXPECT_THAT(place_features({"a", "c", "d"})[Feature::same_country],
              ElementsAre(0.5F, 0.5F, 0.5F, 0.0F));
  EXPECT_THAT(place_features({"a", "b", "c"})[Feature::same_country],
              ElementsAre(FloatNear(2.0F / 3.0F, 1e-6F), FloatNear(2.0F / 3.0F, 1e-6F),
                          FloatNear(1.0F / 3.0F, 1e-6F), 0.0F));
}

TEST(PlaceFeatures, nothing_is_the_same_as_what_is_missing) {
  for (const Feature feature :
       {Feature::same_place, Feature::same_county, Feature::same_region, Feature::same_country}) {
    EXPECT_THAT(place_features({"d"})[feature], Each(0.0F));
    EXPECT_THAT(place_features({})[feature], Each(0.0F));
  }
}

// Memberships with a country: DE 1/2 + 1/2, FR 1/2: shares 2/3 and 1/3.  Pairs: a-b and b-a, DE-DE
// 1/2 each, so DE 1 of 1; c's partner d has no country.  With a known: DE (1 + 50 * 2/3) / (51 *
// 2/3) = 1.009804, FR (50/3) / (51/3) = 0.980392.  1/2 + ln / 5.
TEST(PlaceFeatures, country_lift_prefers_countries_that_work_together) {
  EXPECT_THAT(place_features({"a"})[Feature::country_lift],
              ElementsAre(FloatNear(0.501951F, 1e-5F), FloatNear(0.501951F, 1e-5F),
                          FloatNear(0.496040F, 1e-5F), 0.5F));
  // FR has worked with no country yet: nothing is known of it.
  EXPECT_THAT(place_features({"c"})[Feature::country_lift], Each(0.5F));
  // a and c: the mean of the two, of logarithms.
  EXPECT_THAT(place_features({"a", "c"})[Feature::country_lift],
              ElementsAre(FloatNear(0.500976F, 1e-5F), FloatNear(0.500976F, 1e-5F),
                          FloatNear(0.498020F, 1e-5F), 0.5F));
  EXPECT_THAT(place_features({})[Feature::country_lift], Each(0.5F));
}

// In the line only p: DE 1 of 1, as above.  Kinds: in p company 1/2 and university 1/2 of 1; of all
// 2, company 3/4, university 1/4.  company (1/2 + 37.5) / (51 * 3/4) = 0.993464, university
// (1/2 + 12.5) / (51 / 4) = 1.019608.
TEST(PlaceFeatures, line_lifts_compare_the_line_with_everything) {
  const FeatureTable table = place_features({});
  EXPECT_THAT(table[Feature::line_lift],
              ElementsAre(FloatNear(0.501951F, 1e-5F), FloatNear(0.501951F, 1e-5F),
                          FloatNear(0.496040F, 1e-5F), 0.5F));
  EXPECT_THAT(table[Feature::line_kind_lift],
              ElementsAre(FloatNear(0.498689F, 1e-5F), FloatNear(0.503884F, 1e-5F),
                          FloatNear(0.498689F, 1e-5F), FloatNear(0.498689F, 1e-5F)));
}

// The family CALL has the same one project.
TEST(PlaceFeatures, call_lifts_compare_the_family_of_calls_with_everything) {
  const FeatureTable table = place_features({});
  EXPECT_EQ(testing::column(table, Feature::call_lift), testing::column(table, Feature::line_lift));
  EXPECT_EQ(testing::column(table, Feature::call_kind_lift),
            testing::column(table, Feature::line_kind_lift));
}

TEST(PlaceFeatures, are_neutral_for_a_query_without_line_or_call) {
  DatasetBuilder builder = four_places();
  builder.venue("x", VenueKind::project);
  const FeatureTable table = testing::features_before(builder.network(), "2020-01-01", "x", {});
  EXPECT_THAT(table[Feature::line_lift], Each(0.5F));
  EXPECT_THAT(table[Feature::line_kind_lift], Each(0.5F));
  EXPECT_THAT(table[Feature::call_lift], Each(unknown_lift));
  EXPECT_THAT(table[Feature::call_kind_lift], Each(unknown_lift));
}

TEST(PlaceFeatures, equal_the_slow_reference) { testing::expect_as_reference(place_columns); }

TEST(PlaceFeatures, see_nothing_of_the_day_or_later) {
  testing::expect_blind_to_later_ties(place_columns);
}

}  // namespace
}  // namespace bindeglied::place_features_test
