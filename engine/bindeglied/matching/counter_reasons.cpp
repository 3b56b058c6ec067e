#include "bindeglied/matching/counter_reasons.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/matching/detail/reason_evidence.hpp"
#include "bindeglied/matching/wishes.hpp"

namespace bindeglied {
namespace {

Reason remark(Message text) { return {.text = std::move(text)}; }

std::optional<Reason> decides_on_project(const Network& network, const ProjectQuery& query,
                                         StakeholderId candidate) {
  if (network.stakeholders[candidate].kind != StakeholderKind::ministry) return std::nullopt;
  for (const TieId id : network.ties_from[network.node(candidate)]) {
    const Tie& tie = network.ties[id];
    const bool decides = tie.kind == TieKind::leads || tie.kind == TieKind::funds ||
                         tie.kind == TieKind::responsible_for;
    if (!decides || !network.is_venue(tie.to) || !is_documented(tie, query.as_of)) continue;
    const VenueId venue = network.venue(tie.to);
    if (venue != query.project && !is_around(query, venue)) continue;
    Reason reason = remark({.code = "recommend.against_ministry", .arguments = {tie.to}});
    detail::add_tie(network, reason, id);
    return reason;
  }
  return std::nullopt;
}

/// A whole or a part of a partner, by direct ties of that kind.
std::optional<Reason> belongs_to_partner(const Network& network, const ProjectScores& scores,
                                         StakeholderId candidate, LinkKind kind) {
  for (const PartnerLink& link : links_of(scores.relations, candidate)) {
    if (link.kind != kind) continue;
    const std::string_view code =
        kind == LinkKind::ownership ? "recommend.against_unit" : "recommend.against_member";
    Reason reason = remark({.code = code, .arguments = {network.node(link.partner)}});
    detail::add_tie(network, reason, link.tie);
    return reason;
  }
  return std::nullopt;
}

std::optional<Reason> is_busy(const Network& network, const AsOf& as_of, StakeholderId candidate,
                              const RecommendOptions& options) {
  const std::uint32_t capacity =
      network.stakeholders[candidate].capacity.value_or(options.capacity);
  const std::uint32_t running = running_engagements(network, candidate, as_of);
  if (running < capacity) return std::nullopt;
  return remark(
      {.code = "recommend.against_busy",
       .arguments = {static_cast<std::int64_t>(running), static_cast<std::int64_t>(capacity)}});
}

std::optional<Reason> looks_for_something_else(const Network& network, const ProjectQuery& query,
                                               StakeholderId candidate) {
  const auto wishes = wish_fit(network, query, candidate);
  if (!wishes || wishes->share > 0.0) return std::nullopt;
  Reason reason = remark({.code = "recommend.against_wishes", .arguments = {}});
  reason.sources = wishes->sources;
  return reason;
}

bool is_local_authority(StakeholderKind kind) {
  return kind == StakeholderKind::municipality || kind == StakeholderKind::county;
}

std::optional<Reason> is_elsewhere(const Network& network, const PlaceMatch& match,
                                   StakeholderId candidate) {
  const bool is_outside =
      match.relation == PlaceRelation::near || match.relation == PlaceRelation::far;
  if (is_outside && is_local_authority(network.stakeholders[candidate].kind)) {
    return remark({.code = "recommend.against_other_municipality", .arguments = {}});
  }
  if (match.relation != PlaceRelation::far) return std::nullopt;
  if (!match.km) return remark({.code = "recommend.against_outside", .arguments = {}});
  const std::int64_t km = std::lround(*match.km);
  return remark({.code = "recommend.against_far", .arguments = {km}});
}

std::optional<Reason> rests_on_inferred_ties(const Network& network,
                                             const std::vector<Reason>& reasons) {
  Reason remark_on = remark({.code = "recommend.against_inferred", .arguments = {}});
  for (const Reason& reason : reasons) {
    for (const Evidence& evidence : reason.evidence) {
      const TieId* tie = std::get_if<TieId>(&evidence);
      if (tie == nullptr) continue;
      if (!network.ties[*tie].is_inferred) return std::nullopt;
      detail::add_tie(network, remark_on, *tie);
    }
  }
  if (remark_on.evidence.empty()) return std::nullopt;
  return remark_on;
}

std::optional<Reason> rests_on_assumption(const Network& network, const ProjectScores& scores,
                                          const Candidate& candidate) {
  const MatchParts& parts = candidate.parts;
  double rest = 0.0;
  for (const double part : {parts.content, parts.ties, parts.surroundings, parts.experience,
                            parts.own_topics, parts.relations, parts.missing_kind}) {
    rest += std::max(0.0, part);
  }
  if (parts.need_offer <= 0.0 || parts.need_offer < rest) return std::nullopt;
  if (!offers_are_assumed(network, scores.needs, candidate.stakeholder)) return std::nullopt;
  return remark({.code = "recommend.against_assumed",
                 .arguments = {network.stakeholders[candidate.stakeholder].kind}});
}

/// The feature of the family that takes most off; the first of equals.
std::optional<FeatureShare> weakest_of(const std::vector<FeatureShare>& shares,
                                       FeatureFamily family) {
  std::optional<FeatureShare> weakest;
  for (const FeatureShare& share : shares) {
    if (family_of(share.feature) != family || share.contribution >= 0.0) continue;
    if (!weakest || share.contribution < weakest->contribution) weakest = share;
  }
  return weakest;
}

/// "Less often" is said only of a lift below what says nothing: among candidates who all come more
/// often than elsewhere, the one below their mean still does.
std::string_view code_against_region(const std::optional<FeatureShare>& weakest) {
  if (!weakest) return "recommend.against_region";
  const bool is_rare = weakest->value < static_cast<double>(unknown_lift);
  switch (weakest->feature) {
    case Feature::country_lift:
      return is_rare ? "recommend.against_countries" : "recommend.against_country";
    case Feature::line_lift:
    case Feature::call_lift:
      return is_rare ? "recommend.against_line" : "recommend.against_country";
    default:
      return "recommend.against_seat";
  }
}

Message text_against_experience(const std::optional<FeatureShare>& weakest, StakeholderKind kind) {
  const bool is_of_kind = weakest && (weakest->feature == Feature::line_kind_lift ||
                                      weakest->feature == Feature::call_kind_lift);
  if (!is_of_kind) return {.code = "recommend.against_experience", .arguments = {}};
  const bool is_rare = weakest->value < static_cast<double>(unknown_lift);
  return {.code = is_rare ? "recommend.against_rare_kind" : "recommend.against_kind",
          .arguments = {kind}};
}

/// The learned part that speaks most against the candidate, if one clearly does, by the feature of
/// it that takes most off.
std::optional<Reason> history_speaks_against(const Network& network, const PartnerStudy& study,
                                             const ProjectScores& scores,
                                             const Candidate& candidate) {
  constexpr double clearly = -0.5;
  const MatchParts& parts = candidate.parts;
  const double lowest = std::min({parts.region, parts.experience, parts.activity});
  if (lowest > clearly) return std::nullopt;
  const auto shares = shares_of(study, scores, candidate.stakeholder);
  if (parts.region == lowest) {
    const auto weakest = weakest_of(shares, FeatureFamily::region);
    return remark({.code = code_against_region(weakest), .arguments = {}});
  }
  if (parts.experience == lowest) {
    const auto weakest = weakest_of(shares, FeatureFamily::experience);
    return remark(
        text_against_experience(weakest, network.stakeholders[candidate.stakeholder].kind));
  }
  return remark({.code = "recommend.against_activity", .arguments = {}});
}

}  // namespace

std::uint32_t running_engagements(const Network& network, StakeholderId stakeholder,
                                  const AsOf& as_of) {
  const auto runs = [&](const Participation& participation) {
    const Venue& venue = network.venues[participation.venue];
    return venue.kind == VenueKind::project && is_open(venue, as_of.day) &&
           holds(network.ties[participation.tie], as_of);
  };
  return static_cast<std::uint32_t>(
      std::ranges::count_if(venues_of(network, stakeholder, as_of), runs));
}

std::vector<Reason> find_counter_reasons(const Network& network, const PartnerStudy& study,
                                         const ProjectScores& scores, const Candidate& candidate,
                                         const PlaceMatch& place,
                                         const std::vector<Reason>& reasons,
                                         const RecommendOptions& options) {
  const StakeholderId who = candidate.stakeholder;
  const AsOf& as_of = scores.query.as_of;
  std::vector<Reason> found;
  const auto add = [&](std::optional<Reason> reason) {
    if (!reason || found.size() >= most_counter_reasons) return;
    sort_unique(reason->evidence);
    sort_unique(reason->sources);
    found.push_back(std::move(*reason));
  };
  add(decides_on_project(network, scores.query, who));
  add(belongs_to_partner(network, scores, who, LinkKind::ownership));
  add(belongs_to_partner(network, scores, who, LinkKind::membership));
  add(is_busy(network, as_of, who, options));
  add(is_elsewhere(network, place, who));
  add(looks_for_something_else(network, scores.query, who));
  add(rests_on_inferred_ties(network, reasons));
  add(rests_on_assumption(network, scores, candidate));
  add(history_speaks_against(network, study, scores, candidate));
  if (venues_of(network, who, as_of).empty()) {
    add(remark({.code = "recommend.against_new_face", .arguments = {}}));
  }
  // Where the project has no place, or none that is known, that speaks against nobody.
  if (place.relation == PlaceRelation::unknown && network.places_of[network.node(who)].empty()) {
    add(remark({.code = "recommend.against_place_unknown", .arguments = {}}));
  }
  return found;
}

}  // namespace bindeglied
