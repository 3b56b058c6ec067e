#pragma once

#include <cmath>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <utility>

#include "bindeglied/model/dataset.hpp"

namespace bindeglied {

/// `stakeholders` organisations of 19 kinds in `forums` forums, with `ties` different ties;
/// activity and size are heterogeneous, over about two orders of magnitude.  Equal for equal seeds.
[[nodiscard]] inline Dataset generate_participation(std::uint32_t stakeholders,
                                                    std::uint32_t forums, std::size_t ties,
                                                    std::uint32_t seed) {
  Dataset dataset;
  std::mt19937 random(seed);
  const auto share = [&] { return static_cast<double>(random()) / 4294967296.0; };
  const auto text = [&](const char* prefix, std::uint32_t number) {
    return dataset.strings->intern(prefix + std::to_string(number));
  };
  const auto& kinds = EnumNames<StakeholderKind>::names;
  for (std::uint32_t i = 0; i < stakeholders; ++i) {
    dataset.stakeholders.push_back(
        {.id = text("s", i), .name = text("s", i), .kind = kinds.at(i % kinds.size()).value});
  }
  for (std::uint32_t i = 0; i < forums; ++i) {
    dataset.venues.push_back({.id = text("f", i), .kind = VenueKind::forum, .name = text("f", i)});
  }
  // The square of a share prefers low numbers: the first are the most active and the largest.
  const auto skewed = [&](std::uint32_t count) {
    return static_cast<std::uint32_t>(std::pow(share(), 2.0) * count);
  };
  std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
  while (seen.size() < ties) {
    const std::pair<std::uint32_t, std::uint32_t> pair{skewed(stakeholders), skewed(forums)};
    if (!seen.insert(pair).second) continue;
    dataset.ties.push_back({.from = text("s", pair.first),
                            .to = text("f", pair.second),
                            .since = PartialDate(2019, 1, 1)});
  }
  return dataset;
}

}  // namespace bindeglied
