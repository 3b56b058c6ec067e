#include "bindeglied/matching/score_project.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "bindeglied/matching/place_part.hpp"

namespace bindeglied {
namespace {

MatchParts parts_of(const Network& network, const ProjectScores& scores, StakeholderId candidate,
                    const RecommendOptions& options) {
  MatchParts parts{.base = options.base};
  parts.content = options.content_weight * scores.content.value[candidate];
  parts.ties = options.ties_weight * scores.ties.value[candidate];
  parts.place = options.place_weight * match_place(network, scores.query, candidate).value;
  parts.need_offer = options.need_offer_weight * scores.needs.value[candidate];
  const auto expectation = match_expectation(network, scores.expectations, candidate);
  if (expectation) parts.missing_kind = options.missing_kind_weight * expectation->value;
  return parts;
}

auto by_rank(const Candidate& candidate) {
  return std::tuple(-candidate.utility, candidate.stakeholder);
}

}  // namespace

double utility_of(const MatchParts& parts) {
  double sum = 0.0;
  for_each_column<MatchParts>([&](const auto& column) { sum += parts.*column.member; });
  return sum;
}

double score_of(double utility) { return 1.0 / (1.0 + std::exp(-utility)); }

ProjectScores score_project(const Network& network, const ContentIndex& index,
                            std::span<const Gap> gaps, VenueId project, const AsOf& as_of,
                            const RecommendOptions& options) {
  ProjectScores scores{.query = make_query(network, project, as_of)};
  scores.content = content_part(network, index, scores.query);
  scores.ties = ties_part(network, scores.query);
  scores.needs = need_offer_part(network, scores.query);
  scores.expectations = open_expectations(network, gaps, scores.query);
  const auto is_candidate = find_candidates(network, scores.query);
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    if (is_candidate[stakeholder] == 0) continue;
    const MatchParts parts = parts_of(network, scores, stakeholder, options);
    if (parts.content + parts.ties + parts.need_offer + parts.missing_kind < listing_floor) {
      continue;
    }
    scores.ranked.push_back(
        {.stakeholder = stakeholder, .utility = utility_of(parts), .parts = parts});
  }
  std::ranges::sort(scores.ranked, {}, by_rank);
  return scores;
}

CandidateList list_of(const Network& network, const ProjectScores& scores,
                      StakeholderId candidate) {
  constexpr double proven_likeness = 0.25;
  if (venues_of(network, candidate, scores.query.as_of).empty()) return CandidateList::new_;
  const double closest = closest_history(network, scores.content, scores.query, candidate);
  return closest >= proven_likeness ? CandidateList::proven : CandidateList::combined;
}

std::vector<Candidate> choose_rows(const Network& network, const ProjectScores& scores,
                                   std::uint32_t top) {
  constexpr std::uint32_t rows_per_new = 5;
  const auto is_new = [&](const Candidate& candidate) {
    return list_of(network, scores, candidate.stakeholder) == CandidateList::new_;
  };
  const std::size_t count = std::min<std::size_t>(top, scores.ranked.size());
  std::vector<Candidate> rows(scores.ranked.begin(),
                              scores.ranked.begin() + static_cast<std::ptrdiff_t>(count));
  const std::size_t reserved = top / rows_per_new;
  auto new_count = static_cast<std::size_t>(std::ranges::count_if(rows, is_new));
  std::size_t lowest = count;  // rows from here on are kept
  for (std::size_t next = count; next < scores.ranked.size() && new_count < reserved; ++next) {
    if (!is_new(scores.ranked[next])) continue;
    do {
      --lowest;
    } while (is_new(rows[lowest]));
    rows[lowest] = scores.ranked[next];
    ++new_count;
  }
  std::ranges::sort(rows, {}, by_rank);
  return rows;
}

}  // namespace bindeglied
