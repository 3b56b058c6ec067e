#include "bindeglied/matching/detail/plan_prices.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "bindeglied/matching/plan_measures.hpp"

namespace bindeglied::detail {
namespace {

using Prices = IdVector<FlowNodeId, std::int64_t>;

/// The lowest price of somebody without a seat: what the first place costs.
std::int64_t idle_price(const PlanNetwork& network, const PlanProblem& problem,
                        const Prices& prices, StakeholderId who) {
  const std::int64_t end = prices[place_end(network, problem, who)];
  return problem.stakeholders[who].capacity > 0 ? end : end - network.reward;
}

std::int64_t price_of(const PlanNetwork& network, const PlanProblem& problem, const Prices& prices,
                      StakeholderId who) {
  const FlowNodeId place = network.place[who];
  return place.is_none() ? idle_price(network, problem, prices, who) : prices[place];
}

/// How much passes each node: into it for a project, out of it for a place.
IdVector<FlowNodeId, std::int64_t> throughput(const PlanNetwork& network,
                                              const PlanProblem& problem,
                                              const std::vector<PlanSeat>& seats) {
  IdVector<FlowNodeId, std::int64_t> through(network.flow.node_count, 0);
  for (const PlanSeat& seat : seats) {
    const PlanStakeholder& who = problem.stakeholders[seat.stakeholder];
    const FlowNodeId node = seat_node(network, problem, seat.project, who.kind);
    ++through[node];
    if (node != network.filled[seat.project]) ++through[network.filled[seat.project]];
    ++through[network.place[seat.stakeholder]];
    if (network.newcomers != network.flow.sink && who.is_newcomer) ++through[network.newcomers];
  }
  for (const PlanProjectId project : problem.projects.ids()) {
    through[network.whole[project]] = problem.projects[project].need;
  }
  return through;
}

/// The flow of these seats in a network of all pairs; of parallel arcs the first fills first.
std::vector<std::int64_t> flow_of(const PlanNetwork& network, const PlanProblem& problem,
                                  const std::vector<PlanSeat>& seats) {
  std::vector<std::int64_t> flow(network.flow.arcs.size(), 0);
  const auto through = throughput(network, problem, seats);
  auto left = through;
  for (const PlanProjectId project : problem.projects.ids()) {
    // Used for the empty seats, whose arc is the only one from there to the sink.
    left[network.whole[project]] -= through[network.filled[project]];
  }
  for (std::size_t i = network.seat_arcs.size(); i < flow.size(); ++i) {
    const FlowArc& arc = network.flow.arcs[i];
    if (arc.from == network.flow.source) {
      flow[i] = through[arc.to];
      continue;
    }
    const bool is_out = arc.to == network.flow.sink || arc.to == network.newcomers;
    std::int64_t& rest = left[is_out ? arc.from : arc.to];
    flow[i] = std::min(arc.capacity, rest);
    rest -= flow[i];
  }
  std::vector<std::pair<PlanProjectId, StakeholderId>> taken;
  taken.reserve(seats.size());
  for (const PlanSeat& seat : seats) taken.emplace_back(seat.project, seat.stakeholder);
  std::ranges::sort(taken);
  for (std::size_t i = 0; i < network.seat_arcs.size(); ++i) {
    const auto& [project, at] = network.seat_arcs[i];
    const StakeholderId who = problem.projects[project].candidates[at].stakeholder;
    if (std::ranges::binary_search(taken, std::pair(project, who))) flow[i] = 1;
  }
  return flow;
}

/// The prices of a part of the pairs in the network of all.
Prices carry_over(const PlanNetwork& part, const PlanNetwork& all, const PlanProblem& problem,
                  const Prices& prices) {
  Prices carried(all.flow.node_count, 0);
  carried[all.flow.source] = prices[part.flow.source];
  carried[all.flow.sink] = prices[part.flow.sink];
  carried[all.newcomers] = prices[part.newcomers];
  for (const PlanProjectId project : problem.projects.ids()) {
    carried[all.whole[project]] = prices[part.whole[project]];
    carried[all.filled[project]] = prices[part.filled[project]];
    for (std::size_t i = 0; i < part.quota[project].size(); ++i) {
      carried[all.quota[project][i]] = prices[part.quota[project][i]];
    }
  }
  for (const StakeholderId who : problem.stakeholders.ids()) {
    const FlowNodeId place = all.place[who];
    if (place.is_none()) continue;
    carried[place] = price_of(part, problem, prices, who);
    // Nothing leads on from somebody without places, so any low price holds: below three bounds.
    if (problem.stakeholders[who].capacity == 0) carried[place] -= 3 * part.reward;
  }
  return carried;
}

}  // namespace

void settle_prices(const PlanNetwork& network, const PlanProblem& problem, FlowSolution& solution) {
  IdVector<FlowNodeId, std::uint8_t> is_used(network.flow.node_count, 0);
  for (std::size_t i = 0; i < network.seat_arcs.size(); ++i) {
    if (solution.flow[i] > 0) is_used[network.flow.arcs[i].to] = 1;
  }
  for (const StakeholderId who : problem.stakeholders.ids()) {
    const FlowNodeId place = network.place[who];
    if (place.is_none() || is_used[place] != 0) continue;
    solution.potential[place] = idle_price(network, problem, solution.potential, who);
  }
}

bool add_better_pairs(const PlanNetwork& network, const PlanProblem& problem,
                      const FlowSolution& solution, bool can_extend, std::size_t most,
                      ChosenCandidates& chosen) {
  bool is_better = false;
  std::vector<std::pair<std::int64_t, std::uint32_t>> better;  // reduced cost, position
  for (const PlanProjectId project : problem.projects.ids()) {
    better.clear();
    const auto& candidates = problem.projects[project].candidates;
    std::vector<std::uint32_t>& own = chosen[project];
    auto next = own.begin();
    for (std::uint32_t at = 0; at < candidates.size(); ++at) {
      if (next != own.end() && *next == at) {
        ++next;
        continue;
      }
      const StakeholderId who = candidates[at].stakeholder;
      const PlanStakeholder& stakeholder = problem.stakeholders[who];
      if (stakeholder.capacity == 0 && !can_extend) continue;
      const FlowNodeId from = seat_node(network, problem, project, stakeholder.kind);
      const std::int64_t reduced = seat_cost(candidates[at].score) + solution.potential[from] -
                                   price_of(network, problem, solution.potential, who);
      if (reduced < 0) better.emplace_back(reduced, at);
    }
    if (better.empty()) continue;
    is_better = true;
    const std::size_t count = std::min(most, better.size());
    std::ranges::partial_sort(better, better.begin() + static_cast<std::ptrdiff_t>(count));
    for (std::size_t i = 0; i < count; ++i) own.push_back(better[i].second);
    std::ranges::sort(own);
  }
  return is_better;
}

IdVector<PlanProjectId, double> entry_scores(const PlanNetwork& network, const PlanProblem& problem,
                                             const FlowSolution& solution) {
  const Prices& prices = solution.potential;
  // Somebody unknown is idle: a newcomer or not, whichever the plan could use better.
  const std::int64_t dearest = std::max(prices[network.flow.sink], prices[network.newcomers]);
  IdVector<PlanProjectId, double> scores;
  for (const PlanProjectId project : problem.projects.ids()) {
    std::int64_t lowest = prices[network.filled[project]];
    for (const FlowNodeId node : network.quota[project]) lowest = std::min(lowest, prices[node]);
    scores.push_back(1.0 +
                     static_cast<double>(lowest - dearest) / static_cast<double>(whole_score));
  }
  return scores;
}

IdVector<StakeholderId, double> place_values(const PlanNetwork& network, const PlanProblem& problem,
                                             const FlowSolution& solution,
                                             const std::vector<PlanSeat>& seats) {
  IdVector<StakeholderId, double> values(problem.stakeholders.size(), 0.0);
  const auto loads = plan_loads(problem, seats);
  ChosenCandidates every;
  for (const PlanProject& project : problem.projects) {
    every.push_back(std::vector<std::uint32_t>(project.candidates.size()));
    auto& positions = every[PlanProjectId{every.size() - 1}];
    std::iota(positions.begin(), positions.end(), 0U);
  }
  const PlanNetwork all = make_plan_network(problem, every, false);
  const FlowSolution carried{.flow = flow_of(all, problem, seats),
                             .potential = carry_over(network, all, problem, solution.potential)};
  const auto from_sink = residual_distances(all.flow, carried, all.flow.sink);
  const auto from_newcomers = all.newcomers == all.flow.sink
                                  ? from_sink
                                  : residual_distances(all.flow, carried, all.newcomers);
  for (const StakeholderId who : problem.stakeholders.ids()) {
    const PlanStakeholder& stakeholder = problem.stakeholders[who];
    const FlowNodeId place = all.place[who];
    if (place.is_none() || loads[who] < stakeholder.capacity) continue;
    const std::int64_t way = (stakeholder.is_newcomer ? from_newcomers : from_sink)[place];
    if (way == unreachable) continue;
    const std::int64_t won = -(way + to_cost(problem.spread) * stakeholder.capacity);
    if (won > 0) values[who] = static_cast<double>(won) / static_cast<double>(whole_score);
  }
  return values;
}

}  // namespace bindeglied::detail
