#include "tests/support/curveball.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace bindeglied::testing {
namespace {

/// In [0, bound), the same with every standard library.
std::size_t below(std::size_t bound, std::mt19937& random) { return random() % bound; }

double share(std::mt19937& random) { return static_cast<double>(random()) / 4294967296.0; }

void trade(std::vector<std::uint32_t>& a, std::vector<std::uint32_t>& b, std::mt19937& random) {
  std::vector<std::uint32_t> shared;
  std::vector<std::uint32_t> pool;
  std::ranges::set_intersection(a, b, std::back_inserter(shared));
  std::ranges::set_symmetric_difference(a, b, std::back_inserter(pool));
  for (std::size_t i = pool.size(); i > 1; --i) std::swap(pool[i - 1], pool[below(i, random)]);
  const auto middle = pool.begin() + static_cast<std::ptrdiff_t>(a.size() - shared.size());
  for (auto* row : {&a, &b}) {
    *row = shared;
    row->insert(row->end(), row == &a ? pool.begin() : middle, row == &a ? middle : pool.end());
    std::ranges::sort(*row);
  }
}

}  // namespace

void curveball(Incidence& rows, std::uint32_t trades, std::mt19937& random) {
  for (std::uint32_t i = 0; i < trades; ++i) {
    const std::size_t a = below(rows.size(), random);
    const std::size_t b = below(rows.size(), random);
    if (a != b) trade(rows[a], rows[b], random);
  }
}

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
