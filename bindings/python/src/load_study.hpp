#pragma once

#include <string>

#include "src/study.hpp"

namespace bindeglied::python {

/// The data with the weights of a file for recommendations.  Throws Error{io, input}.
[[nodiscard]] HeldStudy with_weights(const HeldStudy& held, const std::string& path);

}  // namespace bindeglied::python
