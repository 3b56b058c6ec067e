#pragma once

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/matching/match_index.hpp"
#include "tests/support/dataset_builder.hpp"
#include "tests/support/random_history.hpp"
#include "tests/support/reference_features.hpp"

namespace bindeglied::testing {

/// The index of all ties before the day ("2020-01-01").
[[nodiscard]] inline MatchIndex index_before(const Network& network, std::string_view before) {
  const Day day = parse_date(before).value().range().first;
  return build_match_index(network,
                           std::make_shared<const VenueTerms>(read_venue_terms(network, 1, {})),
                           {.before = day});
}

[[nodiscard]] inline VenueId venue_of(const Network& network, std::string_view id) {
  return network.venue(find_node(network, id));
}
[[nodiscard]] inline StakeholderId stakeholder_of(const Network& network, std::string_view id) {
  return network.stakeholder(find_node(network, id));
}

/// All features for partners of `project`, with those known, from ties before the day.
[[nodiscard]] inline FeatureTable features_before(const Network& network, std::string_view before,
                                                  std::string_view project,
                                                  const std::vector<std::string_view>& known) {
  const MatchIndex index = index_before(network, before);
  std::vector<StakeholderId> ids;
  for (const std::string_view id : known) ids.push_back(stakeholder_of(network, id));
  std::ranges::sort(ids);
  return measure_features(index, make_partner_query(index, venue_of(network, project), ids));
}

/// All values, for matchers, which know only containers of std.
template <class IdType, class T>
[[nodiscard]] std::vector<T> values_of(const IdVector<IdType, T>& values) {
  return {values.begin(), values.end()};
}

/// The column as a vector, by stakeholder.
[[nodiscard]] inline std::vector<float> column(const FeatureTable& table, Feature feature) {
  return {table[feature].begin(), table[feature].end()};
}

inline constexpr std::string_view random_day = "2019-06-19";

/// A project and none to three known partners, by the seed.
[[nodiscard]] inline std::pair<std::string, std::vector<std::string>> random_query(unsigned seed) {
  std::vector<std::string> known;
  for (unsigned i = 0; i < seed % 4; ++i) {
    known.push_back("s" + std::to_string(10 + (seed * 5 + i * 7) % 12));
  }
  std::ranges::sort(known);
  return {"v" + std::to_string(10 + seed % 14), known};
}

/// On 40 random networks the columns are those of the slow reference.
inline void expect_as_reference(std::span<const Feature> features) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    const Network network = random_history_dataset(seed).network();
    const auto [project, known] = random_query(seed);
    const FeatureTable table =
        features_before(network, random_day, project, {known.begin(), known.end()});
    std::vector<StakeholderId> ids;
    for (const std::string& id : known) ids.push_back(stakeholder_of(network, id));
    const ReferenceTable reference = reference_features(
        reference_query(network, {.before = parse_date(random_day).value().range().first},
                        venue_of(network, project), ids));
    for (const Feature feature : features) {
      for (std::size_t i = 0; i < table.stakeholder_count(); ++i) {
        EXPECT_NEAR(static_cast<double>(table[feature][i]),
                    reference.at(static_cast<std::size_t>(feature))[i], 1e-5)
            << "seed " << seed << ", " << to_string(feature) << " of stakeholder " << i;
      }
    }
  }
}

/// Ties of everybody to every project that begin on the day or later, or nobody knows when, leave
/// the columns as they are, bit by bit.
inline void expect_blind_to_later_ties(std::span<const Feature> features) {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    DatasetBuilder builder = random_history_dataset(seed);
    const auto [project, known] = random_query(seed);
    const std::vector<std::string_view> ids{known.begin(), known.end()};
    const FeatureTable before = features_before(builder.network(), random_day, project, ids);
    for (unsigned i = 0; i < 12 * 14; ++i) {
      constexpr std::array<std::string_view, 4> later{random_day, "2019-06-20", "2019-06", ""};
      builder.tie("s" + std::to_string(10 + i % 12), TieKind::leads,
                  "v" + std::to_string(10 + i / 12), {.since = later.at((i + seed) % 4)});
    }
    const FeatureTable after = features_before(builder.network(), random_day, project, ids);
    for (const Feature feature : features) {
      EXPECT_EQ(column(before, feature), column(after, feature))
          << "seed " << seed << ", " << to_string(feature);
    }
  }
}

}  // namespace bindeglied::testing
