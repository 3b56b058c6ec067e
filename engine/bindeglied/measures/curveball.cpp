#include "bindeglied/measures/curveball.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "bindeglied/measures/null_sample.hpp"

namespace bindeglied {
namespace {

using TradedRow = std::span<std::uint32_t>;

/// Room for one trade.
struct TradeRoom {
  std::vector<std::uint32_t> shared;
  std::vector<std::uint32_t> pool;
};

void put_back(TradedRow row, std::span<const std::uint32_t> shared,
              std::span<const std::uint32_t> won) {
  std::ranges::merge(shared, won, row.begin());
}

/// As many as before for each, what both have stays with both.
void trade(TradedRow a, TradedRow b, TradeRoom& room, std::mt19937_64& random) {
  room.shared.clear();
  room.pool.clear();
  std::ranges::set_intersection(a, b, std::back_inserter(room.shared));
  std::ranges::set_symmetric_difference(a, b, std::back_inserter(room.pool));
  const std::size_t share_of_a = a.size() - room.shared.size();
  if (share_of_a == 0 || share_of_a == room.pool.size()) return;  // one holds all the other has
  shuffle_items(room.pool, random);
  const std::span<std::uint32_t> pool(room.pool);
  std::ranges::sort(pool.first(share_of_a));
  std::ranges::sort(pool.subspan(share_of_a));
  put_back(a, room.shared, pool.first(share_of_a));
  put_back(b, room.shared, pool.subspan(share_of_a));
}

}  // namespace

TwoMode rewire_curveball(const TwoMode& graph, std::uint64_t trades, std::mt19937_64& random,
                         const Watch& watch) {
  constexpr std::uint64_t trades_between_checks = 1024;
  const Watch stop_only{.stop = watch.stop};
  std::vector<std::uint32_t> columns(graph.all_columns().begin(), graph.all_columns().end());
  std::vector<std::uint32_t> offsets(graph.all_offsets().begin(), graph.all_offsets().end());
  std::vector<TradedRow> rows;
  for (std::size_t row = 0; row < graph.row_count(); ++row) {
    if (offsets[row] == offsets[row + 1]) continue;
    rows.push_back(TradedRow(columns).subspan(offsets[row], offsets[row + 1] - offsets[row]));
  }
  TradeRoom room;
  for (std::uint64_t i = 0; rows.size() > 1 && i < trades; ++i) {
    if (i % trades_between_checks == 0) stop_only.check("rewire", 0.0);
    const std::size_t a = draw_below(rows.size(), random);
    const std::size_t b = draw_below(rows.size() - 1, random);
    trade(rows[a], rows[b < a ? b : b + 1], room, random);
  }
  return {graph.column_count(), std::move(offsets), std::move(columns)};
}

std::uint64_t enough_trades(const TwoMode& graph) { return 10ULL * graph.row_count(); }

}  // namespace bindeglied
