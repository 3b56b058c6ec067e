#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// Who is tied to those that are well tied themselves.
struct EigenvectorCentrality {
  std::vector<double> values = {};      ///< per vertex, in [0, 1]
  std::vector<double> eigenvalue = {};  ///< of the vertex's component; 0 for an isolate
  double residual = 0.0;                ///< the largest |A x - lambda x| / lambda of a component
};

/// The leading eigenvector of the (weighted) adjacency matrix, component by component (Bonacich
/// 1972, Journal of Mathematical Sociology 2, 113-120).
///
/// Of the whole matrix the leading eigenvector would be 0 outside of the component with the largest
/// eigenvalue, or not unique; so each component has its own, positive, with Euclidean norm 1:
/// values compare within a component only.  An isolate has 0.  In a bipartite component -lambda is
/// an eigenvalue too; the vector of +lambda is the one with positive entries and is what is
/// returned (plain power iteration would swing between the two).
///
/// Lanczos with full reorthogonalisation, begun anew from the best vector until the residual is
/// below 1e-13 or no longer falls (Saad 2011, Numerical Methods for Large Eigenvalue Problems, 2nd
/// ed., ch. 6).  Where eight spaces of 24 dimensions are not enough, as in long chains, the space
/// grows until it is, without reorthogonalisation (Cullum & Willoughby 2002, Lanczos Algorithms for
/// Large Symmetric Eigenvalue Computations, ch. 4): to half the vertices of the component, then
/// anew from the best vector.  O(steps x edges) for 192 steps in small spaces and most_steps in
/// large ones for each component, where each is made twice; a chain of n = 8,000 takes about n
/// steps.  Where that is not enough, which begins with chains of some ten thousands, `residual`
/// says so.  Throws Error{interrupted}.
[[nodiscard]] EigenvectorCentrality eigenvector_centrality(const Graph& graph,
                                                           const Watch& watch = {},
                                                           std::size_t most_steps = 100'000);

}  // namespace bindeglied
