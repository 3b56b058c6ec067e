#include "bindeglied/matching/detail/minimise.hpp"

#include <cmath>
#include <limits>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::minimise_test {
namespace {

using detail::minimise;
using ::testing::DoubleNear;
using ::testing::ElementsAre;
using Vector = std::vector<double>;

constexpr double unbounded = -1e300;

/// (x - 3)^2 + 4 (y + 1)^2
double bowl(std::span<const double> at, Vector& gradient) {
  gradient = {2.0 * (at[0] - 3.0), 8.0 * (at[1] + 1.0)};
  return (at[0] - 3.0) * (at[0] - 3.0) + 4.0 * (at[1] + 1.0) * (at[1] + 1.0);
}

TEST(Minimise, finds_the_bottom_of_a_bowl) {
  const Vector lower(2, unbounded);
  EXPECT_THAT(minimise(bowl, {0.0, 0.0}, lower, 100, {}),
              ElementsAre(DoubleNear(3.0, 1e-6), DoubleNear(-1.0, 1e-6)));
}

TEST(Minimise, stays_at_a_bound_that_is_in_the_way) {
  const Vector lower = {5.0, -0.5};
  EXPECT_THAT(minimise(bowl, {6.0, 9.0}, lower, 100, {}), ElementsAre(5.0, -0.5));
  const Vector one = {unbounded, 0.0};
  EXPECT_THAT(minimise(bowl, {0.0, 1.0}, one, 100, {}), ElementsAre(DoubleNear(3.0, 1e-3), 0.0));
}

TEST(Minimise, leaves_a_bound_when_the_gradient_points_inside) {
  const Vector lower = {0.0, -4.0};
  EXPECT_THAT(minimise(bowl, {0.0, -4.0}, lower, 100, {}),
              ElementsAre(DoubleNear(3.0, 1e-6), DoubleNear(-1.0, 1e-6)));
}

TEST(Minimise, lifts_the_start_to_the_bounds_and_stays_there_without_steps) {
  const Vector lower = {5.0, -4.0};
  EXPECT_THAT(minimise(bowl, {0.0, -2.0}, lower, 0, {}), ElementsAre(5.0, -2.0));
}

TEST(Minimise, stops_when_asked_to) {
  std::stop_source source;
  source.request_stop();
  const Vector lower(2, unbounded);
  EXPECT_THROW((void)minimise(bowl, {0.0, 0.0}, lower, 9, {.stop = source.get_token()}), Error);
}

/// (x - c)^T A (x - c) / 2 with A = B^T B + 1/2, for random B and c.
struct Quadratic {
  std::vector<Vector> matrix;
  Vector centre;

