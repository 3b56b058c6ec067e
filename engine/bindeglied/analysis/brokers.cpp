#include "bindeglied/analysis/brokers.hpp"

#include <algorithm>
#include <functional>
#include <span>
#include <utility>

#include "bindeglied/analysis/benjamini_hochberg.hpp"
#include "bindeglied/analysis/introduction_graph.hpp"
#include "bindeglied/measures/brokered_groups.hpp"
#include "bindeglied/measures/cuts.hpp"
#include "bindeglied/measures/depth_first.hpp"
#include "bindeglied/measures/group_mixing.hpp"
#include "bindeglied/measures/robustness.hpp"
#include "bindeglied/measures/structural_holes.hpp"
#include "bindeglied/model/kind_plurals.hpp"

namespace bindeglied {
namespace {

std::int64_t whole_number(std::uint64_t count) { return static_cast<std::int64_t>(count); }

/// What the row opens, in a sentence.
Message describe_door(const Broker& row) {
  if (row.doors.empty()) {
    const bool is_sole = row.sole_pairs > 0;
    return {is_sole ? "bridges.door_unknown" : "bridges.pairs_unknown",
            {whole_number(is_sole ? row.sole_pairs : row.pairs)}};
  }
  const OpenDoor& door = row.doors.front();
  const bool is_sole = door.sole_pairs > 0;
  const std::int64_t count = whole_number(is_sole ? door.sole_pairs : door.pairs);
  if (door.first == door.second) {
    return {is_sole ? "bridges.door_within" : "bridges.pairs_within",
            {plural_of(door.first), count}};
  }
  return {is_sole ? "bridges.door" : "bridges.pairs",
          {plural_of(door.first), plural_of(door.second), count}};
}

Message describe_loss(const Network& network, const Broker& row) {
  if (!row.is_cut_vertex) return {};
  const std::int64_t cut = whole_number(row.pairs_cut);
  const std::int64_t alone = whole_number(row.left_alone.size());
  if (alone == 0) return {"bridges.loss", {std::int64_t{row.parts}, cut}};
  if (alone > 1) return {"bridges.loss_alone", {std::int64_t{row.parts}, cut, alone}};
  return {"bridges.loss_one", {std::int64_t{row.parts}, cut, network.node(row.left_alone.front())}};
}

/// Doors and what is said of them, of those who are shown.
void add_doors(const Network& network, const Cooperation& cooperation,
               std::span<const std::uint32_t> shown, const Watch& watch,
               std::vector<Broker>& rows) {
  const auto brokered = find_brokered_groups(cooperation.graph, cooperation.kinds, shown, watch);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    for (const BrokeredGroups& between : brokered[i]) {
      rows[i].doors.push_back({static_cast<StakeholderKind>(between.first),
                               static_cast<StakeholderKind>(between.second), between.pairs,
                               between.sole_pairs});
    }
    rows[i].finding = describe_door(rows[i]);
    rows[i].loss = describe_loss(network, rows[i]);
  }
}

void add_roles(const Brokerage& brokerage, Broker& row) {
  for (const auto& name : EnumNames<BrokerRole>::names) {
    row.roles.push_back({.role = name.value, .pairs = brokerage.role(name.value)});
  }
  row.main_role = std::ranges::max_element(row.roles, {}, &BrokerRoleFigure::pairs)->role;
}

/// The row without verdicts and sentences.
Broker make_row(const Cooperation& cooperation, std::uint32_t vertex, const Brokerage& brokerage,
                const Loss& loss) {
  Broker row{.id = cooperation.stakeholders[vertex],
             .kind = kind_of(cooperation, vertex),
             .degree = cooperation.graph.degree(vertex),
             .pairs = brokerage.pairs,
             .sole_pairs = brokerage.sole_pairs,
             .is_cut_vertex = loss.parts > 1,
             .parts = loss.parts,
             .pairs_cut = loss.pairs_cut};
  if (cooperation.places[vertex] != no_group) row.place = PlaceId{cooperation.places[vertex]};
  if (row.kind) add_roles(brokerage, row);
  for (const std::uint32_t alone : left_alone_without(cooperation.graph, vertex)) {
    row.left_alone.push_back(cooperation.stakeholders[alone]);
  }
  return row;
}

/// Verdicts on every role of every row; `vertices` are those of the rows.
void judge_roles(const Cooperation& cooperation, const std::vector<std::uint32_t>& vertices,
                 const NullOptions& options, const Watch& watch, std::vector<Broker>& rows) {
  if (options.null == 0 || !knows_kinds(cooperation)) return;
  const auto verdicts = test_brokerage(cooperation.graph, cooperation.kinds, options, watch);
  std::vector<double> p_values;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (BrokerRoleFigure& figure : rows[i].roles) {
      const NullVerdict& of = verdicts[vertices[i]].at(static_cast<std::size_t>(figure.role));
      figure.expected = of.mean;
      figure.z = of.z;
      figure.p = of.p;
      if (figure.role != BrokerRole::representative) p_values.push_back(of.p);
    }
  }
  const std::vector<double> q_values = benjamini_hochberg(p_values);
  std::size_t next = 0;
  for (Broker& row : rows) {
    for (BrokerRoleFigure& figure : row.roles) {
      // Without directions it is the gatekeeper again, which stands before it.
      const bool is_told = figure.role == BrokerRole::representative;
      figure.q = is_told ? q_values[next - 1] : q_values[next++];
      figure.verdict = verdict_of_no_difference(*figure.p, options.null, p_values.size());
      if (*figure.q <= chance_level) {
        const bool is_more = static_cast<double>(figure.pairs) > *figure.expected;
        figure.verdict = is_more ? ChanceVerdict::more : ChanceVerdict::less;
      }
      if (figure.role == row.main_role) row.verdict = figure.verdict;
    }
  }
}

