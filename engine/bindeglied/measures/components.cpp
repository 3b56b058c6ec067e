#include "bindeglied/measures/components.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>

namespace bindeglied {
namespace {

/// Trees whose root is their smallest vertex.
class Forest {
 public:
  explicit Forest(std::uint32_t count) : parents_(count) {
    std::iota(parents_.begin(), parents_.end(), 0U);
  }
  [[nodiscard]] std::uint32_t root(std::uint32_t vertex) {
    while (parents_[vertex] != vertex) {
      parents_[vertex] = parents_[parents_[vertex]];
      vertex = parents_[vertex];
    }
    return vertex;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    parents_[std::max(a, b)] = std::min(a, b);
  }
  /// Afterwards parents are roots: a parent is smaller than its child, so it is done before.
  void flatten() {
    for (std::uint32_t& parent : parents_) parent = parents_[parent];
  }
  [[nodiscard]] const std::vector<std::uint32_t>& parents() const { return parents_; }

 private:
  std::vector<std::uint32_t> parents_;
};

/// The most frequent of 1,024 vertices spread evenly; 0 when there are none.
std::uint32_t frequent_root(const std::vector<std::uint32_t>& roots) {
  std::vector<std::uint32_t> sample;
  const std::size_t step = roots.size() / 1024 + 1;
  for (std::size_t i = 0; i < roots.size(); i += step) sample.push_back(roots[i]);
  std::ranges::sort(sample);
  std::uint32_t best = 0;
  std::ptrdiff_t most = 0;
  for (auto first = sample.begin(); first != sample.end();) {
    const auto last = std::upper_bound(first, sample.end(), *first);
    if (last - first > most) {
      most = last - first;
      best = *first;
    }
    first = last;
  }
  return best;
}

Components numbered(const std::vector<std::uint32_t>& roots) {
  Components components{.of = std::vector<std::uint32_t>(roots.size())};
  for (std::uint32_t vertex = 0; vertex < roots.size(); ++vertex) {
    if (roots[vertex] == vertex) {
      components.of[vertex] = static_cast<std::uint32_t>(components.sizes.size());
      components.sizes.push_back(0);
    } else {
      components.of[vertex] = components.of[roots[vertex]];
    }
    ++components.sizes[components.of[vertex]];
  }
  return components;
}

}  // namespace

Components find_components(const Graph& graph, const Watch& watch) {
  constexpr std::uint32_t between_looks = 1024;
  constexpr std::size_t first_edges = 2;
  const std::uint32_t count = graph.vertex_count();
  Forest forest(count);
  const auto join_all = [&](std::uint32_t vertex, std::span<const std::uint32_t> neighbours) {
    for (const std::uint32_t neighbour : neighbours) forest.join(vertex, neighbour);
  };
  for (std::uint32_t vertex = 0; vertex < count; ++vertex) {
    if (vertex % between_looks == 0) watch.check();
    const auto neighbours = graph.neighbours(vertex);
    join_all(vertex, neighbours.first(std::min(first_edges, neighbours.size())));
  }
  forest.flatten();
  const std::uint32_t greatest = frequent_root(forest.parents());
  for (std::uint32_t vertex = 0; vertex < count; ++vertex) {
    if (vertex % between_looks == 0) watch.check();
    const auto neighbours = graph.neighbours(vertex);
    if (neighbours.size() <= first_edges || forest.root(vertex) == greatest) continue;
    join_all(vertex, neighbours.subspan(first_edges));
  }
  watch.check();
  forest.flatten();
  return numbered(forest.parents());
}

}  // namespace bindeglied
