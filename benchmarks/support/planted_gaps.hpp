#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "bindeglied/analysis/suggested_expectations.hpp"
#include "bindeglied/network/build_network.hpp"

namespace bindeglied {

// The planted-gap experiment: an involvement is hidden, with everything that the stakeholder has
// inside the venue and with the expectation that names it there; at which rank, among all that are
// not involved in the venue, do the suggestions name the hidden one?

/// The ways of ranking that are compared.
enum class PlantedMethod : std::uint8_t { score, weight, popularity, degree };
inline constexpr std::array<std::string_view, 4> planted_method_names{"score", "weight",
                                                                      "popularity", "degree"};

/// The rank of one hidden stakeholder by each method, the middle one of equals; 1 is best.
using PlantedRanks = std::array<double, planted_method_names.size()>;

/// One involvement: stakeholder and venue.
using Involved = std::pair<std::string_view, std::string_view>;

/// The involvements in forums and projects, in the order of ids.
[[nodiscard]] inline std::vector<Involved> involvements(const Network& network, const AsOf& day) {
  std::set<Involved> found;
  for (const Tie& tie : network.ties) {
    if (tie.level == Level::none || !network.is_venue(tie.to) || network.is_venue(tie.from)) {
      continue;
    }
    const VenueKind kind = network.venues[network.venue(tie.to)].kind;
    if (kind != VenueKind::forum && kind != VenueKind::project) continue;
    if (!is_documented(tie, day) || !may_have_begun(tie, day)) continue;
    found.emplace(network.text(network.node_ids[tie.from]), network.text(network.node_ids[tie.to]));
  }
  return {found.begin(), found.end()};
}

namespace planted {

/// The data without the involvement.
[[nodiscard]] inline Dataset hide(const Dataset& dataset, const Network& network,
                                  const Involved& hidden) {
  const VenueId venue = network.venue(find_node(network, hidden.second));
  std::set<std::string_view> venues = {hidden.second};
  for (const VenueId inner : inner_venues(network, venue)) {
    venues.insert(network.text(network.node_ids[network.node(inner)]));
  }
  Dataset rest = dataset;
  const auto view = [&](Text text) { return rest.strings->view(text); };
  std::erase_if(rest.ties, [&](const TieRecord& tie) {
    return view(tie.from) == hidden.first && venues.contains(view(tie.to));
  });
  std::erase_if(rest.expectations, [&](const ExpectationRecord& row) {
    return view(row.stakeholder) == hidden.first && venues.contains(view(row.venue));
  });
  return rest;
}

/// How many venues, and how many nodes at all, each stakeholder is tied to by the day.
[[nodiscard]] inline std::array<IdVector<StakeholderId, double>, 2> activity(const Network& network,
                                                                             const AsOf& day) {
  IdVector<StakeholderId, std::set<NodeId>> venues(network.stakeholders.size());
  IdVector<StakeholderId, std::set<NodeId>> nodes(network.stakeholders.size());
  for (const Tie& tie : network.ties) {
    if (!is_documented(tie, day) || !may_have_begun(tie, day)) continue;
    for (const auto& [self, other] : {std::pair(tie.from, tie.to), std::pair(tie.to, tie.from)}) {
      if (network.is_venue(self)) continue;
      nodes[network.stakeholder(self)].insert(other);
      if (network.is_venue(other)) venues[network.stakeholder(self)].insert(other);
    }
  }
  std::array<IdVector<StakeholderId, double>, 2> counts;
  for (const StakeholderId id : network.stakeholders.ids()) {
    counts[0].push_back(static_cast<double>(venues[id].size()));
    counts[1].push_back(static_cast<double>(nodes[id].size()));
  }
  return counts;
}

[[nodiscard]] inline double middle_rank(const std::vector<StakeholderId>& candidates,
                                        const IdVector<StakeholderId, double>& figures,
                                        StakeholderId hidden) {
  double above = 0.0;
  double equal = 0.0;
  for (const StakeholderId id : candidates) {
    if (figures[id] > figures[hidden]) ++above;
    if (figures[id] == figures[hidden]) ++equal;
  }
  return above + (equal + 1.0) / 2.0;
}

}  // namespace planted

/// Hides one involvement and ranks the hidden one.
[[nodiscard]] inline PlantedRanks rank_hidden(const Dataset& dataset, const Network& whole,
                                              const Involved& hidden, const AsOf& day) {
  const Network network = build_network(planted::hide(dataset, whole, hidden));
  const StakeholderId self = network.stakeholder(find_node(network, hidden.first));
  const VenueId venue = network.venue(find_node(network, hidden.second));
  std::set<StakeholderId> involved;
  std::vector<VenueId> venues = inner_venues(network, venue);
  venues.push_back(venue);
  for (const VenueId at : venues) {
    for (const TieId id : network.ties_to[network.node(at)]) {
      const Tie& tie = network.ties[id];
      const bool counts = tie.level != Level::none && is_documented(tie, day) &&
                          may_have_begun(tie, day) && !network.is_venue(tie.from);
      if (counts) involved.insert(network.stakeholder(tie.from));
    }
  }
  std::vector<StakeholderId> candidates;
  for (const StakeholderId id : network.stakeholders.ids()) {
    if (!involved.contains(id)) candidates.push_back(id);
  }
  IdVector<StakeholderId, double> scores(network.stakeholders.size(), 0.0);
  IdVector<StakeholderId, double> weights(network.stakeholders.size(), 0.0);
  for (const SuggestedExpectation& row :
       suggest_expectations(network, venue, day, {.suggest = 0, .threads = 1})) {
    if (row.venue != venue) continue;
    scores[row.stakeholder] = row.score;
    weights[row.stakeholder] = row.weight;
  }
  const auto counts = planted::activity(network, day);
  return {planted::middle_rank(candidates, scores, self),
          planted::middle_rank(candidates, weights, self),
          planted::middle_rank(candidates, counts[0], self),
          planted::middle_rank(candidates, counts[1], self)};
}

/// A mean with the middle 95 % of 2000 bootstrap samples (Efron 1979, Annals of Statistics 7,
/// 1-26).
struct BootstrapMean {
  double mean = 0.0;
  double low = 0.0;
  double high = 0.0;
};

[[nodiscard]] inline BootstrapMean bootstrap_mean(const std::vector<double>& values,
                                                  std::uint32_t seed) {
  std::mt19937 engine(seed);
  const auto mean = [](const std::vector<double>& of) {
    double sum = 0.0;
    for (const double value : of) sum += value;
    return sum / static_cast<double>(of.size());
  };
  std::vector<double> means;
  std::vector<double> sample(values.size());
  for (int i = 0; i < 2000; ++i) {
    for (double& value : sample) value = values[engine() % values.size()];
    means.push_back(mean(sample));
  }
  std::ranges::sort(means);
  return {mean(values), means[50], means[1949]};
}

/// For every hidden one: what the figure of its rank is by `method`, less that by `other`.
template <class Figure>
[[nodiscard]] std::vector<double> differences(const std::vector<PlantedRanks>& ranks,
                                              PlantedMethod method, PlantedMethod other,
                                              Figure figure) {
  std::vector<double> values;
  values.reserve(ranks.size());
  for (const PlantedRanks& row : ranks) {
    values.push_back(figure(row[static_cast<std::size_t>(method)]) -
                     figure(row[static_cast<std::size_t>(other)]));
  }
  return values;
}

}  // namespace bindeglied