std::vector<BridgingTie> find_bridging_ties(const Cooperation& cooperation) {
  const DepthFirstWalk walk = walk_depth_first(cooperation.graph);
  std::vector<BridgingTie> ties;
  for (const Edge& bridge : find_cuts(cooperation.graph).bridges) {
    // Of two ends of a bridge one was reached from the other; behind it lies its subtree.
    const bool is_reached_last = walk.parent[bridge.to] == bridge.from;
    const std::uint32_t inner = is_reached_last ? bridge.to : bridge.from;
    const std::uint32_t outer = is_reached_last ? bridge.from : bridge.to;
    const std::uint32_t behind = walk.subtree_size[inner];
    const std::uint32_t before = walk.subtree_size[walk.root[inner]] - behind;
    const bool inner_is_smaller = behind < before || (behind == before && inner < outer);
    ties.push_back({cooperation.stakeholders[inner_is_smaller ? inner : outer],
                    cooperation.stakeholders[inner_is_smaller ? outer : inner],
                    std::min(behind, before)});
  }
  std::ranges::sort(ties, {}, [](const BridgingTie& tie) {
    return std::tuple(-std::int64_t{tie.cut_off}, tie.first, tie.second);
  });
  return ties;
}

}  // namespace

Brokers find_brokers(const Network& network, const Cooperation& cooperation,
                     const NullOptions& options, const Watch& watch, std::size_t shown) {
  check_fields(options);
  const auto brokerage = find_brokerage(cooperation.graph, cooperation.kinds, watch);
  const std::vector<Loss> losses = find_losses(cooperation.graph);
  const auto constraint = measure_constraint(cooperation.graph, options.threads, watch);
  Brokers found{.ties = find_bridging_ties(cooperation),
                .knows_kinds = knows_kinds(cooperation),
                .unknown_kinds = count_unknown_kinds(cooperation)};
  std::vector<std::uint32_t> vertices;
  for (std::uint32_t vertex = 0; vertex < brokerage.size(); ++vertex) {
    if (brokerage[vertex].pairs == 0) continue;
    if (is_state(network, cooperation.stakeholders[vertex])) {
      found.states.push_back(cooperation.stakeholders[vertex]);
    } else {
      vertices.push_back(vertex);
    }
  }
  std::ranges::stable_sort(vertices, std::ranges::greater{}, [&](std::uint32_t vertex) {
    return std::pair(brokerage[vertex].sole_pairs, brokerage[vertex].pairs);
  });
  for (const std::uint32_t vertex : vertices) {
    watch.check();
    found.rows.push_back(make_row(cooperation, vertex, brokerage[vertex], losses[vertex]));
    found.rows.back().constraint = constraint[vertex];
  }
  const std::span<const std::uint32_t> all(vertices);
  add_doors(network, cooperation, all.first(std::min(shown, all.size())), watch, found.rows);
  judge_roles(cooperation, vertices, options, watch, found.rows);
  return found;
}

}  // namespace bindeglied
