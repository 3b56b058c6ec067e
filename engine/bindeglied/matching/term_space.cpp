#include "bindeglied/matching/term_space.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace bindeglied {
namespace {

IdVector<TermId, double> rarity_of_terms(
    const IdVector<NodeId, std::vector<TermWeight>>& frequencies, std::size_t term_count,
    NodeId first_document) {
  double document_count = 0.0;
  IdVector<TermId, double> rarity(term_count, 0.0);
  for (const NodeId node : IdRange<NodeId>{first_document.index(), frequencies.size()}) {
    if (!frequencies[node].empty()) document_count += 1.0;
    for (const TermWeight& entry : frequencies[node]) rarity[entry.term] += 1.0;
  }
  document_count = std::max(1.0, document_count);  // so that no weight is 0
  for (double& value : rarity) value = std::log(1.0 + document_count / std::max(1.0, value));
  return rarity;
}

Csr<TermId, Posting> invert(const Csr<NodeId, TermWeight>& vectors, std::size_t term_count) {
  std::vector<std::uint32_t> offsets(term_count + 1, 0);
  for (const NodeId node : IdRange<NodeId>{vectors.key_count()}) {
    for (const TermWeight& entry : vectors[node]) ++offsets[entry.term.index() + 1];
  }
  for (std::size_t term = 0; term < term_count; ++term) offsets[term + 1] += offsets[term];
  std::vector<Posting> postings(vectors.value_count());
  std::vector<std::uint32_t> next = offsets;
  for (const NodeId node : IdRange<NodeId>{vectors.key_count()}) {
    for (const TermWeight& entry : vectors[node]) {
      postings[next[entry.term.index()]++] = {.node = node, .weight = entry.weight};
    }
  }
  return {std::move(offsets), std::move(postings)};
}

}  // namespace

TermSpace build_term_space(const IdVector<NodeId, std::vector<TermWeight>>& frequencies,
                           std::size_t term_count, NodeId first_document) {
  const auto rarity = rarity_of_terms(frequencies, term_count, first_document);
  CsrBuilder<NodeId, TermWeight> builder;
  for (const std::vector<TermWeight>& list : frequencies) {
    double squares = 0.0;
    for (const TermWeight& entry : list) {
      const double weight = entry.weight * rarity[entry.term];
      squares += weight * weight;
    }
    for (const TermWeight& entry : list) {
      builder.push_value(
          {.term = entry.term, .weight = entry.weight * rarity[entry.term] / std::sqrt(squares)});
    }
    builder.end_key();
  }
  TermSpace space{.vectors = std::move(builder).build(), .postings = {}};
  space.postings = invert(space.vectors, term_count);
  return space;
}

IdVector<NodeId, double> cosines(const TermSpace& space, NodeId node) {
  IdVector<NodeId, double> found(space.vectors.key_count(), 0.0);
  for (const TermWeight& entry : space.vectors[node]) {
    for (const Posting& posting : space.postings[entry.term]) {
      found[posting.node] += entry.weight * posting.weight;
    }
  }
  // Rounding may carry the cosine of equal vectors past 1.
  for (double& cosine : found) cosine = std::min(1.0, cosine);
  return found;
}

}  // namespace bindeglied
