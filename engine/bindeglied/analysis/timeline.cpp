#include "bindeglied/analysis/timeline.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "bindeglied/analysis/detail/gap_evidence.hpp"
#include "bindeglied/analysis/detail/venue_view.hpp"
#include "bindeglied/analysis/involvement.hpp"

namespace bindeglied {
namespace {

std::optional<std::string> iso_unless(Day day, Day open) {
  if (day == open) return std::nullopt;
  return to_iso(day);
}

PartialDate stated(Day day, Day open) { return day == open ? PartialDate{} : to_partial(day); }

/// The start and length of the phase where both are known.
void add_phase(const Network& network, Day first, FirstContact& row) {
  const std::optional<WorkingPhase> phase = working_phase(network, row.venue, {});
  if (!phase || phase->start == earliest_day) return;
  if (phase->end != latest_day) row.phase_length = days_between(phase->start, phase->end);
  if (first == earliest_day || first == latest_day) return;
  row.days_into_phase = days_between(phase->start, first);
}

std::string_view finding_code(const DayRange& first) {
  if (first.first == first.last) return "time.on";
  if (first.last == latest_day) return "time.undated";
  return first.first == earliest_day ? "time.by" : "time.between";
}

Message make_finding(const Network& network, const AsOf& as_of, const FirstContact& row,
                     const DayRange& first) {
  const NodeId who = network.node(row.stakeholder);
  const NodeId where = network.node(row.venue);
  if (row.is_censored) {
    return {"time.never",
            {who, where, stated(as_of.day, latest_day), std::int64_t{row.searched_sources}}};
  }
  return {finding_code(first),
          {who, where, stated(first.first, earliest_day), stated(first.last, latest_day)}};
}

FirstContact make_row(const Network& network, const AsOf& as_of, StakeholderId stakeholder,
                      VenueId venue) {
  FirstContact row{.stakeholder = stakeholder, .venue = venue};
  row.id = "time:" + std::string(network.text(network.node_ids[network.node(stakeholder)])) + "/" +
           std::string(network.text(network.node_ids[network.node(venue)]));
  row.searched_sources = detail::count_searched_sources(network, venue);
  const Involvement involvement = find_involvement(network, stakeholder, venue, as_of);
  row.is_censored = involvement.level == Level::none;
  if (row.is_censored) {
    row.first_contact.earliest = iso_unless(as_of.day, latest_day);
    add_phase(network, as_of.day, row);
    // Nobody has waited for a phase that has not begun.
    if (row.days_into_phase && *row.days_into_phase < 0) row.days_into_phase.reset();
  } else {
    const Tie& tie = network.ties[involvement.first_tie];
    row.first_contact = {iso_unless(involvement.first.first, earliest_day),
                         iso_unless(involvement.first.last, latest_day)};
    row.is_undated = tie.is_undated;
    row.is_inferred = tie.is_inferred;
    row.tie = involvement.first_tie;
    row.sources = detail::sources_of(network, {*row.tie});
    add_phase(network, involvement.first.first, row);
  }
  row.finding = make_finding(network, as_of, row, involvement.first);
  return row;
}

auto rank(const FirstContact& row) {
  return std::tuple(!row.days_into_phase, -row.days_into_phase.value_or(0), !row.is_censored,
                    row.stakeholder, row.venue);
}

}  // namespace

std::vector<FirstContact> find_first_contacts(const Network& network, const AsOf& as_of,
                                              const Watch& watch) {
  std::set<std::pair<StakeholderId, VenueId>> pairs;
  for (const Expectation& expectation : network.expectations) {
    if (!expectation.stakeholder.is_none()) {
      pairs.emplace(expectation.stakeholder, expectation.venue);
    }
  }
  std::vector<FirstContact> rows;
  rows.reserve(pairs.size());
  for (const auto& [stakeholder, venue] : pairs) {
    rows.push_back(make_row(network, as_of, stakeholder, venue));
    watch.check("find first contacts",
                static_cast<double>(rows.size()) / static_cast<double>(pairs.size()));
  }
  std::ranges::sort(rows, {}, rank);
  return rows;
}

std::vector<FirstContact> select_first_contacts(const Network& network,
                                                const std::vector<FirstContact>& rows,
                                                const GapFilter& filter, const AsOf& as_of) {
  std::vector<NodeId> who = {filter.who};
  if (!filter.who.is_none() && !network.is_venue(filter.who)) {
    for (const Membership& member : members_of(network, network.stakeholder(filter.who), as_of)) {
      who.push_back(network.node(member.other));
    }
  }
  std::vector<VenueId> inside;
  if (!filter.where.is_none()) inside = inner_venues(network, filter.where);
  std::vector<FirstContact> selected;
  std::ranges::copy_if(rows, std::back_inserter(selected), [&](const FirstContact& row) {
    const bool concerns =
        filter.who.is_none() || std::ranges::find(who, network.node(row.stakeholder)) != who.end();
    return concerns && (filter.where.is_none() || row.venue == filter.where ||
                        std::ranges::binary_search(inside, row.venue));
  });
  return selected;
}

}  // namespace bindeglied
