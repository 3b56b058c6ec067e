#include "bindeglied/analysis/bipartite_model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/measures/curveball.hpp"
#include "tests/support/random_tables.hpp"

namespace bindeglied::bipartite_model_test {
namespace {

using testing::column_degrees;
using testing::Incidence;
using testing::row_degrees;

using Degrees = std::vector<std::uint32_t>;

double p(const BipartiteModel& model, std::size_t row, std::size_t column) {
  return tie_probability(model.row_classes[model.class_of_row[row]],
                         model.column_classes[model.class_of_column[column]]);
}

/// Row by row and column by column, without the classes.
double largest_miss(const BipartiteModel& model, const Degrees& rows, const Degrees& columns) {
  double miss = 0.0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    double sum = 0.0;
    for (std::size_t j = 0; j < columns.size(); ++j) sum += p(model, i, j);
    miss = std::max(miss, std::abs(sum - rows[i]));
  }
  for (std::size_t j = 0; j < columns.size(); ++j) {
    double sum = 0.0;
    for (std::size_t i = 0; i < rows.size(); ++i) sum += p(model, i, j);
    miss = std::max(miss, std::abs(sum - columns[j]));
  }
  return miss;
}

/// The distribution of largest entropy over all 0/1 tables with these expected degrees, table by
/// table: starting from equal weights, each constraint in turn is met by weighting tables by a
/// power of the degree (iterative scaling; Darroch & Ratcliff 1972).  Knows no product formula.
class ExactEnsemble {
 public:
  ExactEnsemble(const Degrees& rows, const Degrees& columns)
      : height_(rows.size()), width_(columns.size()), weights_(1U << (height_ * width_), 1.0) {
    for (int round = 0; round < 300; ++round) {
      for (std::size_t i = 0; i < height_; ++i)
        meet(rows[i], [&](std::uint32_t table) { return row_degree(table, i); });
      for (std::size_t j = 0; j < width_; ++j)
        meet(columns[j], [&](std::uint32_t table) { return column_degree(table, j); });
    }
  }

  [[nodiscard]] double p(std::size_t row, std::size_t column) const {
    double sum = 0.0;
    double with = 0.0;
    for (std::uint32_t table = 0; table < weights_.size(); ++table) {
      sum += weights_[table];
      if (has(table, row, column)) with += weights_[table];
    }
    return with / sum;
  }

 private:
  [[nodiscard]] bool has(std::uint32_t table, std::size_t row, std::size_t column) const {
    return ((table >> (row * width_ + column)) & 1U) != 0;
  }
  [[nodiscard]] std::uint32_t row_degree(std::uint32_t table, std::size_t row) const {
    std::uint32_t degree = 0;
    for (std::size_t j = 0; j < width_; ++j) degree += has(table, row, j) ? 1U : 0U;
    return degree;
  }
  [[nodiscard]] std::uint32_t column_degree(std::uint32_t table, std::size_t column) const {
    std::uint32_t degree = 0;
    for (std::size_t i = 0; i < height_; ++i) degree += has(table, i, column) ? 1U : 0U;
    return degree;
  }
  template <class DegreeOf>
  void meet(double target, DegreeOf degree_of) {
    std::array<double, 8> mass{};
    for (std::uint32_t table = 0; table < weights_.size(); ++table) {
      mass.at(degree_of(table)) += weights_[table];
    }
    double low = -50.0;
    double high = 50.0;
    for (int i = 0; i < 60; ++i) {
      const double middle = 0.5 * (low + high);
      double sum = 0.0;
      double mean = 0.0;
      for (std::size_t degree = 0; degree < mass.size(); ++degree) {
        const double weight = mass.at(degree) * std::exp(middle * static_cast<double>(degree));
        sum += weight;
        mean += weight * static_cast<double>(degree);
      }
      (mean / sum < target ? low : high) = middle;
    }
    for (std::uint32_t table = 0; table < weights_.size(); ++table) {
      weights_[table] *= std::exp(low * degree_of(table));
    }
  }

