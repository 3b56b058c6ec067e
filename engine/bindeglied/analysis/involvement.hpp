#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bindeglied/base/date.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// What is documented of one stakeholder in one venue on a day.
struct Involvement {
  Level level = Level::none;     ///< best direct level; none = no tie counts
  TieId best_tie = {};           ///< that shows this level; the earliest, then the first by id
  TieId first_tie = {};          ///< that may have begun first, then the first by id
  DayRange first = {};           ///< when the first involvement began; meaningless for Level::none
  bool is_inferred = false;      ///< best_tie or first_tie is inferred
  bool is_undated = false;       ///< best_tie or first_tie has no date of its own
  std::vector<TieId> ties = {};  ///< all that count, ascending
};

/// The direct involvement of `stakeholder` in `venue`.
///
/// A tie to the venue counts at its own level, a tie to an enclosing venue as informed, a tie to an
/// inner venue at its own level, at most involved.  Every tie begun by the day counts, ended or
/// not.  O(ties of stakeholder).
[[nodiscard]] Involvement find_involvement(const Network& network, StakeholderId stakeholder,
                                           VenueId venue, const AsOf& as_of);

/// The working phase that involvement in a venue is timed against.
struct WorkingPhase {
  Day start = earliest_day;
  Day end = latest_day;
};

/// Which day of a partial date a phase is read by.  The last one never counts as late who may have
/// been in time, so it gives the provable end of severity; the first one gives the other.
enum class PhaseReading : std::uint8_t { late, early };

/// The venue's own phase marked `working`, else that of the nearest enclosing venue; `due`, if
/// given, ends it earlier.  Empty when there is none: lateness is not assessed.
[[nodiscard]] std::optional<WorkingPhase> working_phase(const Network& network, VenueId venue,
                                                        PartialDate due,
                                                        PhaseReading reading = PhaseReading::late);

/// A = min(1, v(level) / v(required)), v(level) = level / 5.
[[nodiscard]] double attainment(Level level, Level required);

/// tau = clamp((end - first) / (end - start), 0, 1): 1 at the start of the phase, 0 at or after its
/// end; start = end: 1 if first <= end, else 0; no phase: 1.
[[nodiscard]] double timeliness(const std::optional<WorkingPhase>& phase, Day first);

}  // namespace bindeglied
