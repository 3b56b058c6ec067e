#pragma once

#include "bindeglied/model/dataset.hpp"

namespace bindeglied::detail {

/// The worked example of the guides: a town, a foundation and a forum that nobody can take for real
/// ones, with texts in German or English.
[[nodiscard]] Dataset example_dataset(bool is_german);

}  // namespace bindeglied::detail
