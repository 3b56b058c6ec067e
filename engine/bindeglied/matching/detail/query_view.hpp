#pragma once

#include <vector>

#include "bindeglied/matching/match_index.hpp"

namespace bindeglied::detail {

/// A past venue with its similarity to the query.
struct NearVenue {
  VenueId venue = {};
  double similarity = 0.0;
};

/// What several families of features need of one query.
struct QueryView {
  const MatchIndex& index;
  const PartnerQuery& query;
  FeatureSet wanted = FeatureSet::all();
  BlockSimilarities blocks = {};
  /// Of all blocks together, >= 0; the project itself 0.
  IdVector<VenueId, double> similarity = {};
  /// d_4 times (0.1 + similarity / largest similarity): how much a venue says about this query.
  IdVector<VenueId, float> focus = {};
  std::vector<NearVenue> nearest = {};           ///< most similar first, then younger, then id
  std::vector<NearVenue> in_line = {};           ///< venues of a common line, ascending
  IdVector<VenueId, float> known_share = {};     ///< number of known partners in the venue
  std::vector<VenueId> shared = {};              ///< venues with a known partner, ascending
  std::vector<CategoryId> known_countries = {};  ///< of the known partners that have one
};

inline constexpr std::size_t nearest_venue_count = 500;

[[nodiscard]] QueryView make_query_view(const MatchIndex& index, const PartnerQuery& query,
                                        const FeatureSet& wanted = FeatureSet::all());

/// As measure_features() of the query; families of features on up to `threads` threads (0 = all
/// cores), each with columns of its own.
[[nodiscard]] FeatureTable measure_features(const QueryView& view, unsigned threads);

/// Raw sums, one per stakeholder.
using Sums = std::vector<double>;

/// The column becomes sqrt(value / largest value); it stays as it is when nothing is above 0.
void set_root_column(const Sums& values, Feature feature, FeatureTable& table);

/// Divides by the square root of the number of one's venues.
void divide_by_size(const QueryView& view, Sums& values);

void add_similar_features(const QueryView& view, FeatureTable& table);
void add_tie_features(const QueryView& view, FeatureTable& table);
/// Over who ever was a partner of whom, with degrees d, and u, v neither known nor in the project:
/// adamic_adar = sum over k in K and the common partners u of k and o of 1 / ln d(u) (Adamic & Adar
/// 2003, Social Networks 25), resource_allocation = the same of 1 / d(u) (Zhou, Lü & Zhang 2009,
/// European Physical Journal B 71), three_steps = sum over paths K-u-v-o of 1 / sqrt(d(u) d(v))
/// (L3: Kovács et al. 2019, Nature Communications 10, 1240).  O(pairs of partners).
void add_neighbour_features(const QueryView& view, FeatureTable& table);
void add_partner_walk_features(const QueryView& view, FeatureTable& table);
void add_walk_features(const QueryView& view, FeatureTable& table);
void add_place_features(const QueryView& view, FeatureTable& table);
void add_experience_features(const QueryView& view, FeatureTable& table);

}  // namespace bindeglied::detail
