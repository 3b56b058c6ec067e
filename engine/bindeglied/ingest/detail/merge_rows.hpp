#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "bindeglied/ingest/detail/loading.hpp"

namespace bindeglied::detail {

/// One step of a 64-bit hash (multiply and xor-shift of SplitMix64: Steele, Lea & Flood 2014,
/// doi:10.1145/2714064.2660195).
[[nodiscard]] constexpr std::uint64_t mix_hash(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0xBF58476D1CE4E5B9ULL;
  return hash ^ (hash >> 31U);
}

[[nodiscard]] inline std::uint64_t hash_part(Text text) { return text.index(); }
[[nodiscard]] inline std::uint64_t hash_part(PartialDate date) {
  return (date.year() * 16ULL + date.month()) * 32ULL + date.day();
}
[[nodiscard]] inline std::uint64_t hash_part(StatusStep step) {
  return mix_hash(static_cast<std::uint64_t>(step.status), hash_part(step.from));
}
[[nodiscard]] inline std::uint64_t hash_part(double value) {
  // 0 and -0 are equal.
  return value == 0.0 ? 0 : std::bit_cast<std::uint64_t>(value);
}
template <class T>
requires std::is_enum_v<T> || std::is_integral_v<T>
[[nodiscard]] std::uint64_t hash_part(T value) { return static_cast<std::uint64_t>(value); }
template <class T>
[[nodiscard]] std::uint64_t hash_part(const std::optional<T>& value) {
  return value ? mix_hash(1, hash_part(*value)) : 0;
}
template <class T>
[[nodiscard]] std::uint64_t hash_part(const std::vector<T>& values) {
  std::uint64_t hash = values.size();
  for (const T& value : values) hash = mix_hash(hash, hash_part(value));
  return hash;
}

/// Of all that a row says; not of where it stands.
template <class Record>
[[nodiscard]] std::uint64_t hash_row(const Record& record) {
  std::uint64_t hash = mix_hash(0, hash_part(record.extra));
  for_each_table_column<Record>(
      [&](const auto& column) { hash = mix_hash(hash, hash_part(record.*column.member)); });
  return hash;
}

/// True when two rows say the same, known and unknown columns alike.
template <class Record>
[[nodiscard]] bool is_same_row(const Record& a, const Record& b) {
  bool is_same = a.extra == b.extra;
  for_each_table_column<Record>(
      [&](const auto& column) { is_same = is_same && a.*column.member == b.*column.member; });
  return is_same;
}

/// A row that stands twice is a slip; parallel edges of a network of another program may each be
/// meant, and the warning `graph.parallel_merged` says that one tie is left.
template <class Record>
void report_merged(Loading& loading, std::size_t position, std::size_t earlier) {
  const bool is_edge =
      std::is_same_v<Record, TieRecord> && loading.rows_of<Record>().is_in_network(position);
  const std::string_view code = is_edge ? "graph.parallel_merged" : "row.merged";
  const Severity severity = is_edge ? Severity::warning : Severity::note;
  if (!loading.log.count(code, severity)) return;
  const std::string rule = (is_edge ? "is a parallel edge: counts once, with " : "equals ") +
                           describe_row<Record>(loading, earlier);
  loading.log.keep(row_diagnostic<Record>(loading, position,
                                          {.code = code, .severity = severity, .rule = rule}));
}

/// Marks every row that equals an earlier one as merged, see report_merged().  Expected O(rows);
/// 8 bytes per row on the way.
template <class Record>
void merge_equal_rows(Loading& loading) {
  const std::vector<Record>& records = loading.records<Record>();
  std::vector<RowFate>& fates = loading.rows_of<Record>().fates;
  constexpr std::uint32_t free_slot = UINT32_MAX;
  // Open addressing, at most half full.
  std::vector<std::uint32_t> slots(std::bit_ceil(records.size() * 2 + 2), free_slot);
  for (std::size_t position = 0; position < records.size(); ++position) {
    if (fates[position] != RowFate::used) continue;
    std::size_t slot = hash_row(records[position]) & (slots.size() - 1);
    while (slots[slot] != free_slot && !is_same_row(records[slots[slot]], records[position])) {
      slot = (slot + 1) & (slots.size() - 1);
    }
    if (slots[slot] == free_slot) {
      slots[slot] = static_cast<std::uint32_t>(position);
      continue;
    }
    fates[position] = RowFate::merged;
    report_merged<Record>(loading, position, slots[slot]);
  }
}

}  // namespace bindeglied::detail
