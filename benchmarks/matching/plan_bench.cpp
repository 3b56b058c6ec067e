// The plan of partners on generated projects: how long it takes, and against Boost where that ends.
//
// Every result is checked once before it is timed: against Boost's successive shortest paths on the
// small size, and on the others against the flow that has all pairs from the start.

#include <algorithm>
#include <cstdint>
#include <functional>
#include <numeric>
#include <random>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/successive_shortest_path_nonnegative_weights.hpp>

#include "bindeglied/matching/detail/plan_network.hpp"
#include "bindeglied/matching/partner_plan.hpp"

namespace bindeglied::plan_bench {
namespace {

struct Size {
  std::size_t projects = 0;
  std::size_t stakeholders = 0;
  std::size_t listed = 0;  ///< candidates per project
};

/// Scores as they are met: some stakeholders suit everybody, so that all lists begin alike.
PlanProblem generated_problem(const Size& size) {
  constexpr std::uint64_t seed = 20190731;
  std::mt19937_64 random(seed);
  const auto share = [&] { return static_cast<double>(random() >> 11U) * 0x1.0p-53; };
  PlanProblem problem{.spread = 0.02};
  std::vector<double> appeal(size.stakeholders);
  for (double& value : appeal) {
    value = share() * share();
    problem.stakeholders.push_back({.capacity = 3});
  }
  std::vector<std::uint32_t> everybody(size.stakeholders);
  std::iota(everybody.begin(), everybody.end(), 0U);
  for (std::size_t i = 0; i < size.projects; ++i) {
    PlanProject project{.need = 3};
    // Whoever stands on the list, by drawing without putting back.
    for (std::size_t k = 0; k < size.listed; ++k) {
      std::swap(everybody[k], everybody[k + random() % (size.stakeholders - k)]);
      const double score = 0.6 * appeal[everybody[k]] + 0.4 * share();
      project.candidates.push_back({StakeholderId{everybody[k]}, score});
    }
    std::ranges::sort(project.candidates, std::ranges::greater{}, &PlanCandidate::score);
    problem.projects.push_back(std::move(project));
  }
  return problem;
}

std::int64_t cost_of_all_pairs(const PlanProblem& problem) {
  detail::ChosenCandidates all;
  for (const PlanProject& project : problem.projects) {
    std::vector<std::uint32_t> positions(project.candidates.size());
    std::iota(positions.begin(), positions.end(), 0U);
    all.push_back(std::move(positions));
  }
  const detail::PlanNetwork network = detail::make_plan_network(problem, all, false);
  const detail::FlowSolution solution = find_min_cost_flow(network.flow);
  std::int64_t cost = 0;
  for (std::size_t i = 0; i < network.flow.arcs.size(); ++i) {
    cost += solution.flow[i] * network.flow.arcs[i].cost;
  }
  return cost;
}

/// The same flow in Boost's form.  Without bounds no cost is negative.
std::int64_t boost_cost(const PlanProblem& problem) {
  using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
  using Arcs = boost::property<
      boost::edge_capacity_t, std::int64_t,
      boost::property<boost::edge_residual_capacity_t, std::int64_t,
                      boost::property<boost::edge_reverse_t, Traits::edge_descriptor,
                                      boost::property<boost::edge_weight_t, std::int64_t>>>>;
  using Graph =
      boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, Arcs>;
  detail::ChosenCandidates all;
  for (const PlanProject& project : problem.projects) {
    std::vector<std::uint32_t> positions(project.candidates.size());
    std::iota(positions.begin(), positions.end(), 0U);
    all.push_back(std::move(positions));
  }
  const detail::PlanNetwork network = detail::make_plan_network(problem, all, false);
  Graph graph(network.flow.node_count);
  const auto add = [&](std::size_t from, std::size_t to, std::int64_t capacity, std::int64_t cost) {
    const auto arc = boost::add_edge(from, to, graph).first;
    boost::put(boost::edge_capacity, graph, arc, capacity);
    boost::put(boost::edge_weight, graph, arc, cost);
    return arc;
  };
  for (const detail::FlowArc& arc : network.flow.arcs) {
    const auto there = add(arc.from.index(), arc.to.index(), arc.capacity, arc.cost);
    const auto back = add(arc.to.index(), arc.from.index(), 0, -arc.cost);
    boost::put(boost::edge_reverse, graph, there, back);
    boost::put(boost::edge_reverse, graph, back, there);
  }
  boost::successive_shortest_path_nonnegative_weights(graph, network.flow.source.index(),
                                                      network.flow.sink.index());
  std::int64_t cost = 0;
  for (const auto arc : boost::make_iterator_range(boost::edges(graph))) {
    const std::int64_t capacity = boost::get(boost::edge_capacity, graph, arc);
    if (capacity == 0) continue;
    const std::int64_t used = capacity - boost::get(boost::edge_residual_capacity, graph, arc);
    cost += used * boost::get(boost::edge_weight, graph, arc);
  }
  return cost;
}

Size size_of(const benchmark::State& state) {
  return {static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1)),
          static_cast<std::size_t>(state.range(2))};
}

void plan(benchmark::State& state) {
  const Size size = size_of(state);
  const PlanProblem problem = generated_problem(size);
  PartnerPlan found = make_partner_plan(problem);
  if (found.cost != cost_of_all_pairs(problem)) state.SkipWithError("not the best plan");
  while (state.KeepRunning()) {
    found = make_partner_plan(problem);
    benchmark::DoNotOptimize(found);
  }
  state.counters["pairs"] = static_cast<double>(size.projects * size.listed);
  state.counters["pairs_used"] = static_cast<double>(found.pairs_used);
  state.counters["flows"] = found.solved;
}
BENCHMARK(plan)
    ->Args({75, 300, 300})
    ->Args({300, 5000, 5000})
    ->Args({1000, 100000, 2000})
    ->Unit(benchmark::kMillisecond);

void all_pairs(benchmark::State& state) {
  const PlanProblem problem = generated_problem(size_of(state));
  while (state.KeepRunning()) benchmark::DoNotOptimize(cost_of_all_pairs(problem));
}
BENCHMARK(all_pairs)
    ->Args({75, 300, 300})
    ->Args({300, 5000, 5000})
    ->Args({1000, 100000, 2000})
    ->Unit(benchmark::kMillisecond);

void boost_successive_shortest_path(benchmark::State& state) {
  const PlanProblem problem = generated_problem(size_of(state));
  if (boost_cost(problem) != cost_of_all_pairs(problem)) state.SkipWithError("Boost disagrees");
  while (state.KeepRunning()) benchmark::DoNotOptimize(boost_cost(problem));
}
BENCHMARK(boost_successive_shortest_path)->Args({75, 300, 300})->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bindeglied::plan_bench