  std::size_t height_;
  std::size_t width_;
  std::vector<double> weights_;
};

TEST(BipartiteModel, agrees_with_the_ensemble_of_all_tables_of_largest_entropy) {
  const std::vector<std::pair<Degrees, Degrees>> cases = {{{1, 1, 1}, {1, 1, 1}},
                                                          {{2, 1, 1}, {1, 2, 1}},
                                                          {{2, 2, 1}, {2, 2, 1}},
                                                          {{2, 1, 1}, {2, 2}},
                                                          {{1, 2}, {1, 1, 1}}};
  for (const auto& [rows, columns] : cases) {
    const BipartiteModel model = fit_bipartite_model(rows, columns);
    const ExactEnsemble ensemble(rows, columns);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (std::size_t j = 0; j < columns.size(); ++j) {
        EXPECT_NEAR(p(model, i, j), ensemble.p(i, j), 2e-4) << i << " " << j;
      }
    }
  }
}

TEST(BipartiteModel, is_worked_by_hand_for_equal_rows) {
  // Rows 1 1 1 1, columns 3 1: every row has the first column with p = 3/4.
  const BipartiteModel model = fit_bipartite_model(Degrees{1, 1, 1, 1}, Degrees{3, 1});
  EXPECT_NEAR(p(model, 0, 0), 0.75, 1e-10);
  EXPECT_NEAR(p(model, 3, 1), 0.25, 1e-10);
  EXPECT_EQ(model.row_classes.size(), 1U);
  EXPECT_EQ(model.row_classes[0].count, 4U);
}

TEST(BipartiteModel, is_certain_where_the_degrees_leave_no_choice) {
  // A full row, an empty row, a full column among the rest, an empty column.
  const Degrees rows = {4, 0, 2, 2};
  const Degrees columns = {3, 2, 2, 1, 0};
  const BipartiteModel model = fit_bipartite_model(rows, columns);
  EXPECT_EQ(p(model, 0, 3), 1.0);
  EXPECT_EQ(p(model, 1, 0), 0.0);
  EXPECT_EQ(p(model, 2, 0), 1.0);
  EXPECT_EQ(p(model, 0, 4), 0.0);
  EXPECT_EQ(p(model, 2, 3), 0.0);
  EXPECT_NEAR(p(model, 2, 1), 0.5, 1e-10);
  EXPECT_LE(largest_miss(model, rows, columns), 1e-10);
}

TEST(BipartiteModel, splits_tables_whose_degrees_fit_in_one_way_only_between_parts) {
  // The first two rows need all of columns 0 and 1 and one each of 2 and 3; the others have only
  // what is left of 0 and 1.  No row or column is full or empty.
  const Degrees rows = {3, 3, 1, 1, 1, 1};
  const Degrees columns = {4, 4, 1, 1};
  const BipartiteModel model = fit_bipartite_model(rows, columns);
  EXPECT_EQ(p(model, 0, 0), 1.0);
  EXPECT_EQ(p(model, 2, 2), 0.0);
  EXPECT_NEAR(p(model, 0, 2), 0.5, 1e-10);
  EXPECT_NEAR(p(model, 5, 1), 0.5, 1e-10);
  EXPECT_LE(largest_miss(model, rows, columns), 1e-10);
}

TEST(BipartiteModel, of_a_nested_table_is_that_table) {
  const BipartiteModel model = fit_bipartite_model(Degrees{1, 3, 2}, Degrees{3, 2, 1});
  for (std::size_t j = 0; j < 3; ++j) {
    EXPECT_EQ(p(model, 0, j), j < 1 ? 1.0 : 0.0);
    EXPECT_EQ(p(model, 1, j), 1.0);
    EXPECT_EQ(p(model, 2, j), j < 2 ? 1.0 : 0.0);
  }
  EXPECT_EQ(model.residual, 0.0);
}

