#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/table_plan.hpp"

namespace bindeglied::detail {

/// The values of all pairs of guests, in whole 1e-9.
class PairValues {
 public:
  explicit PairValues(const TableProblem& problem);
  [[nodiscard]] std::int64_t operator()(std::size_t a, std::size_t b) const {
    return values_[a * guests_ + b];
  }
  [[nodiscard]] std::size_t guests() const { return guests_; }

 private:
  std::size_t guests_ = 0;
  std::vector<std::int64_t> values_ = {};  ///< [guests x guests], symmetric, diagonal 0
};

/// How good a seating is: the fewer repeats, then the more value, the greater.
struct SeatingScore {
  std::int64_t repeats = 0;
  std::int64_t value = 0;
  friend bool operator==(const SeatingScore&, const SeatingScore&) = default;
  friend std::strong_ordering operator<=>(const SeatingScore& a, const SeatingScore& b) {
    return a.repeats != b.repeats ? b.repeats <=> a.repeats : a.value <=> b.value;
  }
};

/// table[round][guest]: where each guest sits.
using Seating = std::vector<std::vector<std::uint32_t>>;

/// How many at each table: balanced, larger ones first; empty without guests.
[[nodiscard]] std::vector<std::uint32_t> table_sizes(const TableProblem& problem);

[[nodiscard]] SeatingScore score_seating(const PairValues& values, const Seating& seating);

/// The best seating when there are few enough to look at all of them.
inline constexpr double most_table_plans = 20'000;
[[nodiscard]] std::optional<Seating> best_of_few_seatings(const TableProblem& problem,
                                                          const PairValues& values);

/// The seating after all swaps that make it better; see make_table_plan.
[[nodiscard]] Seating improve_seating(const PairValues& values, Seating seating,
                                      const Watch& watch = {});

}  // namespace bindeglied::detail
