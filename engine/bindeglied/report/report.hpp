#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bindeglied/model/protocol.hpp"
#include "bindeglied/report/report_column.hpp"
#include "bindeglied/report/value.hpp"

namespace bindeglied {

/// What a verb has found, with all ids resolved: the one value that every writer turns into bytes.
struct Report {
  std::string schema;   ///< "bindeglied/gaps/1"
  std::string command;  ///< "gaps"
  std::string as_of;    ///< ISO; empty when the question has no date
  std::uint64_t seed = 1;
  std::vector<InputRecord> inputs = {};
  std::vector<TableProtocol> tables = {};
  std::vector<DiagnosticCount> warnings = {};  ///< remarks about the data, by code
  ValueObject summary =
      {};  ///< verb-specific members of the envelope, before `result`: counters, `skipped`, `met`
  std::uint64_t total = 0;  ///< rows found, before --top
  std::vector<ReportColumn> columns = {};
  std::vector<ValueObject> rows = {};  ///< what is shown; keys as in `columns`
  /// For humans only: what stands above and below the table, in their language.
  std::vector<LocalText> headings = {};
  std::vector<LocalText> remarks = {};
  std::string next_command = {};  ///< the next useful command; empty = none
};

}  // namespace bindeglied
