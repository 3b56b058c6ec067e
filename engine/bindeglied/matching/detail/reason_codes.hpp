#pragma once

#include <string_view>

#include "bindeglied/matching/feature.hpp"

namespace bindeglied::detail {

/// Whether the value says what the texts below say of its feature.  What a feature adds counts from
/// the mean of the candidates: somebody whose country comes less often than elsewhere is still
/// above a mean that is lower yet.
[[nodiscard]] constexpr bool says_what_it_is(Feature feature, double value) {
  using enum Feature;
  const bool is_lift = feature == country_lift || feature == line_lift || feature == call_lift ||
                       feature == line_kind_lift || feature == call_kind_lift;
  return value > (is_lift ? static_cast<double>(unknown_lift) : 0.0);
}

/// What the reason of region says, by its feature that adds most, and the value of that.
[[nodiscard]] constexpr std::string_view region_code(Feature feature, double value) {
  if (!says_what_it_is(feature, value)) return "recommend.region_seat";
  switch (feature) {
    case Feature::same_place:
      return "recommend.region_place";
    case Feature::same_county:
      return "recommend.region_county";
    case Feature::same_region:
      return "recommend.region_region";
    case Feature::same_country:
      return "recommend.region_country";
    case Feature::country_lift:
      return "recommend.region_countries";
    case Feature::line_lift:
    case Feature::call_lift:
      return "recommend.region_line";
    default:
      return "recommend.region_seat";
  }
}

/// The same of experience.
[[nodiscard]] constexpr std::string_view experience_code(Feature feature, double value) {
  const bool is_of_kind = feature == Feature::line_kind_lift || feature == Feature::call_kind_lift;
  if (!says_what_it_is(feature, value)) {
    return is_of_kind ? "recommend.experience_as_kind" : "recommend.experience_rather";
  }
  if (is_of_kind) return "recommend.experience_kind";
  switch (feature) {
    case Feature::call_experience:
      return "recommend.experience_call";
    case Feature::scheme_experience:
      return "recommend.experience_scheme";
    case Feature::topic_experience:
      return "recommend.experience_topics";
    default:
      return "recommend.experience_line";
  }
}

}  // namespace bindeglied::detail
