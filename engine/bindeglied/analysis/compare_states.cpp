#include "bindeglied/analysis/compare_states.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "bindeglied/analysis/expected_who.hpp"

namespace bindeglied {
namespace {

constexpr double least_severity_change = 1e-12;  ///< below it two sums in other order may differ

/// One side of a comparison by id.
template <class Row>
using ById = std::map<std::string, Row, std::less<>>;

/// Calls `visit(id, before, after)` for every id of either side, ascending; null where it is not.
template <class Row, class Visit>
void visit_both(const ById<Row>& before, const ById<Row>& after, Visit visit) {
  auto left = before.begin();
  auto right = after.begin();
  while (left != before.end() || right != after.end()) {
    const bool has_left =
        right == after.end() || (left != before.end() && left->first <= right->first);
    const bool has_right =
        left == before.end() || (right != after.end() && right->first <= left->first);
    visit(has_left ? left->first : right->first, has_left ? &left->second : nullptr,
          has_right ? &right->second : nullptr);
    if (has_left) ++left;
    if (has_right) ++right;
  }
}

template <class Row>
Change change_of(const Row* before, const Row* after) {
  if (before == nullptr) return Change::added;
  return after == nullptr ? Change::removed : Change::changed;
}

struct GapRow {
  GapStatus status = GapStatus::unknown;
  bool is_documented = false;  ///< somebody is, at whatever level
  double severity = 0.0;
  std::optional<std::uint32_t> rank = {};
  std::string venue = {};
};

std::string node_name(const Network& network, NodeId node) {
  return std::string(network.text(network.node_names[node]));
}

/// As expected_who, but with the name, since the states do not share ids.
MessageArgument who_of(const Network& network, const Gap& gap) {
  if (!gap.stakeholder.is_none()) return node_name(network, network.node(gap.stakeholder));
  return expected_who(network, network.expectations[gap.expectation]);
}

struct GapSide {
  GapRow row = {};
  MessageArgument who = {};
};

ById<GapSide> gaps_by_id(const NetworkState& state) {
  ById<GapSide> rows;
  std::uint32_t rank = 0;
  for (const Gap& gap : state.gaps) {
    GapSide side{.row = {.status = gap.status,
                         .is_documented = !gap.documented.empty(),
                         .severity = gap.severity,
                         .venue = node_name(state.network, state.network.node(gap.venue))},
                 .who = who_of(state.network, gap)};
    if (gap.status != GapStatus::met) side.row.rank = ++rank;
    rows.emplace(gap.id, std::move(side));
  }
  return rows;
}

std::string_view gap_code(Change change, const GapSide* before, const GapSide* after) {
  const auto is_unknown = [](const GapSide& side) { return side.row.status == GapStatus::unknown; };
  if (change == Change::added) {
    return is_unknown(*after) ? "diff.gap.added_unknown" : "diff.gap.added";
  }
  if (change == Change::removed) {
    return is_unknown(*before) ? "diff.gap.removed_unknown" : "diff.gap.removed";
  }
  const GapStatus was = before->row.status;
  const GapStatus is = after->row.status;
  if (was != is) {
    if (is == GapStatus::unknown) return "diff.gap.unknown";
    if (was == GapStatus::unknown) {
      if (is == GapStatus::met) return "diff.gap.shown";
      return after->row.is_documented ? "diff.gap.proven" : "diff.gap.checked";
    }
    return is == GapStatus::met ? "diff.gap.closed" : "diff.gap.opened";
  }
  return after->row.severity < before->row.severity ? "diff.gap.better" : "diff.gap.worse";
}

Difference gap_difference(const std::string& id, const GapSide* before, const GapSide* after) {
  assert(before != nullptr || after != nullptr);
  Difference difference{.id = id, .subject = Subject::gap, .change = change_of(before, after)};
  if (before != nullptr) {
    difference.status_before = before->row.status;
    if (before->row.status != GapStatus::unknown) {
      difference.severity_before = before->row.severity;
    }
    difference.rank_before = before->row.rank;
  }
  if (after != nullptr) {
    difference.status_after = after->row.status;
    if (after->row.status != GapStatus::unknown) difference.severity_after = after->row.severity;
    difference.rank_after = after->row.rank;
  }
  const GapSide& named = after != nullptr ? *after : *before;
  difference.text = {
      .code = gap_code(difference.change, before, after),
      .arguments = {named.who, named.row.venue, difference.severity_before.value_or(0.0),
                    difference.severity_after.value_or(0.0)}};
  return difference;
}

bool is_same(const GapSide& before, const GapSide& after) {
  return before.row.status == after.row.status &&
         std::abs(before.row.severity - after.row.severity) <= least_severity_change;
}

double size_of_change(const Difference& difference) {
  return std::abs(difference.severity_after.value_or(0.0) -
                  difference.severity_before.value_or(0.0));
}

std::vector<Difference> compare_gaps(const NetworkState& before, const NetworkState& after) {
  std::vector<Difference> found;
  visit_both(gaps_by_id(before), gaps_by_id(after),
             [&](const std::string& id, const GapSide* left, const GapSide* right) {
               if (left != nullptr && right != nullptr && is_same(*left, *right)) return;
               found.push_back(gap_difference(id, left, right));
             });
  std::ranges::stable_sort(found, std::ranges::greater{}, size_of_change);
  return found;
}

/// A node or tie with what is compared of it, and its words.
struct ThingRow {
  std::string state = {};
  MessageArgument shown_state = std::string{};
  std::string name = {};
};

ById<ThingRow> venues_by_id(const NetworkState& state) {
  const Network& network = state.network;
  ById<ThingRow> rows;
  for (const VenueId venue : network.venues.ids()) {
    const NodeId node = network.node(venue);
    const ProjectStatus status = status_on(network.venues[venue], state.as_of.day);
    rows.emplace(network.text(network.node_ids[node]),
                 ThingRow{std::string(to_string(status)), status, node_name(network, node)});
  }
  return rows;
}

ById<ThingRow> stakeholders_by_id(const NetworkState& state) {
  const Network& network = state.network;
  ById<ThingRow> rows;
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    if (!exists(network, stakeholder, state.as_of)) continue;
    const NodeId node = network.node(stakeholder);
    const StakeholderKind kind = network.stakeholders[stakeholder].kind;
    std::string name = node_name(network, node);
    rows.emplace(network.text(network.node_ids[node]),
                 ThingRow{std::string(to_string(kind)) + "/" + name, kind, name});
  }
  return rows;
}

ById<ThingRow> ties_by_id(const NetworkState& state) {
  const Network& network = state.network;
  ById<ThingRow> rows;
  for (const TieId id : network.ties.ids()) {
    const Tie& tie = network.ties[id];
    if (!holds(tie, state.as_of)) continue;
    std::string level(to_string(tie.level));
    rows.emplace(tie_key(network, id),
                 ThingRow{level, tie.kind,
                          node_name(network, tie.from) + " – " + node_name(network, tie.to)});
  }
  return rows;
}

/// The codes of added, removed and changed.
using Codes = std::array<std::string_view, 3>;

std::vector<Difference> compare_things(const ById<ThingRow>& before, const ById<ThingRow>& after,
                                       Subject subject, const Codes& codes) {
  std::vector<Difference> found;
  visit_both(
      before, after, [&](const std::string& id, const ThingRow* left, const ThingRow* right) {
        assert(left != nullptr || right != nullptr);
        if (left != nullptr && right != nullptr && left->state == right->state) return;
        const Change change = change_of(left, right);
        const ThingRow& named = right != nullptr ? *right : *left;
        const ThingRow& old = left != nullptr ? *left : *right;
        found.push_back({.id = id,
                         .subject = subject,
                         .change = change,
                         .text = {.code = codes.at(static_cast<std::size_t>(change)),
                                  .arguments = {named.name, old.shown_state, named.shown_state}}});
      });
  return found;
}

}  // namespace

std::vector<Difference> compare_states(const NetworkState& before, const NetworkState& after) {
  std::vector<Difference> found = compare_gaps(before, after);
  const auto add = [&](std::vector<Difference> more) {
    std::ranges::move(more, std::back_inserter(found));
  };
  add(compare_things(venues_by_id(before), venues_by_id(after), Subject::venue,
                     {"diff.venue.added", "diff.venue.removed", "diff.venue.changed"}));
  add(compare_things(
      stakeholders_by_id(before), stakeholders_by_id(after), Subject::stakeholder,
      {"diff.stakeholder.added", "diff.stakeholder.removed", "diff.stakeholder.changed"}));
  add(compare_things(ties_by_id(before), ties_by_id(after), Subject::tie,
                     {"diff.tie.added", "diff.tie.removed", "diff.tie.changed"}));
  return found;
}

}  // namespace bindeglied
