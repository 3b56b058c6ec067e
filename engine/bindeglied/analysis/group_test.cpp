#include "bindeglied/analysis/group_test.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <tuple>
#include <utility>

#include "bindeglied/analysis/detail/gap_evidence.hpp"
#include "bindeglied/analysis/detail/group_statistics.hpp"
#include "bindeglied/analysis/detail/standing.hpp"
#include "bindeglied/analysis/detail/venue_view.hpp"
#include "bindeglied/base/id_vector.hpp"

namespace bindeglied {
namespace {

constexpr std::uint32_t not_there = UINT32_MAX;

/// The venues tested, and the one at which a tie to any venue counts.
struct TestedVenues {
  std::vector<VenueId> venues = {};                  ///< processes, then forums; by id
  IdVector<VenueId, std::uint32_t> counted_at = {};  ///< index in venues; not_there for none
};

TestedVenues find_tested_venues(const Network& network) {
  TestedVenues tested{.counted_at =
                          IdVector<VenueId, std::uint32_t>(network.venues.size(), not_there)};
  for (const VenueKind kind : {VenueKind::process, VenueKind::forum}) {
    for (const VenueId venue : network.venues.ids()) {
      if (network.venues[venue].kind != kind) continue;
      tested.counted_at[venue] = static_cast<std::uint32_t>(tested.venues.size());
      tested.venues.push_back(venue);
    }
  }
  const auto is_tested = [&](VenueId venue) {
    const VenueKind kind = network.venues[venue].kind;
    return kind == VenueKind::process || kind == VenueKind::forum;
  };
  for (const VenueId venue : network.venues.ids()) {
    if (is_tested(venue)) continue;
    const std::vector<VenueId> around = enclosing_venues(network, venue);
    const auto nearest = std::ranges::find_if(around, is_tested);
    if (nearest != around.end()) tested.counted_at[venue] = tested.counted_at[*nearest];
  }
  return tested;
}

/// One tie that counts in a venue tested.
struct CountedTie {
  std::uint32_t venue = 0;  ///< index in TestedVenues::venues
  std::uint32_t group = 0;
  StakeholderId stakeholder = {};
  TieId tie = {};
  friend auto operator<=>(const CountedTie&, const CountedTie&) = default;
};

/// The kinds of the day, and what their stakeholders take part in.
struct TestTable {
  TestedVenues tested = {};
  std::vector<StakeholderKind> kinds = {};  ///< in their order
  std::vector<CountedTie> ties = {};        ///< ascending
  detail::Participation participation = {};
};

std::vector<CountedTie> ties_of(const Network& network, const AsOf& as_of,
                                const TestedVenues& tested, StakeholderId stakeholder,
                                std::uint32_t group) {
  std::vector<CountedTie> ties;
  for (const TieId id : network.ties_from[network.node(stakeholder)]) {
    const Tie& tie = network.ties[id];
    if (tie.level == Level::none || !network.is_venue(tie.to)) continue;
    if (!is_documented(tie, as_of)) continue;
    const std::uint32_t venue = tested.counted_at[network.venue(tie.to)];
    if (venue != not_there) ties.push_back({venue, group, stakeholder, id});
  }
  std::ranges::sort(ties);
  return ties;
}

TestTable make_table(const Network& network, const AsOf& as_of) {
  constexpr std::size_t kind_count = EnumNames<StakeholderKind>::names.size();
  std::array<std::vector<StakeholderId>, kind_count> by_kind;
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    if (!exists(network, stakeholder, as_of)) continue;
    by_kind.at(static_cast<std::size_t>(network.stakeholders[stakeholder].kind))
        .push_back(stakeholder);
  }
  TestTable table{.tested = find_tested_venues(network)};
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    if (by_kind.at(kind).empty()) continue;
    const auto group = static_cast<std::uint32_t>(table.kinds.size());
    table.kinds.push_back(static_cast<StakeholderKind>(kind));
    for (const StakeholderId stakeholder : by_kind.at(kind)) {
      const std::vector<CountedTie> ties =
          ties_of(network, as_of, table.tested, stakeholder, group);
      if (ties.empty()) continue;
      std::vector<std::uint32_t> venues;
      for (const CountedTie& tie : ties) {
        if (venues.empty() || venues.back() != tie.venue) venues.push_back(tie.venue);
      }
      table.participation.group_of.push_back(group);
      table.participation.venues_of.push_back(std::move(venues));
      table.ties.insert(table.ties.end(), ties.begin(), ties.end());
    }
  }
  std::ranges::sort(table.ties);
  table.participation.group_count = table.kinds.size();
  table.participation.venue_count = table.tested.venues.size();
  return table;
}

