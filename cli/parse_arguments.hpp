#pragma once

#include <string>
#include <vector>

#include "cli/option_spec.hpp"

namespace bindeglied {

/// Arguments taken apart: options by name and the rest in order.
struct ParsedArguments {
  OptionValues values;
  std::vector<std::string> positionals;
};

/// Takes apart what follows the verb.  Long options in full only, short ones where declared; `--`
/// ends the options.  Throws Error{usage} for an unknown option (with the nearest known one), a
/// missing value or an option repeated that must not be.
[[nodiscard]] ParsedArguments parse_arguments(const std::vector<std::string>& arguments,
                                              const std::vector<OptionSpec>& specs);

/// The known word nearest to `word`; empty when none is near.
[[nodiscard]] std::string nearest_word(std::string_view word,
                                       const std::vector<std::string>& known);

}  // namespace bindeglied
