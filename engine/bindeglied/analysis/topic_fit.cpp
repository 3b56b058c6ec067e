#include "bindeglied/analysis/topic_fit.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "bindeglied/network/climb.hpp"

namespace bindeglied {
namespace {

/// The topics of a node's own row with all wider ones; ascending.
std::vector<TopicId> topics_with_wider(const Network& network, NodeId node) {
  std::vector<TopicId> topics;
  for (const TopicId own : network.topics_of[node]) {
    climb(network.topics, own, [&](TopicId topic) {
      if (std::ranges::find(topics, topic) != topics.end()) return false;
      topics.push_back(topic);
      return true;
    });
  }
  std::ranges::sort(topics);
  return topics;
}

/// Sums up weights of equal topics and scales to length 1.
std::vector<TopicWeight> unit_vector(std::vector<TopicWeight> weights) {
  std::ranges::stable_sort(weights, {}, &TopicWeight::topic);
  std::vector<TopicWeight> sums;
  double square = 0.0;
  for (const TopicWeight& entry : weights) {
    if (!sums.empty() && sums.back().topic == entry.topic) {
      sums.back().weight += entry.weight;
    } else {
      sums.push_back(entry);
    }
  }
  for (const TopicWeight& entry : sums) square += entry.weight * entry.weight;
  for (TopicWeight& entry : sums) entry.weight /= std::sqrt(square);
  return sums;
}

bool is_involvement(const Network& network, const Tie& tie, const AsOf& as_of) {
  return tie.level != Level::none && network.is_venue(tie.to) && !network.is_venue(tie.from) &&
         is_documented(tie, as_of);
}

/// Calls visit(x, y) for every topic that both vectors have, ascending.  The shorter one is looked
/// up in the longer: who has no topics of its own has those of many others, and most have few.
template <class Visit>
void for_each_shared(std::span<const TopicWeight> a, std::span<const TopicWeight> b, Visit visit) {
  const bool is_a_short = a.size() < b.size();
  const std::span<const TopicWeight> few = is_a_short ? a : b;
  std::span<const TopicWeight> many = is_a_short ? b : a;
  for (const TopicWeight& entry : few) {
    const auto found = std::ranges::lower_bound(many, entry.topic, {}, &TopicWeight::topic);
    many = many.subspan(static_cast<std::size_t>(found - many.begin()));
    if (many.empty()) return;
    if (many.front().topic == entry.topic) visit(entry, many.front());
  }
}

/// Rarity of each topic among the nodes with topics of their own.
IdVector<TopicId, double> rarity(const Network& network, const Csr<NodeId, TopicId>& topics) {
  IdVector<TopicId, std::uint32_t> counts(network.topics.size(), 0);
  std::size_t documents = 0;
  for (const NodeId node : network.node_ids.ids()) {
    if (!topics[node].empty()) ++documents;
    for (const TopicId topic : topics[node]) ++counts[topic];
  }
  IdVector<TopicId, double> weights;
  for (const TopicId topic : network.topics.ids()) {
    const double count = std::max<double>(1.0, counts[topic]);
    weights.push_back(std::log1p(static_cast<double>(documents) / count));
  }
  return weights;
}

NodeId other_end(const Network& network, TieId tie, NodeId node) {
  return network.ties[tie].from == node ? network.ties[tie].to : network.ties[tie].from;
}

/// The involvements over which a node without topics of its own takes those of others: a venue
/// those of whom it has, a stakeholder those of where it is.
std::vector<TieId> ties_that_lend_topics(const Network& network, const Csr<NodeId, TopicId>& own,
                                         NodeId node, const AsOf& as_of) {
  std::vector<TieId> lending;
  for (const TieId tie : network.is_venue(node) ? network.ties_to[node] : network.ties_from[node]) {
    if (!is_involvement(network, network.ties[tie], as_of)) continue;
    if (!own[other_end(network, tie, node)].empty()) lending.push_back(tie);
  }
  return lending;
}

}  // namespace

TopicVectors build_topic_vectors(const Network& network, const AsOf& as_of) {
  CsrBuilder<NodeId, TopicId> builder;
  for (const NodeId node : network.node_ids.ids()) {
    for (const TopicId topic : topics_with_wider(network, node)) builder.push_value(topic);
    builder.end_key();
  }
  const Csr<NodeId, TopicId> own = std::move(builder).build();
  const IdVector<TopicId, double> weights = rarity(network, own);

  CsrBuilder<NodeId, TopicWeight> vectors;
  CsrBuilder<NodeId, TieId> ties;
  for (const NodeId node : network.node_ids.ids()) {
    std::vector<TieId> lending;
    if (own[node].empty()) lending = ties_that_lend_topics(network, own, node, as_of);
    std::vector<TopicWeight> sum;
    const auto add_topics_of = [&](NodeId from) {
      for (const TopicId topic : own[from]) sum.push_back({topic, weights[topic]});
    };
    add_topics_of(node);
    for (const TieId tie : lending) {
      add_topics_of(other_end(network, tie, node));
      ties.push_value(tie);
    }
    ties.end_key();
    for (const TopicWeight& entry : unit_vector(std::move(sum))) vectors.push_value(entry);
    vectors.end_key();
  }
  return {std::move(vectors).build(), std::move(ties).build()};
}

double topic_fit(const TopicVectors& vectors, NodeId a, NodeId b) {
  double cosine = 0.0;
  for_each_shared(
      vectors.vectors[a], vectors.vectors[b],
      [&](const TopicWeight& x, const TopicWeight& y) { cosine += x.weight * y.weight; });
  return std::min(1.0, cosine);
}

std::vector<TopicId> shared_topics(const Network& network, const TopicVectors& vectors, NodeId a,
                                   NodeId b, std::size_t limit) {
  std::vector<TopicWeight> shared;
  for_each_shared(vectors.vectors[a], vectors.vectors[b],
                  [&](const TopicWeight& x, const TopicWeight& y) {
                    shared.push_back({x.topic, x.weight * y.weight});
                  });
  const auto has_narrower = [&](const TopicWeight& entry) {
    return std::ranges::any_of(shared, [&](const TopicWeight& other) {
      return other.topic != entry.topic && network.topics[other.topic].parent == entry.topic;
    });
  };
  std::vector<TopicWeight> narrow;
  std::ranges::copy_if(shared, std::back_inserter(narrow),
                       [&](const TopicWeight& entry) { return !has_narrower(entry); });
  std::ranges::stable_sort(
      narrow, [](const TopicWeight& x, const TopicWeight& y) { return x.weight > y.weight; });
  std::vector<TopicId> topics;
  for (std::size_t i = 0; i < std::min(limit, narrow.size()); ++i) {
    topics.push_back(narrow[i].topic);
  }
  return topics;
}

}  // namespace bindeglied
