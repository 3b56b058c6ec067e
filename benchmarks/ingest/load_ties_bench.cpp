#include <cstdio>
#include <cstdlib>

#include <benchmark/benchmark.h>

#include "benchmarks/support/generated_ties.hpp"
#include "bindeglied/ingest/load_dataset.hpp"
#include "bindeglied/network/build_network.hpp"

namespace bindeglied {
namespace {

constexpr std::uint32_t seed = 20190619;

void load_generated_ties(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  const std::string csv = generate_ties_csv(count, seed);
  const std::vector<NamedBytes> files = {{.name = "ties.csv", .bytes = csv}};
  const LoadedDataset loaded = load_bytes(files);
  if (loaded.has_errors() || loaded.dataset.ties.size() + loaded.tables[0].merged != count) {
    std::fputs("the generated ties were not read whole\n", stderr);
    std::abort();
  }
  while (state.KeepRunning()) {
    const LoadedDataset again = load_bytes(files);
    benchmark::DoNotOptimize(build_network(again.dataset));
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(csv.size()));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(count));
}
BENCHMARK(load_generated_ties)->Arg(10000)->Arg(1000000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bindeglied
