#include "benchmarks/support/planted_gaps.hpp"

#include <gtest/gtest.h>

#include "bindeglied/pipeline/study.hpp"

namespace bindeglied::planted_gaps_test {
namespace {

// All involvements of the example.
std::vector<PlantedRanks> ranks_of_a_sample() {
  constexpr std::size_t step = 1;
  const Study study = make_study(load_builtin_dataset());
  const AsOf day{.day = study.network.as_of};
  const std::vector<Involved> all = involvements(study.network, day);
  std::vector<PlantedRanks> ranks;
  for (std::size_t i = 0; i < all.size(); i += step) {
    ranks.push_back(rank_hidden(study.loaded.dataset, study.network, all[i], day));
  }
  return ranks;
}

TEST(PlantedGaps, are_found_better_by_suggestions_than_by_popularity_or_degree) {
  const std::vector<PlantedRanks> ranks = ranks_of_a_sample();
  ASSERT_GE(ranks.size(), 30U);
  const auto reciprocal = [](double rank) { return 1.0 / rank; };
  for (const PlantedMethod other : {PlantedMethod::popularity, PlantedMethod::degree}) {
    EXPECT_GT(bootstrap_mean(differences(ranks, PlantedMethod::score, other, reciprocal), 1).low,
              0.0);
  }
}

TEST(BootstrapMean, holds_the_mean_and_is_a_point_for_equal_values) {
  const BootstrapMean point = bootstrap_mean({0.5, 0.5, 0.5}, 1);
  EXPECT_EQ(point.low, 0.5);
  EXPECT_EQ(point.high, 0.5);
  const BootstrapMean spread = bootstrap_mean({0.0, 1.0, 0.0, 1.0}, 1);
  EXPECT_EQ(spread.mean, 0.5);
  EXPECT_LT(spread.low, 0.5);
  EXPECT_GT(spread.high, 0.5);
}

}  // namespace
}  // namespace bindeglied::planted_gaps_test
