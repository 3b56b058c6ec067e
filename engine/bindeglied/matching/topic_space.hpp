#pragma once

#include <span>
#include <vector>

#include "bindeglied/matching/term_space.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// A topic's wider topics count as present too, at half the weight per step.
inline constexpr double wider_topic_weight = 0.5;

/// The topics with all wider ones: 1 for an own topic, `wider_topic_weight` per step up; the
/// largest where several lead there.  Ascending by topic.
[[nodiscard]] std::vector<TermWeight> topics_with_wider(const Network& network, NodeId node);

/// The same of a list of topics.
[[nodiscard]] std::vector<TermWeight> topics_with_wider(const Network& network,
                                                        std::span<const TopicId> topics);

/// Venues and stakeholders as vectors over topics, weighed by topics_with_wider() and by rarity
/// among the venues (see build_term_space).
[[nodiscard]] TermSpace build_topic_space(const Network& network);

}  // namespace bindeglied
