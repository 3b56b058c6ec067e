#include "bindeglied/matching/recommend.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/matching/detail/project_list.hpp"
#include "bindeglied/matching/score_project.hpp"
#include "bindeglied/matching/spread_lists.hpp"

namespace bindeglied {
namespace {

using detail::FirstCandidates;
using detail::ProjectList;

/// Few enough that progress is told often, enough to keep all threads busy.
constexpr std::size_t projects_per_batch = 64;

/// Calls work(i) for every project in batches, on all threads; progress is told between batches,
/// stopping looked for before each project, which takes long in large data.
void for_each_project(std::size_t count, unsigned threads, const Watch& watch,
                      const std::function<void(std::size_t)>& work) {
  for (std::size_t first = 0; first < count; first += projects_per_batch) {
    watch.check("projects", static_cast<double>(first) / static_cast<double>(count));
    const std::size_t size = std::min(projects_per_batch, count - first);
    parallel_for(size, 1, threads, [&](std::size_t from, std::size_t to) {
      for (std::size_t i = from; i < to; ++i) {
        if (watch.stop && watch.stop->stop_requested()) return;
        work(first + i);
      }
    });
    Watch{.stop = watch.stop}.check("projects", 0.0);
  }
}

std::vector<VenueId> projects_to_score(const Network& network,
                                       const std::vector<VenueId>& projects) {
  std::vector<VenueId> chosen = projects;
  if (chosen.empty()) {
    for (const VenueId venue : network.venues.ids()) {
      const VenueKind kind = network.venues[venue].kind;
      if (kind == VenueKind::project || kind == VenueKind::event) chosen.push_back(venue);
    }
  }
  sort_unique(chosen);
  return chosen;
}

/// What one project adds to the result.
template <class Row>
struct ProjectResult {
  std::vector<Row> rows = {};
  std::optional<SkippedProject> skipped = {};
  std::uint64_t further = 0;
};

/// Recommendations of the results of all projects, or PartnerScores.
template <class Joined, class Row>
Joined join(std::vector<ProjectResult<Row>> results) {
  Joined joined;
  for (ProjectResult<Row>& result : results) {
    for (Row& row : result.rows) joined.rows.push_back(std::move(row));
    if (result.skipped) joined.skipped.push_back(std::move(*result.skipped));
    joined.further += result.further;
  }
  return joined;
}

/// The rows of those that are wanted.
template <class IsWanted>
ProjectResult<Recommendation> rows_of_list(const PartnerGrounds& grounds, ProjectList list,
                                           const RecommendOptions& options,
                                           const IsWanted& is_wanted) {
  const auto& [network, as_of, gaps, study] = grounds;
  ProjectResult<Recommendation> result{.skipped = std::move(list.skipped),
                                       .further = list.further()};
  // However long the list: a rank is as firm in a short one.
  const FirstCandidates first =
      detail::look_at_first(network, study, list.scores, options.stable_rows);
  for (std::size_t i = 0; i < list.rows.size(); ++i) {
    if (!is_wanted(list.rows[i].stakeholder)) continue;
    result.rows.push_back(
        detail::make_row(network, study, list.scores, first, list.rows[i], i + 1, options));
  }
  return result;
}

bool is_always_wanted(StakeholderId) { return true; }

ProjectResult<PartnerScore> scores_of_project(const PartnerGrounds& grounds, VenueId project,
                                              const RecommendOptions& options) {
  ProjectList list = detail::list_project(grounds, project, options);
  ProjectResult<PartnerScore> result{.skipped = std::move(list.skipped), .further = list.further()};
  for (const Candidate& candidate : list.rows) {
    result.rows.push_back({.project = project,
                           .candidate = candidate.stakeholder,
                           .score = score_of(candidate.utility),
                           .is_new_face = is_new_face(grounds.study, candidate.stakeholder)});
  }
  return result;
}

ProjectResult<Recommendation> row_of_stakeholder(const PartnerGrounds& grounds, VenueId project,
                                                 StakeholderId stakeholder,
                                                 const RecommendOptions& options) {
  const auto& [network, as_of, gaps, study] = grounds;
  ProjectResult<Recommendation> result{.skipped =
                                           detail::skip_before_scoring(network, project, as_of)};
  if (result.skipped) return result;
  const ProjectScores scores = score_project(network, study, gaps, project, as_of, options);
  const auto at = std::ranges::find(scores.ranked, stakeholder, &Candidate::stakeholder);
  if (at == scores.ranked.end()) return result;
  const auto rank = static_cast<std::size_t>(at - scores.ranked.begin()) + 1;
  const std::size_t stable = rank <= options.stable_rows ? options.stable_rows : 0;
  const FirstCandidates first = detail::look_at_first(network, study, scores, stable);
  result.rows.push_back(detail::make_row(network, study, scores, first, *at, rank, options));
  return result;
}

/// What work(project, options) gives for each, on all threads: of several projects each on one.
template <class Row, class Work>
std::vector<ProjectResult<Row>> for_projects(const std::vector<VenueId>& projects,
                                             const RecommendOptions& options, const Watch& watch,
                                             const Work& work) {
  RecommendOptions each = options;
  if (projects.size() > 1) each.threads = 1;
  std::vector<ProjectResult<Row>> results(projects.size());
  for_each_project(projects.size(), options.threads, watch,
                   [&](std::size_t i) { results[i] = work(projects[i], each); });
  return results;
}

/// What the lists of the projects may be chosen from.
std::vector<ListChoice> choices_of(const PartnerGrounds& grounds,
                                   const std::vector<VenueId>& projects,
                                   const RecommendOptions& options, const Watch& watch) {
  RecommendOptions each = options;
  each.threads = 1;
  std::vector<ListChoice> choices(projects.size());
  for_each_project(projects.size(), options.threads, watch, [&](std::size_t i) {
    choices[i] =
        detail::choice_of(grounds.study, detail::list_project(grounds, projects[i], each), each);
  });
  return choices;
}

/// Of each list those who stand in it, ascending.
using Listed = std::vector<std::vector<StakeholderId>>;

Listed spread_over(const std::vector<ListChoice>& choices, double factor, std::size_t length) {
  const auto chosen = spread_first_tens(choices, factor, length);
  Listed listed(choices.size());
  for (std::size_t i = 0; i < choices.size(); ++i) {
    for (const std::uint32_t one : chosen[i]) listed[i].push_back(choices[i].best[one]);
    std::ranges::sort(listed[i]);
  }
  return listed;
}

std::uint64_t count_named(const Listed& listed) {
  std::vector<StakeholderId> named;
  for (const auto& one : listed) named.insert(named.end(), one.begin(), one.end());
  sort_unique(named);
  return named.size();
}

/// See recommend_partners(); `projects` ascend.
Recommendations recommend_spread(const PartnerGrounds& grounds,
                                 const std::vector<VenueId>& projects,
                                 const RecommendOptions& options, const Watch& watch) {
  const std::vector<ListChoice> choices = choices_of(grounds, projects, options, watch);
  const Listed listed = spread_over(choices, options.spread, options.top);
  auto found = join<Recommendations>(for_projects<Recommendation>(
      projects, options, watch, [&](VenueId project, const RecommendOptions& each) {
        const auto at = std::ranges::lower_bound(projects, project) - projects.begin();
        const auto& wanted = listed[static_cast<std::size_t>(at)];
        ProjectList list = detail::list_project(grounds, project, each);
        list.rows = list.scores.ranked;
        std::erase_if(list.rows, [&](const Candidate& row) {
          return !std::ranges::binary_search(wanted, row.stakeholder);
        });
        return rows_of_list(grounds, std::move(list), each, is_always_wanted);
      }));
  found.spread = {.factor = options.spread,
                  .named = count_named(listed),
                  .named_without = count_named(spread_over(choices, 1.0, options.top))};
  return found;
}

}  // namespace

Recommendations recommend_partners(const Network& network, const std::vector<VenueId>& projects,
                                   const AsOf& as_of, const MatchWeights& weights,
                                   const RecommendOptions& options, const Watch& watch) {
  check_fields(options);
  const auto grounds = find_partner_grounds(network, as_of, weights, options.threads, watch);
  const std::vector<VenueId> chosen = projects_to_score(network, projects);
  if (options.spread > 1.0) return recommend_spread(grounds, chosen, options, watch);
  return join<Recommendations>(for_projects<Recommendation>(
      chosen, options, watch, [&](VenueId project, const RecommendOptions& each) {
        return rows_of_list(grounds, detail::list_project(grounds, project, each), each,
                            is_always_wanted);
      }));
}

PartnerScores score_partners(const PartnerGrounds& grounds, const std::vector<VenueId>& projects,
                             const RecommendOptions& options, const Watch& watch) {
  check_fields(options);
  return join<PartnerScores>(
      for_projects<PartnerScore>(projects_to_score(grounds.network, projects), options, watch,
                                 [&](VenueId project, const RecommendOptions& each) {
                                   return scores_of_project(grounds, project, each);
                                 }));
}

std::vector<Recommendation> explain_partners(const PartnerGrounds& grounds,
                                             const std::vector<ProjectPartner>& pairs,
                                             const RecommendOptions& options, const Watch& watch) {
  check_fields(options);
  std::vector<ProjectPartner> wanted = pairs;
  sort_unique(wanted);
  std::vector<VenueId> projects;
  projects.reserve(wanted.size());
  for (const ProjectPartner& pair : wanted) projects.push_back(pair.project);
  sort_unique(projects);
  const auto found = join<Recommendations>(for_projects<Recommendation>(
      projects, options, watch, [&](VenueId project, const RecommendOptions& each) {
        return rows_of_list(
            grounds, detail::list_project(grounds, project, each), each, [&](StakeholderId who) {
              return std::ranges::binary_search(wanted, ProjectPartner{project, who});
            });
      }));
  std::map<ProjectPartner, const Recommendation*> row_of;
  for (const Recommendation& row : found.rows) row_of[{row.project, row.candidate}] = &row;
  std::vector<Recommendation> rows;
  for (const ProjectPartner& pair : pairs) {
    if (const auto row = row_of.find(pair); row != row_of.end()) rows.push_back(*row->second);
  }
  return rows;
}

Recommendations recommend_projects(const Network& network, StakeholderId stakeholder,
                                   const AsOf& as_of, const MatchWeights& weights,
                                   const RecommendOptions& options, const Watch& watch) {
  check_fields(options);
  const auto grounds = find_partner_grounds(network, as_of, weights, options.threads, watch);
  auto joined = join<Recommendations>(
      for_projects<Recommendation>(projects_to_score(network, {}), options, watch,
                                   [&](VenueId project, const RecommendOptions& each) {
                                     return row_of_stakeholder(grounds, project, stakeholder, each);
                                   }));
  std::ranges::sort(joined.rows, {}, [](const Recommendation& row) {
    return std::tuple(-row.utility, row.project);
  });
  return joined;
}

std::optional<Recommendation> recommend_one(const Network& network, VenueId project,
                                            StakeholderId stakeholder, const AsOf& as_of,
                                            const MatchWeights& weights,
                                            const RecommendOptions& options, const Watch& watch) {
  check_fields(options);
  const auto grounds = find_partner_grounds(network, as_of, weights, options.threads, watch);
  auto result = row_of_stakeholder(grounds, project, stakeholder, options);
  if (!result.rows.empty()) return std::move(result.rows.front());
  RecommendOptions without_floor = options;
  without_floor.floor = 0.0;
  result = row_of_stakeholder(grounds, project, stakeholder, without_floor);
  if (result.rows.empty()) return std::nullopt;
  result.rows.front().rank = 0;
  result.rows.front().rank_interval = std::nullopt;
  return std::move(result.rows.front());
}

std::optional<Message> why_no_candidate(const Network& network, VenueId project,
                                        StakeholderId stakeholder, const AsOf& as_of) {
  if (const auto skipped = detail::skip_before_scoring(network, project, as_of))
    return skipped->text;
  const ProjectQuery query = make_query(network, project, as_of);
  if (find_candidates(network, query)[stakeholder] != 0) return std::nullopt;
  if (is_partner(query, stakeholder)) return Message{"recommend.is_partner", {}};
  if (!exists(network, stakeholder, as_of)) return Message{"recommend.does_not_exist", {}};
  return Message{"recommend.is_successor", {}};
}

}  // namespace bindeglied
