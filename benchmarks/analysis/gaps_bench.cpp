#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <benchmark/benchmark.h>

#include "benchmarks/support/history.hpp"
#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/analysis/suggested_expectations.hpp"
#include "bindeglied/network/build_network.hpp"

namespace bindeglied {
namespace {

constexpr std::size_t declared_count = 1000;
constexpr std::size_t suggested_count = 100000;

/// Claims on projects that lie evenly over the history: in turn one stakeholder by name and two
/// universities.  Generated; nobody declared them.
void declare_expectations(Dataset& dataset, std::size_t count) {
  StringPool& strings = *dataset.strings;
  for (std::size_t i = 0; i < count; ++i) {
    const VenueRecord& venue = dataset.venues[i * dataset.venues.size() / count];
    ExpectationRecord row{.id = strings.intern("claim-" + std::to_string(i)), .venue = venue.id};
    if (i % 2 == 0) {
      row.stakeholder = dataset.stakeholders[i * dataset.stakeholders.size() / count].id;
    } else {
      row.kind = {StakeholderKind::university};
      row.min_count = 2;
    }
    dataset.expectations.push_back(std::move(row));
  }
}

/// Puts four of five projects into one process: the three best for each of them are about the
/// number that is asked for.
Text gather_projects(Dataset& dataset) {
  const Text process = dataset.strings->intern("four-of-five");
  for (std::size_t i = 0; i < dataset.venues.size(); ++i) {
    if (i % 5 != 0) dataset.venues[i].part_of = process;
  }
  dataset.venues.push_back({.id = process, .kind = VenueKind::process, .name = process});
  return process;
}

/// Whoever is expected by name is met exactly when a tie says so, as no claim has a date.
bool is_met(const Network& network, const Gap& gap) {
  const NodeId venue = network.node(gap.venue);
  return std::ranges::any_of(network.ties_to[venue], [&](TieId id) {
    const Tie& tie = network.ties[id];
    return tie.from == network.node(gap.stakeholder) && tie.level >= gap.required_level;
  });
}

void check_rows(const Network& network, const std::vector<Gap>& gaps,
                const std::vector<SuggestedExpectation>& suggested) {
  bool is_right = gaps.size() == declared_count && suggested.size() >= suggested_count;
  for (const Gap& gap : gaps) {
    const double sum = gap.parts.missing + gap.parts.late + gap.parts.indirect_credit;
    is_right = is_right && std::abs(sum - gap.severity) < 1e-12;
    if (gap.stakeholder.is_none()) continue;
    is_right = is_right && (gap.status == GapStatus::met) == is_met(network, gap);
  }
  for (const SuggestedExpectation& row : suggested) {
    const double product = row.factors.topics * row.factors.partners * row.factors.activity;
    is_right = is_right && std::abs(std::cbrt(product) - row.score) < 1e-12;
  }
  if (is_right) return;
  std::fprintf(stderr, "gaps of the history: %zu declared, %zu suggested, or a row is wrong\n",
               gaps.size(), suggested.size());
  std::abort();
}

/// All declared claims assessed, and for most projects of the history whoever else could be
/// expected.
void find_gaps_of_the_history(benchmark::State& state) {
  const auto folder = history_folder();
  if (!folder) return state.SkipWithError("BINDEGLIED_SHARED names no history");
  Dataset dataset = load_dataset(*folder).dataset;
  declare_expectations(dataset, declared_count);
  const Text process = gather_projects(dataset);
  const Network network = build_network(dataset);
  const VenueId where = network.venue(find_node(network, dataset.strings->view(process)));
  const AsOf day{.day = parse_date("2023-12-31")->range().first};
  const SuggestionOptions options{.suggest = 3};
  const auto suggested = suggest_expectations(network, where, day, options);
  check_rows(network, assess_expectations(network, day), suggested);
  while (state.KeepRunning()) {
    benchmark::DoNotOptimize(assess_expectations(network, day));
    benchmark::DoNotOptimize(suggest_expectations(network, where, day, options));
  }
  state.counters["suggested"] = static_cast<double>(suggested.size());
}
BENCHMARK(find_gaps_of_the_history)->Unit(benchmark::kSecond)->UseRealTime();

}  // namespace
}  // namespace bindeglied
