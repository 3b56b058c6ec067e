#include "bindeglied/matching/content_index.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/matching/content_words.hpp"
#include "bindeglied/network/climb.hpp"

namespace bindeglied {
namespace {

/// Words of name and description with how often they stand there, sorted.
std::map<std::string, double> count_words(const Network& network, VenueId venue) {
  std::string text(network.text(network.node_names[network.node(venue)]));
  text += ' ';
  text += network.text(network.venues[venue].description);
  const FoldedName folded = fold_name(text);
  std::map<std::string, double> counts;
  for (const std::string_view word : split(folded.plain, ' ')) {
    if (is_content_word(word)) counts[std::string(word)] += 1.0;
  }
  return counts;
}

TermSpace build_word_space(const Network& network, unsigned threads) {
  constexpr std::size_t venues_per_chunk = 256;
  IdVector<VenueId, std::map<std::string, double>> counts(network.venues.size());
  parallel_for(counts.size(), venues_per_chunk, threads, [&](std::size_t first, std::size_t last) {
    for (const VenueId venue : IdRange<VenueId>{first, last}) {
      counts[venue] = count_words(network, venue);
    }
  });
  std::unordered_map<std::string, TermId> terms;  // numbered as met: venues and words are in order
  IdVector<NodeId, std::vector<TermWeight>> frequencies(network.node_ids.size());
  for (const VenueId venue : counts.ids()) {
    std::vector<TermWeight>& list = frequencies[network.node(venue)];
    for (const auto& [word, count] : counts[venue]) {
      const TermId term = terms.try_emplace(word, TermId{terms.size()}).first->second;
      list.push_back({.term = term, .weight = 1.0 + std::log(count)});
    }
    std::ranges::sort(list, {}, &TermWeight::term);
  }
  return build_term_space(frequencies, terms.size(), NodeId{network.stakeholders.size()});
}

TermSpace build_topic_space(const Network& network) {
  IdVector<NodeId, std::vector<TermWeight>> frequencies(network.node_ids.size());
  for (const NodeId node : frequencies.ids()) frequencies[node] = topics_with_wider(network, node);
  return build_term_space(frequencies, network.topics.size(), NodeId{network.stakeholders.size()});
}

}  // namespace

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

ContentIndex build_content_index(const Network& network, unsigned threads, const Watch& watch) {
  watch.check("topics", 0.0);
  ContentIndex index{.topics = build_topic_space(network), .words = {}};
  watch.check("words", 0.5);
  index.words = build_word_space(network, threads);
  return index;
}

}  // namespace bindeglied
