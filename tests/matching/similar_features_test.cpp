#include "tests/support/feature_checks.hpp"

namespace bindeglied::similar_features_test {
namespace {

using testing::DatasetBuilder;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::FloatNear;

constexpr std::array similar_columns{Feature::similar, Feature::similar_recent,
                                     Feature::similar_country, Feature::profile,
                                     Feature::similar_share};

//  p "solar"       6 years old: a (DE, leads), b (FR)
//  r "solar river" new:         b (FR), c (PL, leads)
//  w "river"       new:         b
//  q "solar"       the query, from now on
//
// solar: in 2 of the 3 with words, river too: both weigh the same.  So sim(q, p) = 1, sim(q, w) = 0
// and, the words of r at 45 degrees, sim(q, r) = 1 / sqrt 2 with cube 0.353553.  "solar river" is a
// phrase of r, but q has none.
DatasetBuilder solar_and_river() {
  DatasetBuilder builder;
  constexpr std::array<std::string_view, 3> countries{"DE", "FR", "PL"};
  constexpr std::array<std::string_view, 3> ids{"a", "b", "c"};
  for (std::size_t i = 0; i < ids.size(); ++i) {
    builder.stakeholder(ids.at(i), StakeholderKind::company);
    builder.dataset().stakeholders.back().country = builder.text(countries.at(i));
  }
  constexpr std::array<std::string_view, 4> venues{"p", "q", "r", "w"};
  constexpr std::array<std::string_view, 4> names{"solar", "solar", "solar river", "river"};
  for (std::size_t i = 0; i < venues.size(); ++i) {
    builder.venue(venues.at(i), VenueKind::project);
    builder.dataset().venues.back().name = builder.text(names.at(i));
  }
  builder.tie("a", TieKind::leads, "p", {.since = "2014-01-01"});
  builder.tie("b", TieKind::partner_in, "p", {.since = "2014-01-01"});
  builder.tie("b", TieKind::partner_in, "r", {.since = "2019-12-31"});
  builder.tie("c", TieKind::leads, "r", {.since = "2019-12-31"});
  builder.tie("b", TieKind::partner_in, "w", {.since = "2019-12-31"});
  return builder;
}

FeatureTable solar_features(const std::vector<std::string_view>& known) {
  return testing::features_before(solar_and_river().network(), "2020-01-01", "q", known);
}

// a: 1, b: 1.353553, c: 0.353553; over the largest, rooted.
TEST(SimilarFeatures, similar_sums_cubes_of_similarities) {
  EXPECT_THAT(solar_features({})[Feature::similar],
              ElementsAre(FloatNear(0.859533F, 1e-4F), 1.0F, FloatNear(0.511078F, 1e-4F)));
}

// p counts half (2191 days, 6 years): a: 0.5, b: 0.853553, c: 0.353553.
TEST(SimilarFeatures, similar_recent_halves_after_six_years) {
  EXPECT_THAT(solar_features({})[Feature::similar_recent],
              ElementsAre(FloatNear(0.765367F, 1e-3F), 1.0F, FloatNear(0.643594F, 1e-3F)));
}

TEST(SimilarFeatures, similar_country_takes_projects_led_from_a_country_of_the_known) {
  EXPECT_THAT(solar_features({})[Feature::similar_country], Each(0.0F));
  // c's country leads only r, a's only p; b's country leads nothing.
  EXPECT_THAT(solar_features({"c"})[Feature::similar_country], ElementsAre(0.0F, 1.0F, 1.0F));
  EXPECT_THAT(solar_features({"a"})[Feature::similar_country], ElementsAre(1.0F, 1.0F, 0.0F));
  EXPECT_THAT(solar_features({"b"})[Feature::similar_country], Each(0.0F));
}

// a: 1 / sqrt 1, b: 1.353553 / sqrt 3 = 0.781474, c: 0.353553.
TEST(SimilarFeatures, similar_share_divides_by_the_root_of_ones_projects) {
  EXPECT_THAT(solar_features({})[Feature::similar_share],
              ElementsAre(1.0F, FloatNear(0.884010F, 1e-4F), FloatNear(0.594604F, 1e-4F)));
}

// a: solar, cosine 1.  b: solar 1 + 0.707107, river 1.707107: cosine 0.707107.  c: as r, 0.707107.
TEST(SimilarFeatures, profile_is_the_cosine_with_all_words_of_ones_projects) {
  EXPECT_THAT(solar_features({})[Feature::profile],
              ElementsAre(1.0F, FloatNear(0.840896F, 1e-4F), FloatNear(0.840896F, 1e-4F)));
}

TEST(SimilarFeatures, keep_the_values_of_known_partners) {
  const FeatureTable none = solar_features({});
  const FeatureTable some = solar_features({"a", "b"});
  for (const Feature feature : {Feature::similar, Feature::profile, Feature::similar_share}) {
    EXPECT_EQ(testing::column(none, feature), testing::column(some, feature));
  }
}

TEST(SimilarFeatures, are_0_for_a_query_without_terms) {
  DatasetBuilder builder = solar_and_river();
  builder.dataset().venues[1].name = builder.text("q");
  const FeatureTable table = testing::features_before(builder.network(), "2020-01-01", "q", {"a"});
  for (const Feature feature : similar_columns) EXPECT_THAT(table[feature], Each(0.0F));
}

TEST(SimilarFeatures, equal_the_slow_reference) { testing::expect_as_reference(similar_columns); }

TEST(SimilarFeatures, see_nothing_of_the_day_or_later) {
  testing::expect_blind_to_later_ties(similar_columns);
}

}  // namespace
}  // namespace bindeglied::similar_features_test
