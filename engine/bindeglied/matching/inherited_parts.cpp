#include "bindeglied/matching/inherited_parts.hpp"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include "bindeglied/matching/content_part.hpp"

namespace bindeglied {
namespace {

auto heir_and_family(const Inheritance& inherited) {
  return std::pair(inherited.kinship.heir, inherited.family);
}

}  // namespace

std::vector<Kinship> find_kinships(const Network& network, const History& history,
                                   const AsOf& as_of) {
  std::vector<Kinship> found;
  for (const StakeholderId member : network.stakeholders.ids()) {
    const bool is_member_new = history.venues[member].empty();
    for (const auto& [umbrella, tie] : umbrellas_of(network, member, as_of)) {
      if (history.venues[umbrella].empty() == is_member_new) continue;
      found.push_back({.heir = is_member_new ? member : umbrella,
                       .from = is_member_new ? umbrella : member,
                       .tie = tie,
                       .is_from_umbrella = is_member_new});
    }
  }
  std::ranges::sort(found, {}, [](const Kinship& kinship) {
    return std::tuple(kinship.heir, kinship.from, kinship.tie);
  });
  return found;
}

std::vector<Inheritance> inherit_parts(const std::vector<Kinship>& kinships, const History& history,
                                       const IdVector<VenueId, double>& similarity,
                                       LearnedParts& parts) {
  std::vector<Inheritance> inherited;
  const auto was_near = [&](StakeholderId who) {
    return std::ranges::any_of(history.venues[who],
                               [&](VenueId venue) { return similarity[venue] >= alike_from; });
  };
  for (const Kinship& kinship : kinships) {
    for (const FeatureFamily family : {FeatureFamily::content, FeatureFamily::activity}) {
      const auto& values = parts.families[static_cast<std::size_t>(family)];
      const double contribution = inherited_share * values[kinship.from.index()];
      if (contribution <= 0.0) continue;
      if (family == FeatureFamily::content && !was_near(kinship.from)) continue;
      inherited.push_back({.kinship = kinship, .family = family, .contribution = contribution});
    }
  }
  // The largest of each comes first, and stays.
  std::ranges::stable_sort(inherited, {}, [](const Inheritance& entry) {
    return std::tuple(entry.kinship.heir, entry.family, -entry.contribution);
  });
  const auto further = std::ranges::unique(inherited, {}, heir_and_family);
  inherited.erase(further.begin(), further.end());
  for (const auto& [kinship, family, contribution] : inherited) {
    parts.families[static_cast<std::size_t>(family)][kinship.heir.index()] += contribution;
  }
  return inherited;
}

const Inheritance* find_inheritance(const std::vector<Inheritance>& inherited, StakeholderId heir,
                                    FeatureFamily family) {
  const auto at = std::ranges::lower_bound(inherited, std::pair(heir, family), {}, heir_and_family);
  const bool is_there = at != inherited.end() && heir_and_family(*at) == std::pair(heir, family);
  return is_there ? &*at : nullptr;
}

}  // namespace bindeglied
