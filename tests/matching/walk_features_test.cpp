#include "tests/support/feature_checks.hpp"

namespace bindeglied::walk_features_test {
namespace {

using testing::DatasetBuilder;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::FloatNear;

constexpr std::array walk_columns{Feature::walk, Feature::text_walk, Feature::walk_flat,
                                  Feature::focused_walk};

//  k -p- a     p: 4 years old          k -r- b     r: 8 years old         c -w- d     w: 4 years
//  old
DatasetBuilder two_ways() {
  DatasetBuilder builder;
  for (const std::string_view id : {"a", "b", "c", "d", "k"}) {
    builder.stakeholder(id, StakeholderKind::company);
  }
  for (const std::string_view id : {"p", "q", "r", "w"}) builder.venue(id, VenueKind::project);
  builder.tie("k", TieKind::partner_in, "p", {.since = "2016-01-01"});
  builder.tie("a", TieKind::partner_in, "p", {.since = "2016-01-01"});
  builder.tie("k", TieKind::partner_in, "r", {.since = "2012-01-01"});
  builder.tie("b", TieKind::partner_in, "r", {.since = "2012-01-01"});
  builder.tie("c", TieKind::partner_in, "w", {.since = "2016-01-01"});
  builder.tie("d", TieKind::partner_in, "w", {.since = "2016-01-01"});
  return builder;
}

FeatureTable walk_features(const DatasetBuilder& builder,
                           const std::vector<std::string_view>& known) {
  return testing::features_before(builder.network(), "2020-01-01", "q", known);
}

// k chooses p by 0.52 and r by 0.27; whoever has one venue only stays with it.  By symmetry a and b
// get mass in the proportion 52 : 27 at every step (p and r pass on evenly).
TEST(WalkFeatures, walk_chooses_venues_by_age) {
  const float b = std::sqrt(27.0F / 52.0F);
  EXPECT_THAT(walk_features(two_ways(), {"k"})[Feature::walk],
              ElementsAre(1.0F, FloatNear(b, 1e-5F), 0.0F, 0.0F, 0.0F));
}

// 1000.5 : 1000.25.
TEST(WalkFeatures, walk_flat_holds_old_venues_as_good_as_new_ones) {
  EXPECT_THAT(walk_features(two_ways(), {"k"})[Feature::walk_flat],
              ElementsAre(1.0F, FloatNear(0.999875F, 1e-6F), 0.0F, 0.0F, 0.0F));
}

// Without a common word the focus is a tenth: 0.05 + 0.002 : 0.025 + 0.002.  With p as the only
// similar venue: 0.55 + 0.002 : 0.025 + 0.002.
TEST(WalkFeatures, focused_walk_prefers_fitting_venues) {
  DatasetBuilder builder = two_ways();
  EXPECT_THAT(walk_features(builder, {"k"})[Feature::focused_walk],
              ElementsAre(1.0F, FloatNear(std::sqrt(27.0F / 52.0F), 1e-5F), 0.0F, 0.0F, 0.0F));
  builder.dataset().venues[0].name = builder.text("solar");
  builder.dataset().venues[1].name = builder.text("solar");
  EXPECT_THAT(walk_features(builder, {"k"})[Feature::focused_walk],
              ElementsAre(1.0F, FloatNear(std::sqrt(27.0F / 552.0F), 1e-5F), 0.0F, 0.0F, 0.0F));
}

// w is of the line, p and r are not: 0.8 start at k, 0.1 each at c and d, where the walk stays.
// m, the mass at k per 1 that started there: a has 52/79 of what is not at k, m_{t+1} = 0.3 +
// 0.7/2 (all of it meets evenly at venues) = 0.65.  So a: 0.8 * 0.35 * 52/79 = 0.184304.
TEST(WalkFeatures, walk_starts_by_a_fifth_at_members_of_the_line) {
  DatasetBuilder builder = two_ways();
  builder.dataset().venues[1].programme_part = builder.text("green");
  builder.dataset().venues[3].programme_part = builder.text("green");
  const float c = std::sqrt(0.1F / 0.184304F);
  const FeatureTable table = walk_features(builder, {"k"});
  const auto values = table[Feature::walk];
  EXPECT_NEAR(values[2] / values[0], c, 1e-4F);
  EXPECT_EQ(values[2], values[3]);
}

// Without known partners all starts there.
TEST(WalkFeatures, walk_starts_at_the_line_alone_without_known_partners) {
  DatasetBuilder builder = two_ways();
  builder.dataset().venues[1].programme_part = builder.text("green");
  builder.dataset().venues[3].programme_part = builder.text("green");
  const FeatureTable table = walk_features(builder, {});
  EXPECT_THAT(table[Feature::walk], ElementsAre(0.0F, 0.0F, 1.0F, 1.0F, 0.0F));
  EXPECT_THAT(table[Feature::walk_flat], Each(0.0F));
}

// w alone is similar: half starts at k, a quarter each at c and d, where it stays.  Restart 1/2:
// k has 1/2 + 1/4 of what started there, a (52/79) / 4 of it: 0.5 * 0.164557 = 0.0822785.
TEST(WalkFeatures, text_walk_starts_by_half_at_members_of_the_nearest) {
  DatasetBuilder builder = two_ways();
  builder.dataset().venues[1].name = builder.text("solar");
  builder.dataset().venues[3].name = builder.text("solar");
  EXPECT_THAT(walk_features(builder, {"k"})[Feature::text_walk],
              ElementsAre(FloatNear(std::sqrt(0.0822785F / 0.25F), 1e-5F),
                          FloatNear(std::sqrt(0.0427215F / 0.25F), 1e-5F), 1.0F, 1.0F, 0.0F));
}

TEST(WalkFeatures, text_walk_is_0_for_a_query_without_words_or_topics) {
  DatasetBuilder builder = two_ways();
  builder.dataset().venues[1].programme_part = builder.text("green");
  builder.dataset().venues[3].programme_part = builder.text("green");
  EXPECT_THAT(walk_features(builder, {"k"})[Feature::text_walk], Each(0.0F));
}

TEST(WalkFeatures, are_0_for_known_partners) {
  const FeatureTable table = walk_features(two_ways(), {"a", "k"});
  for (const Feature feature : walk_columns) {
    EXPECT_EQ(table[feature][0], 0.0F);
    EXPECT_EQ(table[feature][4], 0.0F);
  }
  EXPECT_EQ(table[Feature::walk][1], 1.0F);
}

TEST(WalkFeatures, do_not_pass_through_the_project_itself) {
  DatasetBuilder builder = two_ways();
  builder.tie("k", TieKind::partner_in, "q", {.since = "2019-01-01"});
  builder.tie("d", TieKind::partner_in, "q", {.since = "2019-01-01"});
  EXPECT_EQ(walk_features(builder, {"k"})[Feature::walk][3], 0.0F);
}

TEST(WalkFeatures, equal_the_slow_reference) { testing::expect_as_reference(walk_columns); }

TEST(WalkFeatures, see_nothing_of_the_day_or_later) {
  testing::expect_blind_to_later_ties(walk_columns);
}

}  // namespace
}  // namespace bindeglied::walk_features_test
