#pragma once

#include <cstdint>
#include <optional>

#include "bindeglied/matching/project_query.hpp"
#include "bindeglied/matching/recommend.hpp"

namespace bindeglied {

/// Beyond this distance nearness counts nothing [km].
inline constexpr double farthest_km = 50.0;
/// What a seat in the same county counts, and what nearness counts at most.
inline constexpr double county_value = 0.75;
/// What a place around the project's counts per step up: half for the nearest, a quarter for the
/// next ...
inline constexpr double region_value = 0.5;

enum class PlaceRelation : std::uint8_t { unknown, same, inside, county, region, near, far };

/// How near a candidate is to the project.
struct PlaceMatch {
  PlaceRelation relation = PlaceRelation::unknown;
  double value = 0.0;             ///< the part before its weight, in [0, 1]
  PlaceId place = {};             ///< of the candidate; none when only coordinates are known
  std::optional<double> km = {};  ///< great-circle distance, where both ends have coordinates
};

/// The best relation between any place of the candidate and any of the project:
///
/// - same, or the candidate's place inside the project's: 1;
/// - same county, or the county itself: 0.75.  A county is a place with coordinates of its own that
///   is the parent of the project's place; places without coordinates are wider regions;
/// - the candidate's place encloses the project's: 0.5 for the nearest region, half of that for
///   each step further out;
/// - else 0.75 (1 - km / 50), at least 0, by great-circle distance; without coordinates 0;
/// - unknown, 0, when either has no place and they cannot be compared by coordinates.
///
/// The coordinates of a stakeholder go before those of its seat.  O(places x depth of their tree).
[[nodiscard]] PlaceMatch match_place(const Network& network, const ProjectQuery& query,
                                     StakeholderId candidate);

/// In words; contribution is left 0.  Precondition: match.value > 0.
[[nodiscard]] Reason place_reason(const Network& network, const PlaceMatch& match,
                                  StakeholderId candidate);

/// Great-circle distance on a sphere of radius 6371 km by the haversine formula (Sinnott 1984, Sky
/// and Telescope 68, 159) [degrees -> km].
[[nodiscard]] double distance_km(double lat1, double lon1, double lat2, double lon2);

}  // namespace bindeglied
