#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/plan_partners.hpp"
#include "bindeglied/report/report.hpp"
#include "bindeglied/report/seat_summaries.hpp"

namespace bindeglied {

/// The plan for all projects, one row per filled seat (PlannedPartner), by project, then falling
/// score; schema "bindeglied/plan/1", `summary` as SeatSummary.
///
/// Throws as plan_partners().
[[nodiscard]] Report report_seats(const Study& study, const Question& question,
                                  const PartnerPlanRequest& request, const Watch& watch = {});

/// A meeting of those whom a plan brings together.
struct MeetingOptions {
  std::uint32_t rounds = 3;
  std::uint32_t table_size = 6;

  static constexpr auto fields() {
    using Self = MeetingOptions;
    return std::tuple{
        Field{"rounds", &Self::rounds, 1U, 50U, "a table plan for a meeting of so many rounds"},
        Field{"table_size", &Self::table_size, 2U, 100U, "at most so many at a table"}};
  }
};

/// The figures of a meeting, and its tables by round, then number.
struct MeetingAnswer {
  MeetingSummary summary = {};
  std::vector<MeetingTable> tables = {};
};

/// Who sits with whom in which round.
///
/// Guests are those with a seat in the plan and the partners that their projects have already.  Two
/// of them have to talk about a project in which both are, one of them newly: worth the mean of the
/// scores of those that are new.
///
/// Throws as plan_partners() and make_table_plan().
[[nodiscard]] MeetingAnswer answer_meeting(const Study& study, const Question& question,
                                           const PartnerPlanRequest& request,
                                           const MeetingOptions& options, const Watch& watch = {});

/// The same as a report: schema "bindeglied/table_plan/1", one row per table
/// (MeetingTable), `summary` as MeetingSummary.
[[nodiscard]] Report report_meeting(const Study& study, const Question& question,
                                    const PartnerPlanRequest& request,
                                    const MeetingOptions& options, const Watch& watch = {});

}  // namespace bindeglied
