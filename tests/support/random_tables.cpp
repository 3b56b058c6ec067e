#include "tests/support/random_tables.hpp"

#include <cmath>

namespace bindeglied::testing {
namespace {

double share(std::mt19937& random) { return static_cast<double>(random()) / 4294967296.0; }

}  // namespace

Incidence draw_table(const std::vector<std::vector<double>>& probabilities, std::mt19937& random) {
  Incidence rows(probabilities.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::uint32_t column = 0; column < probabilities[row].size(); ++column) {
      if (share(random) < probabilities[row][column]) rows[row].push_back(column);
    }
  }
  return rows;
}

Incidence heterogeneous_table(std::uint32_t rows, std::uint32_t columns, std::mt19937& random) {
  std::vector<double> y;
  for (std::uint32_t j = 0; j < columns; ++j) y.push_back(std::exp(2.0 * share(random) - 1.0));
  std::vector<std::vector<double>> probabilities(rows);
  for (std::vector<double>& row : probabilities) {
    const double x = std::exp(3.0 * share(random) - 3.0);
    for (const double fitness : y) row.push_back(x * fitness / (1.0 + x * fitness));
  }
  return draw_table(probabilities, random);
}

std::vector<std::uint32_t> row_degrees(const Incidence& rows) {
  std::vector<std::uint32_t> degrees;
  degrees.reserve(rows.size());
  for (const auto& row : rows) degrees.push_back(static_cast<std::uint32_t>(row.size()));
  return degrees;
}

std::vector<std::uint32_t> column_degrees(const Incidence& rows, std::uint32_t columns) {
  std::vector<std::uint32_t> degrees(columns, 0);
  for (const auto& row : rows) {
    for (const std::uint32_t column : row) ++degrees[column];
  }
  return degrees;
}

}  // namespace bindeglied::testing
