#include "bindeglied/matching/history.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "bindeglied/matching/participants.hpp"
#include "bindeglied/network/as_of.hpp"

namespace bindeglied {
namespace {

bool is_history(const Network& network, TieId id, const HistoryOptions& options) {
  const Tie& tie = network.ties[id];
  if (!is_involvement(network, id)) return false;
  if (options.explicit_only && tie.is_inferred) return false;
  if (options.documented ? !is_documented(tie, {.day = Day{options.before.value - 1}})
                         : tie.start.last >= options.before) {
    return false;
  }
  return options.without_role.empty() || network.text(tie.role) != options.without_role;
}

/// The middle of the days in which it may have begun; the known end of a range open on one side.
Day middle_of_start(const Tie& tie) {
  if (tie.start.first <= earliest_day) return tie.start.last;
  if (tie.start.last >= latest_day) return tie.start.first;
  return Day{tie.start.first.value + (tie.start.last.value - tie.start.first.value) / 2};
}

HistoryMember member_of_tie(const Network& network, const Tie& tie) {
  const double share = static_cast<double>(tie.level) / static_cast<double>(Level::collaborating);
  return {.stakeholder = network.stakeholder(tie.from),
          .share = static_cast<float>(std::min(1.0, share)),
          .leads = tie.level == Level::leading};
}

/// Each stakeholder once, ascending, with the largest share.
void keep_best_of_each(std::vector<HistoryMember>& members) {
  std::ranges::sort(members, [](const HistoryMember& a, const HistoryMember& b) {
    return std::pair(a.stakeholder, -a.share - (a.leads ? 1.0F : 0.0F)) <
           std::pair(b.stakeholder, -b.share - (b.leads ? 1.0F : 0.0F));
  });
  const auto same = [](const HistoryMember& a, const HistoryMember& b) {
    return a.stakeholder == b.stakeholder;
  };
  members.erase(std::unique(members.begin(), members.end(), same), members.end());
}

Csr<StakeholderId, VenueId> venues_by_stakeholder(const Csr<VenueId, HistoryMember>& members,
                                                  std::size_t stakeholder_count) {
  std::vector<std::uint32_t> offsets(stakeholder_count + 1, 0);
  const IdRange<VenueId> venues{members.key_count()};
  for (const VenueId venue : venues) {
    for (const HistoryMember& member : members[venue]) ++offsets[member.stakeholder.index() + 1];
  }
  for (std::size_t i = 0; i < stakeholder_count; ++i) offsets[i + 1] += offsets[i];
  std::vector<VenueId> values(members.value_count());
  std::vector<std::uint32_t> next = offsets;
  for (const VenueId venue : venues) {
    for (const HistoryMember& member : members[venue]) {
      values[next[member.stakeholder.index()]++] = venue;
    }
  }
  return {std::move(offsets), std::move(values)};
}

}  // namespace

History build_history(const Network& network, const HistoryOptions& options) {
  constexpr double days_per_year = 365.25;
  History history{.before = options.before,
                  .members = {},
                  .venues = {},
                  .age_years = IdVector<VenueId, double>(network.venues.size(), 0.0)};
  CsrBuilder<VenueId, HistoryMember> builder;
  std::vector<HistoryMember> members;
  for (const VenueId venue : network.venues.ids()) {
    members.clear();
    Day first = latest_day;
    for (const TieId id : network.ties_to[network.node(venue)]) {
      if (!is_history(network, id, options)) continue;
      members.push_back(member_of_tie(network, network.ties[id]));
      first = std::min(first, middle_of_start(network.ties[id]));
    }
    keep_best_of_each(members);
    for (const HistoryMember& member : members) builder.push_value(member);
    builder.end_key();
    if (!members.empty() && options.before < latest_day) {
      history.age_years[venue] = std::max(0, days_between(first, options.before)) / days_per_year;
    }
  }
  history.members = std::move(builder).build();
  history.venues = venues_by_stakeholder(history.members, network.stakeholders.size());
  return history;
}

}  // namespace bindeglied
