#include "bindeglied/measures/null_sample.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stop_token>
#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"

namespace bindeglied::null_sample_test {
namespace {

TEST(NullSample, compares_by_mean_deviation_and_rank) {
  // mean 2.5, squares 2.25 + .25 + .25 + 2.25 = 5, deviation sqrt(5/3)
  const std::vector<double> samples = {1.0, 2.0, 3.0, 4.0};
  const NullVerdict verdict = compare_with_null(3.0, samples);
  EXPECT_DOUBLE_EQ(verdict.mean, 2.5);
  EXPECT_DOUBLE_EQ(verdict.deviation, std::sqrt(5.0 / 3.0));
  EXPECT_DOUBLE_EQ(verdict.z.value(), 0.5 / std::sqrt(5.0 / 3.0));
  EXPECT_DOUBLE_EQ(verdict.p_more, 3.0 / 5.0);  // 3, 4 and the observation itself
  EXPECT_DOUBLE_EQ(verdict.p_less, 4.0 / 5.0);
  EXPECT_DOUBLE_EQ(verdict.p, 1.0);
  EXPECT_EQ(verdict.samples, 4U);
}

TEST(NullSample, never_gives_a_p_of_zero) {
  const std::vector<double> samples(99, 0.0);
  const NullVerdict verdict = compare_with_null(1.0, samples);
  EXPECT_DOUBLE_EQ(verdict.p_more, 0.01);
  EXPECT_DOUBLE_EQ(verdict.p, 0.02);
  EXPECT_EQ(verdict.z, std::nullopt);  // nothing varies
}

TEST(NullSample, takes_rounding_for_no_difference) {
  const std::vector<double> samples = {0.3, 0.3};
  const NullVerdict verdict = compare_with_null(0.1 + 0.2, samples);
  EXPECT_DOUBLE_EQ(verdict.p_more, 1.0);
  EXPECT_DOUBLE_EQ(verdict.p_less, 1.0);
}

TEST(NullSample, says_nothing_without_samples) {
  const NullVerdict verdict = compare_with_null(5.0, {});
  EXPECT_EQ(verdict.z, std::nullopt);
  EXPECT_DOUBLE_EQ(verdict.p, 1.0);
  EXPECT_EQ(verdict.samples, 0U);
}

void draw_two(std::mt19937_64& random, std::span<double> figures) {
  figures[0] = static_cast<double>(draw_below(1000000, random));
  figures[1] = static_cast<double>(draw_below(1000000, random));
}

TEST(NullSample, is_the_same_for_every_number_of_threads) {
  const auto one = sample_null({.null = 50, .seed = 7, .threads = 1}, 2, draw_two);
  const auto four = sample_null({.null = 50, .seed = 7, .threads = 4}, 2, draw_two);
  EXPECT_EQ(one, four);
  ASSERT_EQ(one.size(), 2U);
  ASSERT_EQ(one[0].size(), 50U);
  EXPECT_NE(one[0], one[1]);
}

TEST(NullSample, depends_on_every_bit_of_the_seed) {
  const auto first = sample_null({.null = 3, .seed = 1}, 2, draw_two);
  EXPECT_NE(first, sample_null({.null = 3, .seed = 2}, 2, draw_two));
  EXPECT_NE(first, sample_null({.null = 3, .seed = (1ULL << 40U) + 1}, 2, draw_two));
  EXPECT_NE(first[0][0], first[0][1]);
}

TEST(NullSample, draws_nothing_when_asked_for_nothing) {
  EXPECT_TRUE(sample_null({.null = 0}, 1, draw_two)[0].empty());
  EXPECT_NO_THROW((void)sample_null({.null = 100000}, 2, draw_two));
  EXPECT_THROW((void)sample_null({.null = 100001}, 2, draw_two), Error);
}

TEST(NullSample, stops_when_asked_to) {
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW((void)sample_null({.null = 3}, 2, draw_two, {.stop = source.get_token()}), Error);
}

TEST(NullSample, shuffles_fairly) {
  std::mt19937_64 random(1);
  std::vector<int> first(3, 0);
  for (int i = 0; i < 6000; ++i) {
    std::vector<std::uint32_t> items = {0, 1, 2};
    shuffle_items(items, random);
    ++first[items[0]];
    std::ranges::sort(items);
    ASSERT_EQ(items, (std::vector<std::uint32_t>{0, 1, 2}));
  }
  for (const int count : first) EXPECT_NEAR(count, 2000, 150);  // four deviations
}

}  // namespace
}  // namespace bindeglied::null_sample_test
