#include "bindeglied/pipeline/explain_rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string_view>
#include <utility>

#include "bindeglied/analysis/introduction_paths.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/matching/entry_points.hpp"
#include "bindeglied/matching/project_query.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/model/row_ids.hpp"
#include "bindeglied/pipeline/plan_partners.hpp"
#include "bindeglied/pipeline/report_blank_spots.hpp"
#include "bindeglied/pipeline/report_group_test.hpp"
#include "bindeglied/pipeline/report_plan.hpp"
#include "bindeglied/pipeline/report_team.hpp"
#include "bindeglied/pipeline/report_timeline.hpp"
#include "bindeglied/report/explain_team.hpp"
#include "bindeglied/report/row_explanations.hpp"

namespace bindeglied {
namespace {

using Steps = std::optional<std::vector<ExplanationStep>>;

/// Where to look for a row.
struct Search {
  const Study& study;
  const Question& question;
  const AsOf& day;
  const ExplainRequest& request;
  const Watch& watch;
};

template <class Row>
Steps explain_one_of(const Search& search, const std::vector<Row>& rows) {
  const auto row = std::ranges::find(rows, search.request.id, &Row::id);
  if (row == rows.end()) return std::nullopt;
  return explain_row(search.study.network, *row);
}

std::vector<Gap> gaps_of(const Search& search) {
  GapRequest request = search.request.gaps;
  request.options = search.request.gap_options;
  return answer_gaps(search.study, search.question, request, search.watch);
}

/// The parts of an id after its first word: "rec:a/b" gives a and b.
std::vector<std::string_view> names_in(std::string_view id) {
  return split(id.substr(id.find(':') + 1), '/');
}

Steps explain_gap_row(const Search& search) {
  const std::vector<Gap> gaps = gaps_of(search);
  const auto gap = std::ranges::find(gaps, search.request.id, &Gap::id);
  if (gap == gaps.end()) return std::nullopt;
  return explain_gap(search.study.network, *gap);
}

/// First the list that was asked for, whose ranks the reader has seen; then perhaps the whole, as
/// the candidate may stand below it.
Steps explain_partner(const Search& search) {
  constexpr std::size_t whole_list = 1000000;  // the most that RecommendOptions::top takes
  const Network& network = search.study.network;
  const std::vector<std::string_view> names = names_in(search.request.id);
  if (names.size() != 2) return std::nullopt;
  const NodeId project = find_node(network, names[0]);
  if (project.is_none() || !network.is_venue(project)) return std::nullopt;
  if (network.venues[network.venue(project)].kind != VenueKind::project) return std::nullopt;
  PartnerRequest request = search.request.partners;
  if (request.stakeholder.empty()) request.projects = {std::string(names[0])};
  Question question = search.question;
  for (int attempt = 0; attempt < 2; ++attempt) {
    const Recommendations found = answer_partners(search.study, question, request, search.watch);
    const auto row = std::ranges::find(found.rows, search.request.id, &Recommendation::id);
    if (row != found.rows.end()) return explain_recommendation(network, *row);
    if (question.top != 0) break;
    question.top = whole_list;
  }
  return std::nullopt;
}

/// "team:PROJECT/WHO": first in the team that was asked for; then perhaps in the best one that has
/// it.
Steps explain_member(const Search& search) {
  const Network& network = search.study.network;
  const std::vector<std::string_view> names = names_in(search.request.id);
  if (names.size() != 2) return std::nullopt;
  const NodeId project = find_node(network, names[0]);
  const NodeId who = find_node(network, names[1]);
  if (project.is_none() || !network.is_venue(project)) return std::nullopt;
  if (who.is_none() || network.is_venue(who)) return std::nullopt;
  TeamRequest request = read_team_request(network, names[0], search.request.team);
  if (!search.request.is_as_asked) request.least = 0;  // any size is feasible
  const ProjectQuery query = make_query(network, request.project, search.day);
  if (find_candidates(network, query)[network.stakeholder(who)] == 0) return std::nullopt;
  TeamOptions options = search.request.team_options;
  options.threads = search.question.threads;
  for (int attempt = 0; attempt < 2; ++attempt) {
    const Team team =
        find_team(network, request, search.day, search.study.weights, options, search.watch);
    const auto row = std::ranges::find(team.members, search.request.id, &TeamMember::id);
    if (row != team.members.end()) return explain_team_member(network, *row);
    if (search.request.is_as_asked) break;
    request.must = {network.stakeholder(who)};
  }
  return std::nullopt;
}

/// A seat of the usual plan, or of the fair one: the recommendation behind it.
Steps explain_seat(const Search& search) {
  const std::string id = "rec" + search.request.id.substr(search.request.id.find(':'));
  PartnerPlanOptions options = search.request.seats;
  for (int attempt = 0; attempt < 2; ++attempt) {
    const PartnerPlanning planning =
        plan_partners(search.study, search.question, {.options = options}, search.watch);
    const auto row = std::ranges::find(planning.recommended, id, &Recommendation::id);
    if (row != planning.recommended.end()) {
      std::vector<ExplanationStep> steps = explain_recommendation(search.study.network, *row);
      steps.front().key = search.request.id;
      steps.front().text.code = "explain.seat";
      return steps;
    }
    if (search.request.is_as_asked) break;
    options.fair = !options.fair;
  }
  return std::nullopt;
}

/// "path:FROM/TO/RANK"
Steps explain_way(const Search& search) {
  constexpr std::uint32_t most_paths = 1000;  // the most that DiversePathOptions::count takes
  const Network& network = search.study.network;
  const std::vector<std::string_view> names = names_in(search.request.id);
  if (names.size() != 3) return std::nullopt;
  const NodeId from = find_node(network, names[0]);
  const NodeId to = find_node(network, names[1]);
  std::uint32_t rank = 0;
  const char* const end = names[2].data() + names[2].size();
  const bool is_rank = std::from_chars(names[2].data(), end, rank).ptr == end;
  if (from.is_none() || network.is_venue(from) || to.is_none() || from == to) return std::nullopt;
  if (!is_rank || rank < 1 || rank > most_paths) return std::nullopt;
  const PathRequest& request = search.request.path;
  const StakeholderId start = network.stakeholder(from);
  const IntroductionGraph graph =
      build_introduction_graph(network, search.day, {.hop_cost = request.hop_cost});
  if (graph.stands_in[start] != start) return std::nullopt;
  const std::uint32_t count = search.request.is_as_asked ? request.count : rank;
  const auto paths =
      find_introduction_paths(network, graph, start, to, {.count = count}, search.watch);
  const auto path = std::ranges::find(paths, search.request.id, &IntroductionPath::id);
  if (path == paths.end()) return std::nullopt;
  return explain_path(network, *path);
}

/// "entry:WHO/TARGET", WHO "-" for an organisation that is not in the data.
Steps explain_entry(const Search& search) {
  const Network& network = search.study.network;
  const std::vector<std::string_view> names = names_in(search.request.id);
  if (names.size() != 2) return std::nullopt;
  EntryPointRequest request = search.request.entry;
  if (names[0] != "-") {
    const NodeId who = find_node(network, names[0]);
    if (who.is_none() || network.is_venue(who)) return std::nullopt;
    request.stakeholder = names[0];
  }
  const EntryProfile profile = entry_profile(search.study, search.question, request);
  const EntryPoints found = find_entry_points(network, profile, search.day, {}, search.watch);
  const auto row = std::ranges::find(found.rows, search.request.id, &EntryPoint::id);
  if (row == found.rows.end()) return std::nullopt;
  return explain_entry_point(network, *row);
}

Steps explain_potential(const Search& search) {
  return explain_one_of(
      search, find_potentials(search.study.network, search.day, gaps_of(search), search.watch));
}

Steps explain_risk(const Search& search) {
  return explain_one_of(
      search, find_thin_risks(search.study.network, search.day, gaps_of(search), search.watch));
}

/// First the plan that was asked for; then perhaps the longest.
Steps explain_link(const Search& search) {
  constexpr std::uint32_t most_links = 1000;  // the most that ClosingPlanOptions::close takes
  ClosingPlanOptions options = search.request.plan;
  for (int attempt = 0; attempt < 2; ++attempt) {
    const ClosingPlan plan = answer_closing_plan(search.study, search.question, search.request.gaps,
                                                 options, search.watch);
    Steps steps = explain_one_of(search, plan.links);
    if (steps || search.request.is_as_asked) return steps;
    options.close = most_links;
  }
  return std::nullopt;
}

Steps explain_group(const Search& search) {
  return explain_one_of(search,
                        answer_group_test(search.study, search.question, search.request.gaps,
                                          search.request.group_test, search.watch)
                            .rows);
}

Steps explain_contact(const Search& search) {
  return explain_one_of(
      search, answer_timeline(search.study, search.question, search.request.gaps, search.watch));
}

/// First the list that was asked for, whose ranks the reader has seen; then perhaps all.
Steps explain_suggestion(const Search& search) {
  const GapFilter filter = gap_filter(search.study.network, search.request.gaps);
  SuggestionOptions options = search.request.suggestions;
  options.threads = search.question.threads;
  for (int attempt = 0; attempt < 2; ++attempt) {
    auto rows =
        suggest_expectations(search.study.network, filter.where, search.day, options, search.watch);
    std::erase_if(rows, [&](const SuggestedExpectation& row) {
      return !filter.who.is_none() && search.study.network.node(row.stakeholder) != filter.who;
    });
    Steps steps = explain_one_of(search, rows);
    if (steps || search.request.is_as_asked) return steps;
    options.suggest = 0;
  }
  return std::nullopt;
}

/// "blank:AXIS/…"
Steps explain_blank_spot(const Search& search) {
  const std::vector<std::string_view> names = names_in(search.request.id);
  if (names.empty()) return std::nullopt;
  BlankSpotOptions options = search.request.blank_spots;
  const auto axis = parse_enum<BlankSpotAxis>(names.front());
  if (!axis || (options.by && *options.by != *axis)) return std::nullopt;
  options.by = axis;
  return explain_one_of(search, answer_blank_spots(search.study, search.question,
                                                   search.request.gaps, options, search.watch));
}

/// "cover:VENUE/AXIS/VALUE"
Steps explain_cover(const Search& search) {
  const Network& network = search.study.network;
  const std::vector<std::string_view> names = names_in(search.request.id);
  if (names.size() != 3) return std::nullopt;
  const NodeId venue = find_node(network, names[0]);
  const auto axis = parse_enum<CoverageAxis>(names[1]);
  if (venue.is_none() || !network.is_venue(venue) || !axis) return std::nullopt;
  CoverageRequest request = search.request.coverage;
  request.by = *axis;
  if (request.where.empty()) request.where = names[0];
  return explain_one_of(search,
                        answer_coverage(search.study, search.question, request, search.watch));
}

struct RowKind {
  std::string_view prefix;
  Steps (*explain)(const Search&);
};
constexpr std::array row_kinds = {
    RowKind{"gap:", explain_gap_row},      RowKind{"rec:", explain_partner},
    RowKind{"team:", explain_member},      RowKind{"path:", explain_way},
    RowKind{"entry:", explain_entry},      RowKind{"potential:", explain_potential},
    RowKind{"seat:", explain_seat},        RowKind{"thin:", explain_risk},
    RowKind{"plan:", explain_link},        RowKind{"group:", explain_group},
    RowKind{"time:", explain_contact},     RowKind{"suggest:", explain_suggestion},
    RowKind{"blank:", explain_blank_spot}, RowKind{"cover:", explain_cover},
};
// And the four that explain_network_row() knows.
static_assert(row_kinds.size() + 4 == row_id_prefixes.size());
static_assert(std::ranges::all_of(row_kinds,
                                  [](const RowKind& kind) { return is_row_id(kind.prefix); }));

}  // namespace

Steps explain_row_id(const Study& study, const Question& question, const ExplainRequest& request,
                     const Watch& watch) {
  const AsOf day = as_of(study, question);
  for (const RowKind& kind : row_kinds) {
    if (request.id.starts_with(kind.prefix)) {
      return kind.explain({study, question, day, request, watch});
    }
  }
  return explain_network_row(study, question,
                             {request.id, request.network, request.grouping, request.nodes}, watch);
}

}  // namespace bindeglied
