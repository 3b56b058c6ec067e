#include "bindeglied/matching/detail/plan_network.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <tuple>
#include <utility>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/text.hpp"

namespace bindeglied::detail {
namespace {

/// Twice it is the most that an arc may cost (FlowArc): a place beyond a capacity costs a reward
/// and what a seat does.
constexpr double most_reward = 5e16;

/// Adds nodes and arcs to a network, step by step.
class PlanNetworkBuilder {
 public:
  PlanNetworkBuilder(const PlanProblem& problem, const ChosenCandidates& chosen, bool can_extend)
      : problem_(problem), chosen_(chosen), can_extend_(can_extend) {}

  PlanNetwork build() {
    // Also without a project, when nobody has a node.
    network_.place = IdVector<StakeholderId, FlowNodeId>(problem_.stakeholders.size());
    network_.flow.source = add_node();
    network_.flow.sink = add_node();
    const bool has_share = problem_.newcomer_seats > 0;
    network_.newcomers = has_share ? add_node() : network_.flow.sink;
    count_pairs();
    set_reward();
    for (const PlanProjectId project : problem_.projects.ids()) add_project_nodes(project);
    for (const PlanProjectId project : problem_.projects.ids()) add_pairs(project);
    for (const PlanProjectId project : problem_.projects.ids()) add_seats(project);
    for (const StakeholderId who : problem_.stakeholders.ids()) add_places(who);
    if (has_share) add_share();
    return std::move(network_);
  }

 private:
  FlowNodeId add_node() { return FlowNodeId{network_.flow.node_count++}; }

  std::size_t add_arc(FlowNodeId from, FlowNodeId to, std::int64_t capacity, std::int64_t cost) {
    network_.flow.arcs.push_back({from, to, capacity, cost});
    return network_.flow.arcs.size() - 1;
  }

  /// An arc whose first units are rewarded, and one for all others.
  void add_bounded(FlowNodeId from, FlowNodeId to, std::int64_t capacity,
                   const PlanRelaxation& bound) {
    if (bound.from > 0) {
      network_.bounds.push_back({add_arc(from, to, bound.from, -network_.reward), bound});
    }
    add_arc(from, to, capacity, 0);
  }

  /// All pairs give places, not the chosen ones alone: else prices would not hold for the others.
  void count_pairs() {
    pairs_ = IdVector<StakeholderId, std::uint32_t>(problem_.stakeholders.size(), 0);
    for (const PlanProjectId project : problem_.projects.ids()) {
      const auto& candidates = problem_.projects[project].candidates;
      for (const PlanCandidate& candidate : candidates) ++pairs_[candidate.stakeholder];
      network_.flow.amount += problem_.projects[project].need;
    }
  }

  /// Greater than all that a plan can win or lose otherwise: only so many seats can be filled, and
  /// none costs more than the last place that somebody has.
  void set_reward() {
    std::uint64_t fillable = 0;
    for (const PlanProject& project : problem_.projects) {
      fillable += std::min<std::uint64_t>(project.need, project.candidates.size());
    }
    std::uint32_t deepest = 0;
    for (const StakeholderId who : problem_.stakeholders.ids()) {
      deepest = std::max(deepest, std::min(problem_.stakeholders[who].capacity, pairs_[who]));
    }
    const double dearest = static_cast<double>(whole_score) * (1.0 + problem_.spread * deepest);
    if (static_cast<double>(fillable + 1) * dearest > most_reward) {
      throw CodedError(
          ErrorKind::limit, "error.plan_size",
          "{0} seats, of which one organisation may get {1}, at --spread {2}: more "
          "than can be weighed exactly; fewer seats, lower capacities or a lower "
          "--spread are possible",
          {std::to_string(fillable), std::to_string(deepest), to_text(problem_.spread)});
    }
    network_.reward = (static_cast<std::int64_t>(fillable) + 1) *
                      (whole_score + to_cost(problem_.spread) * deepest);
  }

  void add_project_nodes(PlanProjectId project) {
    network_.whole.push_back(add_node());
    network_.filled.push_back(add_node());
    auto& quota_nodes = network_.quota[network_.quota.push_back({})];
    for (std::size_t i = 0; i < problem_.projects[project].quotas.size(); ++i) {
      quota_nodes.push_back(add_node());
    }
  }

