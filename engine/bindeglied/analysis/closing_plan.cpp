#include "bindeglied/analysis/closing_plan.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include "bindeglied/analysis/detail/choose_links.hpp"
#include "bindeglied/analysis/detail/plan_links.hpp"
#include "bindeglied/analysis/next_occasion.hpp"
#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied {
namespace {

using detail::PlanDraft;
using detail::PlanLinkId;
using detail::PlanState;
using detail::PlanTargetId;

constexpr double least_gain = 1e-12;  ///< below that, a difference is rounding

/// What is needed to write one row.
struct Context {
  const Network& network;
  const AsOf& as_of;
  const TopicVectors& topics;
  const PlanDraft& draft;
  const std::map<ExpectationId, const Gap*>& gaps;
};

Message next_step_of(const Context& context, const ClosingLink& link) {
  const Network& network = context.network;
  const auto occasion = find_next_occasion(network, link.venue, context.as_of.day);
  std::string_view code = occasion ? "plan.step.at_occasion" : "plan.step.soon";
  MessageArgument introducer = std::string{};
  if (link.introducer) {
    code = occasion ? "plan.step.introduced.at_occasion" : "plan.step.introduced.soon";
    introducer = network.node(link.introducer->stakeholder);
  }
  return {.code = code,
          .arguments = {network.node(link.stakeholder), network.node(link.venue), link.level,
                        introducer, occasion ? occasion->name : std::string{},
                        occasion ? occasion->day : PartialDate{}}};
}

/// Fills in what the link does between two states.
void add_served(const Context& context, PlanLinkId id, const PlanState& before,
                const PlanState& after, ClosingLink& row) {
  for (const detail::LinkEffect& effect : context.draft.problem.links[id].effects) {
    const double removed = detail::severity_value(after.targets()[effect.target]) -
                           detail::severity_value(before.targets()[effect.target]);
    if (removed <= 0.0) continue;
    const ExpectationId expectation = context.draft.expectations[effect.target];
    const PlanTiming timing = context.draft.timings[effect.target];
    row.serves.push_back({context.gaps.at(expectation)->id, removed, timing});
    row.severity_removed += removed;
    row.timing = std::max(row.timing, timing);
    const auto& sources = context.network.expectations[expectation].sources;
    row.sources.insert(row.sources.end(), sources.begin(), sources.end());
  }
  sort_unique(row.sources);
  std::ranges::sort(row.serves, [](const ServedGap& a, const ServedGap& b) {
    return std::tie(b.severity_removed, a.gap) < std::tie(a.severity_removed, b.gap);
  });
}

ClosingLink row_of(const Context& context, PlanLinkId id, const PlanState& before,
                   const PlanState& after) {
  const Network& network = context.network;
  const detail::ProposedTie& tie = context.draft.ties[id];
  const NodeId who = network.node(tie.stakeholder);
  const NodeId where = network.node(tie.venue);
  ClosingLink row{.id = "plan:" + std::string(network.text(network.node_ids[who])) + "/" +
                        std::string(network.text(network.node_ids[where])),
                  .stakeholder = tie.stakeholder,
                  .venue = tie.venue,
                  .level = tie.level,
                  .effort = context.draft.problem.links[id].effort};
  add_served(context, id, before, after, row);
  row.topics = shared_topics(network, context.topics, who, where, 3);
  Introducer introducer = find_introducer(network, tie.stakeholder, tie.venue, context.as_of);
  if (!introducer.stakeholder.is_none()) row.introducer = std::move(introducer);
  row.next_step = next_step_of(context, row);
  return row;
}

double severity_covered(const PlanState& state) {
  double sum = 0.0;
  for (const detail::PlanTarget& target : state.targets()) sum += detail::severity_value(target);
  return sum;
}

PlanState after_links(const detail::PlanProblem& problem, const std::vector<PlanLinkId>& links) {
  PlanState state(problem);
  for (const PlanLinkId link : links) state.add(link);
  return state;
}

/// The links without those that the others make needless, dearest first.  There may be some, as the
/// form that is maximised counts indirect contact in several places more often than severity does.
std::vector<PlanLinkId> without_idle(const detail::PlanProblem& problem,
                                     std::vector<PlanLinkId> links) {
  std::vector<PlanLinkId> dearest_first = links;
  std::ranges::stable_sort(dearest_first, std::ranges::greater{},
                           [&](PlanLinkId link) { return problem.links[link].effort; });
  const double covered = severity_covered(after_links(problem, links));
  for (const PlanLinkId link : dearest_first) {
    std::vector<PlanLinkId> others = links;
    std::erase(others, link);
    if (severity_covered(after_links(problem, others)) >= covered - least_gain) {
      links = std::move(others);
    }
  }
  return links;
}

/// The least effort of a link that would remove anything; none when there is no such link.
std::optional<double> least_effort(const detail::PlanProblem& problem) {
  const PlanState state(problem);
  std::optional<double> least;
  for (const PlanLinkId link : problem.links.ids()) {
    if (state.gain(link) <= least_gain) continue;
    least = std::min(least.value_or(problem.links[link].effort), problem.links[link].effort);
  }
  return least;
}

/// The gaps that no proposed tie would ease at all.
std::vector<std::string> beyond_reach(const Context& context) {
  IdVector<PlanTargetId, std::uint8_t> is_served(context.draft.expectations.size(), 0);
  for (const detail::PlanLink& link : context.draft.problem.links) {
    for (const detail::LinkEffect& effect : link.effects) is_served[effect.target] = 1;
  }
  std::vector<std::string> gaps;
  for (const PlanTargetId target : context.draft.expectations.ids()) {
    if (is_served[target] != 0) continue;
    gaps.push_back(context.gaps.at(context.draft.expectations[target])->id);
  }
  std::ranges::sort(gaps);
  return gaps;
}

/// The planned gaps by expectation, and so in an order that rows cannot change.
std::map<ExpectationId, const Gap*> planned_gaps(const std::vector<Gap>& gaps, bool with_unknown) {
  std::map<ExpectationId, const Gap*> planned;
  for (const Gap& gap : gaps) {
    if (gap.status == GapStatus::not_met || (with_unknown && gap.status == GapStatus::unknown)) {
      planned.emplace(gap.expectation, &gap);
    }
  }
  return planned;
}

}  // namespace

