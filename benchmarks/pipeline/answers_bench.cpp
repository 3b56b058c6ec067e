#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include <benchmark/benchmark.h>

#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/pipeline/study.hpp"

namespace bindeglied {
namespace {

void require(bool is_right, std::string_view what) {
  if (is_right) return;
  std::fputs(what.data(), stderr);
  std::abort();
}

/// The flagship case of the README, worked by hand: w (1 - (1/3) (26/209)).
void check_flagship(const Study& study) {
  const AsOf july{.day = parse_date("2019-07-31")->range().first};
  const std::vector<Gap> gaps = assess_expectations(study.network, july);
  const auto row = std::ranges::find(gaps, "gap:exp-process-stiftungsnetzwerk-ruhr", &Gap::id);
  require(row != gaps.end(), "the flagship row is missing\n");
  const double expected = row->weight * (1.0 - 26.0 / 209.0 / 3.0);
  require(std::abs(row->severity - expected) < 1e-12, "the flagship severity is wrong\n");
}

void load_example(benchmark::State& state) {
  check_flagship(make_study(load_builtin_dataset()));
  while (state.KeepRunning()) benchmark::DoNotOptimize(make_study(load_builtin_dataset()));
}
BENCHMARK(load_example)->Unit(benchmark::kMillisecond);

void assess_example(benchmark::State& state) {
  const Study study = make_study(load_builtin_dataset());
  check_flagship(study);
  const AsOf day{.day = study.network.as_of};
  while (state.KeepRunning()) benchmark::DoNotOptimize(assess_expectations(study.network, day));
}
BENCHMARK(assess_example)->Unit(benchmark::kMillisecond);

void recommend_for_all_projects(benchmark::State& state) {
  const Study study = make_study(load_builtin_dataset());
  const AsOf day{.day = study.network.as_of};
  const RecommendOptions options{.threads = static_cast<std::uint32_t>(state.range(0))};
  for (const Recommendation& row :
       recommend_partners(study.network, {}, day, *study.weights, options).rows) {
    double sum = 0.0;
    for_each_column<MatchParts>([&](const auto& column) { sum += row.parts.*column.member; });
    require(std::abs(sum - row.utility) < 1e-12, "parts do not sum to the utility\n");
  }
  while (state.KeepRunning()) {
    benchmark::DoNotOptimize(recommend_partners(study.network, {}, day, *study.weights, options));
  }
}
BENCHMARK(recommend_for_all_projects)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bindeglied