  [[nodiscard]] Vector slope(std::span<const double> at) const {
    Vector slopes(at.size(), 0.0);
    for (std::size_t i = 0; i < at.size(); ++i) {
      for (std::size_t j = 0; j < at.size(); ++j) slopes[i] += matrix[i][j] * (at[j] - centre[j]);
    }
    return slopes;
  }
  [[nodiscard]] double operator()(std::span<const double> at) const {
    const Vector slopes = slope(at);
    double value = 0.0;
    for (std::size_t i = 0; i < at.size(); ++i) value += 0.5 * slopes[i] * (at[i] - centre[i]);
    return value;
  }
};

Quadratic random_quadratic(std::mt19937& random, std::size_t size) {
  const auto draw = [&] { return static_cast<double>(random() % 2001) / 1000.0 - 1.0; };
  std::vector<Vector> root(size, Vector(size));
  Quadratic quadratic{.matrix = std::vector<Vector>(size, Vector(size, 0.0)),
                      .centre = Vector(size)};
  for (Vector& row : root) {
    for (double& entry : row) entry = draw();
  }
  for (std::size_t i = 0; i < size; ++i) {
    quadratic.centre[i] = 2.0 * draw();
    quadratic.matrix[i][i] = 0.5;
    for (std::size_t j = 0; j < size; ++j) {
      for (std::size_t k = 0; k < size; ++k) quadratic.matrix[i][j] += root[k][i] * root[k][j];
    }
  }
  return quadratic;
}

/// Solves by Gauss-Jordan, without pivots: the matrix is positive definite.
Vector solve(std::vector<Vector> matrix, Vector right) {
  for (std::size_t k = 0; k < right.size(); ++k) {
    for (std::size_t i = 0; i < right.size(); ++i) {
      if (i == k) continue;
      const double factor = matrix[i][k] / matrix[k][k];
      for (std::size_t j = 0; j < right.size(); ++j) matrix[i][j] -= factor * matrix[k][j];
      right[i] -= factor * right[k];
    }
  }
  for (std::size_t k = 0; k < right.size(); ++k) right[k] /= matrix[k][k];
  return right;
}

/// The best of all points at which some coordinates are 0 and the slope in the others is.
Vector bounded_optimum(const Quadratic& quadratic) {
  const std::size_t size = quadratic.centre.size();
  Vector best(size, 0.0);
  for (unsigned held = 0; held < (1U << size); ++held) {
    auto matrix = quadratic.matrix;
    Vector right(size, 0.0);
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t j = 0; j < size; ++j) right[i] += matrix[i][j] * quadratic.centre[j];
      if ((held >> i & 1U) == 0) continue;
      matrix[i].assign(size, 0.0);
      matrix[i][i] = 1.0;
      right[i] = 0.0;
    }
    // Held coordinates are 0, so their columns change nothing.
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t j = 0; j < size; ++j) {
        if (i != j && (held >> j & 1U) != 0) matrix[i][j] = 0.0;
      }
    }
    const Vector point = solve(matrix, right);
    if (std::ranges::min(point) < 0.0) continue;
    if (quadratic(point) < quadratic(best)) best = point;
  }
  return best;
}

TEST(Minimise, reaches_the_exact_optimum_of_random_quadratics_above_0) {
  std::mt19937 random(3);
  int held = 0;
  for (int round = 0; round < 60; ++round) {
    const Quadratic quadratic = random_quadratic(random, 5);
    const detail::Objective objective = [&](std::span<const double> at, Vector& gradient) {
      gradient = quadratic.slope(at);
      return quadratic(at);
    };
    const Vector lower(5, 0.0);
    const Vector exact = bounded_optimum(quadratic);
    const Vector found = minimise(objective, Vector(5, 1.0), lower, 300, {});
    for (std::size_t i = 0; i < exact.size(); ++i) {
      EXPECT_GE(found[i], 0.0);
      EXPECT_NEAR(found[i], exact[i], 0.02) << "round " << round;
      if (exact[i] <= 0.0) ++held;
    }
    EXPECT_LE(quadratic(found), quadratic(exact) * (1.0 + 1e-4) + 1e-9);
    const Vector free(5, unbounded);
    const Vector centre = minimise(objective, Vector(5, 1.0), free, 300, {});
    for (std::size_t i = 0; i < exact.size(); ++i) {
      EXPECT_NEAR(centre[i], quadratic.centre[i], 1e-4) << "round " << round;
    }
  }
  EXPECT_GT(held, 60);  // bounds do matter here
}

TEST(Minimise, takes_no_step_that_does_not_lower_the_value) {
  double last = std::numeric_limits<double>::infinity();
  const detail::Objective slope = [](std::span<const double> at, Vector& gradient) {
    gradient = {1.0};
    return std::max(at[0], -2.0);  // the gradient promises more than there is
  };
  const Vector lower = {unbounded};
  for (std::uint32_t steps = 0; steps < 9; ++steps) {
    Vector gradient;
    const double value = slope(minimise(slope, {1.0}, lower, steps, {}), gradient);
    EXPECT_LE(value, last);
    last = value;
  }
  EXPECT_LT(last, 0.0);
}

}  // namespace
}  // namespace bindeglied::minimise_test
