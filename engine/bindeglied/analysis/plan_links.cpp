#include "bindeglied/analysis/detail/plan_links.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "bindeglied/analysis/detail/standing.hpp"
#include "bindeglied/analysis/detail/venue_level.hpp"

namespace bindeglied::detail {
namespace {

/// Why a stakeholder's ties matter for a target, and what it has there already.
struct Interest {
  PlanTargetId target = {};
  bool is_indirect = false;
  Level level = Level::none;
  Day first = latest_day;
};

struct Planning {
  const Network& network;
  const AsOf& as_of;
  double lambda;
  std::vector<ExpectationId> expectations;  ///< by target
  IdVector<PlanTargetId, PlannedPhase> phases;
};

const Expectation& expectation_of(const Planning& planning, PlanTargetId target) {
  return planning.network.expectations[planning.expectations[target.index()]];
}

/// A tie under consideration.
struct Candidate {
  ProposedTie tie = {};
  PlanLink link = {};
  bool is_elsewhere = false;  ///< no expectation that it serves is about this very venue
  double fit = 0.0;

  [[nodiscard]] auto preference() const {
    constexpr double digits = 1e9;  // so that the last bits of a cosine decide nothing
    return std::tuple(is_elsewhere, -std::round(fit * digits), tie.stakeholder, tie.venue);
  }
};

/// True when `other` does for everybody what `link` does, at no more effort.
bool is_needless(const PlanLink& link, const PlanLink& other) {
  if (other.effort > link.effort) return false;
  return std::ranges::all_of(link.effects, [&](const LinkEffect& effect) {
    return std::ranges::any_of(other.effects, [&](const LinkEffect& better) {
      return better.target == effect.target && better.is_indirect == effect.is_indirect &&
             better.value >= effect.value;
    });
  });
}

std::vector<LinkEffect> effects_of(const Planning& planning, const PlanProblem& problem,
                                   const ProposedTie& proposed,
                                   const std::vector<Interest>& interests) {
  const Network& network = planning.network;
  const Tie tie{.to = network.node(proposed.venue), .level = proposed.level};
  const Day begin = first_possible_day(network.venues[proposed.venue], planning.as_of);
  std::vector<LinkEffect> effects;
  for (const Interest& interest : interests) {
    const Expectation& expectation = expectation_of(planning, interest.target);
    const Level reached = level_in(network, tie, expectation.venue);
    if (reached == Level::none) continue;
    const double attained = attainment(std::max(reached, interest.level), expectation.level);
    const double value = interest.is_indirect
                             ? planning.lambda * attained
                             : attained * timeliness(planning.phases[interest.target].phase,
                                                     std::min(begin, interest.first));
    const LinkEffect effect{interest.target, value, interest.is_indirect};
    if (is_idle(problem.targets[interest.target], proposed.stakeholder, effect)) continue;
    effects.push_back(effect);
  }
  return effects;
}

/// Where a tie of somebody with these interests could help.
std::set<VenueId> venues_of_interest(const Planning& planning,
                                     const std::vector<Interest>& interests) {
  const Network& network = planning.network;
  std::set<VenueId> venues;
  for (const Interest& interest : interests) {
    const VenueId own = expectation_of(planning, interest.target).venue;
    venues.insert(own);
    for (const VenueId venue : enclosing_venues(network, own)) venues.insert(venue);
    for (const VenueId venue : inner_venues(network, own)) {
      // One is not involved by an event; events are the occasions of a link.
      if (network.venues[venue].kind != VenueKind::event) venues.insert(venue);
    }
  }
  std::erase_if(venues,
                [&](VenueId venue) { return !is_open(network.venues[venue], planning.as_of.day); });
  return venues;
}

std::optional<Candidate> candidate_at(const Planning& planning, const PlanProblem& problem,
                                      StakeholderId stakeholder, VenueId venue,
                                      const std::vector<Interest>& interests) {
  Candidate candidate{.tie = {stakeholder, venue, Level::none}};
  for (const Interest& interest : interests) {
    candidate.tie.level =
        std::max(candidate.tie.level, expectation_of(planning, interest.target).level);
  }
  candidate.link.effects = effects_of(planning, problem, candidate.tie, interests);
  if (candidate.link.effects.empty()) return std::nullopt;
  while (candidate.tie.level > Level::informed) {
    ProposedTie lower = candidate.tie;
    lower.level = static_cast<Level>(static_cast<int>(lower.level) - 1);
    if (effects_of(planning, problem, lower, interests) != candidate.link.effects) break;
    candidate.tie = lower;
  }
  const Level known = find_involvement(planning.network, stakeholder, venue, planning.as_of).level;
  if (known >= candidate.tie.level) return std::nullopt;
  candidate.link.actor = stakeholder;
  candidate.link.effort = effort_per_level * static_cast<double>(candidate.tie.level) *
                          (known == Level::none ? 1.0 : known_there_factor);
  candidate.is_elsewhere =
      std::ranges::none_of(candidate.link.effects, [&](const LinkEffect& effect) {
        return expectation_of(planning, effect.target).venue == venue;
      });
  return candidate;
}

/// The ties of one stakeholder that are worth a thought.
std::vector<Candidate> candidates_of(const Planning& planning, const PlanProblem& problem,
                                     const TopicVectors& topics, StakeholderId stakeholder,
                                     const std::vector<Interest>& interests) {
  const Network& network = planning.network;
  std::vector<Candidate> all;
  for (const VenueId venue : venues_of_interest(planning, interests)) {
    auto candidate = candidate_at(planning, problem, stakeholder, venue, interests);
    if (!candidate) continue;
    candidate->fit = topic_fit(topics, network.node(stakeholder), network.node(venue));
    all.push_back(*std::move(candidate));
  }
  std::ranges::sort(all, {}, &Candidate::preference);
  std::vector<Candidate> kept;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool is_superfluous = [&] {
      for (std::size_t j = 0; j < all.size(); ++j) {
        if (j == i || !is_needless(all[i].link, all[j].link)) continue;
        // Of equals the preferred one stays.
        if (j < i || !is_needless(all[j].link, all[i].link)) return true;
      }
      return false;
    }();
    if (!is_superfluous) kept.push_back(all[i]);
  }
  return kept;
}

/// Who can do something for an expectation: those that count, and those that give contact.
std::vector<std::pair<StakeholderId, bool>> helpers_of(const Planning& planning,
                                                       const Expectation& expectation,
                                                       const std::vector<Umbrella>& umbrellas) {
  const Network& network = planning.network;
  std::vector<std::pair<StakeholderId, bool>> helpers;
  if (!expectation.stakeholder.is_none()) {
    const StakeholderId expected = expectation.stakeholder;
    helpers.emplace_back(expected, false);
    for (const Membership& member : members_of(network, expected, planning.as_of)) {
      helpers.emplace_back(member.other, true);
    }
    for (const Membership& umbrella : umbrellas_of(network, expected, planning.as_of)) {
      helpers.emplace_back(umbrella.other, true);
    }
  } else {
    for (const StakeholderId id : network.stakeholders.ids()) {
      if (counts_for(network, expectation, id, planning.as_of)) helpers.emplace_back(id, false);
    }
    for (const Umbrella& umbrella : umbrellas) {
      if (!is_of_circle(umbrella, expectation)) continue;
      helpers.emplace_back(umbrella.stakeholder, true);
    }
  }
  // Who counts itself is no indirect contact.
  std::ranges::sort(helpers);
  const auto is_same = [](const auto& a, const auto& b) { return a.first == b.first; };
  helpers.erase(std::unique(helpers.begin(), helpers.end(), is_same), helpers.end());
  std::erase_if(helpers,
                [&](const auto& helper) { return !exists(network, helper.first, planning.as_of); });
  return helpers;
}

/// Adds the target to the problem, and its helpers' interests to theirs.
void add_target(const Planning& planning, PlanTargetId target,
                const std::vector<Umbrella>& umbrellas, PlanProblem& problem,
                std::map<StakeholderId, std::vector<Interest>>& interests) {
  const Expectation& expectation = expectation_of(planning, target);
  // Plans count the provable end only, so one reading of the phase is enough.
  const std::optional<WorkingPhase>& phase = planning.phases[target].phase;
  const ExpectationView view{planning.network, planning.as_of, expectation, phase, phase};
  const bool is_kind = expectation.stakeholder.is_none();
  PlanTarget row{.weight = expectation.weight, .places = is_kind ? expectation.min_count : 1};
  row.indirect = is_kind ? find_kind_contact(view, umbrellas, planning.lambda).contact.credit
                         : find_indirect_contact(view, planning.lambda).credit;
  for (const auto& [helper, is_indirect] : helpers_of(planning, expectation, umbrellas)) {
    const Standing standing = find_standing(view, helper);
    const bool is_there = standing.involvement.level != Level::none;
    if (is_there && !is_indirect) row.reached.push_back({helper, standing.reached()});
    interests[helper].push_back({target, is_indirect, standing.involvement.level,
                                 is_there ? standing.involvement.first.first : latest_day});
  }
  problem.targets.push_back(std::move(row));
}

}  // namespace

