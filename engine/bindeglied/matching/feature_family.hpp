#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/matching/feature.hpp"

namespace bindeglied {

/// Features that rest on the same part of the data.
enum class FeatureFamily : std::uint8_t {
  content,       ///< words and topics of past projects
  ties,          ///< projects with the known partners
  surroundings,  ///< partners of partners
  region,        ///< seats and countries
  experience,    ///< lines, calls, schemes, topics
  activity,      ///< the same for every query
};

template <>
struct EnumNames<FeatureFamily> {
  using enum FeatureFamily;
  static constexpr std::array<EnumName<FeatureFamily>, 6> names{{
      {content, "content", "Inhalt", "content"},
      {ties, "ties", "Zusammenarbeit", "ties"},
      {surroundings, "surroundings", "Umfeld", "surroundings"},
      {region, "region", "Raum", "region"},
      {experience, "experience", "Erfahrung", "experience"},
      {activity, "activity", "Aktivität", "activity"},
  }};
};

inline constexpr std::size_t family_count = EnumNames<FeatureFamily>::names.size();

[[nodiscard]] FeatureFamily family_of(Feature feature);

}  // namespace bindeglied
