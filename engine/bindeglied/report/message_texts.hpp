#pragma once

#include <span>
#include <string_view>

namespace bindeglied {

/// The sentence of one Message code in both languages, with places {0}, {1} ... for its arguments.
struct MessageText {
  std::string_view code;
  std::string_view de;
  std::string_view en;
};

/// The sentences of the gap analysis and of coverage.
[[nodiscard]] std::span<const MessageText> gap_messages();
/// The sentences on potentials, risks and changes.
[[nodiscard]] std::span<const MessageText> outlook_messages();
/// The sentences on blank spots.
[[nodiscard]] std::span<const MessageText> blank_messages();
/// The sentences of the recommender.
[[nodiscard]] std::span<const MessageText> recommend_messages();
/// The sentences of teams.
[[nodiscard]] std::span<const MessageText> team_messages();
/// The sentences of introduction paths.
[[nodiscard]] std::span<const MessageText> path_messages();
/// The sentences of entry points.
[[nodiscard]] std::span<const MessageText> entry_messages();
[[nodiscard]] std::span<const MessageText> evaluation_messages();
/// The sentences of the group test.
[[nodiscard]] std::span<const MessageText> group_messages();
/// The sentences of the timeline.
[[nodiscard]] std::span<const MessageText> timeline_messages();
/// The sentences of the closing plan, of what-if and of suggested expectations.
[[nodiscard]] std::span<const MessageText> plan_messages();
/// The sentences of the plan for all projects and of meetings.
[[nodiscard]] std::span<const MessageText> seat_messages();
/// The sentences on the network of cooperation.
[[nodiscard]] std::span<const MessageText> network_messages();
/// The sentences on who connects in it.
[[nodiscard]] std::span<const MessageText> bridge_messages();
/// Titles, counts, explanations and remarks of all verbs.
[[nodiscard]] std::span<const MessageText> verb_messages();

}  // namespace bindeglied
