#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include "benchmarks/support/history.hpp"
#include "bindeglied/matching/score_project.hpp"
#include "bindeglied/matching/train_model.hpp"
#include "bindeglied/network/build_network.hpp"
#include "bindeglied/pipeline/study.hpp"

namespace bindeglied {
namespace {

const AsOf end_of_2022{.day = parse_date("2022-12-31")->range().first};

/// Loaded once for all that do not measure loading.
const Network* network_of_history() {
  static const auto network = [] {
    const auto folder = history_folder();
    return folder ? std::make_unique<Network>(build_network(load_dataset(*folder).dataset))
                  : nullptr;
  }();
  return network.get();
}

/// Projects of 2022 with at least three partners, for which further ones are sought.
std::vector<VenueId> projects_of_2022(const Network& network, std::size_t most) {
  const Day next{end_of_2022.day.value + 1};
  const History history = build_history(network, {.before = next});
  std::vector<VenueId> projects;
  for (const EvaluationQuery& query :
       find_queries(network, history, {.from = Day{next.value - 365}, .until = next},
                    EvaluationTask::one_known)) {
    if (projects.size() < most) projects.push_back(query.project);
  }
  return projects;
}

void print_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("memory at most so far: %ld MB\n", usage.ru_maxrss / 1024);
}

void load_and_index(benchmark::State& state) {
  const auto folder = history_folder();
  if (!folder) return state.SkipWithError("BINDEGLIED_SHARED names no history");
  while (state.KeepRunning()) {
    const Network network = build_network(load_dataset(*folder).dataset);
    benchmark::DoNotOptimize(build_partner_study(network, end_of_2022, *default_weights(), 0));
  }
  print_memory();
}
BENCHMARK(load_and_index)->Unit(benchmark::kSecond)->Iterations(3);

/// All features of 65,685 candidates, their utilities and ranks, for one project after another.
void recommend_once(benchmark::State& state) {
  const Network* network = network_of_history();
  if (network == nullptr) return state.SkipWithError("BINDEGLIED_SHARED names no history");
  const PartnerStudy study = build_partner_study(*network, end_of_2022, *default_weights(), 0);
  const std::vector<VenueId> projects = projects_of_2022(*network, 100);
  std::size_t next = 0;
  while (state.KeepRunning()) {
    const ProjectScores scores =
        score_project(*network, study, {}, projects[next], end_of_2022, {});
    next = (next + 1) % projects.size();
    const auto rows = choose_rows(study, scores, {});
    if (rows.size() != 10 || std::abs(utility_of(rows[0].parts) - rows[0].utility) > 1e-12) {
      std::fputs("parts do not sum to the utility\n", stderr);
      std::abort();
    }
  }
}
BENCHMARK(recommend_once)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

void recommend_for_1000_projects(benchmark::State& state) {
  const Network* network = network_of_history();
  if (network == nullptr) return state.SkipWithError("BINDEGLIED_SHARED names no history");
  const std::vector<VenueId> projects = projects_of_2022(*network, 1000);
  while (state.KeepRunning()) {
    benchmark::DoNotOptimize(
        recommend_partners(*network, projects, end_of_2022, *default_weights(), {}));
  }
  print_memory();
}
BENCHMARK(recommend_for_1000_projects)->Unit(benchmark::kSecond)->Iterations(1)->UseRealTime();

void train_on_a_year(benchmark::State& state) {
  const Network* network = network_of_history();
  if (network == nullptr) return state.SkipWithError("BINDEGLIED_SHARED names no history");
  while (state.KeepRunning()) {
    const auto terms = std::make_shared<const VenueTerms>(read_venue_terms(*network, 0, {}));
    benchmark::DoNotOptimize(train_model(*network, terms, EvaluationTask::one_known,
                                         {.before = Day{end_of_2022.day.value + 1}}));
  }
  print_memory();
}
BENCHMARK(train_on_a_year)->Unit(benchmark::kSecond)->Iterations(1)->UseRealTime();

}  // namespace
}  // namespace bindeglied
