#include <array>
#include <cmath>
#include <cstddef>
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

/// 1 / sqrt(number of partners); 0 for whom there is no step over, and without partners.
using StepWeights = IdVector<StakeholderId, double>;

StepWeights weigh_steps(const QueryView& view,
                        const IdVector<StakeholderId, std::uint8_t>& is_insider) {
  const PartnerLists& partners = view.index.partners;
  StepWeights weights(partners.key_count(), 0.0);
  for (const StakeholderId who : weights.ids()) {
    const auto degree = static_cast<double>(partners[who].size());
    if (degree > 0.0 && is_insider[who] == 0) weights[who] = 1.0 / std::sqrt(degree);
  }
  return weights;
}

/// A partner of known ones, and of how many.
struct Neighbour {
  StakeholderId who = {};
  double number = 0.0;
  double degree = 0.0;  ///< partners of its own, > 0
  double back = 0.0;    ///< what comes back to it from its own partners, per unit that it sends
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

/// What comes over neighbours to each of their partners: one sweep serves all three.
struct SecondSteps {
  Sums adamic_adar;
  Sums allocated;
  Sums three_steps;  ///< their first two
};

SecondSteps step_over_neighbours(const QueryView& view, const StepWeights& step,
                                 std::vector<Neighbour>& neighbours) {
  struct alignas(32) Reached {  // side by side, since read so
    std::array<double, 3> sums = {};
    double step = 0.0;
  };
  const PartnerLists& partners = view.index.partners;
  IdVector<StakeholderId, Reached> reached(partners.key_count());
  for (const StakeholderId who : reached.ids()) reached[who].step = step[who];
  for (Neighbour& neighbour : neighbours) {
    // Whoever has no other partner leads to nobody.
    const double by_log = neighbour.degree > 1.0 ? 1.0 / std::log(neighbour.degree) : 0.0;
    const double by_degree = neighbour.degree > 1.0 ? 1.0 / neighbour.degree : 0.0;
    const std::array<double, 3> weights{neighbour.number * by_log, neighbour.number * by_degree,
                                        neighbour.number * step[neighbour.who]};
    double back = 0.0;
    for (const StakeholderId who : partners[neighbour.who]) {
      Reached& to = reached[who];
      for (std::size_t i = 0; i < weights.size(); ++i) to.sums[i] += weights[i];
      back += to.step;
    }
    neighbour.back = back;
  }
  const std::size_t count = reached.size();
  SecondSteps sums{
      .adamic_adar = Sums(count), .allocated = Sums(count), .three_steps = Sums(count)};
  for (std::size_t i = 0; i < count; ++i) {
    const Reached& of = reached[StakeholderId{i}];
    sums.adamic_adar[i] = of.sums[0];
    sums.allocated[i] = of.sums[1];
    sums.three_steps[i] = of.sums[2];
  }
  return sums;
}

/// The sum over one's partners, in a fixed order of additions that need not wait for each other.
double sum_of_partners(const Sums& values, std::span<const StakeholderId> partners) {
  constexpr std::size_t lanes = 4;
  std::array<double, lanes> sums = {};
  std::size_t i = 0;
  for (; i + lanes <= partners.size(); i += lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      sums[lane] += values[partners[i + lane].index()];
    }
  }
  for (; i < partners.size(); ++i) sums[0] += values[partners[i].index()];
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

/// By paths K-u-v-o of different ones, from what came to each v.
Sums take_third_step(const QueryView& view, const StepWeights& step,
                     const std::vector<Neighbour>& neighbours, Sums second) {
  const PartnerLists& partners = view.index.partners;
  for (std::size_t i = 0; i < second.size(); ++i) second[i] *= step[StakeholderId{i}];
  Sums sums(second.size());
  for (std::size_t i = 0; i < sums.size(); ++i) {
    sums[i] = sum_of_partners(second, partners[StakeholderId{i}]);
  }
  // K-o-v-o is no path.  What rounding leaves of nothing else must stay nothing.
  constexpr double rounding = 1e-9;
  for (const Neighbour& neighbour : neighbours) {
    double& sum = sums[neighbour.who.index()];
    const double rest = sum - neighbour.back * neighbour.number * step[neighbour.who];
    sum = rest > rounding * sum ? rest : 0.0;
  }
  return sums;
}

}  // namespace

void add_neighbour_features(const QueryView& view, FeatureTable& table) {
  const auto is_insider = flag_insiders(view);
  const StepWeights step = weigh_steps(view, is_insider);
  std::vector<Neighbour> neighbours = find_neighbours(view, is_insider);
  SecondSteps sums = step_over_neighbours(view, step, neighbours);
  if (view.wanted[Feature::three_steps]) {
    sums.three_steps = take_third_step(view, step, neighbours, std::move(sums.three_steps));
  }
  for (Sums* values : {&sums.adamic_adar, &sums.allocated, &sums.three_steps}) {
    for (const StakeholderId known : view.query.known) (*values)[known.index()] = 0.0;
  }
  set_root_column(sums.adamic_adar, Feature::adamic_adar, table);
  set_root_column(sums.allocated, Feature::resource_allocation, table);
  if (view.wanted[Feature::three_steps]) {
    set_root_column(sums.three_steps, Feature::three_steps, table);
  }
}

}  // namespace bindeglied::detail
