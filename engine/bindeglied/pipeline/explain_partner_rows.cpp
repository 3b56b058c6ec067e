#include "bindeglied/pipeline/detail/explain_partner_rows.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "bindeglied/analysis/search_names.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/pipeline/plan_partners.hpp"
#include "bindeglied/report/explain_team.hpp"
#include "bindeglied/report/row_explanations.hpp"

namespace bindeglied::detail {
namespace {

/// What ids of these rows name.
struct ProjectAndWho {
  VenueId project = {};
  StakeholderId who = {};
};

std::optional<ProjectAndWho> named_in(const RowSearch& search) {
  const Network& network = search.study.network;
  const std::vector<std::string_view> names = names_in(search.request.id);
  if (names.size() != 2) return std::nullopt;
  return ProjectAndWho{resolve_project(network, names[0]), resolve_stakeholder(network, names[1])};
}

/// The row's one step: why it is not there.
std::vector<ExplanationStep> absence(const RowSearch& search, Message why) {
  return {{.step = StepKind::result, .key = search.request.id, .text = std::move(why)}};
}

/// The explanation of another row, under the id that was asked for.
std::vector<ExplanationStep> renamed(const RowSearch& search, std::vector<ExplanationStep> steps,
                                     std::string_view code) {
  steps.front().key = search.request.id;
  steps.front().text.code = code;
  return steps;
}

/// What `explain` has to say of a candidate; why somebody else is none.
FoundSteps explain_candidate(const RowSearch& search,
                             FoundSteps (*explain)(const RowSearch&, const ProjectAndWho&)) {
  const auto named = named_in(search);
  if (!named) return std::nullopt;
  auto why = why_no_candidate(search.study.network, named->project, named->who, search.day);
  if (why) return absence(search, std::move(*why));
  return explain(search, *named);
}

auto row_of(const std::vector<Recommendation>& rows, const ProjectAndWho& named) {
  return std::ranges::find_if(rows, [&](const Recommendation& row) {
    return row.project == named.project && row.candidate == named.who;
  });
}

FoundSteps partner_steps(const RowSearch& search, const ProjectAndWho& named) {
  const Network& network = search.study.network;
  PartnerRequest request = search.request.partners;
  // Lists that are spread depend on each other: those of all projects.
  if (request.stakeholder.empty() && request.options.spread <= 1.0) {
    request.projects = {std::string(names_in(search.request.id)[0])};
  }
  const Recommendations found =
      answer_partners(search.study, search.question, request, search.watch);
  const auto row = row_of(found.rows, named);
  if (row != found.rows.end()) return explain_recommendation(network, *row);
  RecommendOptions options = request.options;
  options.threads = search.question.threads;
  const auto one = recommend_one(network, named.project, named.who, search.day,
                                 weights_of(search.study, search.question), options, search.watch);
  if (one) return explain_recommendation(network, *one);
  return absence(search, {"explain.other_list", {}});
}

FoundSteps member_steps(const RowSearch& search, const ProjectAndWho& named) {
  const Network& network = search.study.network;
  TeamRequest request =
      read_team_request(network, names_in(search.request.id)[0], search.request.team);
  if (!search.request.is_as_asked) request.least = 0;  // any size is feasible
  TeamOptions options = search.request.team_options;
  options.threads = search.question.threads;
  const MatchWeights& weights = weights_of(search.study, search.question);
  for (const bool is_as_asked : {true, false}) {
    const Team team = find_team(network, request, search.day, weights, options, search.watch);
    const auto member = std::ranges::find(team.members, named.who, &TeamMember::stakeholder);
    if (member != team.members.end()) {
      std::vector<ExplanationStep> steps = explain_team_member(network, *member);
      return is_as_asked ? steps : renamed(search, std::move(steps), "explain.team_no_member");
    }
    if (std::ranges::find(request.never, named.who) != request.never.end()) break;
    request.must.push_back(named.who);
  }
  return absence(search, {"explain.team_never", {}});
}

PartnerPlanRequest plan_request(const RowSearch& search) {
  return {.projects = search.request.planned.projects, .options = search.request.seats};
}

FoundSteps seat_steps(const RowSearch& search, const ProjectAndWho& named) {
  const Network& network = search.study.network;
  PartnerPlanRequest request = plan_request(search);
  for (int attempt = 0; attempt < 2; ++attempt) {
    const PartnerPlanning planning =
        plan_partners(search.study, search.question, request, search.watch);
    const auto row = row_of(planning.recommended, named);
    if (row != planning.recommended.end()) {
      return renamed(search, explain_recommendation(network, *row), "explain.seat");
    }
    if (search.request.is_as_asked) break;
    request.options.fair = !request.options.fair;
  }
  const auto one = recommend_one(network, named.project, named.who, search.day,
                                 weights_of(search.study, search.question),
                                 {.threads = search.question.threads}, search.watch);
  if (!one) return std::nullopt;
  const char* code = one->rank == 0 ? "explain.below_floor" : "explain.no_seat";
  return renamed(search, explain_recommendation(network, *one), code);
}

}  // namespace

std::vector<std::string_view> names_in(std::string_view id) {
  return split(id.substr(id.find(':') + 1), '/');
}

FoundSteps explain_partner(const RowSearch& search) {
  return explain_candidate(search, partner_steps);
}

FoundSteps explain_member(const RowSearch& search) {
  return explain_candidate(search, member_steps);
}

FoundSteps explain_seat(const RowSearch& search) { return explain_candidate(search, seat_steps); }

FoundSteps explain_table(const RowSearch& search) {
  const MeetingAnswer meeting = answer_meeting(search.study, search.question, plan_request(search),
                                               search.request.meeting, search.watch);
  const auto table = std::ranges::find(meeting.tables, search.request.id, &MeetingTable::id);
  if (table == meeting.tables.end()) return std::nullopt;
  return explain_row(search.study.network, *table);
}

}  // namespace bindeglied::detail
