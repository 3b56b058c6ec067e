#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "bindeglied/matching/detail/query_view.hpp"

namespace bindeglied::detail {
namespace {

/// What venues that somebody shares with known partners say, summed over the venues.
struct SharedSums {
  StakeholderId who = {};
  double ties = 0.0;
  double line = 0.0;
  double line_recent = 0.0;
  double line_led = 0.0;
  double similar = 0.0;
  double last = 0.0;
  double number = 0.0;
  double flat = 0.0;
  double focused = 0.0;
  double led = 0.0;
  double rp3beta = 0.0;
  double cosine = 0.0;
};

/// Of all who share a venue: few of all stakeholders.
struct SharedRows {
  explicit SharedRows(std::size_t stakeholder_count) : row_of(stakeholder_count, no_row) {}

  SharedSums& of(StakeholderId who) {
    std::uint32_t& row = row_of[who];
    if (row == no_row) {
      row = static_cast<std::uint32_t>(rows.size());
      rows.push_back({.who = who});
    }
    return rows[row];
  }

  static constexpr std::uint32_t no_row = UINT32_MAX;
  IdVector<StakeholderId, std::uint32_t> row_of;
  std::vector<SharedSums> rows = {};
};

bool is_led_by_known(const QueryView& view, VenueId venue) {
  const auto members = view.index.history.members[venue];
  return std::ranges::any_of(members, [&](const HistoryMember& member) {
    return member.leads && std::ranges::binary_search(view.query.known, member.stakeholder);
  });
}

/// Sum over the known partners in the venue of the number of their venues to the power.
double sum_known_sizes(const QueryView& view, VenueId venue, double power) {
  double sum = 0.0;
  for (const StakeholderId known : view.query.known) {
    const auto venues = view.index.history.venues[known];
    if (!std::ranges::binary_search(venues, venue)) continue;
    sum += std::pow(static_cast<double>(venues.size()), power);
  }
  return sum;
}

void add_shared_venue(const QueryView& view, VenueId venue, SharedRows& shared) {
  const MatchIndex& index = view.index;
  const auto members = index.history.members[venue];
  if (members.size() < 2) return;
  const double size_weight = static_cast<double>(view.known_share[venue]) /
                             std::sqrt(static_cast<double>(members.size() - 1));
  const double tie = size_weight * static_cast<double>(index.decay_4[venue]);
  const bool in_line = view.blocks[static_cast<std::size_t>(TermBlock::line)][venue] > 0.0;
  const bool is_led = is_led_by_known(view, venue);
  const double flat =
      static_cast<double>(view.known_share[venue]) / static_cast<double>(members.size() - 1);
  const double focused = size_weight * static_cast<double>(view.focus[venue]);
  const double similar = size_weight * view.similarity[venue];
  const double cosine = sum_known_sizes(view, venue, -0.5);
  const double rp3beta =
      std::pow(static_cast<double>(members.size()), -0.8) * sum_known_sizes(view, venue, -0.8);
  const auto youth = static_cast<double>(index.decay_2[venue]);
  for (const HistoryMember& member : members) {
    SharedSums& sums = shared.of(member.stakeholder);
    sums.ties += tie;
    sums.similar += similar;
    sums.number += 1.0;
    sums.flat += flat;
    sums.focused += focused;
    sums.cosine += cosine;
    sums.rp3beta += rp3beta;
    sums.last = std::max(sums.last, youth);
    if (is_led) sums.led += tie;
    if (!in_line) continue;
    sums.line += tie;
    sums.line_recent += size_weight * youth;
    if (is_led) sums.line_led += tie;
  }
}

/// Of everybody but the known partners.
std::vector<SharedSums> sum_shared(const QueryView& view, std::size_t stakeholder_count) {
  SharedRows shared(stakeholder_count);
  for (const VenueId venue : view.shared) add_shared_venue(view, venue, shared);
  std::erase_if(shared.rows, [&](const SharedSums& sums) {
    return std::ranges::binary_search(view.query.known, sums.who);
  });
  for (SharedSums& sums : shared.rows) {
    const auto all = static_cast<double>(view.index.history.venues[sums.who].size());
    sums.cosine /= std::sqrt(all);
  }
  return std::move(shared.rows);
}

/// As set_root_column().
void set_root_rows(std::span<const SharedSums> rows, double SharedSums::*sum, Feature feature,
                   FeatureTable& table) {
  double largest = 0.0;
  for (const SharedSums& sums : rows) largest = std::max(largest, sums.*sum);
  if (largest <= 0.0) return;
  const auto column = table[feature];
  for (const SharedSums& sums : rows) {
    column[sums.who.index()] = static_cast<float>(std::sqrt(sums.*sum / largest));
  }
}

void set_strength_rows(std::span<const SharedSums> rows, double SharedSums::*sum, Feature feature,
                       FeatureTable& table) {
  const auto column = table[feature];
  for (const SharedSums& sums : rows) {
    column[sums.who.index()] = static_cast<float>(sums.*sum / (1.0 + sums.*sum));
  }
}

/// Similar venues whose members already have ties to the known partners.
void add_social(const QueryView& view, std::span<const SharedSums> rows, FeatureTable& table) {
  Sums ties(table.stakeholder_count(), 0.0);
  for (const SharedSums& sums : rows) ties[sums.who.index()] = sums.ties;
  Sums social(table.stakeholder_count(), 0.0);
  for (const VenueId venue : view.similarity.ids()) {
    const double similarity = view.similarity[venue];
    if (similarity <= 0.0) continue;
    const auto members = view.index.history.members[venue];
    double sum = 0.0;
    for (const HistoryMember& member : members) {
      sum += std::sqrt(ties[member.stakeholder.index()]);
    }
    if (sum <= 0.0) continue;
    const double weight = similarity * sum / static_cast<double>(members.size()) *
                          static_cast<double>(view.index.decay_4[venue]);
    for (const HistoryMember& member : members) social[member.stakeholder.index()] += weight;
  }
  set_root_column(social, Feature::social, table);
}

}  // namespace

void add_tie_features(const QueryView& view, FeatureTable& table) {
  const std::vector<SharedSums> rows = sum_shared(view, table.stakeholder_count());
  set_root_rows(rows, &SharedSums::ties, Feature::repeat, table);
  set_root_rows(rows, &SharedSums::led, Feature::repeat_led, table);
  set_root_rows(rows, &SharedSums::line, Feature::line_ties, table);
  set_root_rows(rows, &SharedSums::line_recent, Feature::line_ties_recent, table);
  set_root_rows(rows, &SharedSums::line_led, Feature::line_ties_led, table);
  set_root_rows(rows, &SharedSums::focused, Feature::focused_ties, table);
  set_root_rows(rows, &SharedSums::flat, Feature::repeat_flat, table);
  set_root_rows(rows, &SharedSums::cosine, Feature::cooccurrence, table);
  set_root_rows(rows, &SharedSums::rp3beta, Feature::rp3beta, table);
  set_root_rows(rows, &SharedSums::similar, Feature::similar_ties, table);
  const auto last = table[Feature::last_common];
  const auto share = table[Feature::common_share];
  for (const SharedSums& sums : rows) {
    last[sums.who.index()] = static_cast<float>(sums.last);
    const auto all = static_cast<double>(view.index.history.venues[sums.who].size());
    share[sums.who.index()] = static_cast<float>(std::sqrt(std::min(1.0, sums.number / all)));
  }
  set_strength_rows(rows, &SharedSums::ties, Feature::tie_strength, table);
  set_strength_rows(rows, &SharedSums::line, Feature::line_strength, table);
  if (view.wanted[Feature::social]) add_social(view, rows, table);
}

}  // namespace bindeglied::detail
