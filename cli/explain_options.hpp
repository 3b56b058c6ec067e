#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/pipeline/explain_rows.hpp"
#include "cli/option_spec.hpp"

namespace bindeglied {

/// The options of every question whose rows `explain` explains, each name once.
[[nodiscard]] std::vector<OptionSpec> explain_option_specs();

/// The names of those that the question of the row with this id takes; ascending.
[[nodiscard]] std::vector<std::string> explain_option_names(std::string_view id);

/// What to explain, with the options as given.  Throws Error{usage} for an option that the row's
/// question does not take, and for a value that does not fit it or the id.
[[nodiscard]] ExplainRequest read_explain_request(std::string_view id, const OptionValues& values);

}  // namespace bindeglied
