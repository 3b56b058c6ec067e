#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/base/columns.hpp"
#include "bindeglied/matching/team.hpp"
#include "bindeglied/model/ids.hpp"

namespace bindeglied {

/// As summaries.hpp, for a team: what was asked for, how good the answer is, and what stays open.
struct TeamSummary {
  VenueId project = {};
  std::uint32_t least = 0;
  std::uint32_t most = 0;
  std::uint64_t candidates = 0;
  double value = 0.0;
  double bound = 0.0;
  double share_of_best = 0.0;
  bool is_best = false;
  std::vector<TeamNeed> needs = {};
  std::vector<std::string> open_needs = {};  ///< that nobody in the team meets
  std::vector<SkippedProject> skipped = {};  ///< the project, when nobody can join it

  static constexpr auto columns() {
    using R = TeamSummary;
    return std::tuple{
        Column{"project", &R::project, "Projekt", "project"},
        Column{"least", &R::least, "mindestens", "at least"},
        Column{"most", &R::most, "höchstens", "at most"},
        Column{"candidates", &R::candidates, "möglich", "candidates"},
        Column{"value", &R::value, "Wert", "value"},
        Column{"bound", &R::bound, "Obergrenze", "bound"},
        Column{"share_of_best", &R::share_of_best, "Anteil am Bestmöglichen", "share of the best"},
        Column{"is_best", &R::is_best, "ist bestmöglich", "is the best"},
        Column{"needs", &R::needs, "Bedarf", "needs"},
        Column{"open_needs", &R::open_needs, "offener Bedarf", "open needs"},
        Column{"skipped", &R::skipped, "ohne Vorschlag", "skipped"}};
  }
};

}  // namespace bindeglied
