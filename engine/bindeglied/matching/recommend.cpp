#include "bindeglied/matching/recommend.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/matching/counter_reasons.hpp"
#include "bindeglied/matching/detail/reason_evidence.hpp"
#include "bindeglied/matching/detail/recommend_with_gaps.hpp"
#include "bindeglied/matching/place_part.hpp"
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

/// All reasons for a candidate, strongest first; equal ones in the order of the parts.
std::vector<Reason> find_reasons(const Network& network, const ContentIndex& index,
                                 const ProjectScores& scores, const Candidate& candidate,
                                 const PlaceMatch& place) {
  const StakeholderId who = candidate.stakeholder;
  std::vector<Reason> reasons;
  const auto add = [&](std::string_view part, Reason reason, double contribution) {
    reason.part = part;
    reason.contribution = contribution;
    sort_unique(reason.evidence);
    sort_unique(reason.sources);
    reasons.push_back(std::move(reason));
  };
  const MatchParts& parts = candidate.parts;
  if (parts.content > 0.0) {
    add("content", content_reason(network, index, scores.content, scores.query, who),
        parts.content);
  }
  if (parts.ties > 0.0) add("ties", ties_reason(network, scores.ties, who), parts.ties);
  if (parts.place > 0.0) add("place", place_reason(network, place, who), parts.place);
  if (parts.need_offer > 0.0) {
    add("need_offer", need_offer_reason(network, scores.needs, who), parts.need_offer);
  }
  if (parts.missing_kind > 0.0) {
    const auto expectation = match_expectation(network, scores.expectations, who);
    add("missing_kind", missing_kind_reason(network, *expectation, who), parts.missing_kind);
  }
  std::ranges::stable_sort(reasons, std::ranges::greater{}, &Reason::contribution);
  return reasons;
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

Recommendation make_row(const Network& network, const ContentIndex& index,
                        const ProjectScores& scores, const Candidate& candidate, std::size_t rank,
                        const RecommendOptions& options) {
  constexpr std::size_t most_reasons = 3;
  const StakeholderId who = candidate.stakeholder;
  const VenueId project = scores.query.project;
  const PlaceMatch place = match_place(network, scores.query, who);
  Recommendation row{.project = project,
                     .candidate = who,
                     .rank = static_cast<std::uint32_t>(rank),
                     .score = score_of(candidate.utility),
                     .utility = candidate.utility,
                     .parts = candidate.parts};
  row.id = "rec:";
  row.id += network.text(network.node_ids[network.node(project)]);
  row.id += '/';
  row.id += network.text(network.node_ids[network.node(who)]);
  row.reasons = find_reasons(network, index, scores, candidate, place);
  row.counter_reasons =
      find_counter_reasons(network, scores, candidate, place, row.reasons, options);
  if (row.reasons.size() > most_reasons) row.reasons.resize(most_reasons);
  collect_evidence(row);
  row.list = list_of(network, scores, who);
  row.is_documented_later = is_documented_later(network, scores.query, who);
  return row;
}

/// Calls work(i) for every project in batches, on all threads, with a look at the watch between.
void for_each_project(std::size_t count, unsigned threads, const Watch& watch,
                      const std::function<void(std::size_t)>& work) {
  for (std::size_t first = 0; first < count; first += projects_per_batch) {
    watch.check("projects", static_cast<double>(first) / static_cast<double>(count));
    const std::size_t size = std::min(projects_per_batch, count - first);
    parallel_for(size, 1, threads, [&](std::size_t from, std::size_t to) {
      for (std::size_t i = from; i < to; ++i) work(first + i);
    });
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
};

Recommendations join(std::vector<ProjectResult> results) {
  Recommendations joined;
  for (ProjectResult& result : results) {
    for (Recommendation& row : result.rows) joined.rows.push_back(std::move(row));
    if (result.skipped) joined.skipped.push_back(std::move(*result.skipped));
  }
  return joined;
}

ProjectResult rows_of_project(const Network& network, const ContentIndex& index,
                              std::span<const Gap> gaps, VenueId project, const AsOf& as_of,
                              const RecommendOptions& options) {
  ProjectResult result{.skipped = skip_before_scoring(network, project, as_of)};
  if (result.skipped) return result;
  const ProjectScores scores = score_project(network, index, gaps, project, as_of, options);
  for (const Candidate& candidate : choose_rows(network, scores, options.top)) {
    result.rows.push_back(
        make_row(network, index, scores, candidate, result.rows.size() + 1, options));
  }
  if (result.rows.empty()) {
    result.skipped = SkippedProject{
        project, "no_candidate", {.code = "recommend.skip_no_candidate", .arguments = {}}};
  }
  return result;
}

ProjectResult row_of_stakeholder(const Network& network, const ContentIndex& index,
                                 std::span<const Gap> gaps, VenueId project,
                                 StakeholderId stakeholder, const AsOf& as_of,
                                 const RecommendOptions& options) {
  ProjectResult result{.skipped = skip_before_scoring(network, project, as_of)};
  if (result.skipped) return result;
  const ProjectScores scores = score_project(network, index, gaps, project, as_of, options);
  const auto at = std::ranges::find(scores.ranked, stakeholder, &Candidate::stakeholder);
  if (at == scores.ranked.end()) return result;
  const auto rank = static_cast<std::size_t>(at - scores.ranked.begin()) + 1;
  result.rows.push_back(make_row(network, index, scores, *at, rank, options));
  return result;
}

}  // namespace

namespace detail {

Recommendations recommend_partners_with_gaps(const Network& network, std::span<const Gap> gaps,
                                             const std::vector<VenueId>& projects,
                                             const AsOf& as_of, const RecommendOptions& options,
                                             const Watch& watch) {
  check_fields(options);
  const ContentIndex index = build_content_index(network, options.threads, watch);
  const std::vector<VenueId> chosen = projects_to_score(network, projects);
  std::vector<ProjectResult> results(chosen.size());
  for_each_project(chosen.size(), options.threads, watch, [&](std::size_t i) {
    results[i] = rows_of_project(network, index, gaps, chosen[i], as_of, options);
  });
  return join(std::move(results));
}

Recommendations recommend_projects_with_gaps(const Network& network, std::span<const Gap> gaps,
                                             StakeholderId stakeholder, const AsOf& as_of,
                                             const RecommendOptions& options, const Watch& watch) {
  check_fields(options);
  const ContentIndex index = build_content_index(network, options.threads, watch);
  const std::vector<VenueId> chosen = projects_to_score(network, {});
  std::vector<ProjectResult> results(chosen.size());
  for_each_project(chosen.size(), options.threads, watch, [&](std::size_t i) {
    results[i] = row_of_stakeholder(network, index, gaps, chosen[i], stakeholder, as_of, options);
  });
  Recommendations joined = join(std::move(results));
  std::ranges::sort(joined.rows, {}, [](const Recommendation& row) {
    return std::tuple(-row.utility, row.project);
  });
  return joined;
}

}  // namespace detail

Recommendations recommend_partners(const Network& network, const std::vector<VenueId>& projects,
                                   const AsOf& as_of, const RecommendOptions& options,
                                   const Watch& watch) {
  check_fields(options);
  const std::vector<Gap> gaps = assess_expectations(network, as_of, {}, watch);
  return detail::recommend_partners_with_gaps(network, gaps, projects, as_of, options, watch);
}

Recommendations recommend_projects(const Network& network, StakeholderId stakeholder,
                                   const AsOf& as_of, const RecommendOptions& options,
                                   const Watch& watch) {
  check_fields(options);
  const std::vector<Gap> gaps = assess_expectations(network, as_of, {}, watch);
  return detail::recommend_projects_with_gaps(network, gaps, stakeholder, as_of, options, watch);
}

}  // namespace bindeglied
