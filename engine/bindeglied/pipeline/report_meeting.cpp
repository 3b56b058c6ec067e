#include <algorithm>
#include <cassert>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/matching/participants.hpp"
#include "bindeglied/matching/table_plan.hpp"
#include "bindeglied/pipeline/report_seats.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/seat_summaries.hpp"
#include "bindeglied/report/summaries.hpp"

namespace bindeglied {
namespace {

/// What two have to say to each other, over all projects.
using Talks = std::map<std::pair<StakeholderId, StakeholderId>, MeetingTalk>;

void add_talk(StakeholderId a, StakeholderId b, VenueId project, double value, Talks& talks) {
  assert(a != b && "who is a partner already is no candidate");
  const auto [first, second] = std::minmax(a, b);
  MeetingTalk& talk =
      talks.try_emplace({first, second}, MeetingTalk{first, second, project, 0.0}).first->second;
  talk.value += value;
}

/// Everybody who comes, ascending, and all talks.
struct Meeting {
  std::vector<StakeholderId> guests = {};
  Talks talks = {};
};

Meeting meeting_of(const Network& network, const PartnerPlanning& planning, const AsOf& day) {
  Meeting meeting;
  const std::vector<PlanSeat>& seats = planning.seats();
  for (std::size_t i = 0; i < seats.size(); ++i) {
    const VenueId project = planning.problem.projects[seats[i].project].venue;
    meeting.guests.push_back(seats[i].stakeholder);
    for (std::size_t k = i + 1; k < seats.size() && seats[k].project == seats[i].project; ++k) {
      add_talk(seats[i].stakeholder, seats[k].stakeholder, project,
               (seats[i].score + seats[k].score) / 2.0, meeting.talks);
    }
    for (const Participant& partner : participants_of(network, project, day)) {
      meeting.guests.push_back(partner.stakeholder);
      add_talk(seats[i].stakeholder, partner.stakeholder, project, seats[i].score, meeting.talks);
    }
  }
  sort_unique(meeting.guests);
  return meeting;
}

TableProblem table_problem(const Meeting& meeting, const MeetingOptions& options) {
  TableProblem problem{
      .guests = meeting.guests.size(), .rounds = options.rounds, .table_size = options.table_size};
  const auto number = [&](StakeholderId who) {
    const auto at = std::ranges::lower_bound(meeting.guests, who);
    return TableGuestId{static_cast<std::size_t>(at - meeting.guests.begin())};
  };
  for (const auto& [pair, talk] : meeting.talks) {
    problem.talks.push_back({number(pair.first), number(pair.second), talk.value});
  }
  return problem;
}

MeetingTable meeting_table(const Meeting& meeting, const SeatedTable& table) {
  MeetingTable row;
  for (const TableGuestId guest : table) row.stakeholders.push_back(meeting.guests[guest.index()]);
  for (std::size_t i = 0; i < row.stakeholders.size(); ++i) {
    for (std::size_t k = i + 1; k < row.stakeholders.size(); ++k) {
      const auto talk = meeting.talks.find({row.stakeholders[i], row.stakeholders[k]});
      if (talk != meeting.talks.end()) row.talks.push_back(talk->second);
    }
  }
  std::ranges::stable_sort(row.talks, {}, [](const MeetingTalk& talk) { return -talk.value; });
  for (const MeetingTalk& talk : row.talks) row.value += talk.value;
  return row;
}

std::vector<MeetingTable> meeting_tables(const Meeting& meeting, const TablePlan& plan) {
  std::vector<MeetingTable> rows;
  for (std::size_t round = 0; round < plan.rounds.size(); ++round) {
    for (std::size_t table = 0; table < plan.rounds[round].size(); ++table) {
      rows.push_back(meeting_table(meeting, plan.rounds[round][table]));
      rows.back().round = static_cast<std::uint32_t>(round + 1);
      rows.back().table = static_cast<std::uint32_t>(table + 1);
      rows.back().id = "table:" + std::to_string(round + 1) + "/" + std::to_string(table + 1);
    }
  }
  return rows;
}

}  // namespace

MeetingAnswer answer_meeting(const Study& study, const Question& question,
                             const PartnerPlanRequest& request, const MeetingOptions& options,
                             const Watch& watch) {
  check_fields(options);
  const PartnerPlanning planning = plan_partners(study, question, request, watch);
  const Meeting meeting = meeting_of(study.network, planning, as_of(study, question));
  const TablePlan plan = make_table_plan(table_problem(meeting, options), watch);
  return {.summary = {.guests = meeting.guests.size(),
                      .rounds = plan.rounds.size(),
                      .tables = plan.rounds.empty() ? 0 : plan.rounds.front().size(),
                      .value = plan.value,
                      .value_bound = plan.bound,
                      .repeats = plan.repeats,
                      .is_best = plan.is_best},
          .tables = meeting_tables(meeting, plan)};
}

Report report_meeting(const Study& study, const Question& question,
                      const PartnerPlanRequest& request, const MeetingOptions& options,
                      const Watch& watch) {
  const auto [summary, tables] = answer_meeting(study, question, request, options, watch);
  Report report = start_report(study, question, "plan");
  report.schema = "bindeglied/table_plan/1";
  add_summary(report, study.network, summary);
  report.headings.push_back(local_text(study, {"meeting.title", {stated_day(study, question)}}));
  report.headings.push_back(
      local_text(study, {"meeting.counts",
                         {whole(summary.guests), whole(summary.rounds), whole(summary.tables),
                          summary.value, summary.value_bound, whole(summary.repeats)}}));
  if (summary.is_best) report.headings.push_back(local_text(study, {"meeting.best", {}}));
  add_rows(report, study.network, tables, question.top, watch);
  report.remarks.push_back(local_text(study, {"meeting.meaning", {}}));
  if (!tables.empty()) report.next_command = "explain " + tables.front().id;
  return report;
}

}  // namespace bindeglied
