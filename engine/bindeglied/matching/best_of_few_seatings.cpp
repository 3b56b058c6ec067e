#include <algorithm>
#include <utility>

#include "bindeglied/matching/detail/seating.hpp"

namespace bindeglied::detail {
namespace {

using Round = std::vector<std::uint32_t>;

/// All ways to sit in one round; tables of equal size are numbered by their first guest.
class RoundList {
 public:
  RoundList(std::vector<std::uint32_t> sizes, std::size_t guests, std::size_t most)
      : free_(std::move(sizes)), sizes_(free_), round_(guests), most_(most) {}

  /// Nothing when there are more than `most`.
  std::optional<std::vector<Round>> run() {
    choose(0);
    if (rounds_.size() > most_) return std::nullopt;
    return std::move(rounds_);
  }

 private:
  void choose(std::size_t guest) {
    if (rounds_.size() > most_) return;
    if (guest == round_.size()) {
      rounds_.push_back(round_);
      return;
    }
    for (std::uint32_t table = 0; table < free_.size(); ++table) {
      if (free_[table] == 0) continue;
      const bool is_untouched = free_[table] == sizes_[table];
      const bool has_twin_before =
          table > 0 && sizes_[table - 1] == sizes_[table] && free_[table - 1] == sizes_[table - 1];
      if (is_untouched && has_twin_before) continue;
      --free_[table];
      round_[guest] = table;
      choose(guest + 1);
      ++free_[table];
    }
  }

  std::vector<std::uint32_t> free_;
  std::vector<std::uint32_t> sizes_;
  Round round_;
  std::size_t most_;
  std::vector<Round> rounds_ = {};
};

/// The number of ways to choose `rounds` of `count` with repetition, whatever their order.
double choices(std::size_t count, std::uint32_t rounds) {
  double ways = 1.0;
  for (std::uint32_t i = 0; i < rounds; ++i) {
    ways = ways * static_cast<double>(count + i) / static_cast<double>(i + 1);
  }
  return ways;
}

}  // namespace

std::optional<Seating> best_of_few_seatings(const TableProblem& problem, const PairValues& values) {
  const auto most = static_cast<std::size_t>(most_table_plans);
  const auto rounds = RoundList(table_sizes(problem), problem.guests, most).run();
  if (!rounds || choices(rounds->size(), problem.rounds) > most_table_plans) return std::nullopt;
  std::vector<std::size_t> chosen(problem.rounds, 0);  // never falling: the order of rounds is free
  const auto seating_of_chosen = [&] {
    Seating seating;
    for (const std::size_t round : chosen) seating.push_back((*rounds)[round]);
    return seating;
  };
  Seating best = seating_of_chosen();
  SeatingScore best_score = score_seating(values, best);
  for (;;) {
    // The next choice: the last that can be raised, and all after it with it.
    const auto raise = std::find_if(chosen.rbegin(), chosen.rend(),
                                    [&](std::size_t round) { return round + 1 < rounds->size(); });
    if (raise == chosen.rend()) return best;
    std::fill(chosen.begin() + (chosen.rend() - raise - 1), chosen.end(), *raise + 1);
    Seating seating = seating_of_chosen();
    const SeatingScore score = score_seating(values, seating);
    if (score <= best_score) continue;
    best = std::move(seating);
    best_score = score;
  }
}

}  // namespace bindeglied::detail
