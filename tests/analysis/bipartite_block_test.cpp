#include "bindeglied/analysis/detail/bipartite_block.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"

namespace bindeglied::detail::bipartite_block_test {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(SolvePositiveDefinite, solves_a_system_worked_by_hand) {
  // 4a + 2b = 8, 2a + 3b = 8: a = 1, b = 2.  The upper triangle is not read.
  const auto z = solve_positive_definite({4.0, 99.0, 2.0, 3.0}, {8.0, 8.0});
  ASSERT_THAT(z, SizeIs(2));
  EXPECT_NEAR(z[0], 1.0, 1e-15);
  EXPECT_NEAR(z[1], 2.0, 1e-15);
}

TEST(SolvePositiveDefinite, says_so_when_the_matrix_is_not) {
  EXPECT_THAT(solve_positive_definite({1.0, 0.0, 2.0, 1.0}, {1.0, 1.0}), IsEmpty());
  EXPECT_THAT(solve_positive_definite({std::nan("")}, {1.0}), IsEmpty());
}

TEST(FitBlock, of_one_class_on_each_side_is_closed) {
  // 3 rows of degree 1, 2 columns of degree 1.5: p = 1/2, x y = 1.
  const BlockFit fit = fit_block({{1.0, 3.0}}, {{1.5, 2.0}}, 1e-12, {});
  EXPECT_NEAR(fit.log_x[0] + fit.log_y[0], 0.0, 1e-11);
  EXPECT_LE(fit.residual, 1e-12);
}

TEST(FitBlock, finds_the_fitness_that_made_the_degrees_whichever_side_is_longer) {
  std::mt19937 random(11);
  const auto draw = [&] { return 6.0 * static_cast<double>(random()) / 4294967296.0 - 3.0; };
  for (const auto& [height, width] : {std::pair(12, 4), std::pair(4, 12), std::pair(1, 5)}) {
    std::vector<double> a;
    std::vector<double> b;
    std::ranges::generate_n(std::back_inserter(a), height, draw);
    std::ranges::generate_n(std::back_inserter(b), width, draw);
    std::vector<BlockClass> rows(a.size(), {0.0, 2.0});
    std::vector<BlockClass> columns(b.size(), {0.0, 3.0});
    for (std::size_t i = 0; i < a.size(); ++i) {
      for (std::size_t j = 0; j < b.size(); ++j) {
        const double p = 1.0 / (1.0 + std::exp(-a[i] - b[j]));
        rows[i].degree += 3.0 * p;
        columns[j].degree += 2.0 * p;
      }
    }
    const BlockFit fit = fit_block(rows, columns, 1e-12, {});
    EXPECT_LE(fit.residual, 1e-12);
    EXPECT_LT(fit.iterations, 20U);
    for (std::size_t i = 0; i < a.size(); ++i) {
      for (std::size_t j = 0; j < b.size(); ++j) {
        EXPECT_NEAR(fit.log_x[i] + fit.log_y[j], a[i] + b[j], 1e-9);
      }
    }
  }
}

TEST(FitBlock, reaches_degrees_next_to_what_is_possible) {
  // One of 1,000 rows has all 40 columns but a tenth of one, so that its odds are far from 1.
  const BlockFit fit = fit_block({{39.9, 1.0}, {0.1, 999.0}}, {{3.495, 40.0}}, 1e-11, {});
  EXPECT_LE(fit.residual, 1e-11);
  EXPECT_NEAR(1.0 / (1.0 + std::exp(-fit.log_x[0] - fit.log_y[0])), 39.9 / 40.0, 1e-12);
}

TEST(FitBlock, stops_when_told_to) {
  std::stop_source stop;
  stop.request_stop();
  const Watch watch{.stop = stop.get_token()};
  EXPECT_THROW((void)fit_block({{1.2, 1.0}, {0.8, 1.0}}, {{1.2, 1.0}, {0.8, 1.0}}, 1e-12, watch),
               Error);
}

TEST(FitBlock, admits_when_there_is_no_solution) {
  // Sums differ: 2 against 1.
  EXPECT_GT(fit_block({{2.0, 1.0}}, {{0.25, 4.0}}, 1e-10, {}).residual, 0.1);
}

}  // namespace
}  // namespace bindeglied::detail::bipartite_block_test
