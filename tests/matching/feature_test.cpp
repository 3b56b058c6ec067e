#include "bindeglied/matching/feature.hpp"

#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::feature_test {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;

TEST(FeatureTable, is_0_until_it_is_written_to) {
  FeatureTable table(2);
  const FeatureTable& read = table;
  EXPECT_THAT(read[Feature::size], Each(0.0F));
  EXPECT_TRUE(table.is_untouched(Feature::size));
  table[Feature::size][1] = 0.5F;
  EXPECT_THAT(read[Feature::size], ElementsAre(0.0F, 0.5F));
  EXPECT_FALSE(table.is_untouched(Feature::size));
  EXPECT_THAT(read[Feature::walk], Each(0.0F));
  EXPECT_TRUE(table.is_untouched(Feature::walk));
}

TEST(FeatureTable, shares_columns_with_its_copies_until_one_writes) {
  FeatureTable table(2);
  table[Feature::size][0] = 0.5F;
  FeatureTable copy = table;
  const FeatureTable& read = copy;
  EXPECT_EQ(read[Feature::size].data(), std::as_const(table)[Feature::size].data());
  copy[Feature::size][0] = 1.0F;
  copy[Feature::walk][1] = 1.0F;
  EXPECT_THAT(read[Feature::size], ElementsAre(1.0F, 0.0F));
  EXPECT_THAT(table[Feature::size], ElementsAre(0.5F, 0.0F));
  EXPECT_TRUE(table.is_untouched(Feature::walk));
}

TEST(FeatureTable, outlives_what_it_was_copied_from) {
  FeatureTable copy(1);
  {
    FeatureTable table(2);
    table[Feature::size][1] = 0.5F;
    copy = table;
  }
  EXPECT_EQ(copy.stakeholder_count(), 2U);
  EXPECT_TRUE(copy.is_untouched(Feature::walk));
  copy[Feature::walk][0] = 1.0F;
  EXPECT_THAT(copy[Feature::walk], ElementsAre(1.0F, 0.0F));
  EXPECT_THAT(copy[Feature::size], ElementsAre(0.0F, 0.5F));
}

TEST(FeatureSet, has_what_was_added) {
  FeatureSet set;
  EXPECT_FALSE(set[Feature::walk]);
  set.add(Feature::walk);
  EXPECT_TRUE(set[Feature::walk]);
  EXPECT_FALSE(set[Feature::size]);
  EXPECT_TRUE(FeatureSet::all()[Feature::latest]);
}

}  // namespace
}  // namespace bindeglied::feature_test
