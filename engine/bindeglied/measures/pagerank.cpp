#include "bindeglied/measures/pagerank.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/measures/degree.hpp"
#include "bindeglied/measures/degree_order.hpp"
#include "bindeglied/measures/detail/buffers.hpp"
#include "bindeglied/measures/detail/lanes.hpp"

namespace bindeglied {
namespace {

// With A the weights, D the strengths and b where the walker starts anew, x = damping A / D x + b.
// For z = x / sqrt(D) the matrix is I - damping A / sqrt(D D'), which is symmetric.

/// One number at a time, with the words of detail::DoublePack.
struct Single {
  double lanes[1] = {};
};
struct SinglePack {
  double parts[1] = {};
  void load(const Single& row) { parts[0] = row.lanes[0]; }
  void store(Single& row) const { row.lanes[0] = parts[0]; }
  void operator+=(const SinglePack& other) { parts[0] += other.parts[0]; }
  void operator*=(const SinglePack& other) { parts[0] *= other.parts[0]; }
};

/// sqrt of the strengths; 0 for isolates.
std::vector<double> strength_roots(const Graph& graph) {
  std::vector<double> roots = strengths(graph);
  for (double& root : roots) root = std::sqrt(root);
  return roots;
}

template <class Row>
struct SolverRoom {
  std::vector<Row> x;         ///< what is sought
  std::vector<Row> residual;  ///< of the symmetric system
  std::vector<Row> step;      ///< direction of search, over sqrt(D)
  std::vector<Row> image;     ///< of the direction under the matrix
};

template <class Pack>
BINDEGLIED_KERNEL void scale(Pack& pack, double factor) {
  for (auto& part : pack.parts) part *= factor;
}

/// image = matrix times step; gives the product of both, lane by lane.
template <class Pack, class Row>
BINDEGLIED_KERNEL void apply_matrix(const Graph& graph, const std::vector<double>& roots,
                                    double damping, SolverRoom<Row>& room, Row& product) {
  Pack products;
  const Row* const step = room.step.data();
  const bool is_weighted = graph.is_weighted();
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    if (roots[vertex] == 0.0) continue;
    const auto neighbours = graph.neighbours(vertex);
    const double* const weights = graph.weights(vertex).data();
    Pack sum;
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      Pack arriving;
      arriving.load(step[neighbours[i]]);
      if (is_weighted) scale(arriving, weights[i]);
      sum += arriving;
    }
    scale(sum, -damping / roots[vertex]);
    Pack direction;
    direction.load(step[vertex]);
    scale(direction, roots[vertex]);
    sum += direction;
    sum.store(room.image[vertex]);
    sum *= direction;
    products += sum;
  }
  products.store(product);
}

/// Goes `length` along the step; gives the square of the residual, and the sum of what it is for x.
template <class Pack, class Row>
BINDEGLIED_KERNEL void advance(const std::vector<double>& roots, const Row& length,
                               SolverRoom<Row>& room, Row& square, Row& excess) {
  Pack factor;
  factor.load(length);
  Pack squares;
  Row excesses = {};
  for (std::size_t vertex = 0; vertex < roots.size(); ++vertex) {
    if (roots[vertex] == 0.0) continue;
    Pack x;
    Pack way;
    way.load(room.step[vertex]);
    way *= factor;
    scale(way, roots[vertex] * roots[vertex]);
    x.load(room.x[vertex]);
    x += way;
    x.store(room.x[vertex]);
    Pack residual;
    Pack change;
    residual.load(room.residual[vertex]);
    change.load(room.image[vertex]);
    change *= factor;
    scale(change, -1.0);
    residual += change;
    residual.store(room.residual[vertex]);
    const Row& row = room.residual[vertex];
    for (std::size_t i = 0; i < std::size(row.lanes); ++i) {
      excesses.lanes[i] += roots[vertex] * std::abs(row.lanes[i]);
    }
    residual *= residual;
    squares += residual;
  }
  squares.store(square);
  excess = excesses;
}

/// step = residual / sqrt(D) + ratio step.
template <class Pack, class Row>
BINDEGLIED_KERNEL void turn(const std::vector<double>& roots, const Row& ratio,
                            SolverRoom<Row>& room) {
  Pack factor;
  factor.load(ratio);
  for (std::size_t vertex = 0; vertex < roots.size(); ++vertex) {
    if (roots[vertex] == 0.0) continue;
    Pack step;
    Pack residual;
    step.load(room.step[vertex]);
    step *= factor;
    residual.load(room.residual[vertex]);
    scale(residual, 1.0 / roots[vertex]);
    step += residual;
    step.store(room.step[vertex]);
  }
}

template <class Row>
[[nodiscard]] Row ratio_of(const Row& above, const Row& below) {
  Row ratio = {};  // 0 where nothing is left to do
  for (std::size_t i = 0; i < std::size(ratio.lanes); ++i) {
    if (below.lanes[i] > 0.0) ratio.lanes[i] = above.lanes[i] / below.lanes[i];
  }
  return ratio;
}

