#include "bindeglied/matching/table_plan.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <utility>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/matching/detail/seating.hpp"

namespace bindeglied {
namespace {

constexpr std::size_t most_guests = 3000;
constexpr double value_unit = 1e-9;

/// Guest (i, j) = i * tables + j at table j + r i.
detail::Seating transversal_seating(std::size_t guests, std::size_t tables, std::uint32_t rounds) {
  detail::Seating seating(rounds, std::vector<std::uint32_t>(guests));
  for (std::size_t round = 0; round < rounds; ++round) {
    for (std::size_t guest = 0; guest < guests; ++guest) {
      const std::size_t i = guest / tables;
      const std::size_t j = guest % tables;
      seating[round][guest] = static_cast<std::uint32_t>((j + round * i) % tables);
    }
  }
  return seating;
}

/// Who sits at which table of a round that is being filled, and who has met before [guests x
/// guests].
struct OpenRound {
  const detail::PairValues& values;
  const std::vector<std::uint32_t>& sizes;
  const std::vector<std::uint8_t>& has_met;
  std::vector<std::vector<std::size_t>> at;
};

/// The free table where the guest gains most: new pairs first, then value; the first of equals.
std::size_t best_table(const OpenRound& round, std::size_t guest) {
  const auto& [values, sizes, has_met, at] = round;
  std::size_t best = sizes.size();
  detail::SeatingScore best_score;
  for (std::size_t table = 0; table < sizes.size(); ++table) {
    if (at[table].size() == sizes[table]) continue;
    detail::SeatingScore score;
    for (const std::size_t other : at[table]) {
      const bool is_new = has_met[guest * values.guests() + other] == 0;
      (is_new ? score.value : score.repeats) += is_new ? values(guest, other) : 1;
    }
    if (best < sizes.size() && score <= best_score) continue;
    best = table;
    best_score = score;
  }
  return best;
}

/// Round by round each guest goes to its best table.
detail::Seating greedy_seating(const detail::PairValues& values,
                               const std::vector<std::uint32_t>& sizes, std::uint32_t rounds) {
  const std::size_t guests = values.guests();
  std::vector<std::uint8_t> has_met(guests * guests, 0);
  detail::Seating seating(rounds, std::vector<std::uint32_t>(guests));
  for (auto& table_of : seating) {
    OpenRound round{.values = values,
                    .sizes = sizes,
                    .has_met = has_met,
                    .at = std::vector<std::vector<std::size_t>>(sizes.size())};
    for (std::size_t guest = 0; guest < guests; ++guest) {
      const std::size_t best = best_table(round, guest);
      for (const std::size_t other : round.at[best]) {
        has_met[guest * guests + other] = has_met[other * guests + guest] = 1;
      }
      round.at[best].push_back(guest);
      table_of[guest] = static_cast<std::uint32_t>(best);
    }
  }
  return seating;
}

/// Half the sum of the best values that each guest could have.
double bound_of(const detail::PairValues& values, std::uint64_t most_met) {
  std::int64_t twice_best = 0;
  std::vector<std::int64_t> own(values.guests());
  for (std::size_t guest = 0; guest < values.guests(); ++guest) {
    for (std::size_t other = 0; other < values.guests(); ++other) own[other] = values(guest, other);
    std::ranges::sort(own, std::ranges::greater{});
    for (std::size_t i = 0; i < own.size() && i < most_met; ++i) twice_best += own[i];
  }
  return 0.5 * value_unit * static_cast<double>(twice_best);
}

std::vector<std::vector<SeatedTable>> tables_of(const detail::Seating& seating,
                                                std::size_t tables) {
  std::vector<std::vector<SeatedTable>> rounds;
  for (const auto& table_of : seating) {
    auto& round = rounds.emplace_back(tables);
    for (std::size_t guest = 0; guest < table_of.size(); ++guest) {
      round[table_of[guest]].emplace_back(guest);
    }
  }
  return rounds;
}

detail::Seating best_seating(const TableProblem& problem, const detail::PairValues& values,
                             const std::vector<std::uint32_t>& sizes, const Watch& watch) {
  detail::Seating designed = detail::improve_seating(
      values, transversal_seating(problem.guests, sizes.size(), problem.rounds), watch);
  detail::Seating greedy =
      detail::improve_seating(values, greedy_seating(values, sizes, problem.rounds), watch);
  const bool is_greedy_better = score_seating(values, greedy) > score_seating(values, designed);
  return is_greedy_better ? std::move(greedy) : std::move(designed);
}

}  // namespace

namespace detail {

std::vector<std::uint32_t> table_sizes(const TableProblem& problem) {
  if (problem.guests == 0) return {};
  const std::size_t tables = (problem.guests + problem.table_size - 1) / problem.table_size;
  std::vector<std::uint32_t> sizes(tables, static_cast<std::uint32_t>(problem.guests / tables));
  for (std::size_t i = 0; i < problem.guests % tables; ++i) ++sizes[i];
  return sizes;
}

PairValues::PairValues(const TableProblem& problem)
    : guests_(problem.guests), values_(problem.guests * problem.guests, 0) {
  for (const TableTalk& talk : problem.talks) {
    const std::int64_t value = std::llround(talk.value / value_unit);
    values_[talk.first.index() * guests_ + talk.second.index()] += value;
    values_[talk.second.index() * guests_ + talk.first.index()] += value;
  }
}

SeatingScore score_seating(const PairValues& values, const Seating& seating) {
  SeatingScore score;
  for (std::size_t a = 0; a < values.guests(); ++a) {
    for (std::size_t b = a + 1; b < values.guests(); ++b) {
      std::int64_t meetings = 0;
      for (const auto& table_of : seating) meetings += table_of[a] == table_of[b] ? 1 : 0;
      if (meetings == 0) continue;
      score.value += values(a, b);
      score.repeats += meetings - 1;
    }
  }
  return score;
}

}  // namespace detail

TablePlan make_table_plan(const TableProblem& problem, const Watch& watch) {
  if (problem.guests > most_guests) {
    throw CodedError(ErrorKind::limit, "error.table_guests",
                     "{0} would come to the meeting; at most {1} can be placed",
                     {std::to_string(problem.guests), std::to_string(most_guests)});
  }
  const detail::PairValues values(problem);
  const std::vector<std::uint32_t> sizes = detail::table_sizes(problem);
  TablePlan plan{.is_best = true};
  if (sizes.empty()) {
    plan.rounds.resize(problem.rounds);
    return plan;
  }
  auto seating = best_of_few_seatings(problem, values);
  plan.is_best = seating.has_value();
  if (!seating) seating = best_seating(problem, values, sizes, watch);
  const detail::SeatingScore score = score_seating(values, *seating);
  plan.rounds = tables_of(*seating, sizes.size());
  plan.repeats = static_cast<std::uint64_t>(score.repeats);
  plan.value = value_unit * static_cast<double>(score.value);
  plan.bound = plan.is_best ? plan.value
                            : bound_of(values, std::uint64_t{problem.rounds} * (sizes.front() - 1));
  plan.is_best = plan.is_best || (plan.repeats == 0 && plan.value >= plan.bound);
  return plan;
}

}  // namespace bindeglied