/// Sums along both sides of the table.
struct Margins {
  std::vector<std::uint32_t> active = {};      ///< of each group
  std::vector<std::uint32_t> group_ties = {};  ///< of each group
  std::vector<std::uint32_t> venue_size = {};  ///< of each venue
  std::uint32_t ties = 0;
};

Margins find_margins(const detail::Participation& participation) {
  Margins margins{.active = std::vector<std::uint32_t>(participation.group_count, 0),
                  .group_ties = std::vector<std::uint32_t>(participation.group_count, 0),
                  .venue_size = std::vector<std::uint32_t>(participation.venue_count, 0)};
  for (std::size_t member = 0; member < participation.group_of.size(); ++member) {
    const std::uint32_t group = participation.group_of[member];
    ++margins.active[group];
    for (const std::uint32_t venue : participation.venues_of[member]) {
      ++margins.group_ties[group];
      ++margins.venue_size[venue];
      ++margins.ties;
    }
  }
  return margins;
}

/// Codes come in two forms; `.itself` is for a venue around others that are tested by themselves.
std::string_view finding_code(const GroupTestRow& row, bool is_around_others) {
  constexpr std::array<std::array<std::string_view, 2>, 6> codes{{
      {"group.significant", "group.significant.itself"},
      {"group.not_significant", "group.not_significant.itself"},
      {"group.not_rare", "group.not_rare.itself"},
      {"group.not_testable", "group.not_testable.itself"},
      {"group.not_testable.empty_venue", "group.not_testable.empty_venue.itself"},
      {"group.not_testable.inactive", "group.not_testable.inactive.itself"},
  }};
  const std::size_t form = is_around_others ? 1 : 0;
  if (row.verdict == GroupVerdict::significant) return codes[0].at(form);
  if (row.verdict == GroupVerdict::not_significant) {
    return codes.at(row.documented < row.expected ? 1 : 2).at(form);
  }
  if (row.needed_kind_ties) return codes[3].at(form);
  return codes.at(row.needed_venue_size ? 4 : 5).at(form);
}

Message make_finding(const Network& network, const GroupTestRow& row, bool is_around_others) {
  const auto whole = [](std::optional<std::uint32_t> number) {
    return std::int64_t{number.value_or(0)};
  };
  return {
      finding_code(row, is_around_others),
      {row.kind, network.node(row.venue), whole(row.documented),
       std::int64_t{std::llround(row.expected)}, whole(row.searched_sources), whole(row.venue_size),
       whole(row.needed_venue_size), whole(row.kind_ties), whole(row.needed_kind_ties)}};
}

/// Who and what is counted in one cell.
void add_evidence(const Network& network, const std::vector<CountedTie>& ties, std::size_t first,
                  GroupTestRow& row) {
  const CountedTie& start = ties[first];
  for (std::size_t i = first; i < ties.size(); ++i) {
    const CountedTie& tie = ties[i];
    if (tie.venue != start.venue || tie.group != start.group) break;
    if (row.stakeholders.empty() || row.stakeholders.back() != tie.stakeholder) {
      row.stakeholders.push_back(tie.stakeholder);
    }
    row.evidence.emplace_back(tie.tie);
  }
  row.sources = detail::sources_of(network, row.evidence);
}

