#include "tests/support/reference_gaps.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace bindeglied::testing {
namespace {

struct Reached {
  double a = 0.0;
  double ta = 0.0;
};

/// Both ends of what dates leave open: as early as possible, and only what is certain.
struct Ends {
  Reached early;
  Reached certain;
};

bool inside(const Network& network, VenueId inner, VenueId outer) {
  for (VenueId at = network.venues[inner].part_of; !at.is_none(); at = network.venues[at].part_of) {
    if (at == outer) return true;
  }
  return false;
}

int steps(const Network& network, const Tie& tie, VenueId venue) {
  const int level = static_cast<int>(tie.level);
  if (level == 0 || !network.is_venue(tie.to)) return 0;
  const VenueId at = network.venue(tie.to);
  if (at == venue) return level;
  if (inside(network, at, venue)) return std::min(level, 3);
  return inside(network, venue, at) ? 1 : 0;
}

/// tau of a start, as a plain fraction of the days that are left; partial dates of the phase read
/// for those involved or against them.
double tau(const Network& network, const Expectation& expectation, Day first, bool in_favour) {
  const auto day_of = [&](PartialDate date) {
    return in_favour ? date.range().last.value : date.range().first.value;
  };
  VenueId at = expectation.venue;
  const Phase* phase = nullptr;
  while (!at.is_none() && phase == nullptr) {
    for (const Phase& candidate : network.phases) {
      if (candidate.venue == at && candidate.is_working) phase = &candidate;
    }
    at = network.venues[at].part_of;
  }
  if (phase == nullptr) return 1.0;
  const int start = day_of(phase->starts);
  int end = day_of(phase->ends);
  if (!expectation.due.is_none()) end = std::min(end, day_of(expectation.due));
  if (end <= start) return first.value <= end ? 1.0 : 0.0;
  const double share = static_cast<double>(end - first.value) / static_cast<double>(end - start);
  return std::clamp(share, 0.0, 1.0);
}

bool shown_by(const Tie& tie, const AsOf& as_of) {
  if (as_of.explicit_only && tie.is_inferred) return false;
  const bool seen_later =
      tie.since.is_none() && !tie.seen.is_none() && tie.seen.range().first > as_of.day;
  return !seen_later && tie.start.first <= as_of.day;
}

Ends ends_of(const Network& network, const AsOf& as_of, const Expectation& expectation,
             StakeholderId who) {
  int early_level = 0;
  int certain_level = 0;
  Day early = latest_day;
  Day certain = latest_day;
  for (const Tie& tie : network.ties) {
    const int level = steps(network, tie, expectation.venue);
    if (tie.from != network.node(who) || level == 0 || !shown_by(tie, as_of)) continue;
    early_level = std::max(early_level, level);
    early = std::min(early, tie.start.first);
    if (tie.start.last > as_of.day) continue;
    certain_level = std::max(certain_level, level);
    certain = std::min(certain, tie.start.last);
  }
  const auto required = static_cast<double>(expectation.level);
  const double a = std::min(1.0, early_level / required);
  const double b = std::min(1.0, certain_level / required);
  return {{a, early_level == 0 ? 0.0 : a * tau(network, expectation, early, true)},
          {b, certain_level == 0 ? 0.0 : b * tau(network, expectation, certain, false)}};
}

/// Who is a member of whom on the day, and whether whatever the dates leave open.
std::map<std::pair<StakeholderId, StakeholderId>, bool> memberships(const Network& network,
                                                                    const AsOf& as_of) {
  std::map<std::pair<StakeholderId, StakeholderId>, const Tie*> ties;
  for (const Tie& tie : network.ties) {
    if (tie.kind != TieKind::member_of || !shown_by(tie, as_of)) continue;
    if (tie.end.last < as_of.day) continue;
    const Tie*& kept = ties[{network.stakeholder(tie.from), network.stakeholder(tie.to)}];
    // Of several, a dated one speaks, and then the first.
    if (kept == nullptr || (kept->is_undated && !tie.is_undated)) kept = &tie;
  }
  std::map<std::pair<StakeholderId, StakeholderId>, bool> sure;
  for (const auto& [pair, tie] : ties) {
    sure[pair] = (tie->is_undated || tie->start.last <= as_of.day) && as_of.day <= tie->end.first;
  }
  return sure;
}

bool counts(const Network& network, const Expectation& expectation, StakeholderId who) {
  if (!expectation.stakeholder.is_none()) return expectation.stakeholder == who;
  const StakeholderKind kind = network.stakeholders[who].kind;
  return std::ranges::count(expectation.kinds, kind) > 0 ||
         std::ranges::count(expectation.also_counts, who) > 0;
}

/// J at both ends.
std::pair<double, double> indirect(const Network& network, const AsOf& as_of,
                                   const Expectation& expectation) {
  const auto pairs = memberships(network, as_of);
  double early = 0.0;
  double certain = 0.0;
  std::map<StakeholderId, std::map<StakeholderKind, int>> kinds_in;
  std::map<StakeholderId, int> size;
  for (const auto& [pair, is_sure] : pairs) {
    ++kinds_in[pair.second][network.stakeholders[pair.first].kind];
    ++size[pair.second];
    for (const auto& [self, other] : {pair, std::pair(pair.second, pair.first)}) {
      if (self != expectation.stakeholder) continue;
      const Ends ends = ends_of(network, as_of, expectation, other);
      early = std::max(early, ends.early.a);
      if (is_sure) certain = std::max(certain, ends.certain.a);
    }
  }
  if (!expectation.stakeholder.is_none()) return {early, certain};
  for (const auto& [umbrella, kinds] : kinds_in) {
    const bool is_network = network.stakeholders[umbrella].kind == StakeholderKind::network;
    if (counts(network, expectation, umbrella) || (!is_network && size[umbrella] < 2)) continue;
    int most = 0;
    for (const auto& [kind, count] : kinds) most = std::max(most, count);
    const auto named = kinds.find(expectation.kinds.front());
    if (named == kinds.end() || named->second < most) continue;
    const Ends ends = ends_of(network, as_of, expectation, umbrella);
    early = std::max(early, ends.early.a);
    certain = std::max(certain, ends.certain.a);
  }
  return {early, certain};
}

bool is_checked(const Network& network, const AsOf& as_of, const Expectation& expectation) {
  // The end of the working phase is where a start would be worth nothing, or the day itself.
  return std::any_of(network.checks.begin(), network.checks.end(), [&](const Check& check) {
    if (check.venue != expectation.venue && !inside(network, expectation.venue, check.venue)) {
      return false;
    }
    const bool is_named = !check.stakeholder.is_none();
    const bool is_about =
        expectation.stakeholder.is_none()
            ? !is_named && check.kind == expectation.kinds.front()
            : (is_named ? check.stakeholder == expectation.stakeholder
                        : check.kind == network.stakeholders[expectation.stakeholder].kind);
    if (!is_about || check.period.first > as_of.day) return false;
    const Day next{check.period.last.value + 1};
    return check.period.last >= as_of.day || tau(network, expectation, next, true) <= 0.0;
  });
}

ReferenceGap reference_gap(const Network& network, const AsOf& as_of,
                           const Expectation& expectation, double lambda) {
  std::vector<Reached> early;
  std::multiset<double> certain;
  std::size_t fulfilled = 0;
  for (const StakeholderId who : network.stakeholders.ids()) {
    if (!counts(network, expectation, who)) continue;
    const Ends ends = ends_of(network, as_of, expectation, who);
    if (ends.early.a > 0.0) early.push_back(ends.early);
    if (ends.early.a == 1.0 && ends.early.ta >= 0.5) ++fulfilled;
    certain.insert(-ends.certain.ta);
  }
  std::ranges::sort(early, [](const Reached& x, const Reached& y) {
    return x.ta != y.ta ? x.ta > y.ta : x.a > y.a;
  });
  const std::size_t n = expectation.stakeholder.is_none() ? expectation.min_count : 1;
  Reached mean;
  for (std::size_t i = 0; i < std::min(n, early.size()); ++i) {
    mean.a += early[i].a / static_cast<double>(n);
    mean.ta += early[i].ta / static_cast<double>(n);
  }
  double certain_mean = 0.0;
  std::size_t taken = 0;
  for (const double value : certain) {
    if (taken++ < n) certain_mean -= value / static_cast<double>(n);
  }
  const auto [j, certain_j] = indirect(network, as_of, expectation);
  const double w = expectation.weight;
  ReferenceGap gap;
  gap.high = w * (1.0 - std::max(certain_mean, lambda * certain_j));
  if (early.empty() && !is_checked(network, as_of, expectation)) {
    gap.is_unknown = true;
    return gap;
  }
  gap.is_met = fulfilled >= n;
  gap.missing = w * (1.0 - mean.a);
  gap.late = w * (mean.a - mean.ta);
  gap.credit = w * std::max(0.0, lambda * j - mean.ta);
  gap.severity = w * (1.0 - std::max(mean.ta, lambda * j));
  return gap;
}

}  // namespace

std::vector<ReferenceGap> reference_gaps(const Network& network, const AsOf& as_of, double lambda) {
  std::vector<ReferenceGap> gaps;
  for (const Expectation& expectation : network.expectations) {
    gaps.push_back(reference_gap(network, as_of, expectation, lambda));
  }
  return gaps;
}

}  // namespace bindeglied::testing
