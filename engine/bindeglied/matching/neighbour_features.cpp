#include <cmath>
#include <cstdint>
#include <vector>

#include "bindeglied/matching/detail/query_view.hpp"

namespace bindeglied::detail {
namespace {

/// Known partners and who is in the project itself: there is no step over them, since that they
/// know each other may come from the project.
IdVector<StakeholderId, std::uint8_t> flag_insiders(const QueryView& view) {
  IdVector<StakeholderId, std::uint8_t> flags(view.index.partners.key_count(), 0);
  for (const StakeholderId known : view.query.known) flags[known] = 1;
  for (const HistoryMember& member : view.index.history.members[view.query.project]) {
    flags[member.stakeholder] = 1;
  }
  return flags;
}

/// A partner of known ones, and of how many.
struct Neighbour {
  StakeholderId who = {};
  double number = 0.0;
  double degree = 0.0;  ///< partners of its own, > 0
};

std::vector<Neighbour> find_neighbours(const QueryView& view,
                                       const IdVector<StakeholderId, std::uint8_t>& is_insider) {
  const PartnerLists& partners = view.index.partners;
  IdVector<StakeholderId, double> number(partners.key_count(), 0.0);
  for (const StakeholderId known : view.query.known) {
    for (const StakeholderId who : partners[known]) number[who] += 1.0;
  }
  std::vector<Neighbour> found;
  for (const StakeholderId who : number.ids()) {
    if (number[who] <= 0.0 || is_insider[who] != 0) continue;
    found.push_back({who, number[who], static_cast<double>(partners[who].size())});
  }
  return found;
}

/// By paths K-u-v-o of different ones.
Sums sum_three_steps(const QueryView& view, const std::vector<Neighbour>& neighbours,
                     const IdVector<StakeholderId, std::uint8_t>& is_insider) {
  const PartnerLists& partners = view.index.partners;
  IdVector<StakeholderId, double> second(partners.key_count(), 0.0);
  for (const Neighbour& neighbour : neighbours) {
    const double weight = neighbour.number / std::sqrt(neighbour.degree);
    for (const StakeholderId who : partners[neighbour.who]) second[who] += weight;
  }
  Sums sums(second.size(), 0.0);
  for (const StakeholderId who : second.ids()) {
    if (second[who] <= 0.0 || is_insider[who] != 0) continue;
    const double weight = second[who] / std::sqrt(static_cast<double>(partners[who].size()));
    for (const StakeholderId end : partners[who]) sums[end.index()] += weight;
  }
  // K-o-v-o is no path.  What rounding leaves of nothing else must stay nothing.
  constexpr double rounding = 1e-9;
  for (const Neighbour& neighbour : neighbours) {
    double back = 0.0;
    for (const StakeholderId who : partners[neighbour.who]) {
      if (is_insider[who] != 0) continue;
      back += 1.0 / std::sqrt(static_cast<double>(partners[who].size()));
    }
    double& sum = sums[neighbour.who.index()];
    const double rest = sum - back * neighbour.number / std::sqrt(neighbour.degree);
    sum = rest > rounding * sum ? rest : 0.0;
  }
  return sums;
}

}  // namespace

void add_neighbour_features(const QueryView& view, FeatureTable& table) {
  const auto is_insider = flag_insiders(view);
  const std::vector<Neighbour> neighbours = find_neighbours(view, is_insider);
  Sums adamic_adar(table.stakeholder_count(), 0.0);
  Sums allocated(table.stakeholder_count(), 0.0);
  for (const Neighbour& neighbour : neighbours) {
    // Whoever has no other partner leads to nobody.
    if (neighbour.degree <= 1.0) continue;
    const double by_log = neighbour.number / std::log(neighbour.degree);
    const double by_degree = neighbour.number / neighbour.degree;
    for (const StakeholderId who : view.index.partners[neighbour.who]) {
      adamic_adar[who.index()] += by_log;
      allocated[who.index()] += by_degree;
    }
  }
  Sums three_steps = sum_three_steps(view, neighbours, is_insider);
  for (Sums* sums : {&adamic_adar, &allocated, &three_steps}) {
    for (const StakeholderId known : view.query.known) (*sums)[known.index()] = 0.0;
  }
  set_root_column(adamic_adar, Feature::adamic_adar, table);
  set_root_column(allocated, Feature::resource_allocation, table);
  set_root_column(three_steps, Feature::three_steps, table);
}

}  // namespace bindeglied::detail
