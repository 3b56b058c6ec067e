#pragma once

#include <string>
#include <string_view>

namespace bindeglied {

/// The details that the English rule of a Diagnostic tells, in German; without those of them that
/// have no German words, and empty when none has.
[[nodiscard]] std::string german_details(std::string_view rule);

}  // namespace bindeglied
