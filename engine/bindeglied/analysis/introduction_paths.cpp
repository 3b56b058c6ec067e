#include "bindeglied/analysis/introduction_paths.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied {
namespace {

/// The ends of a question as nodes of the graph; none when one does not exist on the day.
struct PathEnds {
  PathNodeId from = {};
  PathNodeId to = {};
  [[nodiscard]] bool are_there() const { return !from.is_none() && !to.is_none(); }
};

PathNodeId start_node(const Network& network, const IntroductionGraph& graph,
                      StakeholderId stakeholder) {
  const StakeholderId stand_in = graph.stands_in[stakeholder];
  return stand_in.is_none() ? PathNodeId{} : path_node(network.node(stand_in));
}

PathEnds find_ends(const Network& network, const IntroductionGraph& graph, StakeholderId from,
                   NodeId to) {
  return {.from = start_node(network, graph, from),
          .to = network.is_venue(to) ? door_of(network, network.venue(to))
                                     : start_node(network, graph, network.stakeholder(to))};
}

/// The ways in order of their length, but one over a tie of both first, however weak it is: nobody
/// is needed for it.
std::vector<GraphPath> direct_first(std::vector<GraphPath> paths, const PathGraph& graph,
                                    const PathEnds& ends, std::size_t count) {
  const auto arcs = graph.arcs[ends.from];
  const auto direct = std::ranges::lower_bound(arcs, ends.to, {}, &PathArc::to);
  if (direct == arcs.end() || direct->to != ends.to) return paths;
  GraphPath first{.nodes = {ends.from, ends.to}, .length = direct->length};
  std::erase(paths, first);
  paths.insert(paths.begin(), std::move(first));
  paths.resize(std::min(paths.size(), count));
  return paths;
}

void add_edge(const Network& network, const IntroductionGraph& graph, IntroductionEdgeId edge,
              PathStep& step) {
  for (const TieId tie : graph.ties_of[edge]) {
    step.evidence.emplace_back(tie);
    const auto sources = network.sources_of_tie[tie];
    step.sources.insert(step.sources.end(), sources.begin(), sources.end());
  }
  sort_unique(step.sources);
  step.is_inferred = step.is_inferred || network.ties[graph.edges[edge].tie].is_inferred;
}

/// A step along a tie: to a stakeholder, or through the door of a venue.
PathStep make_direct_step(const Network& network, const IntroductionGraph& graph, PathNodeId from,
                          PathNodeId to) {
  const IntroductionEdgeId edge = edge_between(graph, from, to);
  const Tie& tie = network.ties[graph.edges[edge].tie];
  const NodeId start = network_node(network, from);
  // A predecessor's tie is its stand-in's too, so the ends of the tie may bear other names.
  const bool goes_out =
      !network.is_venue(tie.from) &&
      graph.stands_in[network.stakeholder(tie.from)] == network.stakeholder(start);
  PathStep step{.from = start,
                .to = network_node(network, to),
                .kind = tie.kind,
                .direction = goes_out ? Direction::outgoing : Direction::incoming,
                .level = network.is_venue(tie.to) ? tie.level : Level::none,
                .strength = graph.edges[edge].strength};
  add_edge(network, graph, edge, step);
  return step;
}

PathStep make_step_over_venue(const Network& network, const IntroductionGraph& graph,
                              PathNodeId from, PathNodeId over, PathNodeId to) {
  const IntroductionEdgeId near = edge_between(graph, from, over);
  const IntroductionEdgeId far = edge_between(graph, to, over);
  const Tie& near_tie = network.ties[graph.edges[near].tie];
  const VenueId venue = network.venue(network_node(network, over));
  PathStep step{.from = network_node(network, from),
                .to = network_node(network, to),
                .via = venue,
                .kind = near_tie.kind,
                .level = std::min(near_tie.level, network.ties[graph.edges[far].tie].level),
                .strength = std::sqrt(graph.edges[near].strength * graph.edges[far].strength) *
                            graph.crowding[venue]};
  add_edge(network, graph, near, step);
  add_edge(network, graph, far, step);
  return step;
}

std::vector<PathStep> make_steps(const Network& network, const IntroductionGraph& graph,
                                 std::span<const PathNodeId> nodes) {
  std::vector<PathStep> steps;
  for (std::size_t i = 0; i + 1 < nodes.size(); ++i) {
    const bool is_over_venue =
        !is_door(network, nodes[i + 1]) && network.is_venue(network_node(network, nodes[i + 1]));
    if (is_over_venue) {
      steps.push_back(make_step_over_venue(network, graph, nodes[i], nodes[i + 1], nodes[i + 2]));
      ++i;
    } else {
      steps.push_back(make_direct_step(network, graph, nodes[i], nodes[i + 1]));
    }
  }
  return steps;
}

/// The kind of the stakeholder, or of the one that leads the venue.
std::optional<StakeholderKind> kind_at(const Network& network, const IntroductionGraph& graph,
                                       NodeId node) {
  if (!network.is_venue(node)) return network.stakeholders[network.stakeholder(node)].kind;
  const PathNodeId door = door_of(network, network.venue(node));
  for (const PathArc& arc : graph.graph.arcs[door]) {
    const IntroductionEdge& edge = graph.edges[edge_between(graph, door, arc.to)];
    if (network.ties[edge.tie].level != Level::leading) continue;
    return network.stakeholders[network.stakeholder(network_node(network, arc.to))].kind;
  }
  return std::nullopt;
}

std::vector<PathBroker> find_brokers(const Network& network, const IntroductionGraph& graph,
                                     const std::vector<PathStep>& steps) {
  std::vector<PathBroker> brokers;
  for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
    const StakeholderId stakeholder = network.stakeholder(steps[i].to);
    PathBroker broker{.stakeholder = stakeholder};
    const auto before = kind_at(network, graph, steps[i].from);
    const auto behind = kind_at(network, graph, steps[i + 1].to);
    if (before && behind) {
      broker.role = broker_role(*before, network.stakeholders[stakeholder].kind, *behind);
    }
    brokers.push_back(broker);
  }
  return brokers;
}

