#include "bindeglied/pipeline/explain_rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "bindeglied/analysis/introduction_paths.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/matching/entry_points.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/model/row_ids.hpp"
#include "bindeglied/pipeline/plan_partners.hpp"
#include "bindeglied/report/row_explanations.hpp"

namespace bindeglied {
namespace {

using Steps = std::optional<std::vector<ExplanationStep>>;

/// Where to look for a row.
struct Search {
  const Study& study;
  const Question& question;
  const AsOf& day;
  std::string_view id;
  const GapOptions& options;
  const Watch& watch;
};

template <class Row>
Steps explain_one_of(const Search& search, const std::vector<Row>& rows) {
  const auto row = std::ranges::find(rows, search.id, &Row::id);
  if (row == rows.end()) return std::nullopt;
  return explain_row(search.study.network, *row);
}

std::vector<Gap> gaps_of(const Search& search) {
  return assess_expectations(search.study.network, search.day, search.options, search.watch);
}

/// The parts of an id after its first word: "rec:a/b" gives a and b.
std::vector<std::string_view> names_in(std::string_view id) {
  return split(id.substr(id.find(':') + 1), '/');
}

Steps explain_gap_row(const Search& search) {
  const std::vector<Gap> gaps = gaps_of(search);
  const auto gap = std::ranges::find(gaps, search.id, &Gap::id);
  if (gap == gaps.end()) return std::nullopt;
  return explain_gap(search.study.network, *gap);
}

/// First the usual list, whose ranks the reader has seen; then the whole, as the candidate may
/// stand below it.
Steps explain_partner(const Search& search) {
  constexpr std::uint32_t whole_list = 1000000;  // the most that RecommendOptions::top takes
  const Network& network = search.study.network;
  const std::vector<std::string_view> names = names_in(search.id);
  if (names.size() != 2) return std::nullopt;
  const NodeId project = find_node(network, names[0]);
  if (project.is_none() || !network.is_venue(project)) return std::nullopt;
  for (const std::uint32_t top : {RecommendOptions{}.top, whole_list}) {
    const RecommendOptions options{.top = top, .threads = search.question.threads};
    const Recommendations found =
        recommend_partners(network, {network.venue(project)}, search.day, options, search.watch);
    const auto row = std::ranges::find(found.rows, search.id, &Recommendation::id);
    if (row != found.rows.end()) return explain_recommendation(network, *row);
  }
  return std::nullopt;
}

/// A seat of the usual plan, or of the fair one: the recommendation behind it.
Steps explain_seat(const Search& search) {
  const std::string id = "rec" + std::string(search.id.substr(search.id.find(':')));
  for (const bool is_fair : {false, true}) {
    const PartnerPlanning planning =
        plan_partners(search.study, search.question, {.options = {.fair = is_fair}}, search.watch);
    const auto row = std::ranges::find(planning.recommended, id, &Recommendation::id);
    if (row == planning.recommended.end()) continue;
    std::vector<ExplanationStep> steps = explain_recommendation(search.study.network, *row);
    steps.front().key = search.id;
    steps.front().text.code = "explain.seat";
    return steps;
  }
  return std::nullopt;
}

/// "path:FROM/TO/RANK"
Steps explain_way(const Search& search) {
  constexpr std::uint32_t most_paths = 1000;  // the most that DiversePathOptions::count takes
  const Network& network = search.study.network;
  const std::vector<std::string_view> names = names_in(search.id);
  if (names.size() != 3) return std::nullopt;
  const NodeId from = find_node(network, names[0]);
  const NodeId to = find_node(network, names[1]);
  std::uint32_t rank = 0;
  const char* const end = names[2].data() + names[2].size();
  const bool is_rank = std::from_chars(names[2].data(), end, rank).ptr == end;
  if (from.is_none() || network.is_venue(from) || to.is_none() || from == to) return std::nullopt;
  if (!is_rank || rank < 1 || rank > most_paths) return std::nullopt;
  const StakeholderId start = network.stakeholder(from);
  const IntroductionGraph graph = build_introduction_graph(network, search.day);
  if (graph.stands_in[start] != start) return std::nullopt;
  const auto paths =
      find_introduction_paths(network, graph, start, to, {.count = rank}, search.watch);
  const auto path = std::ranges::find(paths, search.id, &IntroductionPath::id);
  if (path == paths.end()) return std::nullopt;
  return explain_path(network, *path);
}

/// "entry:WHO/TARGET"
Steps explain_entry(const Search& search) {
  const Network& network = search.study.network;
  const std::vector<std::string_view> names = names_in(search.id);
  if (names.size() != 2) return std::nullopt;
  const NodeId who = find_node(network, names[0]);
  if (who.is_none() || network.is_venue(who)) return std::nullopt;
  const EntryProfile profile = make_entry_profile(network, network.stakeholder(who), search.day);
  const EntryPoints found = find_entry_points(network, profile, search.day, {}, search.watch);
  const auto row = std::ranges::find(found.rows, search.id, &EntryPoint::id);
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

/// First the usual plan; then the longest, as the reader may have asked for more ties.
Steps explain_link(const Search& search) {
  constexpr std::uint32_t most_links = 1000;  // the most that ClosingPlanOptions::close takes
  const std::vector<Gap> gaps = gaps_of(search);
  for (const std::uint32_t close : {ClosingPlanOptions{}.close, most_links}) {
    const ClosingPlanOptions options{.close = close,
                                     .indirect_weight = search.options.indirect_weight};
    const ClosingPlan plan =
        plan_closing(search.study.network, gaps, search.day, options, search.watch);
    if (Steps steps = explain_one_of(search, plan.links)) return steps;
  }
  return std::nullopt;
}

Steps explain_group(const Search& search) {
  return explain_one_of(search,
                        test_groups(search.study.network, search.day, {}, search.watch).rows);
}

Steps explain_contact(const Search& search) {
  return explain_one_of(search,
                        find_first_contacts(search.study.network, search.day, search.watch));
}

/// First the usual list, whose ranks the reader has seen; then all.
Steps explain_suggestion(const Search& search) {
  for (const std::uint32_t count : {SuggestionOptions{}.suggest, 0U}) {
    const SuggestionOptions options{.suggest = count, .threads = search.question.threads};
    const auto rows =
        suggest_expectations(search.study.network, {}, search.day, options, search.watch);
    if (Steps steps = explain_one_of(search, rows)) return steps;
  }
  return std::nullopt;
}

/// "blank:AXIS/…"
Steps explain_blank_spot(const Search& search) {
  const std::vector<std::string_view> names = names_in(search.id);
  if (names.empty()) return std::nullopt;
  const auto axis = parse_enum<BlankSpotAxis>(names.front());
  if (!axis) return std::nullopt;
  return explain_one_of(
      search, find_blank_spots(search.study.network, {}, search.day, {.by = *axis}, search.watch));
}

/// "cover:VENUE/AXIS/VALUE"
Steps explain_cover(const Search& search) {
  const Network& network = search.study.network;
  const std::vector<std::string_view> names = split(search.id.substr(search.id.find(':') + 1), '/');
  if (names.size() != 3) return std::nullopt;
  const NodeId venue = find_node(network, names[0]);
  const auto axis = parse_enum<CoverageAxis>(names[1]);
  if (venue.is_none() || !network.is_venue(venue) || !axis) return std::nullopt;
  return explain_one_of(search, find_coverage(network, network.venue(venue), search.day,
                                              {.by = *axis}, search.watch));
}

struct RowKind {
  std::string_view prefix;
  Steps (*explain)(const Search&);
};
constexpr std::array row_kinds = {
    RowKind{"gap:", explain_gap_row},        RowKind{"rec:", explain_partner},
    RowKind{"path:", explain_way},           RowKind{"entry:", explain_entry},
    RowKind{"seat:", explain_seat},          RowKind{"potential:", explain_potential},
    RowKind{"thin:", explain_risk},          RowKind{"plan:", explain_link},
    RowKind{"group:", explain_group},        RowKind{"time:", explain_contact},
    RowKind{"suggest:", explain_suggestion}, RowKind{"blank:", explain_blank_spot},
    RowKind{"cover:", explain_cover},
};
static_assert(row_kinds.size() == row_id_prefixes.size());
static_assert(std::ranges::all_of(row_kinds,
                                  [](const RowKind& kind) { return is_row_id(kind.prefix); }));

}  // namespace

Steps explain_row_id(const Study& study, const Question& question, std::string_view id,
                     const GapOptions& options, const Watch& watch) {
  const AsOf day = as_of(study, question);
  for (const RowKind& kind : row_kinds) {
    if (id.starts_with(kind.prefix)) {
      return kind.explain({study, question, day, id, options, watch});
    }
  }
  return std::nullopt;
}

}  // namespace bindeglied
