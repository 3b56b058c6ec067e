#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/base/diagnostic.hpp"
#include "bindeglied/model/protocol.hpp"

namespace bindeglied::detail {

/// Collects what is to be said about the data: counts everything, keeps the first of each code.
class DiagnosticLog {
 public:
  /// Diagnostics of one code that are kept; the others are only counted.
  static constexpr std::uint64_t max_kept = 1000;

  /// Counts one; true when its diagnostic is to be handed to keep().
  [[nodiscard]] bool count(std::string_view code, Severity severity);
  void keep(Diagnostic diagnostic) { kept_.push_back(std::move(diagnostic)); }
  /// Counts, and keeps while there is room.
  void add(Diagnostic diagnostic);

  /// How many of that code have been counted.
  [[nodiscard]] std::uint64_t total(std::string_view code) const;
  /// Every code once, ascending.
  [[nodiscard]] std::vector<DiagnosticCount> counts() const;
  /// The kept ones by file, table, row, column, code; empties the log.
  [[nodiscard]] std::vector<Diagnostic> take();

 private:
  /// Of the code in counts_; its size when it is not there.
  [[nodiscard]] std::size_t position_of(std::string_view code) const;

  std::vector<DiagnosticCount> counts_;  // few
  std::size_t last_ = 0;  // the one counted last: long tables often say the same of every row
  std::vector<Diagnostic> kept_;
};

}  // namespace bindeglied::detail
