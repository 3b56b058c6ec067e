#include "bindeglied/matching/activity_features.hpp"

#include "tests/support/feature_checks.hpp"

namespace bindeglied::activity_features_test {
namespace {

using testing::DatasetBuilder;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::FloatNear;

constexpr std::array activity_columns{Feature::size,       Feature::recent_size, Feature::degree,
                                      Feature::consortium, Feature::multi_share, Feature::idle,
                                      Feature::led,        Feature::latest};

//  p (4 years old): a leads, b
//  q (8 years old): a, b, c
//  r (4 years old): a alone                    d took part in nothing.
DatasetBuilder three_projects() {
  DatasetBuilder builder;
  for (const std::string_view id : {"a", "b", "c", "d"}) {
    builder.stakeholder(id, StakeholderKind::company);
  }
  for (const std::string_view id : {"p", "q", "r"}) builder.venue(id, VenueKind::project);
  builder.tie("a", TieKind::leads, "p", {.since = "2016-01-01"});
  builder.tie("b", TieKind::partner_in, "p", {.since = "2016-01-01"});
  for (const std::string_view id : {"a", "b", "c"}) {
    builder.tie(id, TieKind::partner_in, "q", {.since = "2012-01-01"});
  }
  builder.tie("a", TieKind::partner_in, "r", {.since = "2016-01-01"});
  return builder;
}

FeatureTable activity_of(const DatasetBuilder& builder) {
  return testing::index_before(builder.network(), "2020-01-01").activity;
}

// Projects 3, 2, 1, 0: ln 4, ln 3, ln 2, 0 over ln 4.
TEST(ActivityFeatures, size_is_the_logarithm_of_projects) {
  EXPECT_THAT(activity_of(three_projects())[Feature::size],
              ElementsAre(1.0F, FloatNear(0.792481F, 1e-5F), FloatNear(0.5F, 1e-5F), 0.0F));
}

// d_4 is 1/2, 1/4, 1/2 (1461 and 2922 days): ln 2.25, ln 1.75, ln 1.25 over ln 2.25.
TEST(ActivityFeatures, recent_size_halves_after_four_years) {
  EXPECT_THAT(activity_of(three_projects())[Feature::recent_size],
              ElementsAre(1.0F, FloatNear(0.690090F, 1e-5F), FloatNear(0.275170F, 1e-5F), 0.0F));
}

// d_1 is 1/16, 1/256, 1/16: ln(1 + 33/256), ln(1 + 17/256), ln(1 + 1/256) over the first.
TEST(ActivityFeatures, latest_halves_every_year) {
  EXPECT_THAT(activity_of(three_projects())[Feature::latest],
              ElementsAre(1.0F, FloatNear(0.530266F, 1e-5F), FloatNear(0.032154F, 1e-5F), 0.0F));
}

// Each has two different partners, however often they met.
TEST(ActivityFeatures, degree_counts_every_partner_once) {
  EXPECT_THAT(activity_of(three_projects())[Feature::degree], ElementsAre(1.0F, 1.0F, 1.0F, 0.0F));
}

// Mean members (2 + 3 + 1) / 3 = 2, (2 + 3) / 2 = 2.5, 3: ln 2, ln 2.5 and ln 3 over ln 3.
TEST(ActivityFeatures, consortium_is_the_logarithm_of_mean_members) {
  EXPECT_THAT(activity_of(three_projects())[Feature::consortium],
              ElementsAre(FloatNear(0.630930F, 1e-5F), FloatNear(0.834044F, 1e-5F), 1.0F, 0.0F));
}

TEST(ActivityFeatures, multi_share_is_the_share_of_projects_with_partners) {
  EXPECT_THAT(activity_of(three_projects())[Feature::multi_share],
              ElementsAre(FloatNear(2.0F / 3.0F, 1e-6F), 1.0F, 1.0F, 0.0F));
}

// d_2 of the youngest: 4 years 1/4, 8 years 1/16; not divided by the largest.
TEST(ActivityFeatures, idle_halves_two_years_after_the_youngest_project) {
  EXPECT_THAT(activity_of(three_projects())[Feature::idle],
              ElementsAre(0.25F, 0.25F, 0.0625F, 0.0F));
}

TEST(ActivityFeatures, led_counts_only_projects_led) {
  DatasetBuilder builder = three_projects();
  EXPECT_THAT(activity_of(builder)[Feature::led], ElementsAre(1.0F, 0.0F, 0.0F, 0.0F));
  // a led one, c three: ln 2 / ln 4.
  for (const std::string_view id : {"p", "q", "r"}) {
    builder.tie("c", TieKind::leads, id, {.since = "2016-01-01"});
  }
  EXPECT_THAT(activity_of(builder)[Feature::led],
              ElementsAre(FloatNear(0.5F, 1e-6F), 0.0F, 1.0F, 0.0F));
}

TEST(ActivityFeatures, are_0_without_history) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::company).venue("p", VenueKind::project);
  const FeatureTable table = activity_of(builder);
  for (const Feature feature : activity_columns) EXPECT_THAT(table[feature], Each(0.0F));
}

TEST(ActivityFeatures, equal_the_slow_reference) { testing::expect_as_reference(activity_columns); }

TEST(ActivityFeatures, see_nothing_of_the_day_or_later) {
  testing::expect_blind_to_later_ties(activity_columns);
}

}  // namespace
}  // namespace bindeglied::activity_features_test
