#include "bindeglied/matching/recommendation_row.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/matching/content_part.hpp"
#include "bindeglied/matching/counter_reasons.hpp"
#include "bindeglied/matching/learned_reasons.hpp"
#include "bindeglied/matching/place_part.hpp"
#include "bindeglied/matching/wishes.hpp"

namespace bindeglied {
namespace {

/// What adds to each part: the features of the learned ones, the value of the stated ones.
std::vector<Contribution> find_contributions(const Network& network, const PartnerStudy& study,
                                             const ProjectScores& scores,
                                             const Candidate& candidate, const PlaceMatch& place) {
  const StakeholderId who = candidate.stakeholder;
  std::vector<Contribution> found;
  for (const FeatureShare& share : shares_of(study, scores, who)) {
    found.push_back({.part = std::string(enum_name(family_of(share.feature)).name),
                     .feature = std::string(enum_name(share.feature).name),
                     .value = share.value,
                     .contribution = share.contribution});
  }
  for (const InterplayShare& share : interplays_of(study, scores, who)) {
    const auto value = static_cast<double>(scores.features[share.first][who.index()]);
    found.push_back({.part = "interplay",
                     .feature = std::string(enum_name(share.first).name) + '+' +
                                std::string(enum_name(share.second).name),
                     .value = value,
                     .contribution = share.contribution});
  }
  for (const FeatureFamily family : {FeatureFamily::content, FeatureFamily::activity}) {
    const Inheritance* inherited = find_inheritance(scores.inherited, who, family);
    if (inherited == nullptr) continue;
    found.push_back({.part = std::string(enum_name(family).name),
                     .feature = "inherited",
                     .value = inherited_share,
                     .contribution = inherited->contribution});
  }
  const auto add = [&](std::string_view part, double value, double contribution) {
    if (contribution == 0.0) return;
    found.push_back({std::string(part), std::string(part), value, contribution});
  };
  const MatchParts& parts = candidate.parts;
  add("own_topics", scores.own_topics[who], parts.own_topics);
  add("relations", scores.relations.value[who], parts.relations);
  add("place", place.value, parts.place);
  add("need_offer", scores.needs.value[who], parts.need_offer);
  const auto expectation = match_expectation(network, scores.expectations, who);
  add("missing_kind", expectation ? expectation->value : 0.0, parts.missing_kind);
  return found;
}

void collect_evidence(Recommendation& row) {
  for (const std::vector<Reason>* reasons : {&row.reasons, &row.counter_reasons}) {
    for (const Reason& reason : *reasons) {
      row.evidence.insert(row.evidence.end(), reason.evidence.begin(), reason.evidence.end());
      row.sources.insert(row.sources.end(), reason.sources.begin(), reason.sources.end());
    }
  }
  sort_unique(row.evidence);
  sort_unique(row.sources);
}

}  // namespace

std::vector<Reason> find_reasons(const Network& network, const PartnerStudy& study,
                                 const ProjectScores& scores, const Candidate& candidate) {
  const StakeholderId who = candidate.stakeholder;
  std::vector<Reason> reasons = learned_reasons(network, study, scores, candidate);
  const auto add = [&](std::string_view part, Reason reason, double contribution) {
    reason.part = part;
    reason.contribution = contribution;
    reasons.push_back(std::move(reason));
  };
  const MatchParts& parts = candidate.parts;
  if (parts.own_topics > 0.0) {
    add("own_topics", own_topics_reason(network, study.topics, scores.query, who),
        parts.own_topics);
  }
  if (parts.relations > 0.0) {
    add("relations", links_reason(network, links_of(scores.relations, who)), parts.relations);
  }
  if (parts.place > 0.0) {
    add("place", place_reason(network, match_place(network, scores.query, who), who), parts.place);
  }
  if (parts.need_offer > 0.0) {
    add("need_offer", need_offer_reason(network, scores.needs, who), parts.need_offer);
  }
  if (parts.missing_kind > 0.0) {
    const auto expectation = match_expectation(network, scores.expectations, who);
    add("missing_kind", missing_kind_reason(network, *expectation, who), parts.missing_kind);
  }
  for (Reason& reason : reasons) {
    sort_unique(reason.evidence);
    sort_unique(reason.sources);
  }
  std::ranges::stable_sort(reasons, std::ranges::greater{}, &Reason::contribution);
  return reasons;
}

Recommendation make_recommendation(const Network& network, const PartnerStudy& study,
                                   const ProjectScores& scores, const Candidate& candidate,
                                   std::vector<Reason> reasons, const RecommendOptions& options) {
  constexpr std::size_t most_reasons = 3;
  const StakeholderId who = candidate.stakeholder;
  const VenueId project = scores.query.project;
  const PlaceMatch place = match_place(network, scores.query, who);
  Recommendation row{.project = project,
                     .candidate = who,
                     .score = score_of(candidate.utility),
                     .utility = candidate.utility,
                     .parts = candidate.parts,
                     .list = options.list,
                     .is_new_face = is_new_face(study, who)};
  row.id = "rec:";
  row.id += network.text(network.node_ids[network.node(project)]);
  row.id += '/';
  row.id += network.text(network.node_ids[network.node(who)]);
  row.reasons = std::move(reasons);
  row.counter_reasons =
      find_counter_reasons(network, study, scores, candidate, place, row.reasons, options);
  row.is_documented_later = is_documented_later(network, scores.query, who);
  if (row.reasons.size() > most_reasons) row.reasons.resize(most_reasons);
  collect_evidence(row);
  if (const auto wishes = wish_fit(network, scores.query, who)) {
    row.reciprocity = reciprocal_score(row.score, wishes->share);
  }
  row.contributions = find_contributions(network, study, scores, candidate, place);
  return row;
}

}  // namespace bindeglied
