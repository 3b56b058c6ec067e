#include "bindeglied/matching/entry_points.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/matching/detail/entry_steps.hpp"
#include "bindeglied/matching/participants.hpp"

namespace bindeglied {
namespace {

bool is_self(const EntryProfile& profile, const IntroductionGraph& graph, StakeholderId other) {
  return !profile.stakeholder.is_none() &&
         (other == profile.stakeholder || other == graph.stands_in[profile.stakeholder]);
}

bool is_involved(const Network& network, const EntryProfile& profile,
                 const IntroductionGraph& graph, VenueId venue, const AsOf& as_of) {
  return std::ranges::any_of(participants_of(network, venue, as_of),
                             [&](const Participant& participant) {
                               return is_self(profile, graph, participant.stakeholder) &&
                                      network.ties[participant.tie].level >= Level::involved;
                             });
}

/// Takes out what one is in already, or is oneself.
void leave_out_own(const Network& network, const EntryProfile& profile,
                   const IntroductionGraph& graph, const AsOf& as_of,
                   std::vector<EntryTarget>& targets, std::vector<NodeId>& already_involved) {
  std::erase_if(targets, [&](const EntryTarget& target) {
    if (!network.is_venue(target.node)) {
      return is_self(profile, graph, network.stakeholder(target.node));
    }
    const VenueId venue = network.venue(target.node);
    if (!is_involved(network, profile, graph, venue, as_of)) return false;
    already_involved.push_back(target.node);
    return true;
  });
  std::ranges::sort(already_involved);
}

double reach_of(const std::vector<IntroductionPath>& paths) {
  double missed = 1.0;
  for (const IntroductionPath& path : paths) missed *= 1.0 - path.chance;
  return 1.0 - missed;
}

/// What counts where no need is known.
double usual_share(const std::vector<EntryNeed>& needs) {
  double sum = 0.0;
  double count = 0.0;
  for (const EntryNeed& need : needs) {
    if (!need.share) continue;
    sum += *need.share;
    count += 1.0;
  }
  return count > 0.0 ? sum / count : 0.5;
}

void add_score(EntryPoint& row) {
  double log_score = 0.0;
  double lowest = 1.0;
  auto name = EnumNames<EntryFactor>::names.begin();
  for_each_column<EntryFactors>([&](const auto& column) {
    double& factor = row.factors.*column.member;
    factor = std::clamp(factor, least_entry_factor, 1.0);
    const double part = entry_exponents.*column.member * std::log(factor);
    row.log_parts.*column.member = part;
    log_score += part;
    if (part < lowest) row.weakest = name->value;
    lowest = std::min(lowest, part);
    ++name;
  });
  row.score = std::exp(log_score);
}

void add_sources(const EntryNeed& need, EntryPoint& row) {
  row.sources = need.sources;
  for (const IntroductionPath& path : row.paths) {
    for (const PathStep& step : path.steps) {
      row.sources.insert(row.sources.end(), step.sources.begin(), step.sources.end());
    }
  }
  sort_unique(row.sources);
  if (row.paths.empty()) return;
  for (const PathStep& step : row.paths.front().steps) {
    row.evidence.insert(row.evidence.end(), step.evidence.begin(), step.evidence.end());
  }
}

std::optional<DatedOccasion> occasion_of(const Network& network, const EntryTarget& target,
                                         const AsOf& as_of) {
  std::optional<DatedOccasion> next;
  for (const VenueId venue : target.venues) {
    std::optional<DatedOccasion> found = find_next_occasion(network, venue, as_of.day);
    if (!found) continue;
    if (!next || found->day.range().first < next->day.range().first) next = std::move(found);
  }
  return next;
}

std::string make_id(const Network& network, const EntryProfile& profile, NodeId target) {
  std::string id = "entry:";
  id += profile.stakeholder.is_none()
            ? "-"
            : network.text(network.node_ids[network.node(profile.stakeholder)]);
  return id + "/" + std::string(network.text(network.node_ids[target]));
}

EntryPoint make_row(const Network& network, const EntryProfile& profile,
                    const IntroductionGraph& graph, const EntryTarget& target, const AsOf& as_of,
                    const Watch& watch) {
  EntryPoint row{.id = make_id(network, profile, target.node),
                 .stakeholder = profile.stakeholder,
                 .target = target.node,
                 .target_kind = target.kind,
                 .contact = target.contact,
                 .later_leader = target.later_leader,
                 .occasion = occasion_of(network, target, as_of),
                 .is_over = target.is_over};
  if (!profile.stakeholder.is_none()) {
    row.paths =
        find_introduction_paths(network, graph, profile.stakeholder, target.node, {}, watch);
  }
  row.factors.reach = reach_of(row.paths);
  return row;
}

/// What follows from the factors: score, sources and what to do.
void complete_row(const Network& network, const EntryProfile& profile, const EntryTarget& target,
                  const EntryNeed& need, const AsOf& as_of, EntryPoint& row) {
  row.topics = shared_entry_topics(network, profile, target);
  row.capabilities = need.capabilities;
  row.is_assumed = need.is_assumed;
  add_score(row);
  add_sources(need, row);
  if (!row.paths.empty()) row.way = {"entry.way", {row.paths.front().route}};
  if (row.later_leader) {
    row.lead = {"entry.later_leader",
                {network.node(row.later_leader->stakeholder), row.later_leader->day}};
  }
  row.next_step = detail::make_entry_step(network, profile, target, row, as_of);
  row.work_on = detail::make_work_on(need, row);
}

}  // namespace

EntryPoints find_entry_points(const Network& network, const EntryProfile& profile,
                              const AsOf& as_of, const EntryOptions& options, const Watch& watch) {
  check_fields(options);
  const IntroductionGraph graph =
      build_introduction_graph(network, as_of, {.hop_cost = options.hop_cost});
  EntryPoints found;
  std::vector<EntryTarget> targets = find_entry_targets(network, graph, as_of);
  leave_out_own(network, profile, graph, as_of, targets, found.already_involved);
  const std::vector<double> relevance = entry_relevance(network, profile, targets);
  const IdVector<StakeholderId, Day> firsts = first_involvements(network, as_of);
  std::vector<EntryNeed> needs;
  needs.reserve(targets.size());
  for (const EntryTarget& target : targets) {
    needs.push_back(entry_need(network, profile, target, as_of));
  }
  const double usual = usual_share(needs);
  for (std::size_t i = 0; i < targets.size(); ++i) {
    watch.check("find entry points", static_cast<double>(i) / static_cast<double>(targets.size()));
    EntryPoint row = make_row(network, profile, graph, targets[i], as_of, watch);
    row.factors.relevance = relevance[i];
    row.factors.openness =
        entry_openness(network, targets[i], count_admissions(network, targets[i], firsts, as_of));
    row.factors.need = needs[i].share.value_or(usual);
    complete_row(network, profile, targets[i], needs[i], as_of, row);
    found.rows.push_back(std::move(row));
  }
  std::ranges::stable_sort(found.rows, std::ranges::greater{}, &EntryPoint::score);
  for (EntryPoint& row : found.rows) {
    row.rank = static_cast<std::uint32_t>(&row - found.rows.data()) + 1;
  }
  return found;
}

}  // namespace bindeglied
