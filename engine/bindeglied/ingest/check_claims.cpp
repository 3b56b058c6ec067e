#include "bindeglied/ingest/detail/check_claims.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "bindeglied/ingest/detail/check_id.hpp"
#include "bindeglied/ingest/detail/row_checks.hpp"

namespace bindeglied::detail {
namespace {

/// First and last day that a phase surely has; an open end lasts.
DayRange certain_days(const PhaseRecord& phase) {
  return {phase.starts.is_none() ? earliest_day : phase.starts.range().last,
          phase.ends.is_none() ? latest_day : phase.ends.range().first};
}

/// Phases of one venue with their positions in the table, in the order of rows.
using PhasesByVenue = std::unordered_map<std::size_t, std::vector<std::size_t>>;

PhasesByVenue phases_by_venue(Loading& loading) {
  PhasesByVenue phases;
  for_each_row<PhaseRecord>(loading, [&](std::size_t position, const PhaseRecord& phase) {
    phases[phase.venue.index()].push_back(position);
  });
  return phases;
}

void check_phase_order(Loading& loading) {
  std::unordered_map<std::size_t, PartialDate> last_start;  // by venue
  for_each_row<PhaseRecord>(loading, [&](std::size_t position, const PhaseRecord& phase) {
    check_order<PhaseRecord>(
        loading, position, phase.starts, phase.ends,
        {.code = "phase.starts_after_ends", .column = "starts", .rule = "must not be after ends"});
    PartialDate& last = last_start[phase.venue.index()];
    check_order<PhaseRecord>(
        loading, position, last, phase.starts,
        {.code = "phase.order",
         .severity = Severity::warning,
         .column = "starts",
         .rule = "is the start of an earlier row: phases should stand in their "
                 "order; this one starts"});
    if (!phase.starts.is_none()) last = phase.starts;
  });
}

/// A day belongs to one working phase; that two of them meet on one day is usual.
void check_phase_overlaps(Loading& loading) {
  const PhasesByVenue phases = phases_by_venue(loading);
  for_each_row<PhaseRecord>(loading, [&](std::size_t position, const PhaseRecord& phase) {
    if (phase.working != YesNo::yes) return;
    const DayRange days = certain_days(phase);
    for (const std::size_t earlier : phases.at(phase.venue.index())) {
      if (earlier >= position) return;
      const PhaseRecord& other = loading.records<PhaseRecord>()[earlier];
      const DayRange others = certain_days(other);
      if (other.working != YesNo::yes) continue;
      if (days.first >= others.last || others.first >= days.last) continue;
      report_row<PhaseRecord>(loading, position,
                              {.code = "phase.overlap",
                               .severity = Severity::warning,
                               .column = "starts",
                               .value = to_iso(phase.starts),
                               .rule = "working phases of one venue should not overlap: " +
                                       describe_row<PhaseRecord>(loading, earlier)});
      return;
    }
  });
}

/// Finds phases as the analysis does: at the venue, else at the nearest one that encloses it.
class PhaseFinder {
 public:
  explicit PhaseFinder(Loading& loading) : loading_(loading), phases_(phases_by_venue(loading)) {
    for (const VenueRecord& venue : loading.records<VenueRecord>()) {
      parents_.emplace(venue.id.index(), venue.part_of);
    }
    for (const PhaseRecord& phase : loading.records<PhaseRecord>()) {
      names_.push_back(phase.name);
    }
  }

  [[nodiscard]] bool is_known(Text name) const {
    return std::ranges::find(names_, name) != names_.end();
  }
  [[nodiscard]] const PhaseRecord* named(Text venue, Text name) const {
    return nearest(venue, [&](const PhaseRecord& phase) { return phase.name == name; });
  }
  [[nodiscard]] const PhaseRecord* working(Text venue) const {
    return nearest(venue, [](const PhaseRecord& phase) { return phase.working == YesNo::yes; });
  }

 private:
  template <class IsWanted>
  [[nodiscard]] const PhaseRecord* nearest(Text venue, IsWanted is_wanted) const {
    // Circles are reported elsewhere; here they only must end.
    constexpr int most_nested = 100;
    for (int depth = 0; venue != empty_text() && depth < most_nested; ++depth) {
      const auto here = phases_.find(venue.index());
      if (here != phases_.end()) {
        for (const std::size_t position : here->second) {
          const PhaseRecord& phase = loading_.records<PhaseRecord>()[position];
          if (is_wanted(phase)) return &phase;
        }
      }
      const auto parent = parents_.find(venue.index());
      venue = parent == parents_.end() ? empty_text() : parent->second;
    }
    return nullptr;
  }

