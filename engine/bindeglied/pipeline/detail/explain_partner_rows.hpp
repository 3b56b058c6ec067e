#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "bindeglied/network/as_of.hpp"
#include "bindeglied/pipeline/explain_rows.hpp"

namespace bindeglied::detail {

/// Empty when there is no such row.
using FoundSteps = std::optional<std::vector<ExplanationStep>>;

/// Where to look for a row.
struct RowSearch {
  const Study& study;
  const Question& question;
  const AsOf& day;
  const ExplainRequest& request;
  const Watch& watch;
};

/// The parts of an id after its first word: "rec:a/b" gives a and b.
[[nodiscard]] std::vector<std::string_view> names_in(std::string_view id);

// Rows that join a stakeholder to a project: "rec:PROJECT/WHO", "team:PROJECT/WHO",
// "seat:PROJECT/WHO".  Who is in no list, team or plan gets the reason why.  Empty when the id has
// not two names; throws Error{usage} with suggestions when a name is not known, and when the first
// is no project.

/// First the list that was asked for, whose ranks the reader has seen; then the whole list; then
/// what there is for somebody below the floor.
[[nodiscard]] FoundSteps explain_partner(const RowSearch& search);

/// First the team that was asked for; then the best one that has the stakeholder.
[[nodiscard]] FoundSteps explain_member(const RowSearch& search);

/// A seat of the plan that was asked for, or else of the fair or the usual one: the recommendation
/// behind it.
[[nodiscard]] FoundSteps explain_seat(const RowSearch& search);

/// "table:ROUND/TABLE" of a meeting: its talks.  Empty when the meeting has no such table.
[[nodiscard]] FoundSteps explain_table(const RowSearch& search);

}  // namespace bindeglied::detail
