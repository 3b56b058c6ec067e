#include "bindeglied/analysis/involvement.hpp"

#include <algorithm>

#include "bindeglied/analysis/detail/venue_level.hpp"

namespace bindeglied {
namespace {

Day read(PartialDate date, PhaseReading reading) {
  return reading == PhaseReading::late ? date.range().last : date.range().first;
}

/// The own phases of a venue marked `working`, from the first start to the last end.
std::optional<WorkingPhase> own_working_phase(const Network& network, VenueId venue,
                                              PhaseReading reading) {
  std::optional<WorkingPhase> whole;
  for (const Phase& phase : phases_of(network, venue)) {
    if (!phase.is_working) continue;
    const Day end = phase.ends.is_none() ? latest_day : read(phase.ends, reading);
    // Without a start nobody can say what half of the phase is: in time is up to the end.
    const Day start = phase.starts.is_none() ? end : read(phase.starts, reading);
    if (!whole) whole = WorkingPhase{start, end};
    whole->start = std::min(whole->start, start);
    whole->end = std::max(whole->end, end);
  }
  return whole;
}

}  // namespace

Level detail::level_in(const Network& network, const Tie& tie, VenueId venue) {
  if (tie.level == Level::none || !network.is_venue(tie.to)) return Level::none;
  const VenueId target = network.venue(tie.to);
  if (target == venue) return tie.level;
  if (is_inside(network, target, venue)) return std::min(tie.level, Level::involved);
  return is_inside(network, venue, target) ? Level::informed : Level::none;
}

Involvement find_involvement(const Network& network, StakeholderId stakeholder, VenueId venue,
                             const AsOf& as_of) {
  Involvement found;
  for (const TieId id : network.ties_from[network.node(stakeholder)]) {
    const Tie& tie = network.ties[id];
    if (!is_documented(tie, as_of)) continue;
    const Level level = detail::level_in(network, tie, venue);
    if (level == Level::none) continue;
    const bool is_best =
        level > found.level ||
        (level == found.level && tie.start.first < network.ties[found.best_tie].start.first);
    if (is_best) found.best_tie = id;
    found.level = std::max(found.level, level);
    const bool is_first = found.ties.empty() || tie.start.first < found.first.first;
    if (is_first) found.first_tie = id;
    found.first = found.ties.empty() ? tie.start
                                     : DayRange{std::min(found.first.first, tie.start.first),
                                                std::min(found.first.last, tie.start.last)};
    found.ties.push_back(id);
  }
  if (found.level == Level::none) return found;
  found.is_inferred =
      network.ties[found.best_tie].is_inferred || network.ties[found.first_tie].is_inferred;
  found.is_undated =
      network.ties[found.best_tie].is_undated || network.ties[found.first_tie].is_undated;
  return found;
}

std::optional<WorkingPhase> working_phase(const Network& network, VenueId venue, PartialDate due,
                                          PhaseReading reading) {
  std::optional<WorkingPhase> phase = own_working_phase(network, venue, reading);
  if (!phase) {
    for (const VenueId around : enclosing_venues(network, venue)) {
      phase = own_working_phase(network, around, reading);
      if (phase) break;
    }
  }
  if (phase && !due.is_none()) phase->end = std::min(phase->end, read(due, reading));
  return phase;
}

double attainment(Level level, Level required) {
  if (level >= required) return 1.0;
  // v(level) / v(required): the common fifth cancels out.
  return static_cast<double>(level) / static_cast<double>(required);
}

double timeliness(const std::optional<WorkingPhase>& phase, Day first) {
  // A phase without end cannot be missed.
  if (!phase || phase->end == latest_day) return 1.0;
  if (phase->end <= phase->start) return first <= phase->end ? 1.0 : 0.0;
  if (first <= phase->start) return 1.0;
  if (first >= phase->end) return 0.0;
  return static_cast<double>(days_between(first, phase->end)) /
         static_cast<double>(days_between(phase->start, phase->end));
}

}  // namespace bindeglied
