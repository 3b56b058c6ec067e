#include "bindeglied/pipeline/explain_rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string_view>
#include <utility>

#include "bindeglied/analysis/introduction_paths.hpp"
#include "bindeglied/analysis/search_names.hpp"
#include "bindeglied/matching/entry_points.hpp"
#include "bindeglied/model/row_ids.hpp"
#include "bindeglied/pipeline/detail/explain_partner_rows.hpp"
#include "bindeglied/pipeline/report_blank_spots.hpp"
#include "bindeglied/pipeline/report_group_test.hpp"
#include "bindeglied/pipeline/report_plan.hpp"
#include "bindeglied/pipeline/report_timeline.hpp"
#include "bindeglied/report/row_explanations.hpp"

namespace bindeglied {
namespace {

using detail::names_in;
using Search = detail::RowSearch;
using Steps = detail::FoundSteps;

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

Steps explain_gap_row(const Search& search) {
  const std::vector<Gap> gaps = gaps_of(search);
  const auto gap = std::ranges::find(gaps, search.request.id, &Gap::id);
  if (gap == gaps.end()) return std::nullopt;
  return explain_gap(search.study.network, *gap);
}

/// "path:FROM/TO/RANK"
Steps explain_way(const Search& search) {
  constexpr std::uint32_t most_paths = 1000;  // the most that DiversePathOptions::count takes
  const Network& network = search.study.network;
  const std::vector<std::string_view> names = names_in(search.request.id);
  if (names.size() != 3) return std::nullopt;
  const StakeholderId start = resolve_stakeholder(network, names[0]);
  const NodeId to = resolve_name(network, names[1]);
  std::uint32_t rank = 0;
  const char* const end = names[2].data() + names[2].size();
  const bool is_rank = std::from_chars(names[2].data(), end, rank).ptr == end;
  if (network.node(start) == to) return std::nullopt;
  if (!is_rank || rank < 1 || rank > most_paths) return std::nullopt;
  const PathRequest& request = search.request.path;
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
  if (names[0] != "-") request.stakeholder = names[0];
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
  const VenueId venue = resolve_venue(network, names[0]);
  const auto axis = parse_enum<CoverageAxis>(names[1]);
  if (!axis) return std::nullopt;
  CoverageRequest request = search.request.coverage;
  request.by = *axis;
  if (request.where.empty()) request.where = network.text(network.node_ids[network.node(venue)]);
  return explain_one_of(search,
                        answer_coverage(search.study, search.question, request, search.watch));
}

struct RowKind {
  std::string_view prefix;
  Steps (*explain)(const Search&);
};
constexpr std::array row_kinds = {
    RowKind{"gap:", explain_gap_row},         RowKind{"rec:", detail::explain_partner},
    RowKind{"team:", detail::explain_member}, RowKind{"path:", explain_way},
    RowKind{"entry:", explain_entry},         RowKind{"potential:", explain_potential},
    RowKind{"seat:", detail::explain_seat},   RowKind{"thin:", explain_risk},
    RowKind{"plan:", explain_link},           RowKind{"group:", explain_group},
    RowKind{"time:", explain_contact},        RowKind{"suggest:", explain_suggestion},
    RowKind{"blank:", explain_blank_spot},    RowKind{"cover:", explain_cover},
    RowKind{"table:", detail::explain_table},
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
