#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/base/columns.hpp"

namespace bindeglied {

/// The JSON Schema (2020-12, keywords that mean the same in draft-7) of one verb's JSON, made from
/// the columns of its row type; `name` as in "bindeglied/NAME/1".  Throws Error{usage} with
/// suggestions for an unknown name.
[[nodiscard]] std::string result_schema(std::string_view name);

/// All names that result_schema() knows, in the order of the README.
[[nodiscard]] std::vector<std::string> result_schema_names();

}  // namespace bindeglied
