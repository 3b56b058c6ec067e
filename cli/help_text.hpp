#pragma once

#include <span>
#include <string>
#include <string_view>

#include "bindeglied/report/write_report.hpp"
#include "cli/command.hpp"

namespace bindeglied {

/// What the program is, all verbs with one line each, and the global options.
[[nodiscard]] std::string overview_help(Language language);

/// Usage, purpose and options of one verb.
[[nodiscard]] std::string command_help(const Command& command, Language language);

/// What an option means, in German.  English help stands where the option is declared.
struct OptionText {
  std::string_view option;
  std::string_view de;
  std::string_view verb = {};  ///< for this verb only; empty: for all without a text of their own
};

/// All of them; none is for the same option of the same verb as another.
[[nodiscard]] std::span<const OptionText> german_option_texts();

/// The German help of an option of the verb, empty for an unknown one.
[[nodiscard]] std::string_view german_help(std::string_view verb, std::string_view option);

}  // namespace bindeglied
