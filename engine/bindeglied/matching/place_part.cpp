#include "bindeglied/matching/place_part.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace bindeglied {
namespace {

struct Coordinates {
  double lat = 0.0;
  double lon = 0.0;
};

std::optional<Coordinates> coordinates(const std::optional<double>& lat,
                                       const std::optional<double>& lon) {
  if (!lat || !lon) return std::nullopt;
  return Coordinates{.lat = *lat, .lon = *lon};
}

std::optional<Coordinates> coordinates_of(const Network& network, PlaceId place) {
  if (place.is_none()) return std::nullopt;
  return coordinates(network.places[place].lat, network.places[place].lon);
}

/// Steps from `inner` up to `outer`; empty when it does not lie inside.
std::optional<std::size_t> steps_up(const Network& network, PlaceId inner, PlaceId outer) {
  PlaceId at = inner;
  for (std::size_t steps = 0; !at.is_none() && steps <= network.places.size(); ++steps) {
    if (at == outer) return steps;
    at = network.places[at].parent;
  }
  return std::nullopt;
}

/// The county of a place; none when its parent is none or a wider region.
PlaceId county_of(const Network& network, PlaceId place) {
  const PlaceId parent = network.places[place].parent;
  return coordinates_of(network, parent) ? parent : PlaceId{};
}

/// The relation by the tree of places alone.
PlaceMatch match_in_tree(const Network& network, PlaceId project, PlaceId candidate) {
  PlaceMatch match{.relation = PlaceRelation::far, .place = candidate};
  if (candidate == project) {
    match.relation = PlaceRelation::same;
    match.value = 1.0;
    return match;
  }
  if (steps_up(network, candidate, project)) {
    match.relation = PlaceRelation::inside;
    match.value = 1.0;
    return match;
  }
  const PlaceId county = county_of(network, project);
  if (!county.is_none() && (candidate == county || county_of(network, candidate) == county)) {
    match.relation = PlaceRelation::county;
    match.value = county_value;
    return match;
  }
  if (const auto steps = steps_up(network, project, candidate)) {
    match.relation = PlaceRelation::region;
    match.value = std::pow(region_value, static_cast<double>(*steps));
  }
  return match;
}

/// Takes nearness by distance where it says more than the tree.
void apply_distance(PlaceMatch& match, const std::optional<Coordinates>& project,
                    const std::optional<Coordinates>& candidate) {
  if (!project || !candidate) return;
  const double km = distance_km(project->lat, project->lon, candidate->lat, candidate->lon);
  match.km = km;
  const double value = county_value * std::max(0.0, 1.0 - km / farthest_km);
  if (value > match.value) {
    match.value = value;
    match.relation = PlaceRelation::near;
  } else if (match.relation == PlaceRelation::unknown) {
    match.relation = PlaceRelation::far;
  }
}

bool is_better(const PlaceMatch& a, const PlaceMatch& b) {
  if (a.value != b.value) return a.value > b.value;
  if ((a.relation == PlaceRelation::unknown) != (b.relation == PlaceRelation::unknown)) {
    return b.relation == PlaceRelation::unknown;
  }
  // The nearest of all that are too far away is the one to name.
  return a.km && (!b.km || *a.km < *b.km);
}

}  // namespace

double distance_km(double lat1, double lon1, double lat2, double lon2) {
  constexpr double earth_radius_km = 6371.0;
  constexpr double radians = std::numbers::pi / 180.0;
  const double half_lat = std::sin((lat2 - lat1) * radians / 2.0);
  const double half_lon = std::sin((lon2 - lon1) * radians / 2.0);
  const double h = half_lat * half_lat +
                   std::cos(lat1 * radians) * std::cos(lat2 * radians) * half_lon * half_lon;
  return 2.0 * earth_radius_km * std::asin(std::min(1.0, std::sqrt(h)));
}

PlaceMatch match_place(const Network& network, const ProjectQuery& query, StakeholderId candidate) {
  if (query.places.empty()) return {};
  const Stakeholder& stakeholder = network.stakeholders[candidate];
  const auto own = coordinates(stakeholder.lat, stakeholder.lon);
  const auto listed = network.places_of[network.node(candidate)];
  PlaceMatch best;
  for (const PlaceId project : query.places) {
    if (listed.empty()) {
      PlaceMatch match;
      apply_distance(match, coordinates_of(network, project), own);
      if (is_better(match, best)) best = match;
    }
    for (std::size_t i = 0; i < listed.size(); ++i) {
      PlaceMatch match = match_in_tree(network, project, listed[i]);
      const bool is_seat = i == 0;
      apply_distance(match, coordinates_of(network, project),
                     is_seat && own ? own : coordinates_of(network, listed[i]));
      if (is_better(match, best)) best = match;
    }
  }
  return best;
}

Reason place_reason(const Network& network, const PlaceMatch& match, StakeholderId candidate) {
  Reason reason;
  switch (match.relation) {
    case PlaceRelation::same:
      reason.text = {.code = "recommend.place_same", .arguments = {match.place}};
      break;
    case PlaceRelation::inside:
      reason.text = {.code = "recommend.place_inside", .arguments = {match.place}};
      break;
    case PlaceRelation::county:
      reason.text = {.code = "recommend.place_county", .arguments = {match.place}};
      break;
    case PlaceRelation::region:
      reason.text = {.code = "recommend.place_region", .arguments = {match.place}};
      break;
    default: {
      const std::int64_t km = std::lround(match.km.value_or(0.0));
      reason.text = {.code = "recommend.place_near", .arguments = {km}};
      break;
    }
  }
  const auto sources = network.sources_of[network.node(candidate)];
  reason.sources.assign(sources.begin(), sources.end());
  return reason;
}

}  // namespace bindeglied
