#pragma once

#include <string>

#include "bindeglied/report/write_report.hpp"
#include "cli/command.hpp"

namespace bindeglied {

/// What the program is, all verbs with one line each, and the global options.
[[nodiscard]] std::string overview_help(Language language);

/// Usage, purpose and options of one verb.
[[nodiscard]] std::string command_help(const Command& command, Language language);

/// The German help of an option; empty for an unknown one.  English help stands where the option is
/// declared.
[[nodiscard]] std::string_view german_help(std::string_view option);

}  // namespace bindeglied
