#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/blank_spots.hpp"
#include "bindeglied/analysis/closing_plan.hpp"
#include "bindeglied/analysis/group_test.hpp"
#include "bindeglied/analysis/suggested_expectations.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/described_project.hpp"
#include "bindeglied/pipeline/explain_network_rows.hpp"
#include "bindeglied/pipeline/plan_partners.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/report_entry_points.hpp"
#include "bindeglied/pipeline/report_gaps.hpp"
#include "bindeglied/pipeline/report_partners.hpp"
#include "bindeglied/pipeline/report_path.hpp"
#include "bindeglied/pipeline/report_seats.hpp"
#include "bindeglied/pipeline/report_team.hpp"
#include "bindeglied/pipeline/report_what_if.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/explanation.hpp"

namespace bindeglied {

/// The projects that a plan was made for: on the command line of the plan itself they have no name.
struct PlannedProjects {
  std::vector<std::string> projects = {};  ///< as PartnerPlanRequest::projects

  static constexpr auto fields() {
    using Self = PlannedProjects;
    return std::tuple{
        Choice{"projects", &Self::projects, "a project of the plan; repeatable; default: all"}};
  }
};

/// What to explain, and the options of the question whose answer has that row.  Those of other
/// questions do not matter.
struct ExplainRequest {
  std::string id = {};  ///< of a row, of evidence, or of something in the data
  GapRequest gaps = {};
  GapOptions gap_options = {};  ///< in place of `gaps.options`
  ClosingPlanOptions plan = {};
  GroupTestOptions group_test = {};
  SuggestionOptions suggestions = {};
  BlankSpotOptions blank_spots = {};  ///< `by` comes from the id
  CoverageRequest coverage = {};      ///< `by` comes from the id
  PartnerRequest partners = {};       ///< the project comes from the id
  TeamWishes team = {};               ///< the project comes from the id
  TeamOptions team_options = {};
  PartnerPlanOptions seats = {};  ///< of the plan
  PlannedProjects planned = {};
  MeetingOptions meeting = {};
  PathRequest path = {};         ///< the ends come from the id
  EntryPointRequest entry = {};  ///< the stakeholder comes from the id; "-" is described here
  WhatIfRequest supposed = {};   ///< for the gap as it would be
  NetworkRequest network = {};   ///< for stats:, figure:, community:, bridges:
  GroupingOptions grouping = {};
  NodeOptions nodes = {};
  WeightsChoice weights = {};         ///< those of the study count; for the options
  ProjectDescription described = {};  ///< the study has it as a project; for the options

  /// The options are those that the row came from: it is looked for in no other list.  Otherwise a
  /// row beyond the usual length of a plan or list is found too, if perhaps with other figures.
  bool is_as_asked = false;
};

/// The steps of a row of any verb, by its id: gap:…, potential:…, thin:…, plan:…, group:…, time:…,
/// suggest:…, blank:…, cover:…, rec:…, team:…, path:…, entry:…, seat:…, table:…, and those of the
/// network of cooperation, see NetworkRow.  The question is asked again, with the options of the
/// request. Empty when there is no such row.
///
/// Throws Error{usage} for what the question itself refuses, Error{interrupted}.  Costs what the
/// question costs.
[[nodiscard]] std::optional<std::vector<ExplanationStep>> explain_row_id(
    const Study& study, const Question& question, const ExplainRequest& request,
    const Watch& watch = {});

}  // namespace bindeglied