Day first_possible_day(const Venue& venue, const AsOf& as_of) {
  const Day tomorrow = as_of.day < latest_day ? Day{as_of.day.value + 1} : latest_day;
  return venue.starts.is_none() ? tomorrow : std::max(tomorrow, venue.starts.range().first);
}

PlannedPhase find_planned_phase(const Network& network, const Expectation& expectation,
                                const AsOf& as_of) {
  const Day begin = first_possible_day(network.venues[expectation.venue], as_of);
  const auto own = working_phase(network, expectation.venue, expectation.due);
  if (timeliness(own, begin) > 0.0) return {PlanTiming::in_time, own};
  std::vector<VenueId> venues = enclosing_venues(network, expectation.venue);
  venues.insert(venues.begin(), expectation.venue);
  for (const VenueId venue : venues) {
    std::optional<WorkingPhase> next;
    for (const Phase& phase : phases_of(network, venue)) {
      if (phase.starts.is_none() && phase.ends.is_none()) continue;
      const Day end = phase.ends.range().last;
      const WorkingPhase later{phase.starts.is_none() ? end : phase.starts.range().first, end};
      if (timeliness(later, begin) < 0.5) continue;
      if (!next || later.start < next->start) next = later;
    }
    if (next) return {PlanTiming::next_phase, next};
  }
  return {PlanTiming::too_late_for_phase, std::nullopt};
}

