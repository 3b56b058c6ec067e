// Times the loading of one table of ties: time_loading FILE.  Prints the seconds of the processor
// and of the wall, the least of five, for reading with all checks and for building the network; and
// the number of rows.  The peer of pandas in benchmarks/measures/compare_measures.py.

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "benchmarks/measures/network_files.hpp"
#include "bindeglied/ingest/load_dataset.hpp"
#include "bindeglied/network/build_network.hpp"

namespace bindeglied {
namespace {

/// The least seconds of the processor and of the wall.
struct Least {
  double processor = 1e300;
  double wall = 1e300;

  template <class Work>
  void time(Work work) {
    const double processor_start = seconds(CLOCK_PROCESS_CPUTIME_ID);
    const double wall_start = seconds(CLOCK_MONOTONIC);
    work();
    processor = std::min(processor, seconds(CLOCK_PROCESS_CPUTIME_ID) - processor_start);
    wall = std::min(wall, seconds(CLOCK_MONOTONIC) - wall_start);
  }
};

int time_loading(const std::string& name) {
  const std::vector<char> bytes = read_numbers<char>(name);
  const std::vector<NamedBytes> files = {
      {.name = "ties.csv", .bytes = std::string_view(bytes.data(), bytes.size())}};
  Least load;
  Least build;
  LoadedDataset loaded;
  for (int i = 0; i < 5; ++i) {
    load.time([&] { loaded = load_bytes(files); });
    build.time([&] { (void)build_network(loaded.dataset); });
  }
  if (loaded.has_errors()) return 3;
  std::printf("load\t%.6f\t%.6f\n", load.processor, load.wall);
  std::printf("build\t%.6f\t%.6f\n", build.processor, build.wall);
  std::printf("rows\t%llu\n", static_cast<unsigned long long>(loaded.tables.front().rows));
  return 0;
}

}  // namespace
}  // namespace bindeglied

int main(int count, char** arguments) {
  if (count != 2) return 2;
  return bindeglied::time_loading(arguments[1]);
}
