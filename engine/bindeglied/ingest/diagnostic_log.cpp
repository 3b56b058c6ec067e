#include "bindeglied/ingest/detail/diagnostic_log.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace bindeglied::detail {

bool DiagnosticLog::count(std::string_view code, Severity severity) {
  if (last_ == nullptr || last_->code != code) {
    const std::string key(code);
    last_ =
        &counts_.try_emplace(key, DiagnosticCount{.code = key, .severity = severity}).first->second;
  }
  DiagnosticCount& entry = *last_;
  // A code that is ever an error counts as one: has_errors() looks at the counts alone.
  entry.severity = std::max(entry.severity, severity);
  return ++entry.count <= max_kept;
}

void DiagnosticLog::add(Diagnostic diagnostic) {
  if (count(diagnostic.code, diagnostic.severity)) keep(std::move(diagnostic));
}

std::uint64_t DiagnosticLog::total(std::string_view code) const {
  const auto found = counts_.find(code);
  return found == counts_.end() ? 0 : found->second.count;
}

std::vector<DiagnosticCount> DiagnosticLog::counts() const {
  std::vector<DiagnosticCount> counts;
  for (const auto& [code, entry] : counts_) counts.push_back(entry);
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
