#include "bindeglied/analysis/detail/standing.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "bindeglied/analysis/detail/venue_level.hpp"

namespace bindeglied::detail {
namespace {

/// Whether a membership holds whatever its dates leave open; an undated one counts at every date.
bool surely_holds(const Tie& membership, const AsOf& as_of) {
  return (membership.is_undated || has_certainly_begun(membership, as_of)) &&
         as_of.day <= membership.end.first;
}

/// Contact through one that is involved itself; `membership` none for a kind.
IndirectContact contact_through(const Network& network, const Standing& other, TieId membership) {
  if (other.attainment <= 0.0) return {};
  IndirectContact contact{.through = other.stakeholder, .ties = {other.involvement.best_tie}};
  if (!membership.is_none()) contact.ties.push_back(membership);
  for (const TieId tie : contact.ties) {
    contact.is_inferred = contact.is_inferred || network.ties[tie].is_inferred;
    contact.is_undated = contact.is_undated || network.ties[tie].is_undated;
  }
  return contact;
}

/// Fills in what rests on ties that have certainly begun.
void add_sure_part(const ExpectationView& view, Standing& standing) {
  const Network& network = view.network;
  Level level = Level::none;
  Day first = latest_day;
  for (const TieId id : standing.involvement.ties) {
    const Tie& tie = network.ties[id];
    if (!has_certainly_begun(tie, view.as_of)) continue;
    level = std::max(level, level_in(network, tie, view.expectation.venue));
    first = std::min(first, tie.start.last);
  }
  if (level == Level::none) return;
  standing.sure_attainment = attainment(level, view.expectation.level);
  standing.sure_reached = timeliness(view.strict_phase, first) * standing.sure_attainment;
}

std::vector<StakeholderKind> most_frequent_kinds(const Network& network,
                                                 const std::vector<Membership>& members) {
  std::array<std::size_t, EnumNames<StakeholderKind>::names.size()> counts{};
  for (const Membership& member : members) {
    ++counts.at(static_cast<std::size_t>(network.stakeholders[member.other].kind));
  }
  const std::size_t most = *std::ranges::max_element(counts);
  std::vector<StakeholderKind> kinds;
  for (const auto& name : EnumNames<StakeholderKind>::names) {
    if (counts.at(static_cast<std::size_t>(name.value)) == most) kinds.push_back(name.value);
  }
  return kinds;
}

}  // namespace

ExpectationView view_of(const Network& network, const AsOf& as_of, const Expectation& expectation) {
  const auto phase = [&](PhaseReading reading) {
    return working_phase(network, expectation.venue, expectation.due, reading);
  };
  return {network, as_of, expectation, phase(PhaseReading::late), phase(PhaseReading::early)};
}

Standing find_standing(const ExpectationView& view, StakeholderId stakeholder) {
  Standing standing{.stakeholder = stakeholder,
                    .involvement = find_involvement(view.network, stakeholder,
                                                    view.expectation.venue, view.as_of)};
  if (standing.involvement.level == Level::none) return standing;
  standing.attainment = attainment(standing.involvement.level, view.expectation.level);
  standing.timeliness = timeliness(view.phase, standing.involvement.first.first);
  add_sure_part(view, standing);
  return standing;
}

IndirectContact find_indirect_contact(const ExpectationView& view, double lambda) {
  const Network& network = view.network;
  const StakeholderId stakeholder = view.expectation.stakeholder;
  std::vector<Membership> others = members_of(network, stakeholder, view.as_of);
  const std::vector<Membership> umbrellas = umbrellas_of(network, stakeholder, view.as_of);
  others.insert(others.end(), umbrellas.begin(), umbrellas.end());
  std::ranges::stable_sort(others, {}, &Membership::other);

  Standing best;
  TieId membership;
  double sure_best = 0.0;
  for (const Membership& other : others) {
    Standing standing = find_standing(view, other.other);
    if (surely_holds(network.ties[other.tie], view.as_of)) {
      sure_best = std::max(sure_best, standing.sure_attainment);
    }
    if (standing.attainment <= best.attainment) continue;
    best = std::move(standing);
    membership = other.tie;
  }
  IndirectContact contact = contact_through(network, best, membership);
  contact.credit = lambda * best.attainment;
  contact.sure_credit = lambda * sure_best;
  return contact;
}

std::optional<Umbrella> find_umbrella(const Network& network, StakeholderId stakeholder,
                                      const AsOf& as_of) {
  std::vector<Membership> members = members_of(network, stakeholder, as_of);
  if (members.empty()) return std::nullopt;
  std::vector<StakeholderKind> kinds = most_frequent_kinds(network, members);
  return Umbrella{stakeholder, std::move(members), std::move(kinds)};
}

std::vector<Umbrella> find_umbrellas(const Network& network, const AsOf& as_of) {
  std::vector<Umbrella> umbrellas;
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    std::optional<Umbrella> umbrella = find_umbrella(network, stakeholder, as_of);
    if (!umbrella) continue;
    const bool is_network = network.stakeholders[stakeholder].kind == StakeholderKind::network;
    if (is_network || umbrella->members.size() >= 2) umbrellas.push_back(*std::move(umbrella));
  }
  return umbrellas;
}

bool is_of_circle(const Umbrella& umbrella, const Expectation& expectation) {
  return !expectation.kinds.empty() &&
         std::ranges::find(umbrella.frequent_kinds, expectation.kinds.front()) !=
             umbrella.frequent_kinds.end();
}

KindContact find_kind_contact(const ExpectationView& view, const std::vector<Umbrella>& umbrellas,
                              double lambda) {
  const Umbrella* reported = nullptr;
  Standing best;
  double sure_best = 0.0;
  for (const Umbrella& umbrella : umbrellas) {
    if (!is_of_circle(umbrella, view.expectation)) continue;
    if (counts_for(view.network, view.expectation, umbrella.stakeholder, view.as_of)) continue;
    Standing standing = find_standing(view, umbrella.stakeholder);
    sure_best = std::max(sure_best, standing.sure_attainment);
    const auto rank = [](double reached, const Umbrella& of) {
      return std::pair(reached, of.members.size());
    };
    if (reported != nullptr &&
        rank(standing.attainment, umbrella) <= rank(best.attainment, *reported)) {
      continue;
    }
    best = std::move(standing);
    reported = &umbrella;
  }
  KindContact found{.contact = contact_through(view.network, best, {}), .umbrella = reported};
  found.contact.credit = lambda * best.attainment;
  found.contact.sure_credit = lambda * sure_best;
  return found;
}

bool counts_for(const Network& network, const Expectation& expectation, StakeholderId stakeholder,
                const AsOf& as_of) {
  if (!expectation.stakeholder.is_none()) return expectation.stakeholder == stakeholder;
  const StakeholderKind kind = network.stakeholders[stakeholder].kind;
  const bool is_of_kind = std::ranges::find(expectation.kinds, kind) != expectation.kinds.end();
  if (!is_of_kind && !std::ranges::binary_search(expectation.also_counts, stakeholder)) {
    return false;
  }
  return exists(network, stakeholder, as_of);
}

MemberCount count_members(const Network& network, const Umbrella& umbrella, VenueId venue,
                          const AsOf& as_of) {
  MemberCount count{.total = static_cast<std::uint32_t>(umbrella.members.size()),
                    .umbrella = umbrella.stakeholder};
  for (const Membership& member : umbrella.members) {
    const Involvement involvement = find_involvement(network, member.other, venue, as_of);
    if (involvement.level != Level::none) ++count.linked;
    if (network.ties[member.tie].is_undated) ++count.undated;
  }
  return count;
}

}  // namespace bindeglied::detail
