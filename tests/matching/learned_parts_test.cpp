#include "bindeglied/matching/learned_parts.hpp"

#include <array>
#include <cmath>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::learned_parts_test {
namespace {

Curve straight(Feature feature, double value) {
  return {.feature = feature, .knots = {0.0, 1.0}, .values = {0.0, value}};
}

CandidateFlags all_with_history(std::size_t count) {
  return {.is_candidate = IdVector<StakeholderId, std::uint8_t>(count, 1),
          .has_history = IdVector<StakeholderId, std::uint8_t>(count, 1)};
}

double family(const LearnedParts& parts, FeatureFamily which, std::size_t stakeholder) {
  return parts.families[static_cast<std::size_t>(which)][stakeholder];
}

//  similar 0, .5 and 1 at weight 4: mean 2, so -2, 0 and 2.
TEST(LearnedParts, count_from_the_mean_of_the_candidates_with_history) {
  const AdditiveModel model{.curves = {straight(Feature::similar, 4.0)}, .base = -5.0};
  FeatureTable table(4);
  table[Feature::similar][1] = 0.5F;
  table[Feature::similar][2] = 1.0F;
  CandidateFlags flags = all_with_history(4);
  flags.has_history[StakeholderId{3}] = 0;
  const LearnedParts parts = learned_parts(model, table, flags, 1.0, 1);
  EXPECT_DOUBLE_EQ(parts.base, -3.0);
  EXPECT_DOUBLE_EQ(family(parts, FeatureFamily::content, 0), -2.0);
  EXPECT_DOUBLE_EQ(family(parts, FeatureFamily::content, 1), 0.0);
  EXPECT_DOUBLE_EQ(family(parts, FeatureFamily::content, 2), 2.0);
  EXPECT_DOUBLE_EQ(family(parts, FeatureFamily::content, 3), 0.0);  // taken for the mean
  flags.is_candidate[StakeholderId{0}] = 0;
  EXPECT_DOUBLE_EQ(learned_parts(model, table, flags, 1.0, 1).base, -2.0);  // mean of .5 and 1
}

TEST(LearnedParts, know_country_and_kind_of_those_without_history) {
  const AdditiveModel model{.curves = {straight(Feature::line_kind_lift, 2.0)}};
  FeatureTable table(2);
  table[Feature::line_kind_lift][0] = 0.5F;
  table[Feature::line_kind_lift][1] = 1.0F;
  CandidateFlags flags = all_with_history(2);
  flags.has_history[StakeholderId{1}] = 0;
  const LearnedParts parts = learned_parts(model, table, flags, 1.0, 1);
  EXPECT_DOUBLE_EQ(parts.base, 1.0);
  EXPECT_DOUBLE_EQ(family(parts, FeatureFamily::experience, 1), 1.0);
  // Nobody has history: a lift that says nothing is the reference.
  flags.has_history[StakeholderId{0}] = 0;
  EXPECT_DOUBLE_EQ(learned_parts(model, table, flags, 1.0, 1).base, 1.0);
}

//  On random models and tables: base + families = stretch (base + utility); shares sum to families.
TEST(LearnedParts, sum_to_the_models_utility_and_are_summed_by_the_shares) {
  std::mt19937 random(5);
  const auto unit = [&] { return static_cast<double>(random() % 1001U) / 1000.0; };
  constexpr std::size_t count = 7;
  for (int round = 0; round < 20; ++round) {
    AdditiveModel model{.base = -unit()};
    FeatureTable table(count);
    for (std::size_t f = 0; f < feature_count; ++f) {
      const auto feature = static_cast<Feature>(f);
      model.curves.push_back(straight(feature, unit() - 0.3));
      for (std::size_t i = 0; i < count; ++i) table[feature][i] = static_cast<float>(unit());
      const auto half = [&](Feature which) {
        return Step{.feature = which, .from = 0.5F, .low = unit(), .high = unit()};
      };
      model.interplays.push_back({feature, 0.4F, half(Feature::walk), half(Feature::size)});
    }
    const LearnedParts parts = learned_parts(model, table, all_with_history(count), 0.6, 1);
    const LearnedParts on_four = learned_parts(model, table, all_with_history(count), 0.6, 4);
    EXPECT_EQ(on_four.families, parts.families);
    EXPECT_EQ(on_four.interplay, parts.interplay);
    EXPECT_EQ(on_four.means, parts.means);
    EXPECT_EQ(on_four.base, parts.base);
    const auto expected = utilities(model, table);
    for (std::size_t i = 0; i < count; ++i) {
      double sum = parts.base;
      for (const auto& sums : parts.families) sum += sums[i];
      sum += parts.interplay[i];
      EXPECT_NEAR(sum, 0.6 * (model.base + expected[i]), 1e-12);
      double of_pairs = 0.0;
      for (const auto& share : interplay_shares(model, table, parts, StakeholderId{i})) {
        EXPECT_LE(share.first, share.second);
        of_pairs += share.contribution;
      }
      EXPECT_NEAR(of_pairs, parts.interplay[i], 1e-12);
      std::array<double, family_count> by_family = {};
      for (const FeatureShare& share :
           feature_shares(model, table, parts, StakeholderId{i}, true)) {
        by_family[static_cast<std::size_t>(family_of(share.feature))] += share.contribution;
      }
      for (std::size_t k = 0; k < family_count; ++k) {
        EXPECT_NEAR(by_family[k], parts.families[k][i], 1e-12);
      }
    }
  }
}

//  0 or 4 by repeat, since walk is 0: mean 2 of those with history, so -2 and 2.
TEST(LearnedParts, count_interplays_from_the_mean_and_of_those_with_history_alone) {
  const Step step{.feature = Feature::repeat, .from = 1.0F, .low = 0.0, .high = 4.0};
  const AdditiveModel model{.interplays = {{Feature::walk, 0.5F, step, {}}}, .base = -5.0};
  FeatureTable table(3);
  table[Feature::repeat][1] = 1.0F;
  table[Feature::repeat][2] = 1.0F;
  CandidateFlags flags = all_with_history(3);
  flags.has_history[StakeholderId{2}] = 0;
  const LearnedParts parts = learned_parts(model, table, flags, 0.5, 1);
  EXPECT_DOUBLE_EQ(parts.base, 0.5 * (-5.0 + 2.0));
  EXPECT_DOUBLE_EQ(parts.interplay[0], -1.0);
  EXPECT_DOUBLE_EQ(parts.interplay[1], 1.0);
  EXPECT_DOUBLE_EQ(parts.interplay[2], 0.0);
  const auto shares = interplay_shares(model, table, parts, StakeholderId{1});
  ASSERT_EQ(shares.size(), 1U);
  EXPECT_EQ(shares[0].first, Feature::repeat);
  EXPECT_EQ(shares[0].second, Feature::walk);
  EXPECT_DOUBLE_EQ(shares[0].contribution, 1.0);
}

//  Nobody has history: walk counts as 0, a lift as 1/2, which is above 1/4.
TEST(LearnedParts, count_interplays_from_what_says_nothing_where_nobody_has_history) {
  const Step step{.feature = Feature::line_lift, .from = 0.25F, .low = 1.0, .high = 4.0};
  const AdditiveModel model{.interplays = {{Feature::walk, 0.5F, step, {}}}, .base = -5.0};
  CandidateFlags flags = all_with_history(1);
  flags.has_history[StakeholderId{0}] = 0;
  const LearnedParts parts = learned_parts(model, FeatureTable(1), flags, 1.0, 1);
  EXPECT_DOUBLE_EQ(parts.base, -1.0);
  EXPECT_DOUBLE_EQ(parts.interplay[0], 0.0);
}

TEST(LearnedParts, leave_out_shares_of_what_is_not_known) {
  const AdditiveModel model{
      .curves = {straight(Feature::similar, 1.0), straight(Feature::same_country, 1.0)}};
  FeatureTable table(2);
  table[Feature::similar][0] = 1.0F;
  table[Feature::same_country][1] = 1.0F;
  CandidateFlags flags = all_with_history(2);
  flags.has_history[StakeholderId{1}] = 0;
  const LearnedParts parts = learned_parts(model, table, flags, 1.0, 1);
  const auto shares = feature_shares(model, table, parts, StakeholderId{1}, false);
  ASSERT_EQ(shares.size(), 1U);
  EXPECT_EQ(shares[0].feature, Feature::same_country);
}

TEST(LearnedParts, stretch_with_the_logarithm_of_the_candidates) {
  const AdditiveModel model{.candidates = 10000.0};
  EXPECT_DOUBLE_EQ(stretch_for(model, 100), 0.5);
  EXPECT_DOUBLE_EQ(stretch_for(model, 10000), 1.0);
  EXPECT_DOUBLE_EQ(stretch_for(model, 0), std::log(2.0) / std::log(10000.0));
  EXPECT_DOUBLE_EQ(stretch_for({}, 100), 1.0);
}

}  // namespace
}  // namespace bindeglied::learned_parts_test
