#include "bindeglied/analysis/potentials.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "bindeglied/analysis/detail/open_needs.hpp"
#include "bindeglied/analysis/detail/standing.hpp"
#include "bindeglied/analysis/detail/venue_view.hpp"
#include "bindeglied/analysis/expected_who.hpp"
#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied {
namespace {

/// Whom a stakeholder has a tie or shares a venue with on the day; ascending.
std::vector<NodeId> contacts_of(const Network& network, StakeholderId stakeholder,
                                const AsOf& as_of) {
  std::vector<NodeId> contacts;
  const NodeId node = network.node(stakeholder);
  const auto add_others_at = [&](NodeId venue) {
    for (const TieId id : network.ties_to[venue]) {
      if (is_documented(network.ties[id], as_of)) contacts.push_back(network.ties[id].from);
    }
  };
  for (const TieId id : network.ties_from[node]) {
    if (!is_documented(network.ties[id], as_of)) continue;
    const NodeId other = network.ties[id].to;
    network.is_venue(other) ? add_others_at(other) : contacts.push_back(other);
  }
  for (const TieId id : network.ties_to[node]) {
    if (is_documented(network.ties[id], as_of)) contacts.push_back(network.ties[id].from);
  }
  sort_unique(contacts);
  return contacts;
}

std::uint32_t count_new_contacts(const Network& network, const Gap& gap, const AsOf& as_of) {
  std::vector<NodeId> known;
  if (!gap.stakeholder.is_none()) {
    known = contacts_of(network, gap.stakeholder, as_of);
    const NodeId self = network.node(gap.stakeholder);
    known.insert(std::ranges::lower_bound(known, self), self);
  }
  const auto is_new = [&](StakeholderId other) {
    return !std::ranges::binary_search(known, network.node(other)) &&
           find_involvement(network, other, gap.venue, as_of).level > Level::informed;
  };
  return static_cast<std::uint32_t>(
      std::ranges::count_if(detail::find_tied(network, gap.venue), is_new));
}

std::uint32_t count_open_projects(const Network& network, VenueId venue, Day day) {
  return static_cast<std::uint32_t>(
      std::ranges::count_if(inner_venues(network, venue), [&](VenueId inner) {
        const Venue& project = network.venues[inner];
        return project.kind == VenueKind::project && is_open(project, day);
      }));
}

Message make_text(const Network& network, const Expectation& expectation, const PotentialRow& row) {
  std::vector<std::string> names;
  bool is_documented = true;
  for (const MeetableNeed& need : row.needs) {
    names.push_back(need.capability);
    is_documented = is_documented && need.is_documented;
  }
  sort_unique(names);
  std::string_view code = is_documented ? "potential.brings" : "potential.may_bring";
  if (names.empty()) code = "potential.joins";
  return {.code = code,
          .arguments = {expected_who(network, expectation), network.node(row.venue),
                        Capabilities{names}, std::int64_t{row.open_projects},
                        std::int64_t{row.new_contacts}}};
}

PotentialRow make_row(const Network& network, const AsOf& as_of, const Gap& gap) {
  const Expectation& expectation = network.expectations[gap.expectation];
  PotentialRow row{.id = "potential:" + std::string(network.text(expectation.id)),
                   .stakeholder = gap.stakeholder,
                   .kind = gap.kind,
                   .venue = gap.venue,
                   .severity_removed = gap.potential.severity_removed,
                   .is_certain = gap.status == GapStatus::not_met,
                   .open_projects = count_open_projects(network, gap.venue, as_of.day),
                   .new_contacts = count_new_contacts(network, gap, as_of),
                   .contact = gap.contact,
                   .evidence = gap.evidence,
                   .sources = gap.sources,
                   .next_step = gap.next_step};
  const auto view = detail::view_of(network, as_of, expectation);
  for (const detail::OfferedNeed& need :
       detail::find_offered_needs(view, detail::find_open_needs(network, gap.venue, as_of))) {
    row.needs.push_back(
        {need.venue, std::string(network.text(need.capability)), need.is_documented});
  }
  row.text = make_text(network, expectation, row);
  return row;
}

}  // namespace

std::vector<PotentialRow> find_potentials(const Network& network, const AsOf& as_of,
                                          const std::vector<Gap>& gaps, const Watch& watch) {
  std::vector<PotentialRow> rows;
  std::size_t done = 0;
  for (const Gap& gap : gaps) {
    watch.check("find potentials", static_cast<double>(done++) / static_cast<double>(gaps.size()));
    if (gap.status != GapStatus::met) rows.push_back(make_row(network, as_of, gap));
  }
  return rows;
}

}  // namespace bindeglied
