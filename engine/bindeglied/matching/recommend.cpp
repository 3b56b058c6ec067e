#include "bindeglied/matching/recommend.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/matching/rank_stability.hpp"
#include "bindeglied/matching/recommendation_row.hpp"
#include "bindeglied/matching/score_project.hpp"

namespace bindeglied {
namespace {

/// Few enough that stopping is noticed soon, enough to keep all threads busy.
constexpr std::size_t projects_per_batch = 64;

std::optional<SkippedProject> skip_before_scoring(const Network& network, VenueId project,
                                                  const AsOf& as_of) {
  const Venue& venue = network.venues[project];
  if (venue.kind == VenueKind::event) {
    return SkippedProject{project, "event", {.code = "recommend.skip_event", .arguments = {}}};
  }
  const ProjectStatus status = status_on(venue, as_of.day);
  if (status == ProjectStatus::dropped) {
    return SkippedProject{project, "dropped", {.code = "recommend.skip_dropped", .arguments = {}}};
  }
  if (!is_open(venue, as_of.day)) {
    return SkippedProject{
        project, "finished", {.code = "recommend.skip_finished", .arguments = {}}};
  }
  const bool has_topics = !network.topics_of[network.node(project)].empty();
  if (!has_topics && network.text(venue.description).empty()) {
    return SkippedProject{
        project, "no_description", {.code = "recommend.skip_no_description", .arguments = {}}};
  }
  return std::nullopt;
}

/// Of the first candidates, in their order: all reasons, and how firm the ranks are.
struct FirstCandidates {
  std::vector<std::vector<Reason>> reasons = {};
  std::vector<RankInterval> intervals = {};
};

/// The first `count`, and those a little further down, which could come up; none for 0.
FirstCandidates look_at_first(const Network& network, const PartnerStudy& study,
                              const ProjectScores& scores, std::size_t count) {
  constexpr std::size_t further_down = 20;
  FirstCandidates first;
  if (count == 0) return first;
  std::vector<StabilityCandidate> candidates;
  for (const Candidate& candidate : scores.ranked) {
    if (candidates.size() == count + further_down) break;
    first.reasons.push_back(find_reasons(network, study, scores, candidate));
    candidates.push_back(
        to_stability_candidate(candidate.stakeholder, candidate.parts, first.reasons.back()));
  }
  first.intervals = rank_intervals(candidates);
  return first;
}

Recommendation make_row(const Network& network, const PartnerStudy& study,
                        const ProjectScores& scores, const FirstCandidates& first,
                        const Candidate& candidate, const RecommendOptions& options) {
  const auto looked_at = std::span(scores.ranked).first(first.reasons.size());
  const auto at = std::ranges::find(looked_at, candidate.stakeholder, &Candidate::stakeholder);
  if (at == looked_at.end()) {
    return make_recommendation(network, study, scores, candidate,
                               find_reasons(network, study, scores, candidate), options);
  }
  const auto position = static_cast<std::size_t>(at - looked_at.begin());
  Recommendation row =
      make_recommendation(network, study, scores, candidate, first.reasons[position], options);
  row.rank_interval = first.intervals[position];
  return row;
}

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
struct ProjectResult {
  std::vector<Recommendation> rows = {};
  std::optional<SkippedProject> skipped = {};
  std::uint64_t further = 0;
};

Recommendations join(std::vector<ProjectResult> results) {
  Recommendations joined;
  for (ProjectResult& result : results) {
    for (Recommendation& row : result.rows) joined.rows.push_back(std::move(row));
    if (result.skipped) joined.skipped.push_back(std::move(*result.skipped));
    joined.further += result.further;
  }
  return joined;
}

ProjectResult rows_of_project(const Network& network, const PartnerStudy& study,
                              std::span<const Gap> gaps, VenueId project, const AsOf& as_of,
                              const RecommendOptions& options) {
  ProjectResult result{.skipped = skip_before_scoring(network, project, as_of)};
  if (result.skipped) return result;
  const ProjectScores scores = score_project(network, study, gaps, project, as_of, options);
  const FirstCandidates first =
      look_at_first(network, study, scores, std::min(options.top, options.stable_rows));
  for (const Candidate& candidate : choose_rows(study, scores, options)) {
    result.rows.push_back(make_row(network, study, scores, first, candidate, options));
    result.rows.back().rank = static_cast<std::uint32_t>(result.rows.size());
  }
  result.further = scores.ranked.size() - result.rows.size();
  if (result.rows.empty()) {
    result.skipped = SkippedProject{
        project, "no_candidate", {.code = "recommend.skip_no_candidate", .arguments = {}}};
  }
  return result;
}

ProjectResult row_of_stakeholder(const Network& network, const PartnerStudy& study,
                                 std::span<const Gap> gaps, VenueId project,
                                 StakeholderId stakeholder, const AsOf& as_of,
                                 const RecommendOptions& options) {
  ProjectResult result{.skipped = skip_before_scoring(network, project, as_of)};
  if (result.skipped) return result;
  const ProjectScores scores = score_project(network, study, gaps, project, as_of, options);
  const auto at = std::ranges::find(scores.ranked, stakeholder, &Candidate::stakeholder);
  if (at == scores.ranked.end()) return result;
  const auto rank = static_cast<std::size_t>(at - scores.ranked.begin()) + 1;
  const std::size_t stable = rank <= options.stable_rows ? rank : 0;
  const FirstCandidates first = look_at_first(network, study, scores, stable);
  result.rows.push_back(make_row(network, study, scores, first, *at, options));
  result.rows.back().rank = static_cast<std::uint32_t>(rank);
  return result;
}

}  // namespace

Recommendations recommend_partners(const Network& network, const std::vector<VenueId>& projects,
                                   const AsOf& as_of, const MatchWeights& weights,
                                   const RecommendOptions& options, const Watch& watch) {
  check_fields(options);
  const std::vector<Gap> gaps = assess_expectations(network, as_of, {}, watch);
  const PartnerStudy study = build_partner_study(network, as_of, weights, options.threads, watch);
  const std::vector<VenueId> chosen = projects_to_score(network, projects);
  std::vector<ProjectResult> results(chosen.size());
  for_each_project(chosen.size(), options.threads, watch, [&](std::size_t i) {
    results[i] = rows_of_project(network, study, gaps, chosen[i], as_of, options);
  });
  return join(std::move(results));
}

Recommendations recommend_projects(const Network& network, StakeholderId stakeholder,
                                   const AsOf& as_of, const MatchWeights& weights,
                                   const RecommendOptions& options, const Watch& watch) {
  check_fields(options);
  const std::vector<Gap> gaps = assess_expectations(network, as_of, {}, watch);
  const PartnerStudy study = build_partner_study(network, as_of, weights, options.threads, watch);
  const std::vector<VenueId> chosen = projects_to_score(network, {});
  std::vector<ProjectResult> results(chosen.size());
  for_each_project(chosen.size(), options.threads, watch, [&](std::size_t i) {
    results[i] = row_of_stakeholder(network, study, gaps, chosen[i], stakeholder, as_of, options);
  });
  Recommendations joined = join(std::move(results));
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
  const std::vector<Gap> gaps = assess_expectations(network, as_of, {}, watch);
  const PartnerStudy study = build_partner_study(network, as_of, weights, options.threads, watch);
  ProjectResult result =
      row_of_stakeholder(network, study, gaps, project, stakeholder, as_of, options);
  if (!result.rows.empty()) return std::move(result.rows.front());
  RecommendOptions all = options;
  all.floor = 0.0;
  result = row_of_stakeholder(network, study, gaps, project, stakeholder, as_of, all);
  if (result.rows.empty()) return std::nullopt;
  result.rows.front().rank = 0;
  result.rows.front().rank_interval = std::nullopt;
  return std::move(result.rows.front());
}

std::optional<Message> why_no_candidate(const Network& network, VenueId project,
                                        StakeholderId stakeholder, const AsOf& as_of) {
  if (const auto skipped = skip_before_scoring(network, project, as_of)) return skipped->text;
  const ProjectQuery query = make_query(network, project, as_of);
  if (find_candidates(network, query)[stakeholder] != 0) return std::nullopt;
  if (is_partner(query, stakeholder)) return Message{"recommend.is_partner", {}};
  if (!exists(network, stakeholder, as_of)) return Message{"recommend.does_not_exist", {}};
  return Message{"recommend.is_successor", {}};
}

}  // namespace bindeglied
