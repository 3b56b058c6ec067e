#include <algorithm>
#include <array>
#include <cmath>

#include "bindeglied/matching/detail/query_view.hpp"

namespace bindeglied::detail {
namespace {

/// One value per walk: the walks go over the same edges, so that one sweep serves all.
constexpr std::size_t walk_count = 4;
struct alignas(16) Lanes {
  std::array<float, walk_count> of = {};
};

/// One of the walks: stakeholder -> venue by weight + floor -> member, chosen evenly.
struct Walk {
  Feature feature = Feature::walk;
  Sums start = {};
  double restart = 0.3;
  int steps = 4;
  const IdVector<VenueId, float>* weights = nullptr;
  const IdVector<StakeholderId, float>* sums = nullptr;  ///< of the weights of one's venues
  double floor = 0.02;
};
using Walks = std::array<Walk, walk_count>;

/// All walks at once.
class WalkSweeps {
 public:
  WalkSweeps(const QueryView& view, const Walks& walks)
      : view_(view), walks_(walks), weights_(weigh_venues(view, walks)) {
    totals_ = IdVector<StakeholderId, Lanes>(view.index.history.venues.key_count());
    for (const StakeholderId who : totals_.ids()) {
      const auto count = static_cast<float>(view.index.history.venues[who].size());
      for (std::size_t lane = 0; lane < walk_count; ++lane) {
        totals_[who].of[lane] =
            (*walks[lane].sums)[who] + count * static_cast<float>(walks[lane].floor);
      }
    }
  }

  /// One step of every walk, with its restarts.
  [[nodiscard]] IdVector<StakeholderId, Lanes> step(
      const IdVector<StakeholderId, Lanes>& mass) const {
    const IdVector<VenueId, Lanes> at_venues = move_to_venues(mass);
    IdVector<StakeholderId, Lanes> reached(mass.size());
    for (const VenueId venue : at_venues.ids()) {
      if (is_empty(at_venues[venue]) || venue == view_.query.project) continue;
      const auto members = view_.index.members[venue];
      const float each = 1.0F / static_cast<float>(members.size());
      Lanes share;
      for (std::size_t lane = 0; lane < walk_count; ++lane) {
        share.of[lane] = at_venues[venue].of[lane] * weights_[venue].of[lane] * each;
      }
      for (const StakeholderId member : members) add(share, reached[member]);
    }
    for (const StakeholderId who : reached.ids()) {
      for (std::size_t lane = 0; lane < walk_count; ++lane) {
        const double restart = walks_[lane].restart;
        reached[who].of[lane] =
            static_cast<float>(restart * walks_[lane].start[who.index()] +
                               (1.0 - restart) * static_cast<double>(reached[who].of[lane]));
      }
    }
    return reached;
  }

 private:
  static void add(const Lanes& what, Lanes& sum) {
    for (std::size_t lane = 0; lane < walk_count; ++lane) sum.of[lane] += what.of[lane];
  }
  static bool is_empty(const Lanes& lanes) {
    return std::ranges::all_of(lanes.of, [](float value) { return value <= 0.0F; });
  }

  static IdVector<VenueId, Lanes> weigh_venues(const QueryView& view, const Walks& walks) {
    IdVector<VenueId, Lanes> weights(view.index.history.members.key_count());
    for (const VenueId venue : weights.ids()) {
      for (std::size_t lane = 0; lane < walk_count; ++lane) {
        weights[venue].of[lane] =
            (*walks[lane].weights)[venue] + static_cast<float>(walks[lane].floor);
      }
    }
    return weights;
  }

  /// What a venue of weight 1 gets: all that comes to one is weighed alike, and so only once.
  [[nodiscard]] IdVector<VenueId, Lanes> move_to_venues(
      const IdVector<StakeholderId, Lanes>& mass) const {
    const History& history = view_.index.history;
    IdVector<VenueId, Lanes> moved(weights_.size());
    for (const StakeholderId who : mass.ids()) {
      const auto venues = history.venues[who];
      if (venues.empty() || is_empty(mass[who])) continue;
      Lanes per_weight;
      for (std::size_t lane = 0; lane < walk_count; ++lane) {
        per_weight.of[lane] = mass[who].of[lane] / totals_[who].of[lane];
      }
      for (const VenueId venue : venues) add(per_weight, moved[venue]);
    }
    return moved;
  }

  const QueryView& view_;
  const Walks& walks_;
  IdVector<VenueId, Lanes> weights_;
  IdVector<StakeholderId, Lanes> totals_;
};

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

/// Walks all and sets the column of each after its steps; the known partners get nothing.
void walk_all(const QueryView& view, const Walks& walks, FeatureTable& table) {
  const std::size_t count = table.stakeholder_count();
  const WalkSweeps sweeps(view, walks);
  IdVector<StakeholderId, Lanes> mass(count);
  for (const StakeholderId who : mass.ids()) {
    for (std::size_t lane = 0; lane < walk_count; ++lane) {
      mass[who].of[lane] = static_cast<float>(walks[lane].start[who.index()]);
    }
  }
  int most_steps = 0;
  for (const Walk& walk : walks) most_steps = std::max(most_steps, walk.steps);
  Sums reached(count);
  for (int step = 1; step <= most_steps; ++step) {
    mass = sweeps.step(mass);
    for (std::size_t lane = 0; lane < walk_count; ++lane) {
      if (walks[lane].steps != step) continue;
      for (const StakeholderId who : mass.ids()) {
        reached[who.index()] = static_cast<double>(mass[who].of[lane]);
      }
      for (const StakeholderId known : view.query.known) reached[known.index()] = 0.0;
      set_root_column(reached, walks[lane].feature, table);
    }
  }
}

IdVector<StakeholderId, float> sum_focus(const QueryView& view) {
  IdVector<StakeholderId, float> sums(view.index.history.venues.key_count(), 0.0F);
  for (const StakeholderId who : sums.ids()) {
    float sum = 0.0F;
    for (const VenueId venue : view.index.history.venues[who]) sum += view.focus[venue];
    sums[who] = sum;
  }
  return sums;
}

}  // namespace

void add_walk_features(const QueryView& view, FeatureTable& table) {
  constexpr std::size_t seeds = 300;
  const std::size_t count = table.stakeholder_count();
  const IdVector<VenueId, float>& decay = view.index.decay_4;
  const bool has_text = std::ranges::any_of(view.query.terms, [&](const TermShare& term) {
    return view.index.terms->dictionary.blocks[term.term] != TermBlock::line;
  });
  const IdVector<StakeholderId, float>& sums = view.index.decay_4_sums;
  const IdVector<StakeholderId, float> focus_sums = sum_focus(view);
  const Sums own = start_of_walk(view, {}, 0, 1.0, 1.0, count);
  walk_all(view,
           {{{.feature = Feature::text_walk,
              .start = has_text ? start_of_walk(view, view.nearest, seeds, 3.0, 0.5, count)
                                : Sums(count, 0.0),
              .restart = 0.5,
              .steps = 3,
              .weights = &decay,
              .sums = &sums},
             {.feature = Feature::walk,
              .start = start_of_walk(view, view.in_line, view.in_line.size(), 1.0, 0.8, count),
              .weights = &decay,
              .sums = &sums},
             {.feature = Feature::walk_flat,
              .start = own,
              .weights = &decay,
              .sums = &sums,
              .floor = 1000.0},
             {.feature = Feature::focused_walk,
              .start = own,
              .weights = &view.focus,
              .sums = &focus_sums,
              .floor = 0.002}}},
           table);
}

}  // namespace bindeglied::detail
