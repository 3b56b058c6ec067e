#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "bindeglied/base/id.hpp"
#include "bindeglied/base/watch.hpp"

namespace bindeglied {

struct TableGuestTag {};
/// One of those who come to a meeting.
using TableGuestId = Id<TableGuestTag>;

/// What two guests have to say to each other.
struct TableTalk {
  TableGuestId first = {};
  TableGuestId second = {};  ///< another guest
  double value = 0.0;        ///< >= 0; counted in whole 1e-9; several of a pair add up
};

struct TableProblem {
  std::size_t guests = 0;
  std::vector<TableTalk> talks = {};
  std::uint32_t rounds = 3;      ///< >= 1
  std::uint32_t table_size = 4;  ///< at most so many at a table; >= 1
};

/// Those at one table, ascending.
using SeatedTable = std::vector<TableGuestId>;

/// Who sits with whom in which round.
struct TablePlan {
  std::vector<std::vector<SeatedTable>> rounds = {};  ///< by round, then table
  double value = 0.0;                                 ///< of all pairs that meet, each counted once
  double bound = 0.0;                                 ///< no plan has more
  std::uint64_t repeats = 0;  ///< meetings of pairs that have met before, each counted
  bool is_best = false;       ///< shown to be as good as any: fewest repeats, then the most value
};

/// Puts every guest at a table in every round: as few tables as the size allows, whose sizes differ
/// by one at most; pairs meet again as rarely as possible, and the value of those who meet is as
/// large as possible.
///
/// Meetings without repetition are the social golfer problem (Dotú and Van Hentenryck 2005,
/// CPAIOR, LNCS 3524), valued ones are NP-hard too.  Up to `most_table_plans` plans all are looked
/// at.  Beyond that two starts are improved by swapping two guests in one round or in all rounds
/// until no swap helps: the transversal design in which guest (i, j) sits at table j + r i modulo
/// the number of tables, without repeats when that number is a prime not below size and rounds
/// (Bose 1938, Sankhya 3, 323-338), and one filled greedily by value.  `bound`: nobody meets more
/// than rounds * (largest table - 1) others.
///
/// Equal inputs give equal plans.  Throws Error{limit} above 3,000 guests, Error{interrupted}.
[[nodiscard]] TablePlan make_table_plan(const TableProblem& problem, const Watch& watch = {});

}  // namespace bindeglied
