#include "bindeglied/measures/brokerage.hpp"

#include <algorithm>
#include <limits>
#include <random>
#include <string>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/measures/detail/open_pairs.hpp"
#include "bindeglied/measures/group_mixing.hpp"

namespace bindeglied {
namespace {

constexpr std::size_t broker_chunk = 16;

/// Looks at the open pairs around one vertex.
class OpenPairs {
 public:
  explicit OpenPairs(const Graph& graph) : graph_(graph), is_tied_(graph.vertex_count(), 0) {}

  /// Calls visit(a, c) for the neighbours a < c of the vertex that have no edge.
  template <class Visit>
  void visit(std::uint32_t vertex, Visit visit) {
    const auto neighbours = graph_.neighbours(vertex);
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      const std::uint32_t a = neighbours[i];
      for (const std::uint32_t neighbour : graph_.neighbours(a)) is_tied_[neighbour] = 1;
      for (const std::uint32_t c : neighbours.subspan(i + 1)) {
        if (is_tied_[c] == 0) visit(a, c);
      }
      for (const std::uint32_t neighbour : graph_.neighbours(a)) is_tied_[neighbour] = 0;
    }
  }

 private:
  const Graph& graph_;
  std::vector<std::uint8_t> is_tied_;
};

/// gatekeeper stands for representative too.  Precondition: all have a group.
BrokerRole role_between(std::uint32_t broker, std::uint32_t a, std::uint32_t c) {
  if (a == c) return a == broker ? BrokerRole::coordinator : BrokerRole::itinerant;
  return a == broker || c == broker ? BrokerRole::gatekeeper : BrokerRole::liaison;
}

/// The groups of the vertices with edges and a group, dealt anew among them in every sample.  `G`
/// holds every group.
template <class G>
class DealtGroups {
 public:
  DealtGroups(const Graph& graph, std::span<const std::uint32_t> groups, const NullOptions& options,
              const Watch& watch)
      : samples_(options.null), rows_(graph.vertex_count(), 0) {
    std::vector<std::uint32_t> hand;
    for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
      if (graph.degree(vertex) == 0 || groups[vertex] == no_group) continue;
      rows_[vertex] = static_cast<std::uint32_t>(hand.size());
      hand.push_back(groups[vertex]);
    }
    check_dealt_size(hand.size());
    table_.resize(hand.size() * samples_);
    parallel_for(samples_, deal_chunk, options.threads, [&](std::size_t first, std::size_t last) {
      watch.check("draw random networks",
                  static_cast<double>(first) / static_cast<double>(samples_));
      deal(hand, options.seed, first, last);
    });
  }

  /// Of such a vertex: its group in every sample.
  [[nodiscard]] std::span<const G> of(std::uint32_t vertex) const {
    return std::span(table_).subspan(std::size_t{rows_[vertex]} * samples_, samples_);
  }

 private:
  static constexpr std::size_t deal_chunk = 32;

  void check_dealt_size(std::size_t vertices) const {
    const std::uint64_t most = most_dealt_bytes / sizeof(G) / std::max<std::size_t>(vertices, 1);
    if (samples_ <= most) return;
    throw CodedError(ErrorKind::limit, "error.dealt_groups",
                     "{0} random deals among {1} stakeholders: at most {2} are possible",
                     {std::to_string(samples_), std::to_string(vertices), std::to_string(most)});
  }

  /// Written some samples at a time, since those of one vertex stand side by side.
  void deal(const std::vector<std::uint32_t>& hand, std::uint64_t seed, std::size_t first,
            std::size_t last) {
    std::vector<std::vector<std::uint32_t>> dealt(last - first, hand);
    for (std::size_t sample = first; sample < last; ++sample) {
      std::mt19937_64 random = sample_generator(seed, sample);
      shuffle_items(dealt[sample - first], random);
    }
    for (std::size_t row = 0; row < hand.size(); ++row) {
      for (std::size_t sample = first; sample < last; ++sample) {
        table_[row * samples_ + sample] = static_cast<G>(dealt[sample - first][row]);
      }
    }
  }

  std::size_t samples_;
  std::vector<std::uint32_t> rows_;  ///< in the table, by vertex
  std::vector<G> table_ = {};        ///< [vertices dealt to x samples]
};

