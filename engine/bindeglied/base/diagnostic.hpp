#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace bindeglied {

enum class Severity : std::uint8_t { note, warning, error };

/// Something the user may have meant instead.
struct Suggestion {
  std::string id = {};
  double similarity = 0.0;  ///< 0 to 1
};

/// One thing that is wrong, or worth saying, about the data: a value, never thrown by itself.
struct Diagnostic {
  std::string code = {};  ///< stable, dotted: "ref.unknown_stakeholder"
  Severity severity = Severity::error;
  std::string file = {};   ///< last path component; empty when not from a file
  std::string table = {};  ///< English table name; empty when outside a table
  std::uint64_t row =
      0;  ///< line in a CSV file (header = 1), element in a JSON array (first = 1); 0 = none
  std::string column = {};  ///< English column name; empty = whole row
  std::string value = {};   ///< as written in the file
  std::string rule = {};    ///< what would be right, in English: "must be one of ..."
  std::vector<Suggestion> suggestions = {};  ///< best first
};

}  // namespace bindeglied
