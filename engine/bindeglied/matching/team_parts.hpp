#pragma once

#include <tuple>

#include "bindeglied/base/columns.hpp"

namespace bindeglied {

/// What a member adds to a team, term by term; their sum is the gain.
struct TeamParts {
  double needs = 0.0;      ///< needs of the project that it covers and nobody before it did
  double diversity = 0.0;  ///< its kind; the second of a kind adds less than the first
  double contact = 0.0;    ///< nearer to present partners than anybody before it
  double relevance = 0.0;  ///< its own fit with the project
  double effort = 0.0;     ///< what it costs to win it; at most 0

  static constexpr auto columns() {
    using R = TeamParts;
    return std::tuple{Column{"needs", &R::needs, "Bedarf", "Needs"},
                      Column{"diversity", &R::diversity, "Vielfalt", "Diversity"},
                      Column{"contact", &R::contact, "Kontakte", "Contact"},
                      Column{"relevance", &R::relevance, "Passung", "Relevance"},
                      Column{"effort", &R::effort, "Aufwand", "Effort"}};
  }
};

/// The sum of the parts in the order of their declaration.
[[nodiscard]] constexpr double gain_of(const TeamParts& parts) {
  double sum = 0.0;
  for_each_column<TeamParts>([&](const auto& column) { sum += parts.*column.member; });
  return sum;
}

}  // namespace bindeglied