PlanDraft draft_plan(const Network& network, const std::vector<ExpectationId>& expectations,
                     const TopicVectors& topics, const AsOf& as_of, double lambda,
                     const Watch& watch) {
  Planning planning{network, as_of, lambda, expectations, {}};
  PlanDraft draft;
  const std::vector<Umbrella> umbrellas = find_umbrellas(network, as_of);
  std::map<StakeholderId, std::vector<Interest>> interests;
  for (const ExpectationId id : expectations) {
    planning.phases.push_back(find_planned_phase(network, network.expectations[id], as_of));
    const PlanTargetId target = draft.expectations.push_back(id);
    draft.timings.push_back(planning.phases[target].timing);
    add_target(planning, target, umbrellas, draft.problem, interests);
  }
  std::vector<Candidate> all;
  for (const auto& [stakeholder, own] : interests) {
    watch.check("draft links", static_cast<double>(stakeholder.index()) /
                                   static_cast<double>(network.stakeholders.size()));
    const auto more = candidates_of(planning, draft.problem, topics, stakeholder, own);
    all.insert(all.end(), more.begin(), more.end());
  }
  std::ranges::sort(all, {}, &Candidate::preference);
  for (Candidate& candidate : all) {
    draft.ties.push_back(candidate.tie);
    draft.problem.links.push_back(std::move(candidate.link));
  }
  return draft;
}

}  // namespace bindeglied::detail
