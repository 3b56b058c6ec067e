#include "bindeglied/matching/learned_reasons.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "bindeglied/matching/content_part.hpp"
#include "bindeglied/matching/detail/find_bridge.hpp"
#include "bindeglied/matching/detail/reason_codes.hpp"
#include "bindeglied/matching/detail/reason_evidence.hpp"

namespace bindeglied {
namespace {

constexpr std::size_t most_ties = 3;
/// What is printed as 0 is no reason.
constexpr double least_contribution = 0.005;

/// The feature of the family that adds most; the first of equals.
std::optional<FeatureShare> strongest_of(const PartnerStudy& study, const ProjectScores& scores,
                                         StakeholderId who, FeatureFamily family) {
  std::optional<FeatureShare> strongest;
  for (const FeatureShare& share : shares_of(study, scores, who)) {
    if (family_of(share.feature) != family) continue;
    if (!strongest || share.contribution > strongest->contribution) strongest = share;
  }
  return strongest;
}

/// The tie of the stakeholder to the venue, as venues_of() names it; none when there is none by the
/// day.
TieId tie_to(const Network& network, const ProjectQuery& query, StakeholderId who, VenueId venue) {
  const NodeId end = network.node(venue);
  TieId best;
  for (const TieId id : network.ties_from[network.node(who)]) {
    const Tie& tie = network.ties[id];
    if (tie.to != end || !is_involvement(network, id) || !is_documented(tie, query.as_of)) continue;
    if (best.is_none() || std::pair(-static_cast<int>(tie.level), id) <
                              std::pair(-static_cast<int>(network.ties[best].level), best)) {
      best = id;
    }
  }
  return best;
}

void add_ties(const Network& network, const ProjectQuery& query, Reason& reason,
              std::initializer_list<std::pair<StakeholderId, VenueId>> pairs) {
  for (const auto& [who, venue] : pairs) {
    const TieId tie = tie_to(network, query, who, venue);
    if (!tie.is_none()) detail::add_tie(network, reason, tie);
  }
}

Reason content_reason(const Network& network, const PartnerStudy& study,
                      const ProjectScores& scores, StakeholderId who) {
  Reason reason = history_reason(network, scores.similarity, scores.query, who);
  if (!reason.evidence.empty()) return reason;
  // Only a venue that history_reason() too would call similar.
  const auto weight_of = [&](VenueId venue) {
    const double similarity = scores.similarity[venue];
    return similarity >= alike_from ? similarity : 0.0;
  };
  const auto bridge = detail::find_bridge(study, scores.query, who, weight_of);
  if (!bridge) {
    reason.text = {.code = "recommend.content_activity", .arguments = {}};
    return reason;
  }
  reason.text = {.code = "recommend.content_around",
                 .arguments = {network.node(bridge->through), network.node(bridge->venue)}};
  add_ties(
      network, scores.query, reason,
      {{who, bridge->shared}, {bridge->through, bridge->shared}, {bridge->through, bridge->venue}});
  return reason;
}

/// Of the venues in which the candidate and a partner took part, strongest first.
std::vector<PartnerLink> common_venues(const Network& network, const PartnerStudy& study,
                                       const ProjectScores& scores, StakeholderId who) {
  std::vector<VenueId> venues;
  for (const VenueId venue : study.index.history.venues[who]) {
    if (!scores.partner_in[venue].is_none()) venues.push_back(venue);
  }
  return venue_links(network, scores.query, who, venues);
}

/// Without a common venue what was learned rests on something else: how much one's ties say of the
/// line, or nothing at all.
Reason ties_reason(const Network& network, const PartnerStudy& study, const ProjectScores& scores,
                   StakeholderId who) {
  Reason reason = links_reason(network, common_venues(network, study, scores, who));
  if (reason.evidence.empty()) reason.text = {.code = "recommend.ties_around", .arguments = {}};
  return reason;
}

Reason surroundings_reason(const Network& network, const PartnerStudy& study,
                           const ProjectScores& scores, StakeholderId who, bool is_with_partner) {
  Reason reason;
  if (scores.query.partners.empty()) {
    reason.text = {.code = "recommend.ties_line", .arguments = {}};
    return reason;
  }
  const auto weight_of = [&](VenueId venue) {
    if (scores.partner_in[venue].is_none()) return 0.0;
    return 1.0 / static_cast<double>(study.index.history.members[venue].size());
  };
  const auto bridge = detail::find_bridge(study, scores.query, who, weight_of);
  if (!bridge) {
    // Whoever was with them itself stands near their partners too; where that is a reason by
    // itself, it is not said again.
    if (!is_with_partner) {
      reason = links_reason(network, common_venues(network, study, scores, who));
    }
    reason.text.code = reason.evidence.empty() ? "recommend.ties_around" : "recommend.ties_shared";
    return reason;
  }
  const StakeholderId partner = scores.partner_in[bridge->venue];
  reason.text = {.code = "recommend.ties_partner",
                 .arguments = {network.node(bridge->through), network.node(partner)}};
  add_ties(network, scores.query, reason,
           {{who, bridge->shared},
            {bridge->through, bridge->shared},
            {bridge->through, bridge->venue},
            {partner, bridge->venue}});
  return reason;
}

/// The youngest ties of the candidate to venues that count, by the age of the venue as learning
/// has it; those to venues without any date last.
template <class Counts>
void add_last_ties(const Network& network, const PartnerStudy& study, const ProjectScores& scores,
                   StakeholderId who, const Counts& counts, Reason& reason) {
  auto venues = venues_of(network, who, scores.query.as_of);
  std::erase_if(venues, [&](const Participation& participation) {
    return participation.venue == scores.query.project || !counts(participation.venue);
  });
  // The age of such a venue is 0, which is not to say that it is the youngest.
  const auto is_undated = [&](VenueId venue) {
    return std::ranges::none_of(network.ties_to[network.node(venue)], [&](TieId id) {
      const DayRange& start = network.ties[id].start;
      return is_involvement(network, id) && is_documented(network.ties[id], scores.query.as_of) &&
             (start.first > earliest_day || start.last < latest_day);
    });
  };
  std::ranges::sort(venues, {}, [&](const Participation& participation) {
    return std::tuple(is_undated(participation.venue), -study.index.decay_4[participation.venue],
                      participation.tie);
  });
  for (std::size_t i = 0; i < std::min(most_ties, venues.size()); ++i) {
    detail::add_tie(network, reason, venues[i].tie);
  }
}

/// Whether the feature of experience rests on what one did in the venue.
bool is_experience(const PartnerStudy& study, const ProjectScores& scores, Feature feature,
                   VenueId venue) {
  const MatchIndex& index = study.index;
  const VenueId project = scores.query.project;
  const auto likeness = [&](TermBlock block) {
    return scores.blocks[static_cast<std::size_t>(block)][venue];
  };
  switch (feature) {
    case Feature::call_experience:
      return index.families[venue] == index.families[project];
    case Feature::scheme_experience:
      return index.schemes[venue] == index.schemes[project];
    case Feature::topic_experience:
      return likeness(TermBlock::topic) > 0.0;
    case Feature::line_share:
    case Feature::line_experience:
      return likeness(TermBlock::line) > 0.0;
    default:
      return false;  // how often its kind comes
  }
}

Reason region_reason(const PartnerStudy& study, const ProjectScores& scores, StakeholderId who) {
  const auto share = strongest_of(study, scores, who, FeatureFamily::region);
  const FeatureShare strongest = share.value_or(FeatureShare{.feature = Feature::line_lift});
  return {
      .text = {.code = detail::region_code(strongest.feature, strongest.value), .arguments = {}}};
}

Reason experience_reason(const Network& network, const PartnerStudy& study,
                         const ProjectScores& scores, StakeholderId who) {
  const auto share = strongest_of(study, scores, who, FeatureFamily::experience);
  const FeatureShare strongest = share.value_or(FeatureShare{.feature = Feature::line_experience});
  const Feature feature = strongest.feature;
  Reason reason{
      .text = {.code = detail::experience_code(feature, strongest.value), .arguments = {}}};
  if (feature == Feature::line_kind_lift || feature == Feature::call_kind_lift) {
    reason.text.arguments = {network.stakeholders[who].kind};
  }
  const auto counts = [&](VenueId venue) { return is_experience(study, scores, feature, venue); };
  add_last_ties(network, study, scores, who, counts, reason);
  return reason;
}

Reason activity_reason(const Network& network, const PartnerStudy& study,
                       const ProjectScores& scores, StakeholderId who) {
  const auto count = static_cast<std::int64_t>(study.index.history.venues[who].size());
  Reason reason{.text = {.code = "recommend.activity", .arguments = {count}}};
  add_last_ties(
      network, study, scores, who, [](VenueId) { return true; }, reason);
  return reason;
}

/// The reason of whom it is inherited from, said to be that and with the membership as evidence.
Reason inherited_reason(const Network& network, const PartnerStudy& study,
                        const ProjectScores& scores, const Inheritance& inherited) {
  const auto& [heir, from, tie, is_from_umbrella] = inherited.kinship;
  const bool is_content = inherited.family == FeatureFamily::content;
  Reason reason = is_content ? history_reason(network, scores.similarity, scores.query, from)
                             : activity_reason(network, study, scores, from);
  const MessageArgument what = reason.text.arguments.back();
  reason.text.arguments = {network.node(from), what};
  reason.text.code = is_content         ? is_from_umbrella ? "recommend.content_from_umbrella"
                                                           : "recommend.content_from_member"
                     : is_from_umbrella ? "recommend.activity_from_umbrella"
                                        : "recommend.activity_from_member";
  reason.inherited_from = from;
  detail::add_tie(network, reason, tie);
  return reason;
}

}  // namespace

std::vector<Reason> learned_reasons(const Network& network, const PartnerStudy& study,
                                    const ProjectScores& scores, const Candidate& candidate) {
  const StakeholderId who = candidate.stakeholder;
  std::vector<Reason> reasons;
  const auto add = [&](std::string_view part, double contribution, const auto& reason_of) {
    if (contribution < least_contribution) return;
    const auto family = parse_enum<FeatureFamily>(part);
    const Inheritance* inherited = find_inheritance(scores.inherited, who, *family);
    reasons.push_back(inherited == nullptr ? reason_of()
                                           : inherited_reason(network, study, scores, *inherited));
    reasons.back().part = part;
    reasons.back().contribution = contribution;
  };
  const MatchParts& parts = candidate.parts;
  add("content", parts.content, [&] { return content_reason(network, study, scores, who); });
  add("ties", parts.ties, [&] { return ties_reason(network, study, scores, who); });
  add("surroundings", parts.surroundings, [&] {
    return surroundings_reason(network, study, scores, who, parts.ties >= least_contribution);
  });
  add("region", parts.region, [&] { return region_reason(study, scores, who); });
  add("experience", parts.experience,
      [&] { return experience_reason(network, study, scores, who); });
  add("activity", parts.activity, [&] { return activity_reason(network, study, scores, who); });
  return reasons;
}

}  // namespace bindeglied
