#include "bindeglied/ingest/reading_losses.hpp"

#include <algorithm>
#include <array>

namespace bindeglied {
namespace {

/// Codes that say so themselves: left out, not read, the first one only, another direction.  An
/// edge from a node to itself is a rejected row.
constexpr std::array<std::string_view, 20> losing_codes = {
    "file.unread",         "file.unread_others",    "graph.attribute",     "graph.changing_value",
    "graph.content",       "graph.contradiction",   "graph.direction",     "graph.direction_left",
    "graph.duplicate_key", "graph.foreign_element", "graph.further_label", "graph.hyperedge",
    "graph.late_value",    "graph.parallel_merged", "graph.parent",        "graph.port",
    "graph.several",       "graph.turned",          "pajek.section",       "pajek.values"};

}  // namespace

std::vector<DiagnosticCount> losses_on_reading(const LoadedDataset& loaded) {
  std::vector<DiagnosticCount> losses;
  for (const DiagnosticCount& entry : loaded.counts) {
    const bool is_loss = std::ranges::find(losing_codes, entry.code) != losing_codes.end();
    if (is_loss && entry.count > 0) losses.push_back(entry);
  }
  return losses;
}

std::uint64_t rejected_on_reading(const LoadedDataset& loaded) {
  std::uint64_t rejected = 0;
  for (const TableProtocol& table : loaded.tables) rejected += table.rejected;
  return rejected;
}

std::uint64_t count_of(const std::vector<DiagnosticCount>& counts, std::string_view code) {
  const auto found = std::ranges::find(counts, code, &DiagnosticCount::code);
  return found == counts.end() ? 0 : found->count;
}

}  // namespace bindeglied
