#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/matching/history.hpp"

namespace bindeglied {

/// What is known of a project, and what is asked for.
enum class EvaluationTask : std::uint8_t {
  one_known,      ///< who leads it is known, the partners are asked for
  all_but_one,    ///< all partners but one are known
  new_partners,   ///< as one_known, only those that never worked with who leads it
  past_partners,  ///< as one_known, only those that did
};

template <>
struct EnumNames<EvaluationTask> {
  using enum EvaluationTask;
  static constexpr std::array<EnumName<EvaluationTask>, 4> names{{
      {one_known, "A", "A", "A"},
      {all_but_one, "B", "B", "B"},
      {new_partners, "new", "neu", "new"},
      {past_partners, "proven", "bewährt", "proven"},
  }};
};

/// One project of the past whose partners are to be found again.
struct EvaluationQuery {
  VenueId project = {};
  std::vector<StakeholderId> known = {};     ///< ascending
  std::vector<StakeholderId> held_out = {};  ///< ascending, each with history; never empty
};

/// Which projects are asked about.
struct QueryChoice {
  Day from = earliest_day;  ///< inclusive
  Day until = latest_day;   ///< exclusive
  std::uint32_t min_members = 3;
  bool explicit_only = false;
  std::string without_role = {};
  std::uint64_t seed = 1;  ///< for who is left out in all_but_one
  /// Ties that had not certainly begun before this day are as if unknown; latest_day: none.
  Day known_before = latest_day;
};

/// Projects all of whose ties certainly began in the days, with at least `min_members` members of
/// whom exactly one leads; by id.  Those whose partners have no history are left out.
[[nodiscard]] std::vector<EvaluationQuery> find_queries(const Network& network,
                                                        const History& history,
                                                        const QueryChoice& choice,
                                                        EvaluationTask task);

/// Whether each stakeholder shared a venue with one of `known`, 1 or 0; `known` count.
[[nodiscard]] IdVector<StakeholderId, std::uint8_t> past_partners(
    const History& history, const std::vector<StakeholderId>& known);

/// 1 for those who may be named: with history, not known, in new_partners no past partner, in
/// past_partners only such.
[[nodiscard]] IdVector<StakeholderId, std::uint8_t> candidates_of(const History& history,
                                                                  const EvaluationQuery& query,
                                                                  EvaluationTask task);

/// The queries of a file.
struct FileQueries {
  std::vector<EvaluationQuery> queries = {};  ///< in the order of the rows
  std::uint32_t left_out = 0;                 ///< rows with nobody held out who can be named
};

/// Reads a table with tabs and a header: project, known (ids separated by blanks), held out (the
/// same); further columns that have a heading are ignored.  Held out who are no candidates are left
/// out; queries that are left with nobody are counted in `left_out`.  Throws Error{input} with all
/// faults, row by row: unknown ids, missing columns, more cells than headings, no row at all,
/// projects that have members in the history, who would answer themselves, projects all of whose
/// ties certainly began on `until` or later, somebody known and held out at once, a row that asks
/// the very same as one before.
[[nodiscard]] FileQueries read_queries(const Network& network, const History& history, Day until,
                                       std::string_view text, std::string_view file,
                                       EvaluationTask task);

}  // namespace bindeglied
