#include "bindeglied/measures/eigenvector.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>

#include "bindeglied/measures/depth_first.hpp"

namespace bindeglied {
namespace {

constexpr std::size_t basis_size = 24;
constexpr double good_residual = 1e-13;
constexpr int patience = 3;       ///< restarts in large spaces without progress
constexpr int near_restarts = 8;  ///< in small spaces, which do for most networks

using DenseVector = std::vector<double>;

double dot(std::span<const double> a, std::span<const double> b) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

void subtract(std::span<double> from, double factor, std::span<const double> what) {
  for (std::size_t i = 0; i < from.size(); ++i) from[i] -= factor * what[i];
}

/// Makes the norm 1 and returns what it was.
double normalise(std::span<double> vector) {
  const double norm = std::sqrt(dot(vector, vector));
  for (double& value : vector) value /= norm;
  return norm;
}

/// One component, its vertices numbered from 0 in the order of the walk.
struct ComponentMatrix {
  const Graph& graph;
  std::span<const std::uint32_t> vertices;
  std::span<const std::uint32_t> place;  ///< of each vertex of the graph
  std::uint32_t first = 0;               ///< place of vertices[0]

  [[nodiscard]] DenseVector times(const DenseVector& x) const {
    DenseVector y(x.size());
    for (std::size_t i = 0; i < vertices.size(); ++i) {
      const auto neighbours = graph.neighbours(vertices[i]);
      const auto weights = graph.weights(vertices[i]);
      double sum = 0.0;
      for (std::size_t k = 0; k < neighbours.size(); ++k) {
        sum += (weights.empty() ? 1.0 : weights[k]) * x[place[neighbours[k]] - first];
      }
      y[i] = sum;
    }
    return y;
  }
};

/// A symmetric tridiagonal matrix.
struct Tridiagonal {
  DenseVector diagonal;
  DenseVector beside;  ///< beside[i] between i and i + 1

  [[nodiscard]] std::size_t size() const { return diagonal.size(); }
};

/// How many eigenvalues are greater than x (Sturm's sequence).
std::size_t count_greater(const Tridiagonal& matrix, double x) {
  std::size_t greater = 0;
  double pivot = 1.0;
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    const double beside = i == 0 ? 0.0 : matrix.beside[i - 1];
    pivot = matrix.diagonal[i] - x - (i == 0 ? 0.0 : beside * beside / pivot);
    if (pivot == 0.0) pivot = -1e-300;
    if (pivot > 0.0) ++greater;
  }
  return greater;
}

/// By bisection, to the last bit.
double largest_eigenvalue(const Tridiagonal& matrix) {
  double high = 0.0;
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    const double before = i == 0 ? 0.0 : matrix.beside[i - 1];
    const double after = i + 1 == matrix.size() ? 0.0 : matrix.beside[i];
    high = std::max(high, std::abs(matrix.diagonal[i]) + before + after);
  }
  double low = -high;
  high = std::nextafter(high, high + 1.0);
  for (;;) {
    const double middle = low + (high - low) / 2.0;
    if (middle <= low || middle >= high) return low;
    (count_greater(matrix, middle) > 0 ? low : high) = middle;
  }
}

/// The vector of that eigenvalue, positive, as all of `beside` are: each entry follows from those
/// before it, accurately as long as they grow, and from those behind it in the same way.
DenseVector leading_vector(const Tridiagonal& matrix, double eigenvalue) {
  const std::size_t n = matrix.size();
  DenseVector forward(n, 0.0);   // ratios s[i + 1] / s[i], from the front
  DenseVector backward(n, 0.0);  // ratios s[i - 1] / s[i], from the back
  for (std::size_t i = 0; i + 1 < n; ++i) {
    const double before = i == 0 ? 0.0 : matrix.beside[i - 1] / forward[i - 1];
    forward[i] = (eigenvalue - matrix.diagonal[i] - before) / matrix.beside[i];
  }
  for (std::size_t i = n; i-- > 1;) {
    const double after = i + 1 == n ? 0.0 : matrix.beside[i] / backward[i + 1];
    backward[i] = (eigenvalue - matrix.diagonal[i] - after) / matrix.beside[i - 1];
  }
  std::size_t top = 0;
  while (top + 1 < n && forward[top] > 1.0) ++top;
  DenseVector vector(n, 0.0);
  vector[top] = 1.0;
  for (std::size_t i = top; i-- > 0;) vector[i] = vector[i + 1] / forward[i];
  for (std::size_t i = top; i + 1 < n; ++i) vector[i + 1] = vector[i] / backward[i + 1];
  normalise(vector);
  return vector;
}

/// The best vector of the space that `start` spans under the matrix.
DenseVector improve(const ComponentMatrix& matrix, const DenseVector& start, const Watch& watch) {
  std::vector<DenseVector> basis = {start};
  Tridiagonal small;
  while (true) {
    watch.check();
    DenseVector next = matrix.times(basis.back());
    small.diagonal.push_back(dot(next, basis.back()));
    if (basis.size() == std::min(basis_size, start.size())) break;
    const double size_before = std::sqrt(dot(next, next));
    for (int twice = 0; twice < 2; ++twice) {
      for (const DenseVector& vector : basis) subtract(next, dot(next, vector), vector);
    }
    const double norm = normalise(next);
    if (!(norm > 1e-14 * size_before)) break;  // the space is whole
    small.beside.push_back(norm);
    basis.push_back(std::move(next));
  }
  const DenseVector shares = leading_vector(small, largest_eigenvalue(small));
  DenseVector best(start.size(), 0.0);
  for (std::size_t i = 0; i < shares.size(); ++i) subtract(best, -shares[i], basis[i]);
  for (double& value : best) value = std::abs(value);
  normalise(best);
  return best;
}

