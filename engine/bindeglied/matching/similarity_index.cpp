#include "bindeglied/matching/similarity_index.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace bindeglied {
namespace {

using BlockNumbers = std::array<double, term_block_count>;

std::size_t block_of(const TermDictionary& dictionary, TermId term) {
  return static_cast<std::size_t>(dictionary.blocks[term]);
}

IdVector<TermId, float> count_rarity(const VenueTerms& terms, const History& history) {
  const TermDictionary& dictionary = terms.dictionary;
  IdVector<TermId, double> venues_with(dictionary.blocks.size(), 0.0);
  BlockNumbers documents{};
  for (const VenueId venue : IdRange<VenueId>{terms.counts.key_count()}) {
    if (history.members[venue].empty()) continue;
    std::array<bool, term_block_count> has{};
    for (const TermWeight& term : terms.counts[venue]) {
      venues_with[term.term] += 1.0;
      has[block_of(dictionary, term.term)] = true;
    }
    for (std::size_t block = 0; block < term_block_count; ++block) {
      if (has[block]) documents[block] += 1.0;
    }
  }
  IdVector<TermId, float> rarity(dictionary.blocks.size(), 0.0F);
  for (const TermId term : rarity.ids()) {
    const double count = std::max(1.0, documents[block_of(dictionary, term)]);
    rarity[term] = static_cast<float>(std::log1p(count / std::max(1.0, venues_with[term])));
  }
  return rarity;
}

Csr<TermId, VenueShare> invert_vectors(const Csr<VenueId, TermShare>& vectors,
                                       std::size_t term_count) {
  std::vector<std::uint32_t> offsets(term_count + 1, 0);
  const IdRange<VenueId> venues{vectors.key_count()};
  for (const VenueId venue : venues) {
    for (const TermShare& term : vectors[venue]) ++offsets[term.term.index() + 1];
  }
  for (std::size_t term = 0; term < term_count; ++term) offsets[term + 1] += offsets[term];
  std::vector<VenueShare> postings(vectors.value_count());
  std::vector<std::uint32_t> next = offsets;
  for (const VenueId venue : venues) {
    for (const TermShare& term : vectors[venue]) {
      postings[next[term.term.index()]++] = {.venue = venue, .weight = term.weight};
    }
  }
  return {std::move(offsets), std::move(postings)};
}

}  // namespace

std::vector<TermShare> weigh_terms(const SimilarityIndex& index, const TermDictionary& dictionary,
                                   std::span<const TermWeight> counts) {
  BlockNumbers squares{};
  std::vector<TermShare> weighed;
  weighed.reserve(counts.size());
  for (const TermWeight& term : counts) {
    const double weight = term.weight * static_cast<double>(index.rarity[term.term]);
    squares[block_of(dictionary, term.term)] += weight * weight;
    weighed.push_back({.term = term.term, .weight = static_cast<float>(weight)});
  }
  for (TermShare& term : weighed) {
    const double length = std::sqrt(squares[block_of(dictionary, term.term)]);
    term.weight = static_cast<float>(static_cast<double>(term.weight) / length);
  }
  return weighed;
}

SimilarityIndex build_similarity_index(const VenueTerms& terms, const History& history,
                                       const Watch& watch) {
  SimilarityIndex index{.rarity = count_rarity(terms, history), .vectors = {}, .postings = {}};
  CsrBuilder<VenueId, TermShare> builder;
  for (const VenueId venue : IdRange<VenueId>{terms.counts.key_count()}) {
    watch.check();
    if (!history.members[venue].empty()) {
      for (const TermShare& term : weigh_terms(index, terms.dictionary, terms.counts[venue])) {
        builder.push_value(term);
      }
    }
    builder.end_key();
  }
  index.vectors = std::move(builder).build();
  index.postings = invert_vectors(index.vectors, terms.dictionary.blocks.size());
  return index;
}

BlockSimilarities similarities(const SimilarityIndex& index, const TermDictionary& dictionary,
                               std::span<const TermShare> description) {
  BlockSimilarities found;
  found.fill(IdVector<VenueId, double>(index.vectors.key_count(), 0.0));
  for (const TermShare& term : description) {
    IdVector<VenueId, double>& block = found[block_of(dictionary, term.term)];
    const auto weight = static_cast<double>(term.weight);
    for (const VenueShare& posting : index.postings[term.term]) {
      block[posting.venue] += weight * static_cast<double>(posting.weight);
    }
  }
  return found;
}

}  // namespace bindeglied
