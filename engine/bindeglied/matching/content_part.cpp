#include "bindeglied/matching/content_part.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "bindeglied/matching/detail/reason_evidence.hpp"

namespace bindeglied {
namespace {

IdVector<VenueId, double> similarity_of_venues(const Network& network, const ContentIndex& index,
                                               const ProjectQuery& query,
                                               const IdVector<NodeId, double>& topic_cosines) {
  const NodeId project = network.node(query.project);
  const auto word_cosines = cosines(index.words, project);
  const bool has_topics = !index.topics.vectors[project].empty();
  const double words = has_topics ? word_share : 1.0;
  IdVector<VenueId, double> similarity(network.venues.size(), 0.0);
  for (const VenueId venue : network.venues.ids()) {
    if (venue == query.project) continue;
    const NodeId node = network.node(venue);
    similarity[venue] = 1.0 - (1.0 - topic_cosines[node]) * (1.0 - words * word_cosines[node]);
  }
  return similarity;
}

/// f(v) similarity(v)^2 of one tie.
double likeness(const Network& network, const IdVector<VenueId, double>& similarity,
                const ProjectQuery& query, TieId tie) {
  const VenueId venue = network.venue(network.ties[tie].to);
  const double level = level_value(network.ties[tie].level) / level_value(Level::collaborating);
  const double around = is_around(query, venue) ? around_weight : 1.0;
  const double s = similarity[venue];
  return std::min(1.0, level) * around * s * s;
}

double own_topics_value(double cosine) { return own_topics_weight * cosine * std::sqrt(cosine); }

struct LikeVenue {
  VenueId venue = {};
  TieId tie = {};
  double likeness = 0.0;
};

/// The candidate's venues with any likeness, most alike first.
std::vector<LikeVenue> like_venues(const Network& network, const ContentScores& scores,
                                   const ProjectQuery& query, StakeholderId candidate) {
  std::vector<LikeVenue> found;
  for (const Participation& participation : venues_of(network, candidate, query.as_of)) {
    const double value = likeness(network, scores.similarity, query, participation.tie);
    if (value > 0.0) {
      found.push_back({.venue = participation.venue, .tie = participation.tie, .likeness = value});
    }
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &LikeVenue::likeness);
  return found;
}

/// The topic that adds most to the cosine of the two nodes; none when they share none.
TopicId strongest_shared_topic(const ContentIndex& index, NodeId a, NodeId b) {
  TopicId strongest;
  double largest = 0.0;
  const auto others = index.topics.vectors[b];
  for (const TermWeight& entry : index.topics.vectors[a]) {
    const auto other = std::ranges::lower_bound(others, entry.term, {}, &TermWeight::term);
    if (other == others.end() || other->term != entry.term) continue;
    if (entry.weight * other->weight <= largest) continue;
    largest = entry.weight * other->weight;
    strongest = TopicId{entry.term.index()};
  }
  return strongest;
}

}  // namespace

ContentScores content_part(const Network& network, const ContentIndex& index,
                           const ProjectQuery& query) {
  const auto topic_cosines = cosines(index.topics, network.node(query.project));
  const std::size_t count = network.stakeholders.size();
  ContentScores scores{.similarity = similarity_of_venues(network, index, query, topic_cosines),
                       .own_topics = IdVector<StakeholderId, double>(count, 0.0),
                       .history = IdVector<StakeholderId, double>(count, 0.0),
                       .value = IdVector<StakeholderId, double>(count, 0.0)};

  IdVector<StakeholderId, double> unlike(count, 1.0);
  for (const VenueId venue : network.venues.ids()) {
    if (scores.similarity[venue] <= 0.0) continue;
    for (const Participant& participant : participants_of(network, venue, query.as_of)) {
      unlike[participant.stakeholder] *=
          1.0 - likeness(network, scores.similarity, query, participant.tie);
    }
  }
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    const double own = topic_cosines[network.node(stakeholder)];
    scores.own_topics[stakeholder] = own;
    scores.history[stakeholder] = 1.0 - unlike[stakeholder];
    scores.value[stakeholder] = 1.0 - unlike[stakeholder] * (1.0 - own_topics_value(own));
  }
  return scores;
}

double closest_history(const Network& network, const ContentScores& scores,
                       const ProjectQuery& query, StakeholderId candidate) {
  const auto venues = like_venues(network, scores, query, candidate);
  return venues.empty() ? 0.0 : venues.front().likeness;
}

Reason content_reason(const Network& network, const ContentIndex& index,
                      const ContentScores& scores, const ProjectQuery& query,
                      StakeholderId candidate) {
  constexpr std::size_t most_venues = 3;
  Reason reason;
  const auto venues = like_venues(network, scores, query, candidate);
  for (std::size_t i = 0; i < std::min(most_venues, venues.size()); ++i) {
    detail::add_tie(network, reason, venues[i].tie);
  }
  const NodeId node = network.node(candidate);
  if (!venues.empty() &&
      venues.front().likeness >= own_topics_value(scores.own_topics[candidate])) {
    const NodeId closest = network.node(venues.front().venue);
    reason.text = venues.size() == 1
                      ? Message{.code = "recommend.content_one_venue", .arguments = {closest}}
                      : Message{.code = "recommend.content_venues",
                                .arguments = {static_cast<std::int64_t>(venues.size()), closest}};
  } else {
    const TopicId topic = strongest_shared_topic(index, node, network.node(query.project));
    reason.text = {.code = "recommend.content_topics", .arguments = {topic}};
    const auto sources = network.sources_of[node];
    reason.sources.insert(reason.sources.end(), sources.begin(), sources.end());
  }
  return reason;
}

}  // namespace bindeglied
