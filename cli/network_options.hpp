#pragma once

#include <vector>

#include "bindeglied/pipeline/network_request.hpp"
#include "cli/option_spec.hpp"

namespace bindeglied {

/// The options of every question about the network of cooperation.
[[nodiscard]] std::vector<OptionSpec> network_option_specs();

/// What these options say.  Throws Error{usage} for values that cannot be.
[[nodiscard]] NetworkRequest read_network_request(const OptionValues& values);

}  // namespace bindeglied