/// Lanczos without reorthogonalisation, from `start`: hands each vector of the basis to `visit`
/// with its number, until is_enough(matrix so far, what comes beside it next).
template <class Visit, class IsEnough>
Tridiagonal walk_krylov(const ComponentMatrix& matrix, const DenseVector& start, Visit visit,
                        IsEnough is_enough) {
  Tridiagonal small;
  DenseVector before(start.size(), 0.0);
  DenseVector now = start;
  for (std::size_t step = 0;; ++step) {
    visit(step, now);
    DenseVector next = matrix.times(now);
    if (step > 0) subtract(next, small.beside.back(), before);
    small.diagonal.push_back(dot(next, now));
    subtract(next, small.diagonal.back(), now);
    const double norm = normalise(next);
    if (!(norm > 0.0) || is_enough(small, norm)) return small;
    small.beside.push_back(norm);
    before = std::exchange(now, std::move(next));
  }
}

/// The same as improve() from a space that grows until it holds the vector, for small gaps below
/// the largest eigenvalue.  Only that one is wanted, so the basis may lose its orthogonality, and
/// is not kept but made twice: once for the small matrix, once for the sum (Cullum & Willoughby
/// 2002, Lanczos Algorithms for Large Symmetric Eigenvalue Computations, ch. 4).  What a space of
/// half the vertices lacks is found sooner from its best vector.  Takes what it uses off
/// `steps_left`.
DenseVector improve_far(const ComponentMatrix& matrix, const DenseVector& start,
                        std::size_t& steps_left, const Watch& watch) {
  constexpr std::size_t small_space = 512;
  const std::size_t most_steps = std::min(steps_left, std::max(small_space, start.size() / 2));
  std::size_t next_look = 2 * basis_size;
  DenseVector shares;
  const auto is_converged = [&](const Tridiagonal& small, double beside) {
    if (small.size() < std::min(next_look, most_steps)) return false;
    watch.check("eigenvector", 0.0);
    next_look += next_look / 8;
    const double eigenvalue = largest_eigenvalue(small);
    shares = leading_vector(small, eigenvalue);
    return beside * shares.back() <= good_residual * eigenvalue || small.size() >= most_steps;
  };
  const auto pass = [&](std::size_t /*step*/, const DenseVector& /*vector*/) { watch.check(); };
  const Tridiagonal small = walk_krylov(matrix, start, pass, is_converged);
  steps_left -= std::min(steps_left, small.size());
  if (shares.size() != small.size()) shares = leading_vector(small, largest_eigenvalue(small));
  DenseVector best(start.size(), 0.0);
  const auto add = [&](std::size_t step, const DenseVector& vector) {
    watch.check();
    subtract(best, -shares[step], vector);
  };
  walk_krylov(matrix, start, add, [&](const Tridiagonal& again, double /*beside*/) {
    return again.size() == small.size();
  });
  for (double& value : best) value = std::abs(value);
  normalise(best);
  return best;
}

struct LeadingPair {
  DenseVector vector;
  double eigenvalue = 0.0;
  double residual = 0.0;
};

LeadingPair measure_pair(const ComponentMatrix& matrix, DenseVector vector) {
  DenseVector product = matrix.times(vector);
  const double eigenvalue = dot(vector, product);
  subtract(product, eigenvalue, vector);
  return {std::move(vector), eigenvalue, std::sqrt(dot(product, product)) / eigenvalue};
}

LeadingPair find_leading_pair(const ComponentMatrix& matrix, const Watch& watch,
                              std::size_t steps_left) {
  const std::size_t n = matrix.vertices.size();
  LeadingPair pair = measure_pair(matrix, DenseVector(n, 1.0 / std::sqrt(static_cast<double>(n))));
  LeadingPair best = pair;
  int idle = 0;
  for (int i = 0; best.residual > good_residual && idle < patience && steps_left > 0; ++i) {
    watch.check("eigenvector", 0.0);
    // The residual may grow for a while, when the vector turns from a smaller eigenvalue.
    pair = measure_pair(matrix, i < near_restarts
                                    ? improve(matrix, pair.vector, watch)
                                    : improve_far(matrix, pair.vector, steps_left, watch));
    idle = i < near_restarts || pair.residual < best.residual ? 0 : idle + 1;
    if (pair.residual < best.residual) best = pair;
  }
  return best;
}

}  // namespace

EigenvectorCentrality eigenvector_centrality(const Graph& graph, const Watch& watch,
                                             std::size_t most_steps) {
  EigenvectorCentrality centrality{.values = DenseVector(graph.vertex_count(), 0.0),
                                   .eigenvalue = DenseVector(graph.vertex_count(), 0.0)};
  const DepthFirstWalk walk = walk_depth_first(graph);
  for (std::uint32_t first = 0; first < graph.vertex_count();) {
    const std::uint32_t size = walk.subtree_size[walk.order[first]];
    const auto vertices = std::span(walk.order).subspan(first, size);
    if (size > 1) {
      const LeadingPair pair =
          find_leading_pair({graph, vertices, walk.place, first}, watch, most_steps);
      centrality.residual = std::max(centrality.residual, pair.residual);
      for (std::size_t i = 0; i < size; ++i) {
        centrality.values[vertices[i]] = pair.vector[i];
        centrality.eigenvalue[vertices[i]] = pair.eigenvalue;
      }
    }
    first += size;
  }
  return centrality;
}

}  // namespace bindeglied
