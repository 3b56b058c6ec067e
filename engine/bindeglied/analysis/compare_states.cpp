#include "bindeglied/analysis/compare_states.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "bindeglied/analysis/detail/changed_things.hpp"
#include "bindeglied/analysis/expected_who.hpp"

namespace bindeglied {
namespace {

constexpr double least_severity_change = 1e-12;  ///< below it two sums in other order may differ

struct GapRow {
  GapStatus status = GapStatus::unknown;
  bool is_documented = false;  ///< somebody is, at whatever level
  double severity = 0.0;
  std::optional<std::uint32_t> rank = {};
  std::string venue = {};
};

/// As expected_who, but with the name, since the states do not share ids.
MessageArgument who_of(const Network& network, const Gap& gap) {
  if (!gap.stakeholder.is_none()) return name_of_node(network, network.node(gap.stakeholder));
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
                         .venue = name_of_node(state.network, state.network.node(gap.venue))},
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

Change change_of(const GapSide* before, const GapSide* after) {
  if (before == nullptr) return Change::added;
  return after == nullptr ? Change::removed : Change::changed;
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

}  // namespace

std::vector<Difference> compare_states(const NetworkState& before, const NetworkState& after) {
  std::vector<Difference> found = compare_gaps(before, after);
  std::vector<Difference> things = changed_things(before, after);
  std::ranges::move(things, std::back_inserter(found));
  return found;
}

}  // namespace bindeglied
