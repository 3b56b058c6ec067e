#pragma once

#include <string_view>

#include "bindeglied/base/diagnostic.hpp"
#include "bindeglied/report/value.hpp"

namespace bindeglied {

/// One problem as people read it: file, table, row, column, value, rule and suggestions in one
/// line, in both languages.
[[nodiscard]] LocalText diagnostic_text(const Diagnostic& diagnostic);

/// The same as the object of the JSON contract: code, severity, location{file, table, row, column},
/// value, rule, suggestions[{id, similarity}]; what is not known is null.
[[nodiscard]] ValueObject diagnostic_object(const Diagnostic& diagnostic);

/// "note", "warning" or "error".
[[nodiscard]] std::string_view severity_name(Severity severity);

}  // namespace bindeglied