ClosingPlan plan_closing(const Network& network, const std::vector<Gap>& gaps, const AsOf& as_of,
                         const ClosingPlanOptions& options, const Watch& watch) {
  check_fields(options);
  const auto planned = planned_gaps(gaps, options.with_unknown);
  std::vector<ExpectationId> expectations;
  expectations.reserve(planned.size());
  for (const auto& [expectation, gap] : planned) expectations.push_back(expectation);
  const TopicVectors topics = build_topic_vectors(network, as_of);
  const PlanDraft draft =
      detail::draft_plan(network, expectations, topics, as_of, options.indirect_weight, watch);
  detail::PlanLimits limits{.count = options.close};
  if (options.budget > 0.0) limits.budget = options.budget;
  const detail::LinkChoice choice = detail::choose_links(draft.problem, limits, watch);

  const Context context{network, as_of, topics, draft, planned};
  ClosingPlan plan{.planned_gaps = static_cast<std::uint32_t>(planned.size()),
                   .beyond_reach = beyond_reach(context)};
  PlanState state(draft.problem);
  const double covered = severity_covered(state);
  const double places_covered = state.value();
  for (const PlanTargetId target : draft.expectations.ids()) {
    const detail::PlanTarget& row = draft.problem.targets[target];
    const double open = std::max(0.0, row.weight - detail::severity_value(row));
    const Gap& gap = *planned.at(draft.expectations[target]);
    const double severity = gap.status == GapStatus::unknown ? open : gap.severity;
    plan.severity += severity;
    plan.past_lateness += std::max(0.0, severity - open);
  }
  plan.least_effort = least_effort(draft.problem);
  for (const PlanLinkId id : without_idle(draft.problem, choice.links)) {
    const PlanState before = state;
    state.add(id);
    ClosingLink row = row_of(context, id, before, state);
    row.rank = static_cast<std::uint32_t>(plan.links.size() + 1);
    plan.severity_removed += row.severity_removed;
    row.cumulative = plan.severity_removed;
    plan.effort += row.effort;
    plan.links.push_back(std::move(row));
  }
  // Indirect contact in several places makes the maximised form larger than what severity says.
  plan.bound = std::max(places_covered + choice.bound - covered, plan.severity_removed);
  plan.is_best = choice.is_best && plan.bound <= plan.severity_removed + 1e-9;
  return plan;
}

}  // namespace bindeglied
