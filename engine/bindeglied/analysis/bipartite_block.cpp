#include "bindeglied/analysis/detail/bipartite_block.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace bindeglied::detail {
namespace {

constexpr std::uint32_t most_iterations = 1000;
constexpr std::uint32_t most_halvings = 40;
constexpr std::uint32_t sweeps_of_fallback = 10;

/// The equations of a block, with rows being the longer side.
struct Equations {
  const std::vector<BlockClass>& rows;
  const std::vector<BlockClass>& columns;
};

struct Point {
  std::vector<double> a = {};  ///< ln x
  std::vector<double> b = {};  ///< ln y
};

/// What a point gives: how far degrees are missed, and p (1 - p) for every pair of classes.
struct State {
  std::vector<double> row_gaps = {};     ///< degree - expected degree
  std::vector<double> column_gaps = {};  ///< likewise
  std::vector<double> variances = {};    ///< [rows x columns]
  double residual = 0.0;
};

double largest_magnitude(const std::vector<double>& values, double least) {
  for (const double value : values) {
    // Written so that NaN comes through and is never taken for a solution.
    if (!(std::abs(value) <= least)) least = std::abs(value);
  }
  return least;
}

State evaluate(const Equations& equations, const Point& point) {
  const std::size_t width = equations.columns.size();
  State state{.variances = std::vector<double>(equations.rows.size() * width)};
  for (const BlockClass& column : equations.columns) state.column_gaps.push_back(column.degree);
  for (std::size_t i = 0; i < equations.rows.size(); ++i) {
    double expected = 0.0;
    for (std::size_t j = 0; j < width; ++j) {
      const double odds = std::exp(point.a[i] + point.b[j]);
      const double q = 1.0 / (1.0 + odds);
      const double p = std::isinf(odds) ? 1.0 : odds * q;
      expected += equations.columns[j].count * p;
      state.column_gaps[j] -= equations.rows[i].count * p;
      state.variances[i * width + j] = p * q;
    }
    state.row_gaps.push_back(equations.rows[i].degree - expected);
  }
  state.residual = largest_magnitude(state.column_gaps, largest_magnitude(state.row_gaps, 0.0));
  return state;
}

/// The curvature that is left for the columns once the rows are eliminated, without the last
/// column, which is held: x and y are defined up to a common factor only.
std::vector<double> reduced_curvature(const Equations& equations, const State& state,
                                      const std::vector<double>& row_curvature) {
  const std::size_t width = equations.columns.size();
  std::vector<double> full(width * width, 0.0);
  for (std::size_t i = 0; i < equations.rows.size(); ++i) {
    const double factor = equations.rows[i].count / row_curvature[i];
    const double* const v = &state.variances[i * width];
    for (std::size_t j = 0; j < width; ++j) {
      for (std::size_t l = 0; l < j; ++l) full[j * width + l] += factor * v[j] * v[l];
    }
  }
  const std::size_t kept = width - 1;
  std::vector<double> reduced(kept * kept, 0.0);
  for (std::size_t j = 0; j < width; ++j) {
    for (std::size_t l = 0; l < j; ++l) {
      const double shared =
          full[j * width + l] * equations.columns[j].count * equations.columns[l].count;
      // Rows of the full matrix sum to zero: the diagonal comes without cancellation.
      if (j < kept) reduced[j * kept + j] += shared;
      reduced[l * kept + l] += shared;
      if (j < kept) reduced[j * kept + l] = -shared;
    }
  }
  return reduced;
}

/// Newton's step; empty vectors when it cannot be computed.
Point newton_step(const Equations& equations, const State& state) {
  const std::size_t width = equations.columns.size();
  std::vector<double> row_curvature(equations.rows.size(), 0.0);
  std::vector<double> right = state.column_gaps;
  for (std::size_t i = 0; i < equations.rows.size(); ++i) {
    for (std::size_t j = 0; j < width; ++j) {
      row_curvature[i] += equations.columns[j].count * state.variances[i * width + j];
    }
    if (!(row_curvature[i] > 0.0)) return {};
    const double gap = state.row_gaps[i] * equations.rows[i].count / row_curvature[i];
    for (std::size_t j = 0; j < width; ++j) right[j] -= gap * state.variances[i * width + j];
  }
  for (std::size_t j = 0; j < width; ++j) right[j] *= equations.columns[j].count;
  right.pop_back();
  Point step{.a = state.row_gaps,
             .b = solve_positive_definite(reduced_curvature(equations, state, row_curvature),
                                          std::move(right))};
  if (step.b.size() + 1 != width) return {};
  step.b.push_back(0.0);
  for (std::size_t i = 0; i < equations.rows.size(); ++i) {
    for (std::size_t j = 0; j < width; ++j) {
      step.a[i] -= equations.columns[j].count * state.variances[i * width + j] * step.b[j];
    }
    step.a[i] /= row_curvature[i];
  }
  return step;
}

/// The slope of the log-likelihood along `step`.
double slope(const Equations& equations, const State& state, const Point& step) {
  double sum = 0.0;
  for (std::size_t i = 0; i < step.a.size(); ++i) {
    sum += equations.rows[i].count * state.row_gaps[i] * step.a[i];
  }
  for (std::size_t j = 0; j < step.b.size(); ++j) {
    sum += equations.columns[j].count * state.column_gaps[j] * step.b[j];
  }
  return sum;
}

Point moved(const Point& from, const Point& step, double share) {
  Point to = from;
  for (std::size_t i = 0; i < to.a.size(); ++i) to.a[i] += share * step.a[i];
  for (std::size_t j = 0; j < to.b.size(); ++j) to.b[j] += share * step.b[j];
  return to;
}

/// One Newton step, halved until it does not overshoot; false when there is none.
bool try_newton(const Equations& equations, Point& point, State& state) {
  const Point step = newton_step(equations, state);
  if (step.a.empty()) return false;
  const double start = slope(equations, state, step);
  double share = 1.0;
  for (std::uint32_t halving = 0; halving < most_halvings; ++halving, share /= 2.0) {
    Point next = moved(point, step, share);
    State there = evaluate(equations, next);
    // The likelihood is concave: as long as it still rises there, or has only just begun to fall,
    // the way up to there was a gain.
    if (!(slope(equations, there, step) >= -0.1 * start)) continue;
    point = std::move(next);
    state = std::move(there);
    return true;
  }
  return false;
}

void sweep(const Equations& equations, Point& point, State& state) {
  for (std::size_t i = 0; i < point.a.size(); ++i) {
    const double degree = equations.rows[i].degree;
    point.a[i] += std::log(degree / (degree - state.row_gaps[i]));
  }
  state = evaluate(equations, point);
  for (std::size_t j = 0; j < point.b.size(); ++j) {
    const double degree = equations.columns[j].degree;
    point.b[j] += std::log(degree / (degree - state.column_gaps[j]));
  }
  state = evaluate(equations, point);
}

/// Exact for few ties: x y is the product of degrees over the number of ties.
Point first_guess(const Equations& equations) {
  double ties = 0.0;
  for (const BlockClass& row : equations.rows) ties += row.count * row.degree;
  Point point;
  for (const BlockClass& row : equations.rows) {
    point.a.push_back(std::log(row.degree) - 0.5 * std::log(ties));
  }
  for (const BlockClass& column : equations.columns) {
    point.b.push_back(std::log(column.degree) - 0.5 * std::log(ties));
  }
  return point;
}

}  // namespace

