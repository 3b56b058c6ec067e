#include "bindeglied/measures/brokered_groups.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>

#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/measures/detail/open_pairs.hpp"
#include "bindeglied/measures/group_mixing.hpp"

namespace bindeglied {
namespace {

/// Every group once, ascending.
std::vector<std::uint32_t> present_groups(std::span<const std::uint32_t> groups) {
  std::vector<std::uint32_t> present(groups.begin(), groups.end());
  sort_unique(present);
  if (!present.empty() && present.back() == no_group) present.pop_back();
  return present;
}

/// Counts the pairs of groups that some vertices stand between, all vertices in one go.
class GroupPairs {
 public:
  /// `numbers` are the groups that there are, ascending; all must outlive it.
  GroupPairs(const Graph& graph, std::span<const std::uint32_t> groups,
             std::span<const std::uint32_t> numbers, std::span<const std::uint32_t> vertices)
      : graph_(graph),
        numbers_(numbers),
        rows_(graph.vertex_count(), none),
        places_(graph.vertex_count(), none),
        counts_(vertices.size() * numbers.size() * (numbers.size() + 1) / 2) {
    for (std::uint32_t row = 0; row < vertices.size(); ++row) rows_[vertices[row]] = row;
    for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
      if (groups[vertex] == no_group) continue;
      places_[vertex] = static_cast<std::uint32_t>(
          std::ranges::lower_bound(numbers, groups[vertex]) - numbers.begin());
    }
  }

  void count(const Watch& watch) {
    std::vector<std::uint32_t> joint(graph_.vertex_count(), 0);
    for (std::uint32_t a = 0; a < graph_.vertex_count(); ++a) {
      watch.check();
      const bool is_near = std::ranges::any_of(graph_.neighbours(a),
                                               [&](std::uint32_t b) { return rows_[b] != none; });
      if (!is_near || places_[a] == none) continue;
      detail::visit_pairs_from(graph_, a, joint,
                               [&](std::uint32_t b, std::uint32_t c, bool is_sole) {
                                 if (rows_[b] == none || places_[c] == none) return;
                                 PairCount& count = counts_[cell(rows_[b], places_[a], places_[c])];
                                 ++count.pairs;
                                 if (is_sole) ++count.sole_pairs;
                               });
    }
  }

  [[nodiscard]] std::vector<BrokeredGroups> of(std::size_t row) const {
    std::vector<BrokeredGroups> brokered;
    for (std::uint32_t first = 0; first < numbers_.size(); ++first) {
      for (std::uint32_t second = first; second < numbers_.size(); ++second) {
        const PairCount& count = counts_[cell(row, first, second)];
        if (count.pairs == 0) continue;
        brokered.push_back({numbers_[first], numbers_[second], count.pairs, count.sole_pairs});
      }
    }
    std::ranges::stable_sort(brokered, std::ranges::greater{}, [](const BrokeredGroups& between) {
      return std::pair(between.sole_pairs, between.pairs);
    });
    return brokered;
  }

 private:
  static constexpr std::uint32_t none = UINT32_MAX;
  struct PairCount {
    std::uint64_t pairs = 0;
    std::uint64_t sole_pairs = 0;
  };

  /// Of a row and two places in numbers_, in any order.
  [[nodiscard]] std::size_t cell(std::size_t row, std::size_t a, std::size_t b) const {
    const auto [low, high] = std::minmax(a, b);
    const std::size_t size = numbers_.size();
    return row * (size * (size + 1) / 2) + high * (high + 1) / 2 + low;
  }

  const Graph& graph_;
  std::span<const std::uint32_t> numbers_;
  std::vector<std::uint32_t> rows_;    ///< by vertex; none = not asked for
  std::vector<std::uint32_t> places_;  ///< of the group of each vertex in numbers_
  std::vector<PairCount> counts_;
};

}  // namespace

std::vector<std::vector<BrokeredGroups>> find_brokered_groups(
    const Graph& graph, std::span<const std::uint32_t> groups,
    std::span<const std::uint32_t> vertices, const Watch& watch) {
  const std::vector<std::uint32_t> numbers = present_groups(groups);
  const std::size_t cells = std::max<std::size_t>(numbers.size() * (numbers.size() + 1) / 2, 1);
  constexpr std::size_t most_cells = 4'000'000;  // of 16 bytes
  const std::size_t batch = std::max<std::size_t>(most_cells / cells, 1);
  std::vector<std::vector<BrokeredGroups>> brokered;
  brokered.reserve(vertices.size());
  for (std::size_t first = 0; first < vertices.size(); first += batch) {
    const auto some = vertices.subspan(first, std::min(batch, vertices.size() - first));
    GroupPairs pairs(graph, groups, numbers, some);
    pairs.count(watch);
    for (std::size_t row = 0; row < some.size(); ++row) brokered.push_back(pairs.of(row));
  }
  return brokered;
}

}  // namespace bindeglied