  Loading& loading_;
  PhasesByVenue phases_;
  std::unordered_map<std::size_t, Text> parents_;
  std::vector<Text> names_;
};

void check_phase_name(Loading& loading, const PhaseFinder& phases, std::size_t position,
                      const ExpectationRecord& record) {
  if (record.phase == empty_text() || phases.named(record.venue, record.phase) != nullptr) return;
  if (phases.is_known(record.phase)) {
    report_row<ExpectationRecord>(loading, position,
                                  {.code = "expectation.foreign_phase",
                                   .column = "phase",
                                   .value = loading.view(record.phase),
                                   .rule = "must be a phase of the venue or of one that encloses "
                                           "it"});
  } else if (record.due.is_none()) {
    report_row<ExpectationRecord>(loading, position,
                                  {.code = "expectation.unknown_phase",
                                   .severity = Severity::warning,
                                   .column = "phase",
                                   .value = loading.view(record.phase),
                                   .rule = "should be the name of a phase"});
  }
}

void check_due(Loading& loading, const PhaseFinder& phases, std::size_t position,
               const ExpectationRecord& record) {
  const PhaseRecord* phase = phases.named(record.venue, record.phase);
  if (phase == nullptr) phase = phases.working(record.venue);
  if (phase == nullptr || !is_after(phase->starts, record.due)) return;
  report_row<ExpectationRecord>(
      loading, position,
      {.code = "expectation.due_before_phase",
       .severity = Severity::warning,
       .column = "due",
       .value = to_iso(record.due),
       .rule = "should not be before the phase starts: " + to_iso(phase->starts)});
}

void check_expectations(Loading& loading) {
  const PhaseFinder phases(loading);
  for_each_row<ExpectationRecord>(loading, [&](std::size_t position,
                                               const ExpectationRecord& record) {
    if (const auto problem = check_id(loading.view(record.id), IdUse::expectation)) {
      report_row<ExpectationRecord>(loading, position,
                                    {.code = problem->code,
                                     .column = "id",
                                     .value = loading.view(record.id),
                                     .rule = problem->rule});
    }
    if ((record.stakeholder == empty_text()) == record.kind.empty()) {
      report_row<ExpectationRecord>(loading, position,
                                    {.code = "expectation.who",
                                     .column = "stakeholder",
                                     .value = loading.view(record.stakeholder),
                                     .rule = "must have either a stakeholder or a kind, not both"});
    }
    check_phase_name(loading, phases, position, record);
    check_due(loading, phases, position, record);
  });
  check_sources<ExpectationRecord>(loading, "expectation.unsourced");
}

/// Exactly one of a thing and a kind must be given.
template <class Record>
void check_who(Loading& loading, Text Record::*who, std::string_view code, std::string_view column,
               std::string_view rule) {
  for_each_row<Record>(loading, [&](std::size_t position, const Record& record) {
    if ((record.*who == empty_text()) == record.kind.has_value()) return;
    report_row<Record>(
        loading, position,
        {.code = code, .column = column, .value = loading.view(record.*who), .rule = rule});
  });
}

void check_periods(Loading& loading) {
  for_each_row<CheckRecord>(loading, [&](std::size_t position, const CheckRecord& check) {
    for (const auto& [column, date] :
         {std::pair{"from", check.from}, std::pair{"until", check.until}}) {
      if (!date.is_none()) continue;
      report_row<CheckRecord>(loading, position,
                              {.code = "check.period",
                               .column = column,
                               .rule = "must be given: a check speaks about a period"});
      return;
    }
    check_order<CheckRecord>(
        loading, position, check.from, check.until,
        {.code = "check.from_after_until", .column = "from", .rule = "must not be after until"});
  });
}

}  // namespace

void check_claims(Loading& loading) {
  constexpr std::string_view who_rule = "must have either a stakeholder or a kind, not both";
  check_phase_order(loading);
  check_phase_overlaps(loading);
  check_expectations(loading);
  check_periods(loading);
  check_who(loading, &CheckRecord::stakeholder, "check.who", "stakeholder", who_rule);
  check_who(loading, &OfferRecord::stakeholder, "offer.who", "stakeholder", who_rule);
  check_who(loading, &NeedRecord::venue, "need.where", "venue",
            "must have either a venue or a kind, not both");
}

}  // namespace bindeglied::detail
