#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/base/columns.hpp"
#include "bindeglied/matching/recommend.hpp"

namespace bindeglied {

/// One seat of the plan for all projects: who is proposed for which project, and why.
struct PlannedPartner {
  std::string id = {};  ///< "seat:PROJECT/CANDIDATE"; "plan:" begins links of the closing plan
  VenueId project = {};
  StakeholderId candidate = {};
  StakeholderKind kind = StakeholderKind::other;
  std::uint32_t rank = 0;  ///< within the project's own list, from 1
  double score = 0.0;      ///< as recommended, in [0, 1]
  CandidateList list = CandidateList::combined;
  std::vector<Reason> reasons = {};          ///< as recommended
  std::vector<Reason> counter_reasons = {};  ///< as recommended
  std::vector<Evidence> evidence = {};       ///< of all reasons
  std::vector<SourceId> sources = {};
  bool is_documented_later = false;

  static constexpr auto columns() {
    using R = PlannedPartner;
    using enum Show;
    return std::tuple{
        Column{"id", &R::id, "Kennung", "Id", details},
        Column{"project", &R::project, "Projekt", "Project"},
        Column{"candidate", &R::candidate, "Organisation", "Candidate"},
        Column{"kind", &R::kind, "Art", "Kind"},
        Column{"rank", &R::rank, "Rang", "Rank", details},
        Column{"score", &R::score, "Passung", "Fit", always, Display::points},
        Column{"list", &R::list, "Liste", "List", details},
        Column{"reasons", &R::reasons, "Gründe", "Reasons", always, Display::speaks_for},
        Column{"counter_reasons", &R::counter_reasons, "Gegengründe", "Counter-reasons", always,
               Display::speaks_against},
        Column{"evidence", &R::evidence, "Nachweise", "Evidence", details},
        Column{"sources", &R::sources, "Belege", "Sources", details},
        Column{"documented_later", &R::is_documented_later, "Später belegt", "Documented later",
               details}};
  }
};

}  // namespace bindeglied
