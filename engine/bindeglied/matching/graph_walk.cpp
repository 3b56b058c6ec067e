#include "bindeglied/matching/detail/graph_walk.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace bindeglied::detail {
namespace {

/// Mass of what a venue is joined to.
struct WalkMass {
  std::vector<double> stakeholders;
  IdVector<TermId, double> topics;
};

WalkMass no_mass(const MatchIndex& index) {
  return {.stakeholders = std::vector<double>(index.history.venues.key_count(), 0.0),
          .topics = IdVector<TermId, double>(index.terms->dictionary.blocks.size(), 0.0)};
}

bool is_topic(const MatchIndex& index, TermId term) {
  const TermBlock block = index.terms->dictionary.blocks[term];
  return block == TermBlock::topic || block == TermBlock::line;
}

WalkMass start_mass(const MatchIndex& index, const PartnerQuery& query, bool with_topics) {
  WalkMass start = no_mass(index);
  std::vector<TermId> topics;
  for (const TermShare& term : query.terms) {
    if (with_topics && is_topic(index, term.term)) topics.push_back(term.term);
  }
  const double share = topics.empty() ? 1.0 : 0.5;
  for (const StakeholderId known : query.known) {
    start.stakeholders[known.index()] = share / static_cast<double>(query.known.size());
  }
  for (const TermId topic : topics) {
    start.topics[topic] = (1.0 - share) / static_cast<double>(topics.size());
  }
  return start;
}

void spread_from_venue(const MatchIndex& index, VenueId venue, double mass, double topic_weight,
                       WalkMass& next) {
  const auto members = index.history.members[venue];
  const auto terms = index.similarity.vectors[venue];
  double topics = 0.0;
  if (topic_weight > 0.0) {
    for (const TermShare& term : terms) topics += is_topic(index, term.term) ? 1.0 : 0.0;
  }
  const double total = static_cast<double>(members.size()) + topic_weight * topics;
  for (const HistoryMember& member : members) {
    next.stakeholders[member.stakeholder.index()] += mass / total;
  }
  if (topics <= 0.0) return;
  for (const TermShare& term : terms) {
    if (is_topic(index, term.term)) next.topics[term.term] += mass * topic_weight / total;
  }
}

IdVector<VenueId, double> step_to_venues(const MatchIndex& index, const WalkMass& mass) {
  IdVector<VenueId, double> reached(index.history.members.key_count(), 0.0);
  for (std::size_t i = 0; i < mass.stakeholders.size(); ++i) {
    if (mass.stakeholders[i] <= 0.0) continue;
    const auto venues = index.history.venues[StakeholderId{i}];
    for (const VenueId venue : venues) {
      reached[venue] += mass.stakeholders[i] / static_cast<double>(venues.size());
    }
  }
  for (const TermId topic : mass.topics.ids()) {
    if (mass.topics[topic] <= 0.0) continue;
    const auto venues = index.similarity.postings[topic];
    for (const VenueShare& posting : venues) {
      reached[posting.venue] += mass.topics[topic] / static_cast<double>(venues.size());
    }
  }
  return reached;
}

/// To venues and on to their members and topics.
WalkMass walk_step(const MatchIndex& index, const PartnerQuery& query, const WalkMass& mass,
                   double topic_weight) {
  const IdVector<VenueId, double> venues = step_to_venues(index, mass);
  WalkMass next = no_mass(index);
  for (const VenueId venue : venues.ids()) {
    if (venues[venue] <= 0.0 || venue == query.project) continue;
    spread_from_venue(index, venue, venues[venue], topic_weight, next);
  }
  return next;
}

template <class Values>
void restart(const Values& start, double share, Values& values) {
  auto at = start.begin();
  for (double& value : values) value = share * *at++ + (1.0 - share) * value;
}

}  // namespace

std::vector<double> walk_graph(const MatchIndex& index, const PartnerQuery& query,
                               const WalkOptions& options) {
  const WalkMass start = start_mass(index, query, options.topic_weight > 0.0);
  WalkMass mass = start;
  for (int step = 0; step < options.steps; ++step) {
    mass = walk_step(index, query, mass, options.topic_weight);
    restart(start.stakeholders, options.restart, mass.stakeholders);
    restart(start.topics, options.restart, mass.topics);
  }
  return mass.stakeholders;
}

}  // namespace bindeglied::detail
