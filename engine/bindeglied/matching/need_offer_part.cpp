#include "bindeglied/matching/need_offer_part.hpp"

#include <algorithm>
#include <span>
#include <tuple>

#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/matching/detail/reason_evidence.hpp"

namespace bindeglied {
namespace {

/// The project's needs, one per capability.
std::vector<OpenNeed> needs_of_project(const Network& network, const ProjectQuery& query) {
  std::vector<OpenNeed> found;
  for (const Need& need : network.needs) {
    if (!is_needed_in(network, need, query.project, query.scope)) continue;
    auto known = std::ranges::find(found, need.capability, &OpenNeed::capability);
    if (known == found.end()) {
      found.push_back({.capability = need.capability, .is_assumed = true});
      known = found.end() - 1;
    }
    known->weight = std::max(known->weight, need.weight);
    known->is_assumed = known->is_assumed && need.basis == Basis::prior;
    known->sources.insert(known->sources.end(), need.sources.begin(), need.sources.end());
  }
  for (OpenNeed& need : found) sort_unique(need.sources);
  std::ranges::sort(found, {}, [&](const OpenNeed& need) { return network.text(need.capability); });
  return found;
}

double value_of(const Offer& offer) {
  return offer.basis == Basis::prior ? assumed_offer_value : 1.0;
}

/// Who meets which need with its best offer; share holds the value of the offer for now.
std::vector<MetNeed> match_offers(const Network& network, const ProjectQuery& query,
                                  const std::vector<OpenNeed>& needs) {
  std::vector<MetNeed> met;
  for (std::uint32_t i = 0; i < network.offers.size(); ++i) {
    const Offer& offer = network.offers[i];
    const auto need = std::ranges::find(needs, offer.capability, &OpenNeed::capability);
    if (need == needs.end() || !is_offered_in(offer, query.scope)) continue;
    const MetNeed match{.need = static_cast<std::uint32_t>(need - needs.begin()),
                        .offer = i,
                        .share = value_of(offer)};
    const auto add = [&](StakeholderId stakeholder) {
      met.push_back(match);
      met.back().candidate = stakeholder;
    };
    if (!offer.stakeholder.is_none()) {
      add(offer.stakeholder);
      continue;
    }
    for (const StakeholderId stakeholder : network.stakeholders.ids()) {
      if (network.stakeholders[stakeholder].kind == offer.kind) add(stakeholder);
    }
  }
  std::ranges::sort(met, {}, [](const MetNeed& match) {
    return std::tuple(match.candidate, match.need, -match.share, match.offer);
  });
  const auto same_need = [](const MetNeed& a, const MetNeed& b) {
    return a.candidate == b.candidate && a.need == b.need;
  };
  met.erase(std::unique(met.begin(), met.end(), same_need), met.end());
  return met;
}

std::span<const MetNeed> met_by(const NeedScores& scores, StakeholderId candidate) {
  const auto first = std::ranges::lower_bound(scores.met, candidate, {}, &MetNeed::candidate);
  const auto last = std::ranges::upper_bound(scores.met, candidate, {}, &MetNeed::candidate);
  return {first, last};
}

/// Needs that a partner offers already weigh less.
void weaken_met_needs(const ProjectQuery& query, NeedScores& scores) {
  std::vector<bool> is_met(scores.needs.size(), false);
  for (const Participant& partner : query.partners) {
    for (const MetNeed& match : met_by(scores, partner.stakeholder)) is_met[match.need] = true;
  }
  for (std::size_t i = 0; i < scores.needs.size(); ++i) {
    if (is_met[i]) scores.needs[i].weight *= met_need_weight;
  }
}

}  // namespace

NeedScores need_offer_part(const Network& network, const ProjectQuery& query) {
  NeedScores scores{.needs = needs_of_project(network, query),
                    .met = {},
                    .value = IdVector<StakeholderId, double>(network.stakeholders.size(), 0.0)};
  scores.met = match_offers(network, query, scores.needs);
  weaken_met_needs(query, scores);
  double all = 0.0;
  for (const OpenNeed& need : scores.needs) all += need.weight;
  for (MetNeed& match : scores.met) match.share *= scores.needs[match.need].weight / all;
  for (const MetNeed& match : scores.met) scores.value[match.candidate] += match.share;
  for (double& value : scores.value) value = std::min(1.0, value);
  std::ranges::sort(scores.met, {}, [](const MetNeed& match) {
    return std::tuple(match.candidate, -match.share, match.need);
  });
  return scores;
}

bool offers_are_assumed(const Network& network, const NeedScores& scores, StakeholderId candidate) {
  return std::ranges::all_of(met_by(scores, candidate), [&](const MetNeed& match) {
    return network.offers[match.offer].basis == Basis::prior;
  });
}

Reason need_offer_reason(const Network& network, const NeedScores& scores,
                         StakeholderId candidate) {
  const auto met = met_by(scores, candidate);
  const bool is_assumed = network.offers[met.front().offer].basis == Basis::prior;
  Capabilities capabilities;
  for (const MetNeed& match : met) {
    const bool is_other_basis = (network.offers[match.offer].basis == Basis::prior) != is_assumed;
    std::string name(network.text(scores.needs[match.need].capability));
    if (!is_other_basis) capabilities.names.push_back(std::move(name));
  }
  sort_unique(capabilities.names);
  Reason reason{.text = {.code = "recommend.offers", .arguments = {capabilities}}};
  if (is_assumed) {
    reason.text = {.code = "recommend.assumed",
                   .arguments = {network.stakeholders[candidate].kind, capabilities}};
  }
  for (const MetNeed& match : met) {
    const Offer& offer = network.offers[match.offer];
    const OpenNeed& need = scores.needs[match.need];
    reason.sources.insert(reason.sources.end(), offer.sources.begin(), offer.sources.end());
    reason.sources.insert(reason.sources.end(), need.sources.begin(), need.sources.end());
  }
  return reason;
}

}  // namespace bindeglied
