#include "bindeglied/matching/ties_part.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

#include "bindeglied/matching/detail/reason_evidence.hpp"

namespace bindeglied {
namespace {

struct DirectLink {
  LinkKind kind = LinkKind::cooperation;
  double strength = 0.0;
};

/// What a tie between two stakeholders counts; empty for the kinds that say nothing about working
/// together.
std::optional<DirectLink> direct_link(TieKind kind) {
  switch (kind) {
    case TieKind::cooperates_with:
      return DirectLink{LinkKind::cooperation, 1.0};
    case TieKind::owns:
      return DirectLink{LinkKind::ownership, 1.0};
    case TieKind::member_of:
      return DirectLink{LinkKind::membership, 0.5};
    case TieKind::funds:
      return DirectLink{LinkKind::funding, 0.5};
    default:
      return std::nullopt;
  }
}

/// 1 / (n - 1) for each pair of a group of n; 0 for nobody else.
double group_strength(std::size_t size) {
  return size < 2 ? 0.0 : 1.0 / static_cast<double>(size - 1);
}

/// Direct links of a partner; the more it has, the less each says.
void add_direct_links(const Network& network, const ProjectQuery& query, StakeholderId partner,
                      std::vector<PartnerLink>& links) {
  const NodeId node = network.node(partner);
  std::vector<PartnerLink> direct_links;
  const auto add = [&](TieId id, NodeId other) {
    const Tie& tie = network.ties[id];
    const auto direct = direct_link(tie.kind);
    if (!direct || network.is_venue(other) || other == node) return;
    if (!holds(tie, query.as_of)) return;
    direct_links.push_back({.candidate = network.stakeholder(other),
                            .partner = partner,
                            .kind = direct->kind,
                            .tie = id,
                            .strength = direct->strength});
  };
  for (const TieId tie : network.ties_from[node]) add(tie, network.ties[tie].to);
  for (const TieId tie : network.ties_to[node]) add(tie, network.ties[tie].from);
  const double commonness = 1.0 + std::log(static_cast<double>(direct_links.size()));
  for (PartnerLink& link : direct_links) link.strength /= commonness;
  links.insert(links.end(), direct_links.begin(), direct_links.end());
}

/// The link with what follows from the venue and its size.
PartnerLink venue_link(const Network& network, PartnerLink link, VenueId venue, std::size_t size) {
  link.kind = LinkKind::venue;
  link.through = network.node(venue);
  link.strength = group_strength(size);
  return link;
}

void add_venue_links(const Network& network, const ProjectQuery& query, StakeholderId partner,
                     std::vector<PartnerLink>& links) {
  for (const Participation& shared : venues_of(network, partner, query.as_of)) {
    if (shared.venue == query.project) continue;
    const auto group = participants_of(network, shared.venue, query.as_of);
    for (const Participant& other : group) {
      if (other.stakeholder == partner) continue;
      links.push_back(venue_link(network,
                                 {.candidate = other.stakeholder,
                                  .partner = partner,
                                  .tie = other.tie,
                                  .partner_tie = shared.tie},
                                 shared.venue, group.size()));
    }
  }
}

void add_umbrella_links(const Network& network, const ProjectQuery& query, StakeholderId partner,
                        std::vector<PartnerLink>& links) {
  for (const Membership& shared : umbrellas_of(network, partner, query.as_of)) {
    const auto group = members_of(network, shared.other, query.as_of);
    for (const Membership& other : group) {
      if (other.other == partner) continue;
      links.push_back({.candidate = other.other,
                       .partner = partner,
                       .kind = LinkKind::umbrella,
                       .through = network.node(shared.other),
                       .tie = other.tie,
                       .partner_tie = shared.tie,
                       .strength = group_strength(group.size())});
    }
  }
}

Message link_message(const Network& network, const PartnerLink& link) {
  const NodeId partner = network.node(link.partner);
  switch (link.kind) {
    case LinkKind::cooperation:
      return {.code = "recommend.ties_cooperation", .arguments = {partner}};
    case LinkKind::ownership:
      return {.code = "recommend.ties_ownership", .arguments = {partner}};
    case LinkKind::membership:
      return {.code = "recommend.ties_membership", .arguments = {partner}};
    case LinkKind::funding:
      return {.code = "recommend.ties_funding", .arguments = {partner}};
    case LinkKind::venue:
      return {.code = "recommend.ties_venue", .arguments = {partner, link.through}};
    case LinkKind::umbrella:
      return {.code = "recommend.ties_umbrella", .arguments = {partner, link.through}};
  }
  return {};
}

void sort_links(std::vector<PartnerLink>& links) {
  std::ranges::sort(links, {}, [](const PartnerLink& link) {
    return std::tuple(link.candidate, -link.strength, link.kind, link.partner, link.through,
                      link.tie, link.partner_tie);
  });
}

}  // namespace

TieScores relations_part(const Network& network, const ProjectQuery& query) {
  TieScores scores{.links = {},
                   .value = IdVector<StakeholderId, double>(network.stakeholders.size(), 0.0)};
  for (const Participant& partner : query.partners) {
    add_direct_links(network, query, partner.stakeholder, scores.links);
    add_umbrella_links(network, query, partner.stakeholder, scores.links);
  }
  sort_links(scores.links);
  for (const PartnerLink& link : scores.links) scores.value[link.candidate] += link.strength;
  for (double& value : scores.value) value = 1.0 - std::exp(-value / 2.0);
  return scores;
}

TieScores ties_part(const Network& network, const ProjectQuery& query) {
  TieScores scores = relations_part(network, query);
  for (const Participant& partner : query.partners) {
    add_venue_links(network, query, partner.stakeholder, scores.links);
  }
  sort_links(scores.links);
  return scores;
}

std::vector<PartnerLink> venue_links(const Network& network, const ProjectQuery& query,
                                     StakeholderId candidate, std::span<const VenueId> venues) {
  std::vector<PartnerLink> links;
  for (const VenueId venue : venues) {
    if (venue == query.project) continue;
    const auto group = participants_of(network, venue, query.as_of);
    const auto own = std::ranges::find(group, candidate, &Participant::stakeholder);
    if (own == group.end()) continue;
    for (const Participant& other : group) {
      if (!is_partner(query, other.stakeholder)) continue;
      links.push_back(venue_link(network,
                                 {.candidate = candidate,
                                  .partner = other.stakeholder,
                                  .tie = own->tie,
                                  .partner_tie = other.tie},
                                 venue, group.size()));
    }
  }
  sort_links(links);
  return links;
}

std::span<const PartnerLink> links_of(const TieScores& scores, StakeholderId candidate) {
  const auto first = std::ranges::lower_bound(scores.links, candidate, {}, &PartnerLink::candidate);
  const auto last = std::ranges::upper_bound(scores.links, candidate, {}, &PartnerLink::candidate);
  return {first, last};
}

Reason links_reason(const Network& network, std::span<const PartnerLink> links) {
  constexpr std::size_t most_links = 3;
  Reason reason;
  if (links.empty()) return reason;
  reason.text = link_message(network, links.front());
  for (const PartnerLink& link : links.first(std::min(most_links, links.size()))) {
    detail::add_tie(network, reason, link.tie);
    if (!link.partner_tie.is_none()) detail::add_tie(network, reason, link.partner_tie);
  }
  return reason;
}

}  // namespace bindeglied