/// Conjugate gradients from x = 0; `residual` is the right side.  Leaves the solution in x.
template <class Pack, class Row>
BINDEGLIED_KERNEL void solve(const Graph& graph, const std::vector<double>& roots,
                             const PageRankOptions& options, const Watch& watch,
                             SolverRoom<Row>& room) {
  constexpr int most_steps = 2000;  // never met: at damping 0.99 some 400 are enough for 1e-13
  const double enough = options.tolerance * (1.0 - options.damping);
  room.x.assign(roots.size(), Row{});
  room.step.assign(roots.size(), Row{});
  room.image.assign(roots.size(), Row{});
  Row square = {};
  Row excess = {};
  advance<Pack>(roots, Row{}, room, square, excess);
  turn<Pack>(roots, Row{}, room);
  for (int step = 0; step < most_steps && std::ranges::max(excess.lanes) > enough; ++step) {
    watch.check();
    Row product = {};
    Row next_square = {};
    apply_matrix<Pack>(graph, roots, options.damping, room, product);
    advance<Pack>(roots, ratio_of(square, product), room, next_square, excess);
    turn<Pack>(roots, ratio_of(next_square, square), room);
    square = next_square;
  }
}

using LaneSolver = SolverRoom<detail::LaneRow>;

void solve_plain(const Graph& graph, const std::vector<double>& roots,
                 const PageRankOptions& options, const Watch& watch, LaneSolver& room) {
  solve<detail::DoublePack<16>>(graph, roots, options, watch, room);
}
BINDEGLIED_AVX2 void solve_avx2(const Graph& graph, const std::vector<double>& roots,
                                const PageRankOptions& options, const Watch& watch,
                                LaneSolver& room) {
  solve<detail::DoublePack<32>>(graph, roots, options, watch, room);
}
BINDEGLIED_AVX512 void solve_avx512(const Graph& graph, const std::vector<double>& roots,
                                    const PageRankOptions& options, const Watch& watch,
                                    LaneSolver& room) {
  solve<detail::DoublePack<64>>(graph, roots, options, watch, room);
}

}  // namespace

std::vector<double> pagerank(const Graph& graph, const PageRankOptions& options,
                             const Watch& watch) {
  check_fields(options);
  watch.check("pagerank", 0.0);
  const DegreeOrder order = order_by_degree(graph);
  const std::vector<double> roots = strength_roots(order.graph);
  const auto count = static_cast<double>(graph.vertex_count());
  const auto isolates = static_cast<double>(std::ranges::count(roots, 0.0));
  // Isolates have nothing but the new starts, to which they add all that they have.
  const double start = (1.0 - options.damping) / (count - options.damping * isolates);
  SolverRoom<Single> room;
  room.residual.resize(roots.size());
  for (std::size_t i = 0; i < roots.size(); ++i) {
    if (roots[i] > 0.0) room.residual[i].lanes[0] = start / roots[i];
  }
  solve<SinglePack>(order.graph, roots, options, watch, room);
  std::vector<double> ranks(roots.size(), start);
  for (std::size_t i = 0; i < roots.size(); ++i) {
    if (roots[i] > 0.0) ranks[i] = room.x[i].lanes[0];
  }
  return in_original_order(order, ranks);
}

std::vector<std::vector<double>> personalised_pagerank(const Graph& graph,
                                                       std::span<const std::uint32_t> seeds,
                                                       const PageRankOptions& options,
                                                       const Watch& watch, Simd simd) {
  check_fields(options);
  const DegreeOrder order = order_by_degree(graph);
  const std::vector<double> roots = strength_roots(order.graph);
  std::vector<std::uint32_t> places(graph.vertex_count());
  for (std::uint32_t i = 0; i < places.size(); ++i) places[order.original[i]] = i;
  const auto solve_lanes = detail::choose(simd, solve_plain, solve_avx2, solve_avx512);
  std::vector<std::vector<double>> ranks(seeds.size());
  detail::Buffers<LaneSolver> rooms([] { return LaneSolver{}; });
  const auto solve_for = [&](std::size_t first, std::size_t last, LaneSolver& room) {
    room.residual.assign(roots.size(), detail::LaneRow{});
    for (std::size_t seed = first; seed < last; ++seed) {
      const std::uint32_t place = places[seeds[seed]];
      if (roots[place] == 0.0) continue;
      room.residual[place].lanes[seed - first] = (1.0 - options.damping) / roots[place];
    }
    solve_lanes(order.graph, roots, options, watch, room);
    for (std::size_t seed = first; seed < last; ++seed) {
      // Only now: the room for all rows takes seconds to be made ready, in which nobody could stop.
      ranks[seed].resize(places.size());
      for (std::size_t i = 0; i < roots.size(); ++i) {
        ranks[seed][order.original[i]] = room.x[i].lanes[seed - first];
      }
      if (roots[places[seeds[seed]]] == 0.0) ranks[seed][seeds[seed]] = 1.0;
    }
  };
  parallel_for(
      seeds.size(), detail::lane_count, options.threads, [&](std::size_t first, std::size_t last) {
        watch.check("pagerank", static_cast<double>(first) / static_cast<double>(seeds.size()));
        rooms.with([&](LaneSolver& room) { solve_for(first, last, room); });
      });
  return ranks;
}

}  // namespace bindeglied
