#include "bindeglied/matching/ease.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/parallel_for.hpp"

namespace bindeglied {
namespace {

/// In a fixed order that a processor can add side by side.
double inner_product(const double* a, const double* b, std::size_t count) {
  constexpr std::size_t lanes = 8;
  std::array<double, lanes> sums{};
  std::size_t i = 0;
  for (; i + lanes <= count; i += lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane) sums[lane] += a[i + lane] * b[i + lane];
  }
  double sum = 0.0;
  for (const double part : sums) sum += part;
  for (; i < count; ++i) sum += a[i] * b[i];
  return sum;
}

void choose_items(const History& history, std::uint32_t min_projects, EaseModel& model) {
  model.position = IdVector<StakeholderId, std::uint32_t>(history.venues.key_count(), no_item);
  for (const StakeholderId who : model.position.ids()) {
    if (history.venues[who].size() < min_projects) continue;
    model.position[who] = static_cast<std::uint32_t>(model.items.size());
    model.items.push_back(who);
  }
}

/// X'X + ridge, both halves.
std::vector<double> count_common(const History& history, const EaseModel& model, double ridge) {
  const std::size_t count = model.items.size();
  std::vector<double> matrix(count * count, 0.0);
  std::vector<std::size_t> present;
  for (const VenueId venue : IdRange<VenueId>{history.members.key_count()}) {
    present.clear();
    for (const HistoryMember& member : history.members[venue]) {
      const std::uint32_t item = model.position[member.stakeholder];
      if (item != no_item) present.push_back(item);
    }
    for (const std::size_t a : present) {
      for (const std::size_t b : present) matrix[a * count + b] += 1.0;
    }
  }
  for (std::size_t i = 0; i < count; ++i) matrix[i * count + i] += ridge;
  return matrix;
}

/// One entry of L, from those to its left and the row of its column.
void factor_entry(std::vector<double>& matrix, std::size_t count, std::size_t row,
                  std::size_t column) {
  const double* const own = matrix.data() + row * count;
  const double* const other = matrix.data() + column * count;
  const double rest = own[column] - inner_product(own, other, column);
  matrix[row * count + column] = row == column ? std::sqrt(rest) : rest / other[column];
}

/// Cholesky in place, block of columns by block: rows below a block do not depend on each other.
void factorise(std::vector<double>& matrix, std::size_t count, std::uint32_t threads,
               const Watch& watch) {
  constexpr std::size_t width = 48;
  constexpr std::size_t rows_per_chunk = 32;
  for (std::size_t first = 0; first < count; first += width) {
    watch.check("ease", static_cast<double>(first) / static_cast<double>(count));
    const std::size_t last = std::min(count, first + width);
    for (std::size_t row = first; row < last; ++row) {
      for (std::size_t column = first; column <= row; ++column) {
        factor_entry(matrix, count, row, column);
      }
    }
    parallel_for(count - last, rows_per_chunk, threads, [&](std::size_t from, std::size_t to) {
      for (std::size_t row = last + from; row < last + to; ++row) {
        for (std::size_t column = first; column < last; ++column) {
          factor_entry(matrix, count, row, column);
        }
      }
    });
  }
}

/// P_jj is the squared length of column j of the inverse of L.
std::vector<double> diagonal_of_inverse(const std::vector<double>& factor, std::size_t count,
                                        std::uint32_t threads, const Watch& watch) {
  std::vector<double> diagonal(count, 0.0);
  parallel_for(count, 8, threads, [&](std::size_t from, std::size_t to) {
    // Progress is for one thread to report; stopping is for all.
    Watch{.stop = watch.stop}.check("ease", 1.0);
    std::vector<double> column(count);
    for (std::size_t j = from; j < to; ++j) {
      column[j] = 1.0 / factor[j * count + j];
      double squares = column[j] * column[j];
      for (std::size_t i = j + 1; i < count; ++i) {
        const double* const row = factor.data() + i * count;
        column[i] = -inner_product(row + j, column.data() + j, i - j) / row[i];
        squares += column[i] * column[i];
      }
      diagonal[j] = squares;
    }
  });
  return diagonal;
}

/// Solves LL' y = right.
std::vector<double> solve(const std::vector<double>& factor, std::vector<double> right) {
  const std::size_t count = right.size();
  for (std::size_t i = 0; i < count; ++i) {
    const double* const row = factor.data() + i * count;
    right[i] = (right[i] - inner_product(row, right.data(), i)) / row[i];
  }
  for (std::size_t i = count; i-- > 0;) {
    const double* const row = factor.data() + i * count;
    right[i] /= row[i];
    for (std::size_t k = 0; k < i; ++k) right[k] -= row[k] * right[i];
  }
  return right;
}

}  // namespace

std::size_t count_ease_items(const History& history, const EaseOptions& options) {
  EaseModel model;
  choose_items(history, options.min_projects, model);
  return model.items.size();
}

EaseModel fit_ease(const History& history, const EaseOptions& options, const Watch& watch) {
  EaseModel model;
  choose_items(history, options.min_projects, model);
  if (model.items.size() > most_items) {
    throw CodedError(ErrorKind::limit, "error.ease_items",
                     "EASE would compare {0} organisations; it can do {1}",
                     {std::to_string(model.items.size()), std::to_string(most_items)});
  }
  model.factor = count_common(history, model, options.ridge);
  factorise(model.factor, model.items.size(), options.threads, watch);
  model.inverse_diagonal =
      diagonal_of_inverse(model.factor, model.items.size(), options.threads, watch);
  return model;
}

std::vector<double> ease_scores(const EaseModel& model, std::span<const StakeholderId> known) {
  std::vector<double> scores(model.position.size(), 0.0);
  std::vector<double> right(model.items.size(), 0.0);
  for (const StakeholderId who : known) {
    if (model.position[who] != no_item) right[model.position[who]] = 1.0;
  }
  const std::vector<double> found = solve(model.factor, std::move(right));
  for (std::size_t i = 0; i < found.size(); ++i) {
    scores[model.items[i].index()] = -found[i] / model.inverse_diagonal[i];
  }
  for (const StakeholderId who : known) scores[who.index()] = 0.0;
  return scores;
}

}  // namespace bindeglied
