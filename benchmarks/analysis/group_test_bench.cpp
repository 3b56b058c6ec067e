#include <cstdio>
#include <cstdlib>

#include <benchmark/benchmark.h>

#include "benchmarks/support/generated_participation.hpp"
#include "bindeglied/analysis/group_test.hpp"
#include "bindeglied/network/build_network.hpp"

namespace bindeglied {
namespace {

constexpr std::uint32_t seed = 20190619;

/// The expected numbers of a kind over all venues must sum to the ties that the kind has.
void check_test(const GroupTest& test) {
  std::array<double, EnumNames<StakeholderKind>::names.size()> expected{};
  std::array<double, EnumNames<StakeholderKind>::names.size()> documented{};
  for (const GroupTestRow& row : test.rows) {
    expected.at(static_cast<std::size_t>(row.kind)) += row.expected;
    documented.at(static_cast<std::size_t>(row.kind)) += row.documented;
  }
  bool is_right = test.residual <= 1e-10;
  for (std::size_t kind = 0; kind < expected.size(); ++kind) {
    is_right = is_right && std::abs(expected.at(kind) - documented.at(kind)) < 1e-6;
  }
  if (is_right) return;
  std::fprintf(stderr, "the null model does not meet the degrees: residual %g\n", test.residual);
  std::abort();
}

void test_generated_groups(benchmark::State& state) {
  const auto scale = static_cast<std::uint32_t>(state.range(0));
  const Network network = build_network(
      generate_participation(50 * scale, 200 * scale, 2000 * std::size_t{scale}, seed));
  const GroupTest test = test_groups(network, {});
  check_test(test);
  while (state.KeepRunning()) benchmark::DoNotOptimize(test_groups(network, {}));
  state.counters["rows"] = static_cast<double>(test.rows.size());
  state.counters["residual"] = test.residual;
}
BENCHMARK(test_generated_groups)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bindeglied
