#pragma once

#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

#include "bindeglied/matching/fit_model.hpp"

namespace bindeglied::testing {

/// Draws queries whose chosen rows follow a conditional logit with known weights of `similar`,
/// `repeat` and `size`.  The same on every platform.
class TrainingDraw {
 public:
  explicit TrainingDraw(unsigned seed) : engine_(seed) {}

  /// In [0, 1).
  double share() { return static_cast<double>(engine_() % 100000U) / 100000.0; }

  /// `rows` candidates of whom `chosen` were drawn, the chosen first.
  TrainingQuery query(std::size_t rows, std::size_t chosen) {
    std::vector<std::vector<float>> candidates;
    for (std::size_t row = 0; row < rows; ++row) {
      std::vector<float> values(feature_count, 0.0F);
      for (const Feature feature : {Feature::similar, Feature::repeat, Feature::size}) {
        if (share() < 0.7) values[static_cast<std::size_t>(feature)] = static_cast<float>(share());
      }
      candidates.push_back(std::move(values));
    }
    for (std::size_t i = 0; i < chosen; ++i)
      std::swap(candidates[i], candidates[draw(candidates, i)]);
    TrainingQuery query{.chosen = chosen, .offsets = std::vector<float>(rows, 0.0F)};
    for (const auto& values : candidates) {
      query.values.insert(query.values.end(), values.begin(), values.end());
    }
    return query;
  }

  /// Each of 6 to 13 rows and 1 to 3 chosen; some rows stand for several.
  std::vector<TrainingQuery> queries(std::size_t count) {
    std::vector<TrainingQuery> drawn;
    for (std::size_t i = 0; i < count; ++i) {
      drawn.push_back(query(6 + engine_() % 8, 1 + engine_() % 3));
      drawn.back().offsets.back() = static_cast<float>(std::log(3.0));
    }
    return drawn;
  }

 private:
  /// One of the rows from `first` on, in proportion to exp(2 similar + repeat - size).
  std::size_t draw(const std::vector<std::vector<float>>& rows, std::size_t first) {
    const auto at = [](Feature feature) { return static_cast<std::size_t>(feature); };
    std::vector<double> ends;
    double total = 0.0;
    for (std::size_t row = first; row < rows.size(); ++row) {
      const auto& values = rows[row];
      total +=
          std::exp(static_cast<double>(2.0F * values[at(Feature::similar)] +
                                       values[at(Feature::repeat)] - values[at(Feature::size)]));
      ends.push_back(total);
    }
    const double point = share() * total;
    std::size_t found = 0;
    while (found + 1 < ends.size() && ends[found] <= point) ++found;
    return first + found;
  }

  std::mt19937 engine_;
};

}  // namespace bindeglied::testing
