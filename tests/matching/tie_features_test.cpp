#include "tests/support/feature_checks.hpp"
#include "tests/support/known_and_others.hpp"

namespace bindeglied::tie_features_test {
namespace {

using testing::DatasetBuilder;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::FloatNear;

constexpr std::array tie_columns{
    Feature::repeat,       Feature::line_ties,    Feature::line_ties_recent, Feature::line_ties_led,
    Feature::last_common,  Feature::common_share, Feature::cooccurrence,     Feature::repeat_flat,
    Feature::similar_ties, Feature::social,       Feature::focused_ties,     Feature::repeat_led,
    Feature::rp3beta};

using testing::known_and_others;
using testing::tie_features;

// d_4 / sqrt(n - 1): p 1/2 / 1, r 1/4 / sqrt 2 = 0.176777.  a 0.676777, b 0.176777.
TEST(TieFeatures, repeat_weighs_common_projects_by_age_and_size) {
  EXPECT_THAT(tie_features()[Feature::repeat],
              ElementsAre(1.0F, FloatNear(0.511082F, 1e-5F), 0.0F, 0.0F));
}

TEST(TieFeatures, repeat_counts_each_known_partner) {
  // a and k known: b shares r with both; c shares nothing with either.
  EXPECT_THAT(tie_features({"a", "k"})[Feature::repeat], ElementsAre(0.0F, 1.0F, 0.0F, 0.0F));
  // b and k known: a has p and twice r, 0.5 + 0.353553; c has w, 0.5.
  EXPECT_THAT(tie_features({"b", "k"})[Feature::repeat],
              ElementsAre(1.0F, 0.0F, FloatNear(0.765367F, 1e-5F), 0.0F));
}

// k leads p, nobody r.  b and k known: c shares w, which it leads itself.
TEST(TieFeatures, repeat_led_takes_projects_led_by_a_known_partner_in_any_line) {
  EXPECT_THAT(tie_features()[Feature::repeat_led], ElementsAre(1.0F, 0.0F, 0.0F, 0.0F));
  EXPECT_THAT(tie_features({"b", "k"})[Feature::repeat_led], ElementsAre(1.0F, 0.0F, 0.0F, 0.0F));
  DatasetBuilder builder = known_and_others();
  builder.tie("k", TieKind::leads, "r", {.since = "2012-01-01"});
  const FeatureTable table = testing::features_before(builder.network(), "2020-01-01", "q", {"k"});
  EXPECT_THAT(table[Feature::repeat_led],
              ElementsAre(1.0F, FloatNear(0.511082F, 1e-5F), 0.0F, 0.0F));
}

// 1 / (n - 1): p 1, r 1/2; a 3/2, b 1/2.
TEST(TieFeatures, repeat_flat_knows_no_age) {
  EXPECT_THAT(tie_features()[Feature::repeat_flat],
              ElementsAre(1.0F, FloatNear(0.577350F, 1e-5F), 0.0F, 0.0F));
}

TEST(TieFeatures, line_ties_take_projects_of_the_line) {
  // Of the common ones only p is green; b's green w is not common.
  for (const Feature feature : {Feature::line_ties, Feature::line_ties_recent}) {
    EXPECT_THAT(tie_features()[feature], ElementsAre(1.0F, 0.0F, 0.0F, 0.0F));
  }
}

// b and k known: a shares p, which k leads; c shares w, which c leads itself.
TEST(TieFeatures, line_ties_led_take_projects_led_by_a_known_partner) {
  EXPECT_THAT(tie_features({"b", "k"})[Feature::line_ties], ElementsAre(1.0F, 0.0F, 1.0F, 0.0F));
  EXPECT_THAT(tie_features({"b", "k"})[Feature::line_ties_led],
              ElementsAre(1.0F, 0.0F, 0.0F, 0.0F));
}

// The last with a is p, d_2 = 1/4; with b it is r, 1/16.
TEST(TieFeatures, last_common_halves_after_two_years) {
  EXPECT_THAT(tie_features()[Feature::last_common], ElementsAre(0.25F, 0.0625F, 0.0F, 0.0F));
}

// a: 2 of its 2, b: 1 of its 2; rooted.
TEST(TieFeatures, common_share_sets_common_projects_against_all_of_ones_own) {
  EXPECT_THAT(tie_features()[Feature::common_share],
              ElementsAre(1.0F, FloatNear(0.707107F, 1e-5F), 0.0F, 0.0F));
}

// k and a 2 / sqrt(2 * 2), k and b 1 / sqrt(2 * 2).  With b and k known: a and b 1/2, a and k 1; c
// has one project, which is b's: 1 / sqrt(2 * 1).
TEST(TieFeatures, cooccurrence_is_the_cosine_summed_over_known_partners) {
  EXPECT_THAT(tie_features()[Feature::cooccurrence],
              ElementsAre(1.0F, FloatNear(0.707107F, 1e-5F), 0.0F, 0.0F));
  EXPECT_THAT(tie_features({"b", "k"})[Feature::cooccurrence],
              ElementsAre(1.0F, 0.0F, FloatNear(0.686589F, 1e-5F), 0.0F));
}

// k has 2 projects: p of 2 members 4^-0.8 = 0.329877, r of 3 6^-0.8 = 0.238495; a both, b r.
TEST(TieFeatures, rp3beta_prefers_small_projects_of_who_has_few) {
  EXPECT_THAT(tie_features()[Feature::rp3beta],
              ElementsAre(1.0F, FloatNear(0.647774F, 1e-5F), 0.0F, 0.0F));
}

// Only the line is alike: p and w by 0.1, r by 0.
TEST(TieFeatures, similar_ties_weigh_common_projects_by_similarity) {
  EXPECT_THAT(tie_features()[Feature::similar_ties], ElementsAre(1.0F, 0.0F, 0.0F, 0.0F));
}

// Focus: p 1/2 * 1.1, r 1/4 * 0.1.  a 0.55 + 0.025 / sqrt 2 = 0.567678, b 0.017678.
TEST(TieFeatures, focused_ties_weigh_common_projects_by_their_focus) {
  EXPECT_THAT(tie_features()[Feature::focused_ties],
              ElementsAre(1.0F, FloatNear(0.176466F, 1e-4F), 0.0F, 0.0F));
}

// Roots of ties: a 0.822664, b 0.420448.  Alike are p (of k and a): mean 0.411332, and w (of b and
// c): mean 0.210224; both times 0.1 and d_4.  So b and c have 0.511082 of what a and k have.
TEST(TieFeatures, social_takes_similar_projects_of_acquainted_members) {
  EXPECT_THAT(tie_features()[Feature::social],
              ElementsAre(1.0F, FloatNear(0.714900F, 1e-4F), FloatNear(0.714900F, 1e-4F), 1.0F));
}

TEST(TieFeatures, are_0_without_known_partners) {
  const FeatureTable table = tie_features({});
  for (const Feature feature : tie_columns) EXPECT_THAT(table[feature], Each(0.0F));
}

TEST(TieFeatures, are_0_for_the_known_partners_themselves) {
  const FeatureTable table = tie_features({"a", "b", "k"});
  for (const Feature feature :
       {Feature::repeat, Feature::line_ties, Feature::line_ties_recent, Feature::line_ties_led,
        Feature::last_common, Feature::common_share, Feature::cooccurrence, Feature::repeat_flat,
        Feature::similar_ties, Feature::focused_ties, Feature::repeat_led, Feature::rp3beta}) {
    for (const std::size_t known : {0U, 1U, 3U}) EXPECT_EQ(table[feature][known], 0.0F);
  }
}

// Two more took part in q itself with k: that is what is asked for, not what is known.
TEST(TieFeatures, leave_out_the_project_itself) {
  DatasetBuilder builder = known_and_others();
  builder.tie("k", TieKind::leads, "q", {.since = "2019-01-01"});
  builder.tie("c", TieKind::leads, "q", {.since = "2019-01-01"});
  const FeatureTable table = testing::features_before(builder.network(), "2020-01-01", "q", {"k"});
  EXPECT_EQ(table[Feature::repeat][2], 0.0F);
  EXPECT_EQ(table[Feature::last_common][2], 0.0F);
}

TEST(TieFeatures, equal_the_slow_reference) { testing::expect_as_reference(tie_columns); }

TEST(TieFeatures, see_nothing_of_the_day_or_later) {
  testing::expect_blind_to_later_ties(tie_columns);
}

}  // namespace
}  // namespace bindeglied::tie_features_test
