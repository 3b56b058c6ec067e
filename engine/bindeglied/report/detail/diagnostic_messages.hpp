#pragma once

#include <string_view>

namespace bindeglied {

/// What one code of a Diagnostic says in German; the English is its `rule`.
struct DiagnosticMessage {
  std::string_view code;
  std::string_view de;
  bool has_details = false;  ///< the rule says more (numbers, names): added in brackets, see
                             ///< german_details()
};

/// nullptr for a code without German words.
[[nodiscard]] const DiagnosticMessage* find_diagnostic_message(std::string_view code);

}  // namespace bindeglied
