#include "bindeglied/matching/entry_factors.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string_view>

#include "bindeglied/analysis/needs_and_offers.hpp"
#include "bindeglied/matching/participants.hpp"
#include "bindeglied/matching/term_space.hpp"
#include "bindeglied/matching/topic_space.hpp"
#include "bindeglied/network/climb.hpp"

namespace bindeglied {
namespace {

constexpr std::string_view funding = "funding";

void add_all(std::span<const TopicId> from, std::set<TopicId>& to) {
  to.insert(from.begin(), from.end());
}

std::vector<TopicId> topics_of_venue(const Network& network, VenueId venue) {
  std::vector<VenueId> nearest_first = enclosing_venues(network, venue);
  nearest_first.insert(nearest_first.begin(), venue);
  for (const VenueId at : nearest_first) {
    const auto topics = network.topics_of[network.node(at)];
    if (!topics.empty()) return {topics.begin(), topics.end()};
  }
  return {};
}

std::vector<TopicId> topics_of_target(const Network& network, const EntryTarget& target) {
  if (network.is_venue(target.node)) {
    return topics_of_venue(network, network.venue(target.node));
  }
  std::set<TopicId> topics;
  add_all(network.topics_of[target.node], topics);
  if (topics.empty()) {
    for (const VenueId venue : target.venues) add_all(topics_of_venue(network, venue), topics);
  }
  return {topics.begin(), topics.end()};
}

/// Whether `wide` is the topic or lies above it.
bool is_in_topic(const Network& network, TopicId narrow, TopicId wide) {
  bool is_met = false;
  climb(network.topics, narrow, [&](TopicId topic) {
    is_met = topic == wide;
    return !is_met;
  });
  return is_met;
}

/// When the stakeholder's documented ties to the venue began, earliest first.
DayRange first_start(const Network& network, StakeholderId stakeholder, VenueId venue,
                     const AsOf& as_of) {
  DayRange first{.first = latest_day, .last = latest_day};
  for (const TieId id : network.ties_to[network.node(venue)]) {
    const Tie& tie = network.ties[id];
    if (!is_involvement(network, id) || network.stakeholder(tie.from) != stakeholder) continue;
    if (!is_documented(tie, as_of)) continue;
    first.first = std::min(first.first, tie.start.first);
    first.last = std::min(first.last, tie.start.last);
  }
  return first;
}

bool is_by_profile(const Network& network, const EntryProfile& profile, const Offer& offer) {
  if (!offer.stakeholder.is_none()) return offer.stakeholder == profile.stakeholder;
  if (!profile.kind || offer.kind != profile.kind) return false;
  if (profile.amount_eur && network.text(offer.capability) == funding) return false;
  return std::ranges::none_of(network.offers, [&](const Offer& other) {
    return !other.stakeholder.is_none() && other.stakeholder == profile.stakeholder &&
           other.capability == offer.capability;
  });
}

bool is_covered(const Network& network, const std::vector<Participant>& participants,
                const VenueScope& scope, Text capability) {
  return std::ranges::any_of(network.offers, [&](const Offer& offer) {
    return offer.capability == capability && offer.basis == Basis::documented &&
           !offer.stakeholder.is_none() && is_offered_in(offer, scope) &&
           std::ranges::find(participants, offer.stakeholder, &Participant::stakeholder) !=
               participants.end();
  });
}

struct PooledNeed {
  double weight = 0.0;
  bool is_met = false;
  bool is_documented = false;  ///< a documented offer meets a documented need
  std::set<SourceId> sources = {};
};

void meet(const Network& network, const EntryProfile& profile, const Need& need,
          const VenueScope& scope, PooledNeed& pooled) {
  const std::string_view capability = network.text(need.capability);
  const bool is_need_documented = need.basis == Basis::documented;
  if (profile.amount_eur && capability == funding) {
    pooled.is_met = true;
    pooled.is_documented = pooled.is_documented || is_need_documented;
    pooled.sources.insert(need.sources.begin(), need.sources.end());
  }
  for (const Offer& offer : network.offers) {
    if (offer.capability != need.capability || !is_by_profile(network, profile, offer)) continue;
    if (!is_offered_in(offer, scope)) continue;
    pooled.is_met = true;
    pooled.is_documented =
        pooled.is_documented || (is_need_documented && offer.basis == Basis::documented);
    pooled.sources.insert(need.sources.begin(), need.sources.end());
    pooled.sources.insert(offer.sources.begin(), offer.sources.end());
  }
}

}  // namespace

std::vector<TopicId> shared_entry_topics(const Network& network, const EntryProfile& profile,
                                         const EntryTarget& target) {
  std::vector<TopicId> shared = topics_of_target(network, target);
  std::erase_if(shared, [&](TopicId topic) {
    return std::ranges::none_of(profile.topics, [&](TopicId offered) {
      return is_in_topic(network, topic, offered) || is_in_topic(network, offered, topic);
    });
  });
  std::ranges::sort(shared);
  return shared;
}

EntryProfile make_entry_profile(const Network& network, StakeholderId stakeholder,
                                const AsOf& as_of) {
  const NodeId node = network.node(stakeholder);
  std::set<TopicId> topics;
  add_all(network.topics_of[node], topics);
  for (const Offer& offer : network.offers) {
    if (offer.stakeholder == stakeholder) add_all(offer.topics, topics);
  }
  if (topics.empty()) {
    for (const Participation& participation : venues_of(network, stakeholder, as_of)) {
      add_all(network.topics_of[network.node(participation.venue)], topics);
    }
  }
  const auto places = network.places_of[node];
  return {.stakeholder = stakeholder,
          .kind = network.stakeholders[stakeholder].kind,
          .topics = {topics.begin(), topics.end()},
          .places = {places.begin(), places.end()}};
}

std::vector<double> entry_relevance(const Network& network, const EntryProfile& profile,
                                    const std::vector<EntryTarget>& targets) {
  // First the profile, then the targets, then all venues, whose topics alone say what is rare.
  IdVector<NodeId, std::vector<TermWeight>> frequencies;
  frequencies.push_back(topics_with_wider(network, profile.topics));
  for (const EntryTarget& target : targets) {
    frequencies.push_back(topics_with_wider(network, topics_of_target(network, target)));
  }
  const NodeId first_document{frequencies.size()};
  for (const VenueId venue : network.venues.ids()) {
    frequencies.push_back(topics_with_wider(network, network.node(venue)));
  }
  const TermSpace space = build_term_space(frequencies, network.topics.size(), first_document);
  const IdVector<NodeId, double> fit = cosines(space, NodeId{0});
  std::vector<double> relevance;
  for (std::size_t i = 0; i < targets.size(); ++i) relevance.push_back(fit[NodeId{i + 1}]);
  return relevance;
}

IdVector<StakeholderId, Day> first_involvements(const Network& network, const AsOf& as_of) {
  IdVector<StakeholderId, Day> firsts(network.stakeholders.size(), latest_day);
  for (const TieId id : network.ties.ids()) {
    const Tie& tie = network.ties[id];
    if (!is_involvement(network, id) || !is_documented(tie, as_of)) continue;
    Day& first = firsts[network.stakeholder(tie.from)];
    if (has_certainly_begun(tie, as_of)) first = std::min(first, tie.start.last);
  }
  return firsts;
}

Admissions count_admissions(const Network& network, const EntryTarget& target,
                            const IdVector<StakeholderId, Day>& firsts, const AsOf& as_of) {
  Admissions admissions;
  if (as_of.day == latest_day) return admissions;
  const Day window_start{as_of.day.value - admission_days};
  for (const VenueId venue : target.venues) {
    for (const Participant& participant : participants_of(network, venue, as_of)) {
      const DayRange start = first_start(network, participant.stakeholder, venue, as_of);
      if (start.last > as_of.day || start.last < window_start) continue;
      ++admissions.all;
      if (firsts[participant.stakeholder] >= start.first) ++admissions.newcomers;
    }
  }
  return admissions;
}

double entry_openness(const Network& network, const EntryTarget& target,
                      const Admissions& admissions) {
  double formal = openness_if_unknown;
  if (!target.contact.is_none()) {
    const YesNo accepts = network.stakeholders[target.contact].accepts_applications;
    if (accepts == YesNo::yes) formal = openness_if_applications;
    if (accepts == YesNo::no) formal = openness_if_no_applications;
  }
  if (target.is_over) formal *= openness_if_over;
  return formal * (1.0 + admissions.newcomers) / (2.0 + admissions.all);
}

EntryNeed entry_need(const Network& network, const EntryProfile& profile, const EntryTarget& target,
                     const AsOf& as_of) {
  std::map<std::string_view, PooledNeed> pooled;
  for (const VenueId venue : target.venues) {
    const std::vector<Participant> participants = participants_of(network, venue, as_of);
    const VenueScope scope = scope_of(network, venue);
    for (const Need& need : network.needs) {
      if (!is_needed_in(network, need, venue, scope)) continue;
      if (is_covered(network, participants, scope, need.capability)) continue;
      PooledNeed& entry = pooled[network.text(need.capability)];
      entry.weight = std::max(entry.weight, need.weight);
      meet(network, profile, need, scope, entry);
    }
  }
  EntryNeed found;
  double all = 0.0;
  double met = 0.0;
  std::set<SourceId> sources;
  for (const auto& [capability, entry] : pooled) {
    all += entry.weight;
    if (!entry.is_met) continue;
    met += entry.weight;
    found.capabilities.emplace_back(capability);
    found.is_assumed = found.is_assumed || !entry.is_documented;
    sources.insert(entry.sources.begin(), entry.sources.end());
  }
  if (all > 0.0) found.share = met / all;
  found.sources.assign(sources.begin(), sources.end());
  return found;
}

}  // namespace bindeglied
