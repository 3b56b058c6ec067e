#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>

#include "bindeglied/matching/detail/choose_team.hpp"
#include "bindeglied/matching/team.hpp"
#include "bindeglied/pipeline/study.hpp"

namespace bindeglied {
namespace {

using namespace detail;  // NOLINT(google-build-using-namespace): all that is measured

void require(bool is_right, std::string_view what) {
  if (is_right) return;
  std::fputs(what.data(), stderr);
  std::abort();
}

/// A problem of the hard sort: candidates that differ little and share many needs and partners.
TeamProblem generated_team(unsigned seed, std::size_t candidate_count, std::uint32_t most) {
  std::mt19937 random(seed);
  const auto share = [&] { return static_cast<double>(random() % 101U) / 100.0; };
  TeamProblem problem{.diversity = 0.25, .limits = {.least = 0, .most = most}};
  for (int i = 0; i < 20; ++i) problem.needs.push_back(0.2 + 0.8 * share());
  for (int i = 0; i < 20; ++i) problem.partners.push_back(0.25);
  for (std::size_t i = 0; i < candidate_count; ++i) {
    TeamCandidate candidate{.kind = static_cast<StakeholderKind>(random() % 6U),
                            .relevance = 0.2 + 0.1 * share(),
                            .effort = 0.25 * share()};
    for (const TeamNeedId need : problem.needs.ids()) {
      if (random() % 3U == 0) candidate.covers.push_back({need, random() % 4U == 0 ? 1.0 : 0.6});
    }
    for (const TeamPartnerId partner : problem.partners.ids()) {
      if (random() % 3U == 0) candidate.contacts.push_back({partner, 0.01 + 0.99 * share()});
    }
    problem.candidates.push_back(std::move(candidate));
  }
  return problem;
}

/// The best value over all sets of at most `most`, by going through them.
double best_by_enumeration(const TeamProblem& problem, const TeamState& team, std::size_t first) {
  double best = team.value();
  if (team.size() == problem.limits.most) return best;
  for (std::size_t i = first; i < problem.candidates.size(); ++i) {
    TeamState with = team;
    with.add(TeamCandidateId{i});
    best = std::max(best, best_by_enumeration(problem, with, i + 1));
  }
  return best;
}

/// The search is right where all sets can be gone through.
void check_against_enumeration() {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    const TeamProblem problem = generated_team(seed, 16, 5);
    const double best = best_by_enumeration(problem, TeamState(problem), 0);
    const TeamChoice choice = choose_team(problem);
    require(choice.is_best, "a small team is not shown to be the best\n");
    require(std::abs(choice.value - best) < 1e-9, "a small team is not the best\n");
  }
}

void choose_8_of_40(benchmark::State& state) {
  check_against_enumeration();
  const TeamProblem problem = generated_team(static_cast<unsigned>(state.range(0)), 40, 8);
  require(choose_team(problem).is_best, "8 of 40: not shown to be the best\n");
  while (state.KeepRunning()) benchmark::DoNotOptimize(choose_team(problem));
}
BENCHMARK(choose_8_of_40)->DenseRange(1, 8)->Unit(benchmark::kMillisecond);

void choose_10_of_1000(benchmark::State& state) {
  check_against_enumeration();
  const TeamProblem problem = generated_team(1, 1000, 10);
  const TeamChoice choice = choose_team(problem);
  state.counters["share_of_best"] = choice.value / choice.bound;
  while (state.KeepRunning()) benchmark::DoNotOptimize(choose_team(problem));
}
BENCHMARK(choose_10_of_1000)->Unit(benchmark::kMillisecond);

void find_teams_of_the_example(benchmark::State& state) {
  const Study study = make_study(load_builtin_dataset());
  const Network& network = study.network;
  const TeamRequest request{.project = network.venue(find_node(network, "medialab-ruhr"))};
  const AsOf day{.day = network.as_of};
  require(find_team(network, request, day, prior_weights()).is_best,
          "the example's team is not the best\n");
  while (state.KeepRunning())
    benchmark::DoNotOptimize(find_team(network, request, day, prior_weights()));
}
BENCHMARK(find_teams_of_the_example)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bindeglied