std::string make_route(const Network& network, const std::vector<PathStep>& steps) {
  const auto name = [&](NodeId node) {
    return std::string(network.text(network.node_names[node]));
  };
  std::string route = name(steps.front().from);
  for (const PathStep& step : steps) {
    if (!step.via.is_none()) route += " → [" + name(network.node(step.via)) + "]";
    route += " → " + name(step.to);
  }
  return route;
}

Message make_first_step(const Network& network, const std::vector<PathStep>& steps) {
  const PathStep& first = steps.front();
  const bool is_alone = steps.size() == 1;
  if (is_alone && network.is_venue(first.to)) return {"path.inside", {first.from, first.to}};
  const bool goes_out = first.direction == Direction::outgoing;
  const NodeId giver = goes_out ? first.from : first.to;
  const NodeId taker = goes_out ? first.to : first.from;
  if (is_alone) {
    if (first.via.is_none()) return {"path.direct", {first.to, giver, first.kind, taker}};
    return {"path.direct_via", {first.to, network.node(first.via)}};
  }
  const NodeId goal = steps[1].to;
  if (first.via.is_none()) return {"path.ask", {first.to, goal, giver, first.kind, taker}};
  return {"path.ask_via", {first.to, goal, network.node(first.via)}};
}

IntroductionPath describe_path(const Network& network, const IntroductionGraph& graph,
                               const GraphPath& path, std::size_t rank) {
  IntroductionPath row{.rank = static_cast<std::uint32_t>(rank),
                       .length = static_cast<double>(path.length) * path_length_unit,
                       .chance = 1.0,
                       .steps = make_steps(network, graph, path.nodes)};
  const NodeId from = row.steps.front().from;
  const NodeId to = row.steps.back().to;
  row.id = "path:" + std::string(network.text(network.node_ids[from])) + "/" +
           std::string(network.text(network.node_ids[to])) + "/" + std::to_string(rank);
  for (const PathStep& step : row.steps) row.chance *= introduction_chance * step.strength;
  const auto weakest = std::ranges::min_element(row.steps, {}, &PathStep::strength);
  row.weakest = {.from = weakest->from, .to = weakest->to, .strength = weakest->strength};
  row.brokers = find_brokers(network, graph, row.steps);
  row.route = make_route(network, row.steps);
  row.first_step = make_first_step(network, row.steps);
  row.weak_point = {"path.weakest", {weakest->from, weakest->to, weakest->strength}};
  return row;
}

}  // namespace

BrokerRole broker_role(StakeholderKind before, StakeholderKind broker, StakeholderKind behind) {
  if (before == behind) {
    return broker == before ? BrokerRole::coordinator : BrokerRole::itinerant;
  }
  if (broker == behind) return BrokerRole::gatekeeper;
  return broker == before ? BrokerRole::representative : BrokerRole::liaison;
}

std::vector<IntroductionPath> find_introduction_paths(const Network& network,
                                                      const IntroductionGraph& graph,
                                                      StakeholderId from, NodeId to,
                                                      const DiversePathOptions& options,
                                                      const Watch& watch) {
  check_fields(options);
  const PathEnds ends = find_ends(network, graph, from, to);
  std::vector<IntroductionPath> rows;
  if (!ends.are_there()) return rows;
  for (const GraphPath& path :
       direct_first(find_diverse_paths(graph.graph, ends.from, ends.to, options, watch),
                    graph.graph, ends, options.count)) {
    rows.push_back(describe_path(network, graph, path, rows.size() + 1));
  }
  return rows;
}

std::size_t count_disjoint_introductions(const Network& network, const IntroductionGraph& graph,
                                         StakeholderId from, NodeId to) {
  const PathEnds ends = find_ends(network, graph, from, to);
  return ends.are_there() ? count_disjoint_paths(graph.graph, ends.from, ends.to) : 0;
}

}  // namespace bindeglied
