#include "bindeglied/matching/project_query.hpp"

#include <algorithm>

namespace bindeglied {
namespace {

/// Strikes out the predecessors and successors of `start`, over any number of successions.
void strike_out_succession(const Network& network, StakeholderId start,
                           IdVector<StakeholderId, std::uint8_t>& is_candidate) {
  std::vector<NodeId> line = {network.node(start)};
  std::vector<NodeId> open = line;
  const auto follow = [&](NodeId other) {
    if (network.is_venue(other) || std::ranges::find(line, other) != line.end()) return;
    line.push_back(other);
    open.push_back(other);
    is_candidate[network.stakeholder(other)] = 0;
  };
  while (!open.empty()) {
    const NodeId node = open.back();
    open.pop_back();
    for (const TieId tie : network.ties_from[node]) {
      if (network.ties[tie].kind == TieKind::successor_of) follow(network.ties[tie].to);
    }
    for (const TieId tie : network.ties_to[node]) {
      if (network.ties[tie].kind == TieKind::successor_of) follow(network.ties[tie].from);
    }
  }
}

}  // namespace

ProjectQuery make_query(const Network& network, VenueId project, const AsOf& as_of) {
  ProjectQuery query{.project = project, .as_of = as_of};
  query.around = enclosing_venues(network, project);
  query.partners = participants_of(network, project, as_of);
  query.places = venue_places(network, project);
  query.scope = scope_of(network, project);
  return query;
}

IdVector<StakeholderId, std::uint8_t> who_exists(const Network& network, const AsOf& as_of) {
  IdVector<StakeholderId, std::uint8_t> is_there(network.stakeholders.size(), 0);
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    if (exists(network, stakeholder, as_of)) is_there[stakeholder] = 1;
  }
  return is_there;
}

IdVector<StakeholderId, std::uint8_t> find_candidates(const Network& network,
                                                      const ProjectQuery& query) {
  return find_candidates(network, query, who_exists(network, query.as_of));
}

IdVector<StakeholderId, std::uint8_t> find_candidates(
    const Network& network, const ProjectQuery& query,
    const IdVector<StakeholderId, std::uint8_t>& is_there) {
  IdVector<StakeholderId, std::uint8_t> is_candidate = is_there;
  for (const Participant& partner : query.partners) {
    is_candidate[partner.stakeholder] = 0;
    strike_out_succession(network, partner.stakeholder, is_candidate);
  }
  return is_candidate;
}

bool is_documented_later(const Network& network, const ProjectQuery& query,
                         StakeholderId stakeholder) {
  return std::ranges::any_of(network.ties_from[network.node(stakeholder)], [&](TieId id) {
    const Tie& tie = network.ties[id];
    if (!is_involvement(network, id) || network.venue(tie.to) != query.project) return false;
    const bool counts = !(query.as_of.explicit_only && tie.is_inferred);
    return counts && !is_documented(tie, query.as_of);
  });
}

bool is_partner(const ProjectQuery& query, StakeholderId stakeholder) {
  return std::ranges::binary_search(query.partners, stakeholder, {}, &Participant::stakeholder);
}

bool is_around(const ProjectQuery& query, VenueId venue) {
  return std::ranges::find(query.around, venue) != query.around.end();
}

}  // namespace bindeglied
