#include "tests/support/feature_checks.hpp"
#include "tests/support/known_and_others.hpp"

namespace bindeglied::partner_walk_features_test {
namespace {

using testing::DatasetBuilder;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::FloatNear;
using testing::known_and_others;
using testing::tie_features;

constexpr std::array partner_walk_columns{Feature::two_step, Feature::focused_two_step,
                                          Feature::walk_strength};

// Pairs: k-a 1/2 + 1/8, k-b 1/8, a-b 1/8, b-c 1/2.
// k: to a 5/6, b 1/6.  a: to k 5/6, b 1/6.  b: to k 1/6, a 1/6, c 4/6.
// In two steps from k: to k 25/36 + 1/36, to a 1/36, to b 5/36, to c 4/36.
TEST(PartnerWalkFeatures, two_step_walks_over_a_common_partner) {
  EXPECT_THAT(tie_features()[Feature::two_step],
              ElementsAre(FloatNear(0.196116F, 1e-5F), FloatNear(0.438529F, 1e-5F),
                          FloatNear(0.392232F, 1e-5F), 1.0F));
}

// Focus instead of d_4: k-a 0.55 + 0.0125, k-b 0.0125, a-b 0.0125, b-c 0.55; of 0.575 each.
// Per 46: k: to a 45, b 1.  b: to k 1, a 1, c 44.  Two steps: k 45*45 + 1, a 1, b 45, c 44.
TEST(PartnerWalkFeatures, focused_two_step_prefers_fitting_projects) {
  EXPECT_THAT(tie_features()[Feature::focused_two_step],
              ElementsAre(FloatNear(0.022217F, 1e-4F), FloatNear(0.149036F, 1e-4F),
                          FloatNear(0.147371F, 1e-4F), 1.0F));
}

// The fourth roots of the probabilities of the two steps themselves: c's is 4/36.
TEST(PartnerWalkFeatures, walk_strength_is_not_measured_against_others) {
  EXPECT_NEAR(static_cast<double>(tie_features()[Feature::walk_strength][2]), 0.577350, 1e-5);
}

TEST(PartnerWalkFeatures, are_0_without_known_partners) {
  const FeatureTable table = tie_features({});
  for (const Feature feature : partner_walk_columns) EXPECT_THAT(table[feature], Each(0.0F));
}

// Two more took part in q itself with k: that is what is asked for, not what is known.
TEST(PartnerWalkFeatures, leave_out_the_project_itself) {
  DatasetBuilder builder = known_and_others();
  builder.tie("k", TieKind::leads, "q", {.since = "2019-01-01"});
  builder.tie("c", TieKind::leads, "q", {.since = "2019-01-01"});
  const FeatureTable table = testing::features_before(builder.network(), "2020-01-01", "q", {"k"});
  for (const Feature feature : partner_walk_columns) {
    EXPECT_EQ(testing::column(table, feature), testing::column(tie_features(), feature));
  }
}

TEST(PartnerWalkFeatures, equal_the_slow_reference) {
  testing::expect_as_reference(partner_walk_columns);
}

TEST(PartnerWalkFeatures, see_nothing_of_the_day_or_later) {
  testing::expect_blind_to_later_ties(partner_walk_columns);
}

}  // namespace
}  // namespace bindeglied::partner_walk_features_test
