#include "tests/support/feature_checks.hpp"

namespace bindeglied::experience_features_test {
namespace {

using testing::DatasetBuilder;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::FloatNear;

constexpr std::array experience_columns{Feature::line_experience, Feature::line_share,
                                        Feature::call_experience, Feature::scheme_experience,
                                        Feature::topic_experience};

//  p green, CALL-2015, RIA, energy        4 years old: a, b
//  r green and blue, CALL-2019, RIA, soil  8 years old: b, c
//  w no line, OTHER-2019, IA, energy       4 years old: c
//  q green, CALL-2020, RIA, energy         the query
DatasetBuilder green_and_blue() {
  DatasetBuilder builder;
  for (const std::string_view id : {"a", "b", "c"}) {
    builder.stakeholder(id, StakeholderKind::company);
  }
  struct Row {
    std::string_view id, line, call, scheme, topic;
  };
  for (const Row& row : {Row{"p", "green", "CALL-2015", "RIA", "energy"},
                         Row{"q", "green", "CALL-2020", "RIA", "energy"},
                         Row{"r", "green; blue", "CALL-2019", "RIA", "soil"},
                         Row{"w", "", "OTHER-2019", "IA", "energy"}}) {
    builder.venue(row.id, VenueKind::project, {}, {.topics = row.topic});
    VenueRecord& venue = builder.dataset().venues.back();
    venue.programme_part = builder.text(row.line);
    venue.call = builder.text(row.call);
    venue.funding_scheme = builder.text(row.scheme);
  }
  for (const std::string_view id : {"a", "b"}) {
    builder.tie(id, TieKind::partner_in, "p", {.since = "2016-01-01"});
  }
  for (const std::string_view id : {"b", "c"}) {
    builder.tie(id, TieKind::partner_in, "r", {.since = "2012-01-01"});
  }
  builder.tie("c", TieKind::partner_in, "w", {.since = "2016-01-01"});
  return builder;
}

FeatureTable green_features() {
  return testing::features_before(green_and_blue().network(), "2020-01-01", "q", {});
}

// Two past venues have lines: green in both weighs ln(1 + 2/2) = 0.693147, blue ln(1 + 2/1) =
// 1.098612.  So the line of r is similar by 0.693147 / |(0.693147, 1.098612)| = 0.533600.
// d_4 is 1/2 and 1/4: a 0.5, b 0.5 + 0.133400 = 0.633400, c 0.133400.
TEST(ExperienceFeatures, line_experience_sums_the_likeness_of_lines_by_age) {
  EXPECT_THAT(green_features()[Feature::line_experience],
              ElementsAre(FloatNear(0.888476F, 1e-4F), 1.0F, FloatNear(0.458922F, 1e-4F)));
}

// a 0.5, b 0.633400 / sqrt 2 = 0.447882, c 0.133400 / sqrt 2 = 0.094328.
TEST(ExperienceFeatures, line_share_divides_by_the_root_of_ones_projects) {
  EXPECT_THAT(green_features()[Feature::line_share],
              ElementsAre(1.0F, FloatNear(0.946448F, 1e-4F), FloatNear(0.434346F, 1e-4F)));
}

// p and r, whatever the year: a 1/2, b 1/2 + 1/4, c 1/4.
TEST(ExperienceFeatures, call_experience_counts_projects_of_calls_of_the_family) {
  EXPECT_THAT(green_features()[Feature::call_experience],
              ElementsAre(FloatNear(0.816497F, 1e-5F), 1.0F, FloatNear(0.577350F, 1e-5F)));
}

TEST(ExperienceFeatures, scheme_experience_counts_projects_of_the_scheme) {
  EXPECT_THAT(green_features()[Feature::scheme_experience],
              ElementsAre(FloatNear(0.816497F, 1e-5F), 1.0F, FloatNear(0.577350F, 1e-5F)));
}

// Energy: p and w, both half: a, b and c once each.
TEST(ExperienceFeatures, topic_experience_counts_projects_of_the_topics) {
  EXPECT_THAT(green_features()[Feature::topic_experience], Each(1.0F));
}

// q about energy and soil: energy (2 of 3) weighs ln 2.5 = 0.916291, soil (1 of 3) ln 4 = 1.386294;
// shares 0.551406 and 0.834242.  Squares 0.304044 and 0.695956, times 1/2, 1/4, 1/2:
// a 0.152022, b 0.152022 + 0.173989 = 0.326011, c 0.326011.
TEST(ExperienceFeatures, topic_experience_squares_the_likeness_of_topics) {
  DatasetBuilder builder = green_and_blue();
  builder.dataset().venues[1].topics = builder.text("energy|soil");
  const FeatureTable table = testing::features_before(builder.network(), "2020-01-01", "q", {});
  EXPECT_THAT(
      table[Feature::topic_experience],
      ElementsAre(FloatNear(0.682869F, 1e-4F), FloatNear(1.0F, 1e-6F), FloatNear(1.0F, 1e-6F)));
}

TEST(ExperienceFeatures, are_0_for_a_query_of_no_line_call_scheme_or_topic) {
  DatasetBuilder builder = green_and_blue();
  builder.venue("x", VenueKind::project);
  const FeatureTable table = testing::features_before(builder.network(), "2020-01-01", "x", {});
  for (const Feature feature : experience_columns) EXPECT_THAT(table[feature], Each(0.0F));
}

// What is known of q itself says nothing about who else fits.
TEST(ExperienceFeatures, leave_out_the_project_itself) {
  DatasetBuilder builder = green_and_blue();
  builder.stakeholder("d", StakeholderKind::company);
  builder.tie("d", TieKind::partner_in, "q", {.since = "2019-01-01"});
  const FeatureTable table = testing::features_before(builder.network(), "2020-01-01", "q", {});
  for (const Feature feature : experience_columns) EXPECT_EQ(table[feature][3], 0.0F);
}

TEST(ExperienceFeatures, equal_the_slow_reference) {
  testing::expect_as_reference(experience_columns);
}

TEST(ExperienceFeatures, see_nothing_of_the_day_or_later) {
  testing::expect_blind_to_later_ties(experience_columns);
}

}  // namespace
}  // namespace bindeglied::experience_features_test
