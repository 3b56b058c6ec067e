#include "bindeglied/ingest/detail/diagnostic_log.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace bindeglied::detail {

bool DiagnosticLog::count(std::string_view code, Severity severity) {
  if (last_ >= counts_.size() || counts_[last_].code != code) last_ = position_of(code);
  if (last_ == counts_.size()) {
    counts_.push_back({.code = std::string(code), .severity = severity});
  }
  DiagnosticCount& entry = counts_[last_];
  // A code that is ever an error counts as one: has_errors() looks at the counts alone.
  entry.severity = std::max(entry.severity, severity);
  return ++entry.count <= max_kept;
}

void DiagnosticLog::add(Diagnostic diagnostic) {
  if (count(diagnostic.code, diagnostic.severity)) keep(std::move(diagnostic));
}

std::uint64_t DiagnosticLog::total(std::string_view code) const {
  const std::size_t position = position_of(code);
  return position == counts_.size() ? 0 : counts_[position].count;
}

std::size_t DiagnosticLog::position_of(std::string_view code) const {
  return static_cast<std::size_t>(std::ranges::find(counts_, code, &DiagnosticCount::code) -
                                  counts_.begin());
}

std::vector<DiagnosticCount> DiagnosticLog::counts() const {
  std::vector<DiagnosticCount> counts = counts_;
  std::ranges::sort(counts, {}, &DiagnosticCount::code);
  return counts;
}

std::vector<Diagnostic> DiagnosticLog::take() {
  std::ranges::stable_sort(kept_, {}, [](const Diagnostic& diagnostic) {
    return std::tie(diagnostic.file, diagnostic.table, diagnostic.row, diagnostic.column,
                    diagnostic.code);
  });
  return std::exchange(kept_, {});
}

}  // namespace bindeglied::detail