/// Of one vertex: how many pairs it has in each role, in every sample [roles x samples].
using RoleSamples = std::array<std::vector<double>, broker_role_count>;

template <class G>
RoleSamples count_dealt_roles(OpenPairs& open, std::span<const std::uint32_t> groups,
                              const DealtGroups<G>& dealt, std::size_t samples,
                              std::uint32_t vertex) {
  RoleSamples counts;
  counts.fill(std::vector<double>(samples, 0.0));
  if (groups[vertex] == no_group) return counts;
  const auto broker = dealt.of(vertex);
  open.visit(vertex, [&](std::uint32_t a, std::uint32_t c) {
    if (groups[a] == no_group || groups[c] == no_group) return;
    const auto first = dealt.of(a);
    const auto second = dealt.of(c);
    for (std::size_t s = 0; s < samples; ++s) {
      const BrokerRole role = role_between(broker[s], first[s], second[s]);
      counts[static_cast<std::size_t>(role)][s] += 1.0;
    }
  });
  counts[static_cast<std::size_t>(BrokerRole::representative)] =
      counts[static_cast<std::size_t>(BrokerRole::gatekeeper)];
  return counts;
}

template <class G>
std::vector<RoleVerdicts> test_dealt(const Graph& graph, std::span<const std::uint32_t> groups,
                                     const NullOptions& options, const Watch& watch) {
  const DealtGroups<G> dealt(graph, groups, options, watch);
  const std::vector<Brokerage> observed = find_brokerage(graph, groups, watch);
  std::vector<RoleVerdicts> verdicts(graph.vertex_count());
  parallel_for(graph.vertex_count(), broker_chunk, options.threads,
               [&](std::size_t first, std::size_t last) {
                 watch.check("test brokers", static_cast<double>(first) / graph.vertex_count());
                 OpenPairs open(graph);
                 for (std::size_t vertex = first; vertex < last; ++vertex) {
                   const RoleSamples samples = count_dealt_roles(
                       open, groups, dealt, options.null, static_cast<std::uint32_t>(vertex));
                   for (std::size_t role = 0; role < broker_role_count; ++role) {
                     verdicts[vertex][role] = compare_with_null(
                         static_cast<double>(observed[vertex].roles[role]), samples[role]);
                   }
                 }
               });
  return verdicts;
}

}  // namespace

std::vector<Brokerage> find_brokerage(const Graph& graph, std::span<const std::uint32_t> groups,
                                      const Watch& watch) {
  std::vector<Brokerage> brokerage(graph.vertex_count());
  std::vector<std::uint32_t> joint(graph.vertex_count(), 0);
  for (std::uint32_t a = 0; a < graph.vertex_count(); ++a) {
    if (a % broker_chunk == 0) {
      watch.check("find brokers", static_cast<double>(a) / graph.vertex_count());
    }
    detail::visit_pairs_from(graph, a, joint, [&](std::uint32_t b, std::uint32_t c, bool is_sole) {
      Brokerage& of = brokerage[b];
      ++of.pairs;
      if (is_sole) ++of.sole_pairs;
      if (groups[a] == no_group || groups[b] == no_group || groups[c] == no_group) return;
      const BrokerRole role = role_between(groups[b], groups[a], groups[c]);
      ++of.roles[static_cast<std::size_t>(role)];
    });
  }
  for (Brokerage& of : brokerage) {
    of.roles[static_cast<std::size_t>(BrokerRole::representative)] =
        of.role(BrokerRole::gatekeeper);
  }
  return brokerage;
}

std::vector<RoleVerdicts> test_brokerage(const Graph& graph, std::span<const std::uint32_t> groups,
                                         const NullOptions& options, const Watch& watch) {
  check_fields(options);
  const bool are_small = std::ranges::all_of(groups, [](std::uint32_t group) {
    return group == no_group || group <= std::numeric_limits<std::uint8_t>::max();
  });
  return are_small ? test_dealt<std::uint8_t>(graph, groups, options, watch)
                   : test_dealt<std::uint32_t>(graph, groups, options, watch);
}

}  // namespace bindeglied
