#pragma once

#include <string>
#include <vector>

#include "cli/option_spec.hpp"
#include "src/study.hpp"

namespace bindeglied::python {

/// The limits of loading.
[[nodiscard]] std::vector<OptionSpec> limit_specs();

/// The same data with the weights of a file for recommendations.  O(bytes of the file).  Throws
/// Error{io, input}.
[[nodiscard]] HeldStudy with_weights(const HeldStudy& held, const std::string& path);

}  // namespace bindeglied::python
