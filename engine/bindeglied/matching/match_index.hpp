#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/feature.hpp"
#include "bindeglied/matching/history.hpp"
#include "bindeglied/matching/partner_lists.hpp"
#include "bindeglied/matching/similarity_index.hpp"
#include "bindeglied/matching/venue_terms.hpp"

namespace bindeglied {

struct CategoryTag {};
/// A call family, a funding scheme, a country: equal texts, numbered.
using CategoryId = Id<CategoryTag>;

struct ColumnCount {
  std::uint32_t column = 0;
  double count = 0.0;  ///< > 0

  friend bool operator==(const ColumnCount&, const ColumnCount&) = default;
};

/// How often each country, or kind, came in each category of past venues, decayed by d_4.
struct CategoryCounts {
  std::size_t width = 0;  ///< countries, or kinds
  /// By category, columns with a count, ascending: most categories have few.
  std::vector<std::vector<ColumnCount>> counts = {};
  std::vector<double> totals = {};   ///< [category]
  std::vector<double> overall = {};  ///< [width], shares that sum to 1
};

/// Everything about a history that does not depend on the query; built once.
struct MatchIndex {
  std::shared_ptr<const VenueTerms> terms = {};
  History history = {};
  Csr<VenueId, StakeholderId> members =
      {};  ///< of the history, without what they did: fast to read
  PartnerLists partners = {};
  SimilarityIndex similarity = {};

  /// Of calls, without years and numbers; none without.
  IdVector<VenueId, CategoryId> families = {};
  IdVector<VenueId, CategoryId> schemes = {};
  /// Of codes of two capital letters; none for any other text: of those there may be as many as
  /// stakeholders, and tables of pairs of countries must stay small.
  IdVector<StakeholderId, CategoryId> countries = {};
  IdVector<StakeholderId, CategoryId> counties = {};  ///< NUTS 3
  IdVector<StakeholderId, CategoryId> regions = {};   ///< NUTS 2
  IdVector<StakeholderId, PlaceId> seats = {};
  IdVector<StakeholderId, StakeholderKind> kinds = {};

  CategoryCounts partner_countries = {};  ///< by country
  CategoryCounts family_countries = {};
  CategoryCounts family_kinds = {};

  /// Of the sum of word vectors; 0 without words.
  IdVector<StakeholderId, float> profile_lengths = {};
  IdVector<VenueId, float> decay_2 = {};  ///< 2^(-age/2); 0 without members
  IdVector<VenueId, float> decay_4 = {};
  IdVector<VenueId, float> decay_6 = {};
  IdVector<StakeholderId, float> decay_4_sums = {};  ///< over one's venues
  FeatureTable activity;  ///< the features that are the same for every query
};

/// Precondition: terms are those of `network`.  O(terms + ties + pairs of partners).
/// Throws Error{interrupted}.
[[nodiscard]] MatchIndex build_match_index(const Network& network,
                                           std::shared_ptr<const VenueTerms> terms,
                                           const HistoryOptions& options, const Watch& watch = {});

/// What partners are sought for.
struct PartnerQuery {
  VenueId project = {};
  std::vector<StakeholderId> known = {};  ///< ascending
  std::vector<TermShare> terms = {};
  CategoryId family = {};
  CategoryId scheme = {};
};

/// The query of a venue with these known partners.
[[nodiscard]] PartnerQuery make_partner_query(const MatchIndex& index, VenueId project,
                                              std::vector<StakeholderId> known);

/// The features of all stakeholders; those that are not wanted may stay 0.  O(postings of the terms
/// + ties + pairs of partners), some sweeps over all ties.
[[nodiscard]] FeatureTable measure_features(const MatchIndex& index, const PartnerQuery& query,
                                            const FeatureSet& wanted = FeatureSet::all());

}  // namespace bindeglied
