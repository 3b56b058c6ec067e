#include "bindeglied/matching/team.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/matching/detail/choose_team.hpp"
#include "bindeglied/matching/detail/team_draft.hpp"

namespace bindeglied {
namespace {

using detail::NeedCover;
using detail::TeamCandidate;
using detail::TeamCandidateId;
using detail::TeamChoice;
using detail::TeamDraft;
using detail::TeamNeedId;
using detail::TeamState;

std::string capability_of(const Network& network, const TeamDraft& draft, TeamNeedId need) {
  return std::string(network.text(draft.needs.needs[need.index()].capability));
}

std::vector<CoveredNeed> needs_covered(const Network& network, const TeamDraft& draft,
                                       const TeamState& before, TeamCandidateId member) {
  std::vector<CoveredNeed> covered;
  for (const NeedCover& cover : draft.problem.candidates[member].covers) {
    const double left = draft.problem.needs[cover.need] * before.unmet(cover.need);
    covered.push_back({.capability = capability_of(network, draft, cover.need),
                       .value = cover.value,
                       .gain = left * cover.value,
                       .is_assumed = cover.value < 1.0});
  }
  std::ranges::sort(
      covered, {}, [](const CoveredNeed& need) { return std::tuple(-need.gain, need.capability); });
  return covered;
}

/// Documented offers apart from assumed ones.
Message brings_of(const std::vector<CoveredNeed>& covered) {
  Capabilities documented;
  Capabilities assumed;
  for (const CoveredNeed& need : covered) {
    (need.is_assumed ? assumed : documented).names.push_back(need.capability);
  }
  if (documented.names.empty() && assumed.names.empty()) return {};
  if (documented.names.empty()) return {"team.brings_assumed", {assumed}};
  if (assumed.names.empty()) return {"team.brings", {documented}};
  return {"team.brings_both", {documented, assumed}};
}

Message split_of(const TeamParts& parts) {
  return {"team.split",
          {parts.needs, parts.diversity, parts.contact, parts.relevance, -parts.effort}};
}

/// The swap of `leaver` that costs least, by id among equals.
std::optional<TeamSwap> best_swap(const TeamDraft& draft, const TeamChoice& choice,
                                  TeamCandidateId leaver) {
  if (draft.problem.candidates[leaver].is_must) return std::nullopt;
  std::vector<TeamCandidateId> others = choice.members;
  std::erase(others, leaver);
  const TeamState state = after_members(draft.problem, others);
  std::optional<TeamSwap> best;
  for (const TeamCandidateId comer : draft.problem.candidates.ids()) {
    // Of two that cost the same but for rounding, the first.
    const double loss = choice.value - state.value() - state.gain(comer);
    if (best && loss >= best->loss - 1e-12) continue;
    if (std::ranges::count(choice.members, comer) > 0) continue;
    others.push_back(comer);
    if (keeps_limits(draft.problem, others)) best = {draft.stakeholders[comer], loss};
    others.pop_back();
  }
  return best;
}

void add_reasons(const std::vector<Recommendation>& rows, TeamMember& member) {
  const auto row = std::ranges::find(rows, member.stakeholder, &Recommendation::candidate);
  if (row == rows.end()) return;
  member.score = row->score;
  member.reasons = row->reasons;
  member.counter_reasons = row->counter_reasons;
  member.evidence = row->evidence;
  member.sources = row->sources;
}

TeamMember member_of(const Network& network, const TeamDraft& draft, const TeamState& before,
                     TeamCandidateId id) {
  const TeamCandidate& who = draft.problem.candidates[id];
  TeamMember member{.stakeholder = draft.stakeholders[id],
                    .kind = network.stakeholders[draft.stakeholders[id]].kind,
                    .parts = before.parts_of(id),
                    .is_must = who.is_must};
  member.gain = gain_of(member.parts);
  member.split = split_of(member.parts);
  member.covers = needs_covered(network, draft, before, id);
  member.brings = brings_of(member.covers);
  return member;
}

std::string member_id(const Network& network, VenueId project, StakeholderId who) {
  return "team:" + std::string(network.text(network.node_ids[network.node(project)])) + "/" +
         std::string(network.text(network.node_ids[network.node(who)]));
}

void add_members(const Network& network, const TeamDraft& draft, const TeamChoice& choice,
                 const std::vector<Recommendation>& rows, VenueId project, Team& team) {
  constexpr double least_loss = 0.005;  // less would be said to be 0.00
  TeamState state(draft.problem);
  for (const TeamCandidateId id : choice.members) {
    TeamMember member = member_of(network, draft, state, id);
    member.id = member_id(network, project, member.stakeholder);
    member.project = project;
    member.rank = static_cast<std::uint32_t>(team.members.size() + 1);
    add_reasons(rows, member);
    member.alternative = best_swap(draft, choice, id);
    if (member.alternative && member.alternative->loss < least_loss) {
      member.swap = {"team.swap_equal", {network.node(member.alternative->stakeholder)}};
    } else if (member.alternative) {
      member.swap = {"team.swap",
                     {network.node(member.alternative->stakeholder), member.alternative->loss}};
    }
    team.members.push_back(std::move(member));
    state.add(id);
  }
  for (const TeamNeedId need : draft.problem.needs.ids()) {
    team.needs.push_back({.capability = capability_of(network, draft, need),
                          .weight = draft.needs.needs[need.index()].weight,
                          .covered = 1.0 - state.unmet(need),
                          .is_assumed = state.unmet(need) > 0.0 && state.unmet(need) < 1.0});
  }
}

void check_size(const TeamRequest& request) {
  if (request.least <= request.most) return;
  throw CodedError(ErrorKind::usage, "error.team_size_order",
                   "size = {0}..{1}: the first number must not be above the second",
                   {std::to_string(request.least), std::to_string(request.most)});
}

}  // namespace

Team find_team(const Network& network, const TeamRequest& request, const AsOf& as_of,
               const MatchWeights& weights, const TeamOptions& options, const Watch& watch) {
  check_fields(options);
  check_size(request);
  const RecommendOptions list_options{
      .top = most_rows, .capacity = options.capacity, .stable_rows = 0, .threads = options.threads};
  const auto grounds = find_partner_grounds(network, as_of, weights, options.threads, watch);
  const PartnerScores found = score_partners(grounds, {request.project}, list_options, watch);
  Team team;
  // That nobody is recommended leaves those whom the request names.
  if (!found.skipped.empty() && found.skipped.front().code != "no_candidate") {
    team.skipped = found.skipped.front();
    return team;
  }
  const TeamDraft draft = detail::draft_team(network, request, found.rows, as_of, options);
  detail::check_limits(draft.problem);
  const TeamChoice choice = detail::choose_team(draft.problem, watch);
  team.candidates = static_cast<std::uint32_t>(draft.problem.candidates.size());
  team.value = choice.value;
  team.bound = choice.bound;
  team.is_best = choice.is_best;
  std::vector<ProjectPartner> members;
  for (const TeamCandidateId id : choice.members) {
    members.push_back({request.project, draft.stakeholders[id]});
  }
  const auto rows = explain_partners(grounds, members, list_options, watch);
  add_members(network, draft, choice, rows, request.project, team);
  return team;
}

}  // namespace bindeglied
