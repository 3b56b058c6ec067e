#include "bindeglied/pipeline/explain_network_rows.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "bindeglied/analysis/brokers.hpp"
#include "bindeglied/analysis/partnerships.hpp"
#include "bindeglied/analysis/structure.hpp"
#include "bindeglied/pipeline/report_groups.hpp"
#include "bindeglied/pipeline/report_stats.hpp"
#include "bindeglied/report/explain_network.hpp"

namespace bindeglied {
namespace {

using Steps = std::optional<std::vector<ExplanationStep>>;

/// The network that the row is about.
struct NetworkSearch {
  const Study& study;
  const Question& question;  ///< on the later day, if the row compares two
  const NetworkRow& row;
  const Watch& watch;
  AsOf day = {};
  Cooperation cooperation = {};
};

NetworkSearch search_for(const Study& study, const Question& question, const NetworkRow& row,
                         const Watch& watch) {
  NetworkSearch search{study, question, row, watch, as_of(study, question)};
  search.cooperation = find_cooperation(study.network, search.day, row.network.cooperation, watch);
  return search;
}

std::string_view name_in(std::string_view id) { return id.substr(id.find(':') + 1); }

/// The stakeholder that the id names; none when it names no stakeholder.
StakeholderId stakeholder_in(const NetworkSearch& search) {
  const Network& network = search.study.network;
  const NodeId node = find_node(network, name_in(search.row.id));
  if (node.is_none() || network.is_venue(node)) return {};
  return network.stakeholder(node);
}

Partnerships partners_of(const NetworkSearch& search, StakeholderId stakeholder) {
  return find_partnerships(search.study.network, search.day, search.row.network.cooperation,
                           search.cooperation, stakeholder);
}

std::vector<TieId> ties_among(const NetworkSearch& search,
                              const std::vector<StakeholderId>& stakeholders) {
  return find_partnership_ties(search.study.network, search.day, search.row.network.cooperation,
                               search.cooperation, stakeholders);
}

Steps explain_stats(const NetworkSearch& search) {
  const StakeholderId who = stakeholder_in(search);
  if (who.is_none()) return std::nullopt;
  NodeOptions options = search.row.nodes;
  options.seed = search.question.seed;
  options.threads = search.question.threads;
  const auto rows = measure_nodes(search.cooperation, options, search.watch).rows;
  const auto row = std::ranges::find(rows, who, &NodeStatistics::id);
  if (row == rows.end()) return std::nullopt;
  return explain_statistics(search.study.network, *row, partners_of(search, who));
}

Steps explain_bridges(const NetworkSearch& search) {
  const StakeholderId who = stakeholder_in(search);
  if (who.is_none()) return std::nullopt;
  const Brokers found =
      find_brokers(search.study.network, search.cooperation,
                   null_options(search.question, search.row.network), search.watch);
  const auto row = std::ranges::find(found.rows, who, &Broker::id);
  if (row == found.rows.end()) return std::nullopt;
  return explain_broker(search.study.network, *row, partners_of(search, who));
}

Steps explain_groups(const NetworkSearch& search) {
  const Grouping found = answer_groups(search.study, search.question, search.row.network,
                                       search.row.grouping, search.watch);
  const auto row = std::ranges::find(found.rows, search.row.id, &CooperationGroup::id);
  if (row == found.rows.end()) return std::nullopt;
  return explain_community(search.study.network, *row,
                           weigh_members(search.cooperation, row->members),
                           ties_among(search, row->members));
}

Steps explain_figures(const NetworkSearch& search) {
  const auto rows =
      measure_structure(search.study.network, search.cooperation,
                        null_options(search.question, search.row.network), search.watch);
  const auto row = std::ranges::find(rows, search.row.id, figure_row_id);
  if (row == rows.end()) return std::nullopt;
  return explain_figure(search.study.network, search.cooperation, *row,
                        ties_among(search, search.cooperation.stakeholders));
}

struct NetworkRowKind {
  std::string_view prefix;
  Steps (*explain)(const NetworkSearch&);
};
constexpr std::array network_row_kinds = {
    NetworkRowKind{"stats:", explain_stats}, NetworkRowKind{"figure:", explain_figures},
    NetworkRowKind{"community:", explain_groups}, NetworkRowKind{"bridges:", explain_bridges}};

}  // namespace

Steps explain_network_row(const Study& study, const Question& question, const NetworkRow& row,
                          const Watch& watch) {
  const auto kind = std::ranges::find_if(network_row_kinds, [&](const NetworkRowKind& known) {
    return row.id.starts_with(known.prefix);
  });
  if (kind == network_row_kinds.end()) return std::nullopt;
  check_days(study, question, row.network.from, row.network.to);
  const Question later = row.network.from.is_none() ? question : on_day(question, row.network.to);
  return kind->explain(search_for(study, later, row, watch));
}

}  // namespace bindeglied