std::vector<double> solve_positive_definite(std::vector<double> matrix, std::vector<double> right) {
  const std::size_t n = right.size();
  for (std::size_t i = 0; i < n; ++i) {
    double* const row = &matrix[i * n];
    for (std::size_t j = 0; j <= i; ++j) {
      const double* const other = &matrix[j * n];
      double sum = row[j];
      for (std::size_t k = 0; k < j; ++k) sum -= row[k] * other[k];
      if (i == j && !(sum > 0.0)) return {};
      row[j] = i == j ? std::sqrt(sum) : sum / other[j];
    }
    for (std::size_t k = 0; k < i; ++k) right[i] -= row[k] * right[k];
    right[i] /= row[i];
  }
  for (std::size_t i = n; i-- > 0;) {
    right[i] /= matrix[i * n + i];
    for (std::size_t k = 0; k < i; ++k) right[k] -= matrix[i * n + k] * right[i];
  }
  return right;
}

BlockFit fit_block(const std::vector<BlockClass>& rows, const std::vector<BlockClass>& columns,
                   double tolerance, const Watch& watch) {
  if (rows.size() < columns.size()) {
    BlockFit turned = fit_block(columns, rows, tolerance, watch);
    std::swap(turned.log_x, turned.log_y);
    return turned;
  }
  const Equations equations{rows, columns};
  Point point = first_guess(equations);
  State state = evaluate(equations, point);
  std::uint32_t iteration = 0;
  for (; !(state.residual <= tolerance) && iteration < most_iterations; ++iteration) {
    watch.check("fit the null model", 0.0);
    if (try_newton(equations, point, state)) continue;
    for (std::uint32_t i = 0; i < sweeps_of_fallback; ++i) sweep(equations, point, state);
  }
  return {std::move(point.a), std::move(point.b), state.residual, iteration};
}

}  // namespace bindeglied::detail
