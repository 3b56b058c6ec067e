#pragma once

#include <array>
#include <span>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/history.hpp"
#include "bindeglied/matching/venue_terms.hpp"

namespace bindeglied {

/// A term of a venue, or a venue that has a term, with its weight in a vector of length 1.
struct TermShare {
  TermId term = {};
  float weight = 0.0F;
};
struct VenueShare {
  VenueId venue = {};
  float weight = 0.0F;
};

/// Venues with history as vectors, one of length 1 per block, weighed by rarity among them.
struct SimilarityIndex {
  IdVector<TermId, float> rarity;  ///< ln(1 + N / max(1, n)) of the term's block
  Csr<VenueId, TermShare> vectors;
  Csr<TermId, VenueShare> postings;  ///< ascending by venue
};

/// Inverse document frequency (Spärck Jones 1972, Journal of Documentation 28, 11-21) over the
/// venues that have members in `history`; N counts those with any term of the block.
/// O(terms of venues).  Throws Error{interrupted}.
[[nodiscard]] SimilarityIndex build_similarity_index(const VenueTerms& terms,
                                                     const History& history,
                                                     const Watch& watch = {});

/// Counts times rarity, each block scaled to length 1; ascending by term.
[[nodiscard]] std::vector<TermShare> weigh_terms(const SimilarityIndex& index,
                                                 const TermDictionary& dictionary,
                                                 std::span<const TermWeight> counts);

/// Cosine of the description with every venue with history, per block, in [0, 1].
using BlockSimilarities = std::array<IdVector<VenueId, double>, term_block_count>;

/// O(postings of the description's terms).
[[nodiscard]] BlockSimilarities similarities(const SimilarityIndex& index,
                                             const TermDictionary& dictionary,
                                             std::span<const TermShare> description);

}  // namespace bindeglied
