#pragma once

#include <string>
#include <string_view>

namespace bindeglied {

/// Completions of verbs, options and their closed values for bash, zsh or fish, from the one table
/// of commands.  Throws Error{usage} for another shell.
[[nodiscard]] std::string completion_script(std::string_view shell);

}  // namespace bindeglied
