#include "bindeglied/matching/topic_space.hpp"

#include <algorithm>

#include "bindeglied/network/climb.hpp"

namespace bindeglied {

TermSpace build_topic_space(const Network& network) {
  IdVector<NodeId, std::vector<TermWeight>> frequencies(network.node_ids.size());
  for (const NodeId node : frequencies.ids()) frequencies[node] = topics_with_wider(network, node);
  return build_term_space(frequencies, network.topics.size(), NodeId{network.stakeholders.size()});
}

std::vector<TermWeight> topics_with_wider(const Network& network, NodeId node) {
  return topics_with_wider(network, network.topics_of[node]);
}

std::vector<TermWeight> topics_with_wider(const Network& network, std::span<const TopicId> topics) {
  std::vector<TermWeight> found;
  for (const TopicId own : topics) {
    double weight = 1.0;
    climb(network.topics, own, [&](TopicId topic) {
      found.push_back({.term = TermId{topic.index()}, .weight = weight});
      weight *= wider_topic_weight;
      return true;
    });
  }
  std::ranges::sort(found, [](const TermWeight& a, const TermWeight& b) {
    return a.term != b.term ? a.term < b.term : a.weight > b.weight;
  });
  const auto same_term = [](const TermWeight& a, const TermWeight& b) { return a.term == b.term; };
  found.erase(std::unique(found.begin(), found.end(), same_term), found.end());
  return found;
}

}  // namespace bindeglied
