#include <algorithm>
#include <utility>

#include "bindeglied/matching/detail/seating.hpp"

namespace bindeglied::detail {
namespace {

/// A seating, with who sits where and how often each pair meets.
class SwapSearch {
 public:
  SwapSearch(const PairValues& values, Seating seating)
      : values_(values),
        seating_(std::move(seating)),
        meetings_(values.guests() * values.guests(), 0) {
    for (const auto& table_of : seating_) {
      auto& round = tables_.emplace_back();
      for (std::size_t guest = 0; guest < table_of.size(); ++guest) {
        if (table_of[guest] >= round.size()) round.resize(table_of[guest] + 1);
        for (const std::size_t other : round[table_of[guest]]) count(guest, other, 1);
        round[table_of[guest]].push_back(guest);
      }
    }
  }

  Seating run(const Watch& watch) {
    for (bool is_better = true; is_better;) {
      is_better = swap_in_rounds(watch);
      is_better = swap_throughout(watch) || is_better;
    }
    return std::move(seating_);
  }

 private:
  void count(std::size_t a, std::size_t b, std::int32_t change) {
    meetings_[a * values_.guests() + b] += change;
    meetings_[b * values_.guests() + a] += change;
  }

  [[nodiscard]] std::int32_t meetings(std::size_t a, std::size_t b) const {
    return meetings_[a * values_.guests() + b];
  }

  /// What changes when the pair meets once less, and once more.
  void add_loss(std::size_t a, std::size_t b, SeatingScore& change) const {
    if (meetings(a, b) > 1) {
      --change.repeats;
    } else {
      change.value -= values_(a, b);
    }
  }
  void add_gain(std::size_t a, std::size_t b, SeatingScore& change) const {
    if (meetings(a, b) > 0) {
      ++change.repeats;
    } else {
      change.value += values_(a, b);
    }
  }

  /// Guests a and b, at different tables, change places in one round.
  [[nodiscard]] SeatingScore change_of_swap(std::size_t round, std::size_t a, std::size_t b) const {
    SeatingScore change;
    for (const std::size_t other : tables_[round][seating_[round][a]]) {
      if (other == a) continue;
      add_loss(a, other, change);
      add_gain(b, other, change);
    }
    for (const std::size_t other : tables_[round][seating_[round][b]]) {
      if (other == b) continue;
      add_loss(b, other, change);
      add_gain(a, other, change);
    }
    return change;
  }

  void swap(std::size_t round, std::size_t a, std::size_t b) {
    auto& at_a = tables_[round][seating_[round][a]];
    auto& at_b = tables_[round][seating_[round][b]];
    for (const std::size_t other : at_a) {
      if (other == a) continue;
      count(a, other, -1);
      count(b, other, 1);
    }
    for (const std::size_t other : at_b) {
      if (other == b) continue;
      count(b, other, -1);
      count(a, other, 1);
    }
    std::ranges::replace(at_a, a, b);
    std::ranges::replace(at_b, b, a);
    std::swap(seating_[round][a], seating_[round][b]);
  }

  bool swap_in_rounds(const Watch& watch) {
    bool is_better = false;
    for (std::size_t round = 0; round < seating_.size(); ++round) {
      for (std::size_t a = 0; a < values_.guests(); ++a) {
        watch.check("tables", 0.0);
        for (std::size_t b = a + 1; b < values_.guests(); ++b) {
          if (seating_[round][a] == seating_[round][b]) continue;
          if (change_of_swap(round, a, b) <= SeatingScore{}) continue;
          swap(round, a, b);
          is_better = true;
        }
      }
    }
    return is_better;
  }

  /// What guest a has from all its meetings, as if it were `as`; b aside.
  [[nodiscard]] std::int64_t value_as(std::size_t a, std::size_t as, std::size_t b) const {
    std::int64_t value = 0;
    for (std::size_t round = 0; round < seating_.size(); ++round) {
      for (const std::size_t other : tables_[round][seating_[round][a]]) {
        if (other != a && other != b && !met_before(round, a, other)) value += values_(as, other);
      }
    }
    return value;
  }

  [[nodiscard]] bool met_before(std::size_t round, std::size_t a, std::size_t b) const {
    for (std::size_t earlier = 0; earlier < round; ++earlier) {
      if (seating_[earlier][a] == seating_[earlier][b]) return true;
    }
    return false;
  }

  /// Two guests take each other's places in all rounds: repeats stay as they are.
  bool swap_throughout(const Watch& watch) {
    bool is_better = false;
    for (std::size_t a = 0; a < values_.guests(); ++a) {
      watch.check("tables", 0.0);
      for (std::size_t b = a + 1; b < values_.guests(); ++b) {
        const std::int64_t before = value_as(a, a, b) + value_as(b, b, a);
        const std::int64_t after = value_as(a, b, b) + value_as(b, a, a);
        if (after <= before) continue;
        for (std::size_t round = 0; round < seating_.size(); ++round) {
          if (seating_[round][a] != seating_[round][b]) swap(round, a, b);
        }
        is_better = true;
      }
    }
    return is_better;
  }

  const PairValues& values_;
  Seating seating_;
  std::vector<std::vector<std::vector<std::size_t>>> tables_ = {};  ///< by round, table
  std::vector<std::int32_t> meetings_ = {};                         ///< [guests x guests]
};

}  // namespace

Seating improve_seating(const PairValues& values, Seating seating, const Watch& watch) {
  return SwapSearch(values, std::move(seating)).run(watch);
}

}  // namespace bindeglied::detail
