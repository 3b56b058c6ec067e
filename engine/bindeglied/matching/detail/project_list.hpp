#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "bindeglied/matching/partner_grounds.hpp"
#include "bindeglied/matching/rank_stability.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/matching/score_project.hpp"
#include "bindeglied/matching/spread_lists.hpp"

namespace bindeglied::detail {

/// Why the project gets no list, whoever there is; none when it may have one.
[[nodiscard]] std::optional<SkippedProject> skip_before_scoring(const Network& network,
                                                                VenueId project, const AsOf& as_of);

/// The list of a project, or why it has none.
struct ProjectList {
  ProjectScores scores = {};
  std::vector<Candidate> rows = {};
  std::optional<SkippedProject> skipped = {};

  [[nodiscard]] std::uint64_t further() const { return scores.ranked.size() - rows.size(); }
};

[[nodiscard]] ProjectList list_project(const PartnerGrounds& grounds, VenueId project,
                                       const RecommendOptions& options);

/// What spreading over several lists may choose from: the rows, then whoever comes after them.  As
/// many new faces as the list keeps rows for stay.
[[nodiscard]] ListChoice choice_of(const PartnerStudy& study, const ProjectList& list,
                                   const RecommendOptions& options);

/// Of the first candidates, in their order: all reasons, and how firm the ranks are.
struct FirstCandidates {
  std::vector<std::vector<Reason>> reasons = {};
  std::vector<RankInterval> intervals = {};  ///< of fewer
};

/// The first `count`, and the reasons of those a little further down, which could come up; none
/// for 0.
[[nodiscard]] FirstCandidates look_at_first(const Network& network, const PartnerStudy& study,
                                            const ProjectScores& scores, std::size_t count);

/// The row of a candidate, which has this rank in its list.
[[nodiscard]] Recommendation make_row(const Network& network, const PartnerStudy& study,
                                      const ProjectScores& scores, const FirstCandidates& first,
                                      const Candidate& candidate, std::size_t rank,
                                      const RecommendOptions& options);

}  // namespace bindeglied::detail
