#include <algorithm>
#include <cassert>
#include <cstdint>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>

#include "bindeglied/network/detail/network_columns.hpp"

namespace bindeglied::detail {
namespace {

/// What orders ties apart from their rarer columns; small, as 10^7 of them are sorted.
struct SortKey {
  NodeId from = {};
  NodeId to = {};
  PartialDate since = {};
  TieKind kind = {};
  std::uint32_t row = 0;

  friend bool operator<(const SortKey& a, const SortKey& b) {
    return std::tie(a.from, a.kind, a.to, a.since) < std::tie(b.from, b.kind, b.to, b.since);
  }
};

/// Compares what the SortKey leaves out, so that only wholly equal rows are interchangeable.
bool rest_less(const StringPool& strings, const TieRecord& a, const TieRecord& b) {
  const auto numbers = [](const TieRecord& tie) {
    return std::tuple(tie.until, tie.seen, tie.level, tie.confidence);
  };
  if (numbers(a) != numbers(b)) return numbers(a) < numbers(b);
  const auto texts = [&](const TieRecord& tie) {
    return std::tuple(strings.view(tie.role), strings.view(tie.sources), strings.view(tie.extra));
  };
  return texts(a) < texts(b);
}

/// The keys of the ties from one node after the other; where those of each node begin.
struct KeysByNode {
  std::vector<SortKey> keys;
  std::vector<std::size_t> begins;  // one more than there are nodes
};

KeysByNode keys_by_node(const Dataset& dataset, const NameIndex& names, std::size_t node_count) {
  std::vector<std::size_t> begins(node_count + 1, 0);
  for (const TieRecord& record : dataset.ties) {
    const NodeId from = find_node(names, record.from);
    assert(!from.is_none());
    ++begins[from.index() + 1];
  }
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  std::vector<SortKey> keys(dataset.ties.size());
  std::vector<std::size_t> next(begins.begin(), begins.end() - 1);
  for (std::uint32_t row = 0; row < dataset.ties.size(); ++row) {
    const TieRecord& record = dataset.ties[row];
    const NodeId from = find_node(names, record.from);
    const NodeId to = find_node(names, record.to);
    assert(!to.is_none());
    keys[next[from.index()]++] = {
        .from = from, .to = to, .since = record.since, .kind = record.kind, .row = row};
  }
  return {std::move(keys), std::move(begins)};
}

// Node by node: most have few ties, so that there is little to sort.
std::vector<SortKey> sorted_keys(const Dataset& dataset, const NameIndex& names,
                                 std::size_t node_count) {
  KeysByNode grouped = keys_by_node(dataset, names, node_count);
  const auto is_before = [&](const SortKey& a, const SortKey& b) {
    if (a < b) return true;
    if (b < a) return false;
    return rest_less(*dataset.strings, dataset.ties[a.row], dataset.ties[b.row]);
  };
  for (std::size_t node = 0; node < node_count; ++node) {
    const std::size_t begin = grouped.begins[node];
    std::ranges::sort(std::span(grouped.keys).subspan(begin, grouped.begins[node + 1] - begin),
                      is_before);
  }
  return std::move(grouped.keys);
}

DayRange span_of(PartialDate starts, PartialDate ends) {
  const DayRange span{starts.range().first, ends.range().last};
  return {span.first, std::max(span.first, span.last)};
}

/// When a venue was there: its own dates, else from its first dated status step, else as its
/// nearest enclosing venue with dates.
IdVector<VenueId, DayRange> venue_spans(const IdVector<VenueId, Venue>& venues) {
  IdVector<VenueId, DayRange> spans(venues.size());
  for (const VenueId venue : venues.ids()) {
    VenueId at = venue;
    // Bounded, so that a circle of enclosing venues ends too.
    for (std::size_t depth = 0; !at.is_none() && depth < venues.size(); ++depth) {
      const Venue& place = venues[at];
      const auto step = std::ranges::find_if(
          place.status, [](const StatusStep& candidate) { return !candidate.from.is_none(); });
      if (!place.starts.is_none() || !place.ends.is_none()) {
        spans[venue] = span_of(place.starts, place.ends);
        break;
      }
      if (step != place.status.end()) {
        spans[venue] = span_of(step->from, {});
        break;
      }
      at = place.part_of;
    }
  }
  return spans;
}

/// `span` is that of the venue it leads to; all days for a tie between stakeholders.
DayRange start_of(const TieRecord& record, DayRange span) {
  if (!record.since.is_none()) return record.since.range();
  // Seen or over on a day: it began no later.
  const PartialDate proof = record.seen.is_none() ? record.until : record.seen;
  if (proof.is_none()) return span;
  const DayRange proven = proof.range();
  const Day last = record.seen.is_none() ? std::min(span.last, proven.last) : proven.last;
  // Evidence from before the venue's own dates beats these dates.
  return {span.first <= last ? span.first : proven.first, last};
}

Tie make_tie(const TieRecord& record, const SortKey& key, DayRange span, bool is_to_venue) {
  const Level level = record.level == Level::none ? default_level(record.kind) : record.level;
  const DayRange open_end{latest_day, latest_day};
  return {.from = key.from,
          .to = key.to,
          .kind = record.kind,
          .level = is_to_venue ? level : Level::none,
          .is_inferred = record.confidence == Confidence::inferred,
          .is_undated = record.since.is_none() && record.seen.is_none(),
          .start = start_of(record, span),
          .end = record.until.is_none() ? open_end : record.until.range(),
          .since = record.since,
          .until = record.until,
          .seen = record.seen,
          .role = record.role,
          .extra = record.extra};
}

/// The ties at each node; `end` is the member of Tie that says which node.
Csr<NodeId, TieId> ties_by(const IdVector<TieId, Tie>& ties, std::size_t node_count,
                           NodeId Tie::*end) {
  std::vector<std::uint32_t> offsets(node_count + 1, 0);
  for (const Tie& tie : ties) ++offsets[(tie.*end).index() + 1];
  for (std::size_t node = 0; node < node_count; ++node) offsets[node + 1] += offsets[node];
  std::vector<std::uint32_t> next(offsets.begin(), offsets.end() - 1);
  std::vector<TieId> values(ties.size());
  for (const TieId tie : ties.ids()) values[next[(ties[tie].*end).index()]++] = tie;
  return {std::move(offsets), std::move(values)};
}

}  // namespace

TieColumns build_ties(const Dataset& dataset, const NameIndex& names, const NodeColumns& nodes,
                      const Watch& watch) {
  const std::vector<SortKey> keys = sorted_keys(dataset, names, nodes.ids.size());
  const IdVector<VenueId, DayRange> spans = venue_spans(nodes.venues);
  const std::size_t stakeholder_count = nodes.stakeholders.size();
  constexpr std::size_t rows_per_check = std::size_t{1} << 16U;

  TieColumns columns;
  CsrBuilder<TieId, SourceId> sources;
  columns.ties.reserve(keys.size());
  for (const SortKey& key : keys) {
    if (columns.ties.size() % rows_per_check == 0) {
      watch.check("build ties",
                  static_cast<double>(columns.ties.size()) / static_cast<double>(keys.size()));
    }
    const TieRecord& record = dataset.ties[key.row];
    const bool is_to_venue = key.to.index() >= stakeholder_count;
    const DayRange span =
        is_to_venue ? spans[VenueId{key.to.index() - stakeholder_count}] : DayRange{};
    columns.ties.push_back(make_tie(record, key, span, is_to_venue));
    for (const SourceId source : resolve_sources(*dataset.strings, names, record.sources)) {
      sources.push_value(source);
    }
    sources.end_key();
  }
  columns.sources_of = std::move(sources).build();
  columns.from = ties_by(columns.ties, nodes.ids.size(), &Tie::from);
  columns.to = ties_by(columns.ties, nodes.ids.size(), &Tie::to);
  return columns;
}

}  // namespace bindeglied::detail
