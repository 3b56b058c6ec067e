#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/model/message.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// A dataset on a day, with its gaps as of that day.
struct NetworkState {
  const Network& network;
  AsOf as_of = {};
  std::vector<Gap> gaps = {};  ///< of assess_expectations
};

enum class Subject : std::uint8_t { gap, venue, stakeholder, tie };
enum class Change : std::uint8_t { added, removed, changed };

template <>
struct EnumNames<Subject> {
  using enum Subject;
  static constexpr std::array<EnumName<Subject>, 4> names{{
      {gap, "gap", "Lücke", "gap"},
      {venue, "venue", "Ort der Beteiligung", "venue"},
      {stakeholder, "stakeholder", "Organisation", "stakeholder"},
      {tie, "tie", "Verbindung", "tie"},
  }};
};

template <>
struct EnumNames<Change> {
  using enum Change;
  static constexpr std::array<EnumName<Change>, 3> names{{
      {added, "added", "neu", "added"},
      {removed, "removed", "entfallen", "removed"},
      {changed, "changed", "geändert", "changed"},
  }};
};

/// One thing that is not the same in two states.
struct Difference {
  std::string id = {};  ///< of the gap, node or tie; the same in both states
  Subject subject = Subject::gap;
  Change change = Change::changed;
  std::optional<GapStatus> status_before = {};  ///< of a gap; empty when it was not expected
  std::optional<GapStatus> status_after = {};
  std::optional<double> severity_before = {};  ///< of a gap; provable end; empty for unknown
  std::optional<double> severity_after = {};
  std::optional<std::uint32_t> rank_before = {};  ///< among the gaps that are not met, from 1
  std::optional<std::uint32_t> rank_after = {};
  std::optional<std::string> field = {};   ///< of a thing that is there in both: what of it changed
  std::optional<std::string> before = {};  ///< its value as data has it; empty = none
  std::optional<std::string> after = {};
  Message text = {};  ///< its arguments are words, since the states do not share ids

  static constexpr auto columns() {
    using R = Difference;
    using enum Show;
    return std::tuple{
        Column{"id", &R::id, "Kennung", "Id", details},
        Column{"subject", &R::subject, "Was", "Subject"},
        Column{"change", &R::change, "Änderung", "Change"},
        Column{"status_before", &R::status_before, "Status vorher", "Status before", details},
        Column{"status_after", &R::status_after, "Status nachher", "Status after", details},
        Column{"severity_before", &R::severity_before, "Schwere vorher", "Severity before", always,
               Display::severity},
        Column{"severity_after", &R::severity_after, "Schwere nachher", "Severity after", always,
               Display::severity},
        Column{"rank_before", &R::rank_before, "Rang vorher", "Rank before", details},
        Column{"rank_after", &R::rank_after, "Rang nachher", "Rank after", details},
        Column{"field", &R::field, "Feld", "Field", details},
        Column{"before", &R::before, "Vorher", "Before", details},
        Column{"after", &R::after, "Nachher", "After", details},
        Column{"text", &R::text, "Befund", "Finding"}};
  }
};

/// What is not the same in two states, of two datasets or of one on two days.
///
/// Gaps are compared by status and severity (to 1e-12), a rank alone is no difference; venues by
/// presence, name, and status on the day; stakeholders by existence on the day, name and kind; ties
/// by holding on the day, level, since, until, seen, role, confidence and sources, the latter also
/// where they hold on neither day.  Each property that changed is a row of its own.  All by id,
/// never by position; but where of two nodes and a kind exactly one tie is left over in either
/// dataset, its begin was changed.
///
/// Order: gaps by falling size of the change in severity, then venues, stakeholders, ties; of
/// equals by id, of one id presence first, then properties as named above.  Time O(n log n) in the
/// rows of both.
[[nodiscard]] std::vector<Difference> compare_states(const NetworkState& before,
                                                     const NetworkState& after);

}  // namespace bindeglied
