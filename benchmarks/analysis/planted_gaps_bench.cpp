#include <cstdio>

#include <benchmark/benchmark.h>

#include "benchmarks/support/planted_gaps.hpp"
#include "bindeglied/pipeline/study.hpp"

namespace bindeglied {
namespace {

void print(const char* what, std::string_view method, const BootstrapMean& figure) {
  std::printf("%-28s %-11.*s %.3f [%.3f, %.3f]\n", what, static_cast<int>(method.size()),
              method.data(), figure.mean, figure.low, figure.high);
}

/// Mean reciprocal rank and share among the first ten, each method, and against popularity.
void print_figures(const std::vector<PlantedRanks>& ranks) {
  const auto reciprocal = [](double rank) { return 1.0 / rank; };
  const auto is_hit = [](double rank) { return rank <= 10.0 ? 1.0 : 0.0; };
  for (std::size_t i = 0; i < planted_method_names.size(); ++i) {
    std::vector<double> reciprocals;
    std::vector<double> hits;
    for (const PlantedRanks& row : ranks) {
      reciprocals.push_back(reciprocal(row[i]));
      hits.push_back(is_hit(row[i]));
    }
    print("MRR", planted_method_names[i], bootstrap_mean(reciprocals, 1));
    print("Hit@10", planted_method_names[i], bootstrap_mean(hits, 1));
    const auto method = static_cast<PlantedMethod>(i);
    print("MRR minus popularity", planted_method_names[i],
          bootstrap_mean(differences(ranks, method, PlantedMethod::popularity, reciprocal), 1));
    print("Hit@10 minus popularity", planted_method_names[i],
          bootstrap_mean(differences(ranks, method, PlantedMethod::popularity, is_hit), 1));
  }
}

/// All involvements of the example, each hidden in turn.
void hide_each_involvement(benchmark::State& state) {
  const Study study = make_study(load_builtin_dataset());
  const AsOf day{.day = study.network.as_of};
  const std::vector<Involved> hidden = involvements(study.network, day);
  while (state.KeepRunning()) {
    std::vector<PlantedRanks> ranks;
    ranks.reserve(hidden.size());
    for (const Involved& involved : hidden) {
      ranks.push_back(rank_hidden(study.loaded.dataset, study.network, involved, day));
    }
    std::printf("%zu involvements hidden\n", ranks.size());
    print_figures(ranks);
  }
}
BENCHMARK(hide_each_involvement)->Unit(benchmark::kSecond)->Iterations(1);

}  // namespace
}  // namespace bindeglied
