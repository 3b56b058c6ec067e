#include "bindeglied/matching/detail/team_draft.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/matching/counter_reasons.hpp"
#include "bindeglied/matching/detail/choose_team.hpp"
#include "bindeglied/matching/ties_part.hpp"

namespace bindeglied::detail {
namespace {

template <class T>
bool contains(const std::vector<T>& values, const T& value) {
  return std::ranges::find(values, value) != values.end();
}

std::string name_of(const Network& network, StakeholderId stakeholder) {
  return std::string(network.text(network.node_names[network.node(stakeholder)]));
}

void check_musts(const Network& network, const TeamRequest& request, const ProjectQuery& query) {
  const auto may_join = find_candidates(network, query);
  for (const StakeholderId must : request.must) {
    if (contains(request.never, must)) {
      throw CodedError(ErrorKind::usage, "error.team_must_never",
                       "'{0}': stands both in --must and in --never", {name_of(network, must)});
    }
    if (may_join[must] != 0) continue;
    throw CodedError(ErrorKind::usage, "error.team_cannot_join",
                     "'{0}': cannot join the project: it, its predecessor or its successor is a "
                     "partner already, or it does not exist on the day",
                     {name_of(network, must)});
  }
}

std::vector<StakeholderId> candidates_of(const TeamRequest& request,
                                         const std::vector<PartnerScore>& rows) {
  std::vector<StakeholderId> candidates = request.must;
  for (const PartnerScore& row : rows) {
    if (!contains(request.never, row.candidate)) candidates.push_back(row.candidate);
  }
  sort_unique(candidates);
  return candidates;
}

std::vector<NeedCover> covers_of(const Network& network, const NeedScores& needs,
                                 StakeholderId who) {
  std::vector<NeedCover> covers;
  const auto first = std::ranges::lower_bound(needs.met, who, {}, &MetNeed::candidate);
  for (auto match = first; match != needs.met.end() && match->candidate == who; ++match) {
    const bool is_assumed = network.offers[match->offer].basis == Basis::prior;
    covers.push_back({TeamNeedId{match->need}, is_assumed ? assumed_offer_value : 1.0});
  }
  std::ranges::sort(covers, {}, &NeedCover::need);
  return covers;
}

/// tie(m,o) for each partner; `partners` ascending by stakeholder.
std::vector<PartnerContact> contacts_of(const TieScores& ties, const ProjectQuery& query,
                                        StakeholderId who) {
  IdVector<TeamPartnerId, double> sums(query.partners.size());
  for (const PartnerLink& link : links_of(ties, who)) {
    const auto partner =
        std::ranges::lower_bound(query.partners, link.partner, {}, &Participant::stakeholder);
    sums[TeamPartnerId{static_cast<std::size_t>(partner - query.partners.begin())}] +=
        link.strength;
  }
  std::vector<PartnerContact> contacts;
  for (const TeamPartnerId partner : sums.ids()) {
    if (sums[partner] > 0.0) contacts.push_back({partner, 1.0 - std::exp(-sums[partner] / 2.0)});
  }
  return contacts;
}

double load_of(const Network& network, StakeholderId who, const AsOf& as_of,
               std::uint32_t usual_capacity) {
  const std::uint32_t capacity = network.stakeholders[who].capacity.value_or(usual_capacity);
  const std::uint32_t running = running_engagements(network, who, as_of);
  if (running >= capacity) return 1.0;
  return static_cast<double>(running) / static_cast<double>(capacity);
}

/// The part of a draft that is the same for all candidates.
TeamDraft frame_of(NeedScores needs, const ProjectQuery& query, const TeamRequest& request,
                   const TeamOptions& options) {
  TeamDraft draft{.needs = std::move(needs)};
  for (const OpenNeed& need : draft.needs.needs) {
    draft.problem.needs.push_back(options.need_weight * need.weight);
  }
  draft.problem.partners =
      IdVector<TeamPartnerId, double>(query.partners.size(), options.contact_weight);
  draft.problem.diversity = options.diversity_weight;
  draft.problem.limits = {request.least, request.most, request.quotas};
  return draft;
}

std::string quota_words(const KindQuota& quota) {
  return "'" + std::string(to_string(quota.kind)) + ">=" + std::to_string(quota.least) + "'";
}

std::string size_words(const TeamLimits& limits) {
  return std::to_string(limits.least) + ".." + std::to_string(limits.most);
}

}  // namespace

TeamDraft draft_team(const Network& network, const TeamRequest& request,
                     const std::vector<PartnerScore>& rows, const AsOf& as_of,
                     const TeamOptions& options) {
  const ProjectQuery query = make_query(network, request.project, as_of);
  check_musts(network, request, query);
  const TieScores ties = ties_part(network, query);
  TeamDraft draft = frame_of(need_offer_part(network, query), query, request, options);
  IdVector<StakeholderId, double> score(network.stakeholders.size(), 0.0);
  for (const PartnerScore& row : rows) score[row.candidate] = row.score;
  for (const StakeholderId who : candidates_of(request, rows)) {
    TeamCandidate candidate{.kind = network.stakeholders[who].known_kind(),
                            .is_must = contains(request.must, who),
                            .covers = covers_of(network, draft.needs, who),
                            .contacts = contacts_of(ties, query, who)};
    candidate.relevance = options.relevance_weight * score[who];
    candidate.effort = options.load_effort * load_of(network, who, as_of, options.capacity);
    if (candidate.contacts.empty()) candidate.effort += options.introduction_effort;
    draft.problem.candidates.push_back(std::move(candidate));
    draft.stakeholders.push_back(who);
  }
  return draft;
}

std::string words_of(const TeamLimits& limits) {
  std::string words = "--size " + size_words(limits);
  for (const KindQuota& quota : limits.quotas) words += " --quota " + quota_words(quota);
  return words;
}

void check_limits(const TeamProblem& problem) {
  const TeamLimits& limits = problem.limits;
  const TeamLimits relaxed = relaxed_limits(problem);
  if (relaxed == limits) return;
  const std::string words = words_of(relaxed);
  for (std::size_t i = 0; i < limits.quotas.size(); ++i) {
    if (relaxed.quotas[i] == limits.quotas[i]) continue;
    throw CodedError(
        ErrorKind::infeasible, "error.team_quota",
        "no team: --quota {0} asks for more than are recommended for the project, of "
        "that kind {1} (--must takes others too); the smallest relaxation: {2}",
        {quota_words(limits.quotas[i]), std::to_string(relaxed.quotas[i].least), words});
  }
  if (relaxed.most != limits.most) {
    throw CodedError(
        ErrorKind::infeasible, "error.team_places",
        "no team: --must and --quota take {0} {0|place|places}, --size {1} has too few; the "
        "smallest relaxation: {2}",
        {std::to_string(relaxed.most), size_words(limits), words});
  }
  throw CodedError(ErrorKind::infeasible, "error.team_candidates",
                   "no team: --size {0} asks for more than are recommended for the project: {1} "
                   "(--must takes others too); the smallest relaxation: {2}",
                   {size_words(limits), std::to_string(problem.candidates.size()), words});
}

}  // namespace bindeglied::detail
