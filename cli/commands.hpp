#pragma once

#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace bindeglied {

/// All verbs, in the order of the help.
[[nodiscard]] const std::vector<Command>& commands();

/// The verb with that name.  Throws Error{usage} with a suggestion when there is none.
[[nodiscard]] const Command& get_command(std::string_view name);

// One file per verb in commands/, one line here and one in commands.cpp.
[[nodiscard]] Command check_command();
[[nodiscard]] Command init_command();
[[nodiscard]] Command show_command();
[[nodiscard]] Command find_command();
[[nodiscard]] Command coverage_command();
[[nodiscard]] Command gaps_command();
[[nodiscard]] Command what_if_command();
[[nodiscard]] Command recommend_command();
[[nodiscard]] Command team_command();
[[nodiscard]] Command plan_command();
[[nodiscard]] Command entry_points_command();
[[nodiscard]] Command path_command();
[[nodiscard]] Command stats_command();
[[nodiscard]] Command groups_command();
[[nodiscard]] Command bridges_command();
[[nodiscard]] Command explain_command();
[[nodiscard]] Command diff_command();
[[nodiscard]] Command evaluate_command();
[[nodiscard]] Command train_command();
[[nodiscard]] Command convert_command();
[[nodiscard]] Command schema_command();
[[nodiscard]] Command completion_command();
[[nodiscard]] Command help_command();

}  // namespace bindeglied
