#include "bindeglied/measures/projection.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/measures/detail/buffers.hpp"

namespace bindeglied {
namespace {

/// Of consecutive rows: how many later rows each meets, and these with their weights, in the order
/// in which they were met.
struct Meetings {
  std::vector<std::uint32_t> counts;
  std::vector<std::uint32_t> targets;
  std::vector<double> weights;
};

/// What a thread adds up in.
struct MeetingRoom {
  std::vector<double> sums;        ///< by row; zero between rows
  std::vector<std::uint32_t> met;  ///< one longer than the rows
};

void meet_later_rows(std::uint32_t row, const TwoMode& rows, const TwoMode& by_column,
                     ProjectionWeight weight, MeetingRoom& room, Meetings& meetings) {
  std::size_t count = 0;
  double* const sums = room.sums.data();
  std::uint32_t* const met = room.met.data();
  for (const std::uint32_t column : rows.columns(row)) {
    const auto members = by_column.columns(column);
    const double share =
        weight == ProjectionWeight::count ? 1.0 : 1.0 / (static_cast<double>(members.size()) - 1.0);
    const auto later = std::upper_bound(members.begin(), members.end(), row) - members.begin();
    for (const std::uint32_t other : members.subspan(static_cast<std::size_t>(later))) {
      // Written always and kept if new: without a branch that cannot be foreseen.
      met[count] = other;
      count += static_cast<std::size_t>(sums[other] == 0.0);
      sums[other] += share;
    }
  }
  meetings.counts.push_back(static_cast<std::uint32_t>(count));
  meetings.targets.insert(meetings.targets.end(), met, met + count);
  for (std::size_t i = 0; i < count; ++i) {
    meetings.weights.push_back(std::exchange(sums[met[i]], 0.0));
  }
}

std::vector<Meetings> meet_all(const TwoMode& rows, ProjectionWeight weight, unsigned threads,
                               const Watch& watch) {
  constexpr std::size_t chunk = 1024;
  // Fewer take most of their time for new memory, for which threads wait on one another.
  constexpr std::uint64_t enough_for_threads = 1ULL << 24U;
  const TwoMode by_column = transpose(rows);
  std::uint64_t arcs = 0;
  for (std::uint32_t column = 0; column < by_column.row_count(); ++column) {
    const std::uint64_t members = by_column.columns(column).size();
    if (members < 2) continue;
    check_arc_count(members * (members - 1));  // before they all meet
    arcs += members * (members - 1);
  }
  if (arcs < enough_for_threads) threads = 1;
  const std::size_t count = rows.row_count();
  std::vector<Meetings> meetings((count + chunk - 1) / chunk);
  detail::Buffers<MeetingRoom> rooms([&] {
    return MeetingRoom{std::vector<double>(count, 0.0), std::vector<std::uint32_t>(count + 1)};
  });
  parallel_for(count, chunk, threads, [&](std::size_t first, std::size_t last) {
    rooms.with([&](MeetingRoom& room) {
      for (std::size_t row = first; row < last; ++row) {
        watch.check();  // a row with large columns takes its time
        meet_later_rows(static_cast<std::uint32_t>(row), rows, by_column, weight, room,
                        meetings[first / chunk]);
      }
    });
  });
  return meetings;
}

/// Calls visit(row, later row, weight) for all meetings, rows ascending.
template <class Visit>
void for_each_meeting(const std::vector<Meetings>& meetings, const Watch& watch, Visit visit) {
  std::uint32_t row = 0;
  for (const Meetings& part : meetings) {
    std::size_t next = 0;
    for (const std::uint32_t count : part.counts) {
      watch.check();
      for (std::uint32_t i = 0; i < count; ++i, ++next) {
        visit(row, part.targets[next], part.weights[next]);
      }
      ++row;
    }
  }
}

/// Both directions of each meeting, in rows that come out ascending: each vertex writes itself into
/// the rows of those that it meets, first the earlier into those of the later, then back.
Graph graph_of_meetings(std::uint32_t count, const std::vector<Meetings>& meetings,
                        const Watch& watch) {
  std::uint64_t pairs = 0;
  for (const Meetings& part : meetings) pairs += part.targets.size();
  check_arc_count(2 * pairs);
  std::vector<std::uint32_t> before(count, 0);
  std::vector<std::uint32_t> offsets(count + std::size_t{1}, 0);
  for_each_meeting(meetings, watch, [&](std::uint32_t row, std::uint32_t later, double /*weight*/) {
    ++before[later];
    ++offsets[row + std::size_t{1}];
    ++offsets[later + std::size_t{1}];
  });
  std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
  std::vector<std::uint32_t> targets(offsets.back());
  std::vector<double> weights(offsets.back());
  std::vector<std::uint32_t> next(offsets.begin(), offsets.end() - 1);
  const auto write = [&](std::uint32_t row, std::uint32_t other, double weight) {
    const std::uint32_t place = next[row]++;
    targets[place] = other;
    weights[place] = weight;
  };
  for_each_meeting(meetings, watch, [&](std::uint32_t row, std::uint32_t later, double weight) {
    write(later, row, weight);
  });
  for (std::uint32_t row = 0; row < count; ++row) {
    watch.check();
    for (std::uint32_t i = offsets[row]; i < offsets[row] + before[row]; ++i) {
      write(targets[i], row, weights[i]);
    }
  }
  return {std::move(offsets), std::move(targets), std::move(weights)};
}

}  // namespace

Graph project_rows(const TwoMode& rows, ProjectionWeight weight, unsigned threads,
                   const Watch& watch) {
  return graph_of_meetings(rows.row_count(), meet_all(rows, weight, threads, watch), watch);
}

}  // namespace bindeglied
