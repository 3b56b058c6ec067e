#include <algorithm>
#include <cmath>

#include "bindeglied/matching/detail/query_view.hpp"

namespace bindeglied::detail {
namespace {

/// One step stakeholder -> venue, chosen by d_4 + floor -> member, chosen evenly.
Sums step_through_venues(const QueryView& view, const Sums& mass,
                         const IdVector<VenueId, float>& weights, double floor) {
  const History& history = view.index.history;
  IdVector<VenueId, double> venue_mass(history.members.key_count(), 0.0);
  for (std::size_t i = 0; i < mass.size(); ++i) {
    if (mass[i] <= 0.0) continue;
    const auto venues = history.venues[StakeholderId{i}];
    double sum = 0.0;
    for (const VenueId venue : venues) sum += static_cast<double>(weights[venue]) + floor;
    for (const VenueId venue : venues) {
      venue_mass[venue] += mass[i] * (static_cast<double>(weights[venue]) + floor) / sum;
    }
  }
  Sums reached(mass.size(), 0.0);
  for (const VenueId venue : venue_mass.ids()) {
    if (venue_mass[venue] <= 0.0 || venue == view.query.project) continue;
    const auto members = history.members[venue];
    const double each = venue_mass[venue] / static_cast<double>(members.size());
    for (const HistoryMember& member : members) reached[member.stakeholder.index()] += each;
  }
  return reached;
}

/// `share` on the known partners, the rest on the members of venues by `weight`.
Sums start_of_walk(const QueryView& view, const std::vector<NearVenue>& near, std::size_t count,
                   double power, double share, std::size_t stakeholder_count) {
  Sums start(stakeholder_count, 0.0);
  double total = 0.0;
  for (std::size_t i = 0; i < std::min(count, near.size()); ++i) {
    total += std::pow(near[i].similarity, power) *
             static_cast<double>(view.index.decay_4[near[i].venue]);
  }
  for (std::size_t i = 0; i < std::min(count, near.size()) && total > 0.0; ++i) {
    const auto members = view.index.history.members[near[i].venue];
    const double each = (1.0 - share) * std::pow(near[i].similarity, power) *
                        static_cast<double>(view.index.decay_4[near[i].venue]) / total /
                        static_cast<double>(members.size());
    for (const HistoryMember& member : members) start[member.stakeholder.index()] += each;
  }
  const double own = view.query.known.empty() ? 0.0
                                              : (total > 0.0 ? share : 1.0) /
                                                    static_cast<double>(view.query.known.size());
  for (const StakeholderId known : view.query.known) start[known.index()] += own;
  return start;
}

Sums walk(const QueryView& view, const Sums& start, double restart, int steps,
          const IdVector<VenueId, float>& weights, double floor) {
  Sums mass = start;
  for (int step = 0; step < steps; ++step) {
    mass = step_through_venues(view, mass, weights, floor);
    for (std::size_t i = 0; i < mass.size(); ++i) {
      mass[i] = restart * start[i] + (1.0 - restart) * mass[i];
    }
  }
  for (const StakeholderId known : view.query.known) mass[known.index()] = 0.0;
  return mass;
}

}  // namespace

void add_walk_features(const QueryView& view, FeatureTable& table) {
  constexpr std::size_t seeds = 300;
  const std::size_t size = table.stakeholder_count();
  const bool has_text = std::ranges::any_of(view.query.terms, [&](const TermShare& term) {
    return view.index.terms->dictionary.blocks[term.term] != TermBlock::line;
  });
  if (has_text) {
    const Sums start = start_of_walk(view, view.nearest, seeds, 3.0, 0.5, size);
    set_root_column(walk(view, start, 0.5, 3, view.index.decay_4, 0.02), Feature::text_walk, table);
  }
  const Sums start = start_of_walk(view, view.in_line, view.in_line.size(), 1.0, 0.8, size);
  set_root_column(walk(view, start, 0.3, 4, view.index.decay_4, 0.02), Feature::walk, table);
  const Sums own = start_of_walk(view, {}, 0, 1.0, 1.0, size);
  set_root_column(walk(view, own, 0.3, 4, view.index.decay_4, 1000.0), Feature::walk_flat, table);
  set_root_column(walk(view, own, 0.3, 4, view.focus, 0.002), Feature::focused_walk, table);
}

}  // namespace bindeglied::detail
