#include "bindeglied/matching/feature_family.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::feature_family_test {
namespace {

TEST(FeatureFamily, activity_is_what_is_the_same_for_every_query) {
  for (const auto& feature : EnumNames<Feature>::names) {
    EXPECT_EQ(family_of(feature.value) == FeatureFamily::activity, feature.value >= Feature::size)
        << feature.name;
  }
}

TEST(FeatureFamily, asks_what_a_feature_rests_on) {
  EXPECT_EQ(family_of(Feature::profile), FeatureFamily::content);
  EXPECT_EQ(family_of(Feature::repeat), FeatureFamily::ties);
  EXPECT_EQ(family_of(Feature::two_step), FeatureFamily::surroundings);
  EXPECT_EQ(family_of(Feature::same_county), FeatureFamily::region);
  EXPECT_EQ(family_of(Feature::call_experience), FeatureFamily::experience);
}

}  // namespace
}  // namespace bindeglied::feature_family_test
