#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "bindeglied/matching/detail/query_view.hpp"

namespace bindeglied::detail {
namespace {

/// By decay_4 and by focus: both walks go over the same edges, so that one sweep serves them.
constexpr std::size_t partner_lanes = 2;
using PartnerLanes = std::array<double, partner_lanes>;

/// What somebody has of a walk, and gives to each unit of tie; side by side, since read so.
struct alignas(32) PartnerMass {
  PartnerLanes has = {};
  PartnerLanes per_tie = {};
};
using PartnerMasses = IdVector<StakeholderId, PartnerMass>;

/// Two steps of the walk in which a partner is chosen by sum w / (n - 1), never staying: (R^2) from
/// the known partners, as sweeps over members of venues instead of pairs.
class PartnerWalks {
 public:
  explicit PartnerWalks(const QueryView& view)
      : view_(view), weights_(view.index.history.members.key_count()) {
    for (const VenueId venue : weights_.ids()) weights_[venue] = weight_of(venue);
  }

  /// One step of `masses`, summed over all who have some.
  [[nodiscard]] PartnerMasses step(const PartnerMasses& masses) const {
    const MatchIndex& index = view_.index;
    PartnerMasses reached(masses.size());
    std::vector<VenueId> venues;
    IdVector<VenueId, PartnerLanes> venue_mass(weights_.size());
    for (const StakeholderId from : masses.ids()) {
      const PartnerLanes& has = masses[from].has;
      if (has[0] <= 0.0 && has[1] <= 0.0) continue;
      const PartnerLanes per_tie = divide(has, strength_of(from));
      reached[from].per_tie = per_tie;
      for (const VenueId venue : index.history.venues[from]) {
        if (venue_mass[venue][0] == 0.0) venues.push_back(venue);
        for (std::size_t lane = 0; lane < partner_lanes; ++lane) {
          venue_mass[venue][lane] += per_tie[lane];
        }
      }
    }
    for (const VenueId venue : venues) {
      const PartnerLanes weight = divide_by_others(weights_[venue], venue);
      for (const StakeholderId member : index.members[venue]) {
        PartnerMass& to = reached[member];
        for (std::size_t lane = 0; lane < partner_lanes; ++lane) {
          to.has[lane] += weight[lane] * (venue_mass[venue][lane] - to.per_tie[lane]);
        }
      }
    }
    return reached;
  }

 private:
  static PartnerLanes divide(const PartnerLanes& mass, const PartnerLanes& strength) {
    PartnerLanes shares{};
    for (std::size_t lane = 0; lane < partner_lanes; ++lane) {
      if (strength[lane] > 0.0) shares[lane] = mass[lane] / strength[lane];
    }
    return shares;
  }

  /// Nothing where nobody else is, and in the project itself.
  [[nodiscard]] PartnerLanes weight_of(VenueId venue) const {
    if (view_.index.members[venue].size() < 2 || venue == view_.query.project) return {};
    return {static_cast<double>(view_.index.decay_4[venue]),
            static_cast<double>(view_.focus[venue])};
  }

  [[nodiscard]] PartnerLanes divide_by_others(PartnerLanes weight, VenueId venue) const {
    const std::size_t others = std::max<std::size_t>(2, view_.index.members[venue].size()) - 1;
    for (double& value : weight) value /= static_cast<double>(others);
    return weight;
  }

  /// Sum over all partners: each venue gives its weight.
  [[nodiscard]] PartnerLanes strength_of(StakeholderId stakeholder) const {
    PartnerLanes sum{};
    for (const VenueId venue : view_.index.history.venues[stakeholder]) {
      for (std::size_t lane = 0; lane < partner_lanes; ++lane) sum[lane] += weights_[venue][lane];
    }
    return sum;
  }

  const QueryView& view_;
  IdVector<VenueId, PartnerLanes> weights_;
};

}  // namespace

void add_partner_walk_features(const QueryView& view, FeatureTable& table) {
  PartnerMasses start(table.stakeholder_count());
  for (const StakeholderId known : view.query.known) start[known].has.fill(1.0);
  const PartnerWalks walks(view);
  const PartnerMasses reached = walks.step(walks.step(start));
  Sums by_age(reached.size());
  Sums by_focus(reached.size());
  for (const StakeholderId who : reached.ids()) {
    by_age[who.index()] = reached[who].has[0];
    by_focus[who.index()] = reached[who].has[1];
  }
  set_root_column(by_age, Feature::two_step, table);
  set_root_column(by_focus, Feature::focused_two_step, table);
  const auto strength = table[Feature::walk_strength];
  for (std::size_t i = 0; i < by_age.size(); ++i) {
    strength[i] = static_cast<float>(std::min(1.0, std::sqrt(std::sqrt(by_age[i]))));
  }
}

}  // namespace bindeglied::detail
