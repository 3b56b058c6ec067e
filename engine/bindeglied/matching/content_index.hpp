#pragma once

#include <span>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/term_space.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// A topic's wider topics count as present too, at half the weight per step.
inline constexpr double wider_topic_weight = 0.5;

/// What venues and stakeholders are about, as vectors: built once for all projects.
struct ContentIndex {
  TermSpace topics;  ///< of venues and stakeholders; a term is a topic
  TermSpace words;   ///< of name and description of venues; empty for stakeholders
};

/// The topics with all wider ones: 1 for an own topic, `wider_topic_weight` per step up; the
/// largest where several lead there.  Ascending by topic.
[[nodiscard]] std::vector<TermWeight> topics_with_wider(const Network& network, NodeId node);

/// The same of a list of topics.
[[nodiscard]] std::vector<TermWeight> topics_with_wider(const Network& network,
                                                        std::span<const TopicId> topics);

/// Weighs topics by topics_with_wider() and words by 1 + ln(count), both by rarity among the venues
/// (see build_term_space).  Words are folded, at least 3 bytes long, begin with a letter and stand
/// in no small list of German and English function words.
[[nodiscard]] ContentIndex build_content_index(const Network& network, unsigned threads,
                                               const Watch& watch);

}  // namespace bindeglied
