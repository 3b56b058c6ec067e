#include "bindeglied/matching/content_part.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "bindeglied/matching/detail/reason_evidence.hpp"

namespace bindeglied {
namespace {

struct LikeVenue {
  VenueId venue = {};
  TieId tie = {};
  double similarity = 0.0;
  double likeness = 0.0;  ///< the similarity as it counts, with the level of the tie
};

/// The candidate's venues with any likeness, most alike first.
std::vector<LikeVenue> like_venues(const Network& network,
                                   const IdVector<VenueId, double>& similarity,
                                   const ProjectQuery& query, StakeholderId candidate) {
  std::vector<LikeVenue> found;
  for (const Participation& participation : venues_of(network, candidate, query.as_of)) {
    const double s = similarity[participation.venue];
    if (s <= 0.0 || participation.venue == query.project) continue;
    const double level = level_value(network.ties[participation.tie].level);
    const double share = std::min(1.0, level / level_value(Level::collaborating));
    found.push_back({.venue = participation.venue,
                     .tie = participation.tie,
                     .similarity = s,
                     .likeness = share * s * s * s});
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &LikeVenue::likeness);
  return found;
}

/// The topic that adds most to the cosine of the two nodes; none when they share none.
TopicId strongest_shared_topic(const TermSpace& topics, NodeId a, NodeId b) {
  TopicId strongest;
  double largest = 0.0;
  const auto others = topics.vectors[b];
  for (const TermWeight& entry : topics.vectors[a]) {
    const auto other = std::ranges::lower_bound(others, entry.term, {}, &TermWeight::term);
    if (other == others.end() || other->term != entry.term) continue;
    if (entry.weight * other->weight <= largest) continue;
    largest = entry.weight * other->weight;
    strongest = TopicId{entry.term.index()};
  }
  return strongest;
}

}  // namespace

IdVector<StakeholderId, double> own_topics_part(const Network& network, const TermSpace& topics,
                                                const ProjectQuery& query) {
  const auto all = cosines(topics, network.node(query.project));
  IdVector<StakeholderId, double> values(network.stakeholders.size(), 0.0);
  for (const StakeholderId stakeholder : values.ids()) {
    const double cosine = all[network.node(stakeholder)];
    values[stakeholder] = cosine * std::sqrt(cosine);
  }
  return values;
}

Reason history_reason(const Network& network, const IdVector<VenueId, double>& similarity,
                      const ProjectQuery& query, StakeholderId candidate) {
  constexpr std::size_t most_venues = 3;
  Reason reason;
  const auto venues = like_venues(network, similarity, query, candidate);
  if (venues.empty()) return reason;
  for (std::size_t i = 0; i < std::min(most_venues, venues.size()); ++i) {
    detail::add_tie(network, reason, venues[i].tie);
  }
  const NodeId closest = network.node(venues.front().venue);
  const auto alike = std::ranges::count_if(
      venues, [](const LikeVenue& venue) { return venue.similarity >= alike_from; });
  if (alike == 0) {
    reason.text = {.code = "recommend.content_faint", .arguments = {closest}};
  } else if (alike == 1) {
    reason.text = {.code = "recommend.content_one_venue", .arguments = {closest}};
  } else {
    reason.text = {.code = "recommend.content_venues",
                   .arguments = {static_cast<std::int64_t>(alike), closest}};
  }
  return reason;
}

Reason own_topics_reason(const Network& network, const TermSpace& topics, const ProjectQuery& query,
                         StakeholderId candidate) {
  const NodeId node = network.node(candidate);
  const TopicId topic = strongest_shared_topic(topics, node, network.node(query.project));
  Reason reason{.text = {.code = "recommend.content_topics", .arguments = {topic}}};
  const auto sources = network.sources_of[node];
  reason.sources.assign(sources.begin(), sources.end());
  return reason;
}

}  // namespace bindeglied
