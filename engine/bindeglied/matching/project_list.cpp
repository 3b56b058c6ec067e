#include "bindeglied/matching/detail/project_list.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "bindeglied/matching/recommendation_row.hpp"

namespace bindeglied::detail {

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

FirstCandidates look_at_first(const Network& network, const PartnerStudy& study,
                              const ProjectScores& scores, std::size_t count) {
  constexpr std::size_t further_down = 20;
  FirstCandidates first;
  if (count == 0) return first;
  std::vector<StabilityCandidate> candidates;
  for (const Candidate& candidate : scores.ranked) {
    if (candidates.size() == count + further_down) break;
    first.reasons.push_back(find_reasons(network, study, scores, candidate));
    candidates.push_back(to_stability_candidate(network, candidate.stakeholder, candidate.parts,
                                                first.reasons.back()));
  }
  first.intervals = rank_intervals(candidates);
  // Those further down are there to pass others; who may pass them has not been looked at.
  first.intervals.resize(std::min(count, first.intervals.size()));
  return first;
}

Recommendation make_row(const Network& network, const PartnerStudy& study,
                        const ProjectScores& scores, const FirstCandidates& first,
                        const Candidate& candidate, std::size_t rank,
                        const RecommendOptions& options) {
  const auto looked_at = std::span(scores.ranked).first(first.reasons.size());
  const auto at = std::ranges::find(looked_at, candidate.stakeholder, &Candidate::stakeholder);
  if (at == looked_at.end()) {
    Recommendation row =
        make_recommendation(network, study, scores, candidate,
                            find_reasons(network, study, scores, candidate), options);
    row.rank = static_cast<std::uint32_t>(rank);
    return row;
  }
  const auto position = static_cast<std::size_t>(at - looked_at.begin());
  Recommendation row =
      make_recommendation(network, study, scores, candidate, first.reasons[position], options);
  row.rank = static_cast<std::uint32_t>(rank);
  // An interval is of ranks in the full list: it says nothing of a row that was moved up.
  const bool is_looked_at = position + 1 == rank && position < first.intervals.size();
  if (is_looked_at) row.rank_interval = first.intervals[position];
  return row;
}

ListChoice choice_of(const PartnerStudy& study, const ProjectList& list,
                     const RecommendOptions& options) {
  constexpr std::size_t considered = 400;    // as in backtests
  constexpr std::uint32_t rows_per_new = 5;  // choose_rows()
  const std::size_t most = std::max(considered, 2 * list.rows.size());
  std::size_t kept = options.list == CandidateList::combined ? options.top / rows_per_new : 0;
  ListChoice choice;
  std::vector<StakeholderId> listed;
  const auto add = [&](const Candidate& candidate) {
    choice.best.push_back(candidate.stakeholder);
    choice.probabilities.push_back(score_of(candidate.utility));
  };
  for (const Candidate& row : list.rows) {
    if (kept > 0 && is_new_face(study, row.stakeholder)) {
      --kept;
      choice.stay.push_back(static_cast<std::uint32_t>(choice.best.size()));
    }
    listed.push_back(row.stakeholder);
    add(row);
  }
  std::ranges::sort(listed);
  for (const Candidate& candidate : list.scores.ranked) {
    if (choice.best.size() >= most) break;
    if (!std::ranges::binary_search(listed, candidate.stakeholder)) add(candidate);
  }
  return choice;
}

ProjectList list_project(const PartnerGrounds& grounds, VenueId project,
                         const RecommendOptions& options) {
  ProjectList list{.skipped = skip_before_scoring(grounds.network, project, grounds.as_of)};
  if (list.skipped) return list;
  list.scores =
      score_project(grounds.network, grounds.study, grounds.gaps, project, grounds.as_of, options);
  list.rows = choose_rows(grounds.study, list.scores, options);
  if (list.rows.empty()) {
    list.skipped = SkippedProject{
        project, "no_candidate", {.code = "recommend.skip_no_candidate", .arguments = {}}};
  }
  return list;
}

}  // namespace bindeglied::detail
