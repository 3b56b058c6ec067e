#include "bindeglied/analysis/network_changes.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

namespace bindeglied {
namespace {

const StructureFigure* find_same(const std::vector<StructureFigure>& figures,
                                 const StructureFigure& wanted) {
  const auto found = std::ranges::find_if(figures, [&](const StructureFigure& row) {
    return row.figure == wanted.figure && row.null_model == wanted.null_model;
  });
  return found == figures.end() ? nullptr : &*found;
}

FigureChange change_of(const StructureFigure* before, const StructureFigure* after) {
  FigureChange row{.figure = before != nullptr ? before->figure : after->figure,
                   .null_model = before != nullptr ? before->null_model : after->null_model};
  if (before != nullptr) {
    row.before = before->value;
    row.verdict_before = before->verdict;
    row.z_before = before->z;
  }
  if (after != nullptr) {
    row.after = after->value;
    row.verdict_after = after->verdict;
    row.z_after = after->z;
  }
  if (row.before && row.after) row.change = *row.after - *row.before;
  return row;
}

BrokerTrend trend_of(const BrokerChange& row) {
  if (row.pairs_before == 0) return BrokerTrend::appeared;
  if (row.pairs_after == 0) return BrokerTrend::vanished;
  const std::pair before(row.sole_pairs_before, row.pairs_before);
  const std::pair after(row.sole_pairs_after, row.pairs_after);
  if (before == after) return BrokerTrend::same;
  return before < after ? BrokerTrend::grew : BrokerTrend::shrank;
}

std::int64_t size_of_change(std::uint64_t before, std::uint64_t after) {
  return std::abs(static_cast<std::int64_t>(after) - static_cast<std::int64_t>(before));
}

}  // namespace

std::vector<FigureChange> compare_figures(const std::vector<StructureFigure>& before,
                                          const std::vector<StructureFigure>& after) {
  std::vector<FigureChange> rows;
  for (const StructureFigure& figure : after) {
    rows.push_back(change_of(find_same(before, figure), &figure));
  }
  for (const StructureFigure& figure : before) {
    if (find_same(after, figure) == nullptr) rows.push_back(change_of(&figure, nullptr));
  }
  std::ranges::stable_sort(rows, {}, &FigureChange::figure);
  return rows;
}

std::vector<BrokerChange> compare_brokers(const std::vector<Broker>& before,
                                          const std::vector<Broker>& after) {
  std::map<StakeholderId, BrokerChange> found;
  for (const Broker& broker : before) {
    BrokerChange& row = found[broker.id];
    row.kind = broker.kind;
    row.sole_pairs_before = broker.sole_pairs;
    row.pairs_before = broker.pairs;
    row.is_cut_vertex_before = broker.is_cut_vertex;
  }
  for (const Broker& broker : after) {
    BrokerChange& row = found[broker.id];
    row.kind = broker.kind;
    row.sole_pairs_after = broker.sole_pairs;
    row.pairs_after = broker.pairs;
    row.is_cut_vertex_after = broker.is_cut_vertex;
  }
  std::vector<BrokerChange> rows;
  for (auto& [id, row] : found) {
    row.id = id;
    row.trend = trend_of(row);
    rows.push_back(row);
  }
  std::ranges::stable_sort(rows, std::ranges::greater{}, [](const BrokerChange& row) {
    return std::pair(size_of_change(row.sole_pairs_before, row.sole_pairs_after),
                     size_of_change(row.pairs_before, row.pairs_after));
  });
  return rows;
}

}  // namespace bindeglied