GroupTestRow make_row(const Network& network, const TestTable& table, const Margins& margins,
                      const detail::GroupStatistic& cell, std::size_t venue, std::size_t group,
                      double alpha) {
  GroupTestRow row{.venue = table.tested.venues[venue],
                   .kind = table.kinds[group],
                   .documented = cell.count,
                   .expected = cell.expected,
                   .none_probability = cell.none,
                   .mid_p = cell.mid_p,
                   .q = cell.q,
                   .active = margins.active[group],
                   .kind_ties = margins.group_ties[group],
                   .venue_size = margins.venue_size[venue],
                   .needed_kind_ties = cell.needed_group_ties,
                   .needed_venue_size = cell.needed_venue_size};
  row.id = "group:" + std::string(to_string(row.kind)) + "/" +
           std::string(network.text(network.node_ids[network.node(row.venue)]));
  if (cell.q) {
    const bool is_rare = *cell.q <= alpha;
    row.verdict = is_rare ? GroupVerdict::significant : GroupVerdict::not_significant;
    if (is_rare) row.type = GapType::under_represented;
  }
  return row;
}

std::vector<GroupTestRow> make_rows(const Network& network, const TestTable& table,
                                    const detail::GroupStatistics& statistics, double alpha,
                                    const Watch& watch) {
  const Margins margins = find_margins(table.participation);
  std::vector<GroupTestRow> rows;
  rows.reserve(statistics.cells.size());
  std::size_t next_tie = 0;
  for (std::size_t venue = 0; venue < table.tested.venues.size(); ++venue) {
    const std::uint32_t searched =
        detail::count_searched_sources(network, table.tested.venues[venue]);
    const bool is_around_others =
        std::ranges::any_of(inner_venues(network, table.tested.venues[venue]), [&](VenueId inner) {
          return table.tested.venues[table.tested.counted_at[inner]] == inner;
        });
    for (std::size_t group = 0; group < table.kinds.size(); ++group) {
      GroupTestRow row =
          make_row(network, table, margins, statistics.cells[rows.size()], venue, group, alpha);
      if (row.documented > 0) add_evidence(network, table.ties, next_tie, row);
      next_tie += row.evidence.size();
      row.searched_sources = searched;
      row.finding = make_finding(network, row, is_around_others);
      rows.push_back(std::move(row));
    }
    watch.check("list groups",
                static_cast<double>(venue) / static_cast<double>(table.tested.venues.size()));
  }
  return rows;
}

/// Verdict first; among the tested the rarest, among the others the nearest to a test.
auto rank(const GroupTestRow& row) {
  const double q = row.q.value_or(1.0);
  return std::tuple(row.verdict, q, row.q ? row.mid_p : -row.expected);
}

}  // namespace

GroupTest test_groups(const Network& network, const AsOf& as_of, const GroupTestOptions& options,
                      const Watch& watch) {
  check_fields(options);
  const TestTable table = make_table(network, as_of);
  const detail::GroupStatistics statistics =
      detail::find_group_statistics(table.participation, options.alpha, watch);
  GroupTest test{.rows = make_rows(network, table, statistics, options.alpha, watch),
                 .stakeholders = static_cast<std::uint32_t>(table.participation.group_of.size()),
                 .venues = static_cast<std::uint32_t>(table.tested.venues.size()),
                 .ties = find_margins(table.participation).ties,
                 .residual = statistics.model.residual};
  std::ranges::stable_sort(test.rows, {}, rank);
  return test;
}

std::vector<GroupTestRow> select_group_rows(const Network& network,
                                            const std::vector<GroupTestRow>& rows,
                                            const GapFilter& filter, const AsOf& as_of) {
  if (!filter.who.is_none() && network.is_venue(filter.who)) return {};
  std::vector<StakeholderKind> kinds;
  if (!filter.who.is_none()) {
    kinds = detail::kinds_of(network, network.stakeholder(filter.who), as_of);
  }
  std::vector<VenueId> inside;
  if (!filter.where.is_none()) inside = inner_venues(network, filter.where);
  std::vector<GroupTestRow> selected;
  std::ranges::copy_if(rows, std::back_inserter(selected), [&](const GroupTestRow& row) {
    return (kinds.empty() || std::ranges::find(kinds, row.kind) != kinds.end()) &&
           (filter.where.is_none() || row.venue == filter.where ||
            std::ranges::binary_search(inside, row.venue));
  });
  return selected;
}

}  // namespace bindeglied