  /// First of all arcs, so that their positions agree with seat_arcs.
  void add_pairs(PlanProjectId project) {
    for (const std::uint32_t at : chosen_[project]) {
      const PlanCandidate& candidate = problem_.projects[project].candidates[at];
      const StakeholderId who = candidate.stakeholder;
      if (network_.place[who].is_none()) network_.place[who] = add_node();
      add_arc(seat_node(network_, problem_, project, problem_.stakeholders[who].kind),
              network_.place[who], 1, seat_cost(candidate.score));
      network_.seat_arcs.push_back({project, at});
    }
  }

  void add_seats(PlanProjectId project) {
    const PlanProject& wanted = problem_.projects[project];
    const FlowNodeId whole = network_.whole[project];
    const FlowNodeId filled = network_.filled[project];
    add_arc(network_.flow.source, whole, wanted.need, 0);
    add_arc(whole, network_.flow.sink, wanted.need, seat_cost(problem_.min_score));
    add_bounded(whole, filled, wanted.need,
                {.bound = PlanBound::minimum, .project = project, .from = wanted.min});
    for (std::size_t i = 0; i < wanted.quotas.size(); ++i) {
      add_bounded(filled, network_.quota[project][i], wanted.need,
                  {.bound = PlanBound::quota,
                   .project = project,
                   .kind = wanted.quotas[i].kind,
                   .from = wanted.quotas[i].least});
    }
  }

  void add_places(StakeholderId who) {
    const FlowNodeId place = network_.place[who];
    if (place.is_none()) return;
    const FlowNodeId end = place_end(network_, problem_, who);
    const std::uint32_t capacity = problem_.stakeholders[who].capacity;
    const std::uint32_t usable = std::min(capacity, pairs_[who]);
    const std::int64_t step = to_cost(problem_.spread);
    if (step == 0) {
      add_arc(place, end, usable, 0);
    } else {
      for (std::uint32_t i = 0; i < usable; ++i) add_arc(place, end, 1, step * i);
    }
    if (!can_extend_ || pairs_[who] <= capacity) return;
    // Beyond the capacity the spread no longer grows: what counts there is the bound.
    const std::size_t arc =
        add_arc(place, end, pairs_[who] - capacity, network_.reward + step * capacity);
    network_.extensions.push_back(
        {arc, {.bound = PlanBound::capacity, .stakeholder = who, .from = capacity}});
  }

  void add_share() {
    add_bounded(network_.newcomers, network_.flow.sink, network_.flow.amount,
                {.bound = PlanBound::newcomers, .from = problem_.newcomer_seats});
  }

  const PlanProblem& problem_;
  const ChosenCandidates& chosen_;
  bool can_extend_ = false;
  PlanNetwork network_ = {};
  IdVector<StakeholderId, std::uint32_t> pairs_ = {};  ///< on how many lists, chosen or not
};

}  // namespace

std::int64_t to_cost(double score) {
  return std::llround(score * static_cast<double>(whole_score));
}

void sort_seats(std::vector<PlanSeat>& seats) {
  std::ranges::sort(seats, {}, [](const PlanSeat& seat) {
    return std::tuple(seat.project, -seat.score, seat.stakeholder);
  });
}

PlanNetwork make_plan_network(const PlanProblem& problem, const ChosenCandidates& chosen,
                              bool can_extend) {
  return PlanNetworkBuilder(problem, chosen, can_extend).build();
}

FlowNodeId seat_node(const PlanNetwork& network, const PlanProblem& problem, PlanProjectId project,
                     std::optional<StakeholderKind> kind) {
  const std::vector<KindQuota>& quotas = problem.projects[project].quotas;
  const auto quota =
      std::ranges::find_if(quotas, [&](const KindQuota& wanted) { return wanted.kind == kind; });
  if (quota == quotas.end()) return network.filled[project];
  return network.quota[project][static_cast<std::size_t>(quota - quotas.begin())];
}

FlowNodeId place_end(const PlanNetwork& network, const PlanProblem& problem,
                     StakeholderId stakeholder) {
  return problem.stakeholders[stakeholder].is_newcomer ? network.newcomers : network.flow.sink;
}

}  // namespace bindeglied::detail
