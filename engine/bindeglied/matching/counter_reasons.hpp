#pragma once

#include <cstdint>
#include <vector>

#include "bindeglied/matching/place_part.hpp"
#include "bindeglied/matching/score_project.hpp"

namespace bindeglied {

/// At most so many counter-reasons stand on a row.
inline constexpr std::size_t most_counter_reasons = 2;

/// Engagements that run on the day: projects in which the stakeholder is documented and its tie may
/// still hold, without those that are finished, dropped or over.
[[nodiscard]] std::uint32_t running_engagements(const Network& network, StakeholderId stakeholder,
                                                const AsOf& as_of);

/// What speaks against approaching the candidate, the first two that hold, in this order:
///
/// 1. it is the ministry that leads, funds or is responsible for the project or a venue around it,
///    and so decides on the project;
/// 2. it is part of a partner, or a partner is part of it (owns);
/// 3. it is a member of a partner, or a partner is a member of it;
/// 4. it has as many engagements running as its capacity (its own or options.capacity);
/// 5. it is a municipality or county outside the places of the project, or its seat is farther than
///    farthest_km, or outside at unknown distance;
/// 6. what it looks for by its own account lies elsewhere (wishes.hpp);
/// 7. every tie that speaks for it is inferred;
/// 8. at least half of what speaks for it, place, region and activity aside, is an offer assumed by
/// kind;
/// 9. its region, its experience or its activity takes half a log-odds unit or more off, the one
///    that takes most, told by its feature that takes most: seat, countries that work together,
///    country in the line or call, own experience, or kind;
/// 10. nothing documents that it took part in any venue by the day (a new face);
/// 11. its seat is not known.
///
/// `reasons` are all reasons for the candidate, before any is cut.  Contributions are 0: these are
/// remarks, nothing is subtracted.
[[nodiscard]] std::vector<Reason> find_counter_reasons(
    const Network& network, const PartnerStudy& study, const ProjectScores& scores,
    const Candidate& candidate, const PlaceMatch& place, const std::vector<Reason>& reasons,
    const RecommendOptions& options);

}  // namespace bindeglied