TEST(BipartiteModel, meets_every_degree_of_random_tables_small_and_large) {
  std::mt19937 random(5);
  for (int run = 0; run < 400; ++run) {
    const auto height = static_cast<std::uint32_t>(1 + random() % 12);
    const auto width = static_cast<std::uint32_t>(1 + random() % 12);
    const Incidence table = testing::heterogeneous_table(height, width, random);
    const Degrees rows = row_degrees(table);
    const Degrees columns = column_degrees(table, width);
    const BipartiteModel model = fit_bipartite_model(rows, columns);
    EXPECT_LE(largest_miss(model, rows, columns), 1e-10);
    for (std::size_t i = 0; i < height; ++i) {
      for (std::size_t j = 0; j < width; ++j) {
        const double q = no_tie_probability(model.row_classes[model.class_of_row[i]],
                                            model.column_classes[model.class_of_column[j]]);
        EXPECT_NEAR(p(model, i, j) + q, 1.0, 1e-15);
      }
    }
  }
  const Incidence table = testing::heterogeneous_table(400, 150, random);
  const Degrees rows = row_degrees(table);
  const Degrees columns = column_degrees(table, 150);
  const BipartiteModel model = fit_bipartite_model(rows, columns);
  EXPECT_LE(largest_miss(model, rows, columns), 1e-10);
  EXPECT_LE(model.residual, 1e-10);
  EXPECT_LT(model.iterations, 30U);
}

TwoMode two_mode_of(const Incidence& rows, std::uint32_t columns) {
  std::vector<TwoModeTie> ties;
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    for (const std::uint32_t column : rows[row]) ties.push_back({row, column});
  }
  return build_two_mode(static_cast<std::uint32_t>(rows.size()), columns, ties);
}

TEST(BipartiteModel, agrees_with_rewiring_that_keeps_all_degrees) {
  std::mt19937 random(2024);
  const std::uint32_t height = 40;
  const std::uint32_t width = 25;
  const Incidence table = testing::heterogeneous_table(height, width, random);
  const BipartiteModel model =
      fit_bipartite_model(row_degrees(table), column_degrees(table, width));
  const int samples = 1500;
  std::vector<std::uint32_t> seen(std::size_t{height} * width, 0);
  std::mt19937_64 chance(2024);
  TwoMode rewired = rewire_curveball(two_mode_of(table, width), 20ULL * height, chance);
  for (int sample = 0; sample < samples; ++sample) {
    rewired = rewire_curveball(rewired, height, chance);
    for (std::uint32_t i = 0; i < height; ++i) {
      for (const std::uint32_t j : rewired.columns(i)) ++seen[std::size_t{i} * width + j];
    }
  }
  double squares = 0.0;
  double largest = 0.0;
  for (std::size_t i = 0; i < height; ++i) {
    for (std::size_t j = 0; j < width; ++j) {
      const double mine = p(model, i, j);
      const double miss = seen[i * width + j] / static_cast<double>(samples) - mine;
      squares += miss * miss;
      largest = std::max(largest, std::abs(miss));
    }
  }
  // The sampling error of one entry is at most .5 / sqrt(1500) = .013; besides, the model keeps
  // degrees on average only, which moves an entry of so small a table by up to .04.
  EXPECT_LT(std::sqrt(squares / (height * width)), 0.018);
  EXPECT_LT(largest, 0.08);
}

TEST(BipartiteModel, does_not_depend_on_the_order_of_rows) {
  const BipartiteModel one = fit_bipartite_model(Degrees{1, 3, 2, 1}, Degrees{2, 2, 1, 2});
  const BipartiteModel other = fit_bipartite_model(Degrees{3, 1, 1, 2}, Degrees{1, 2, 2, 2});
  EXPECT_EQ(p(one, 1, 0), p(other, 0, 3));
  EXPECT_EQ(p(one, 0, 2), p(other, 1, 0));
}

TEST(BipartiteModel, takes_no_rows_no_columns_and_no_ties) {
  EXPECT_EQ(fit_bipartite_model({}, {}).residual, 0.0);
  EXPECT_EQ(p(fit_bipartite_model(Degrees{0}, Degrees{0, 0}), 0, 1), 0.0);
  EXPECT_EQ(fit_bipartite_model({}, Degrees{0}).residual, 0.0);
}

TEST(BipartiteModel, refuses_degrees_that_no_network_has) {
  for (const auto& [rows, columns] : std::vector<std::pair<Degrees, Degrees>>{
           {{1}, {2}}, {{3}, {1, 2}}, {{2, 2}, {4}}, {{}, {1}}}) {
    EXPECT_THROW((void)fit_bipartite_model(rows, columns), Error);
  }
}

}  // namespace
}  // namespace bindeglied::bipartite_model_test
