#pragma once

#include <cstddef>
#include <vector>

#include "bindeglied/base/id.hpp"
#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/network/csr.hpp"

namespace bindeglied {

struct TermTag {};
/// A topic or a word, as one axis of a vector space.
using TermId = Id<TermTag>;

struct TermWeight {
  TermId term = {};
  double weight = 0.0;  ///< above 0
};

struct Posting {
  NodeId node = {};
  double weight = 0.0;
};

/// Nodes as vectors of length 1 over terms, and for each term who has it.
struct TermSpace {
  Csr<NodeId, TermWeight> vectors;  ///< ascending by term; empty for a node without terms
  Csr<TermId, Posting> postings;    ///< ascending by node
};

/// Weighs frequencies by rarity and scales every vector to length 1.
///
/// weight = frequency * ln(1 + N / max(1, n)), N the documents with any term (at least 1), n those
/// with the term (inverse document frequency, Spärck Jones 1972, Journal of Documentation 28,
/// 11-21). Documents are the nodes from `first_document` on.  `frequencies` has one list per node,
/// ascending by term.  O(entries).
[[nodiscard]] TermSpace build_term_space(
    const IdVector<NodeId, std::vector<TermWeight>>& frequencies, std::size_t term_count,
    NodeId first_document);

/// Cosine of the node's vector with that of every node, in [0, 1]; 0 where either has no terms.
/// O(postings of the node's terms).
[[nodiscard]] IdVector<NodeId, double> cosines(const TermSpace& space, NodeId node);

}  // namespace bindeglied
