#pragma once

#include <string_view>

#include "bindeglied/matching/feature.hpp"

namespace bindeglied::detail {

/// What the reason of region says, by its feature that adds most.
[[nodiscard]] constexpr std::string_view region_code(Feature feature) {
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
    default:
      return "recommend.region_line";
  }
}

/// The same of experience.
[[nodiscard]] constexpr std::string_view experience_code(Feature feature) {
  switch (feature) {
    case Feature::call_experience:
      return "recommend.experience_call";
    case Feature::scheme_experience:
      return "recommend.experience_scheme";
    case Feature::topic_experience:
      return "recommend.experience_topics";
    case Feature::line_kind_lift:
    case Feature::call_kind_lift:
      return "recommend.experience_kind";
    default:
      return "recommend.experience_line";
  }
}

}  // namespace bindeglied::detail
