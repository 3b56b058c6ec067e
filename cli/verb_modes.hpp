#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/option_spec.hpp"

namespace bindeglied {

/// What a call asks of a verb, before anything is read.
struct AskedCall {
  std::string_view verb;
  const OptionValues& values;
  const std::vector<std::string>& positionals;  ///< without the data
};

/// What an option of a verb makes of its answer.
struct ModeAnswer {
  std::string_view option;  ///< "close" for --close
  std::string_view schema;  ///< "closing_plan" of "bindeglied/closing_plan/1"; empty where the
                            ///< value of the option names it
};

/// The options of the verb that have an answer of another form; without any of them its schema is
/// that of the verb.
[[nodiscard]] std::vector<ModeAnswer> mode_answers(std::string_view verb);

/// Whether the verb reads the option when it is asked so.  Options of which the tables say nothing
/// are read always.
[[nodiscard]] bool reads_option(const AskedCall& call, std::string_view option);

/// Throws Error{usage} when two options ask for different things, and for the first option by name
/// that would do nothing in this call.
void check_modes(const AskedCall& call);

/// Whether the verb reads the option in any of its modes; no help or completion offers others.
[[nodiscard]] bool ever_reads_option(std::string_view verb, std::string_view option);

/// Throws Error{usage}: the option does nothing where `asked` is asked, only where `others` are.
[[noreturn]] void refuse_option(std::string_view option, std::string_view asked,
                                const std::string& others);

}  // namespace bindeglied
