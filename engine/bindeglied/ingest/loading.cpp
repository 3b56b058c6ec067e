#include "bindeglied/ingest/detail/loading.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <tuple>

#include "bindeglied/base/coded_error.hpp"

namespace bindeglied::detail {

const TableRows::Part* TableRows::part_of(std::size_t position) const {
  const auto after = std::ranges::upper_bound(parts, position, {}, &Part::first);
  return after == parts.begin() ? nullptr : &*std::prev(after);
}

std::string_view TableRows::file_of(std::size_t position) const {
  const Part* part = part_of(position);
  return part == nullptr ? std::string_view{} : std::string_view{part->file};
}

bool TableRows::is_in_network(std::size_t position) const {
  const Part* part = part_of(position);
  return part != nullptr && part->is_network;
}

void check_size(const Loading& loading) {
  const std::size_t nodes = loading.dataset.stakeholders.size() + loading.dataset.venues.size();
  if (nodes > loading.limits.max_nodes) {
    throw CodedError(ErrorKind::limit, "error.max_nodes",
                     "more stakeholders and venues than max_nodes = {0}",
                     {std::to_string(loading.limits.max_nodes)});
  }
  if (loading.dataset.ties.size() > loading.limits.max_ties) {
    throw CodedError(ErrorKind::limit, "error.max_ties", "more ties than max_ties = {0}",
                     {std::to_string(loading.limits.max_ties)});
  }
}

void remove_unused_rows(Loading& loading) {
  std::size_t table_position = 0;
  for_each_table<Dataset>([&](const auto& table) {
    const std::vector<RowFate>& fates = loading.rows[table_position++].fates;
    auto& records = loading.dataset.*table.member;
    std::size_t kept = 0;
    for (std::size_t k = 0; k < records.size(); ++k) {
      if (fates[k] != RowFate::used) continue;
      if (kept != k) records[kept] = std::move(records[k]);
      ++kept;
    }
    records.resize(kept);
  });
}

namespace {

std::uint64_t count(std::span<const RowFate> fates, RowFate fate) {
  return static_cast<std::uint64_t>(std::ranges::count(fates, fate));
}

}  // namespace

std::vector<TableProtocol> count_rows(const Loading& loading) {
  std::vector<TableProtocol> tables;
  for (std::size_t table = 0; table < table_count; ++table) {
    const TableRows& rows = loading.rows[table];
    for (std::size_t k = 0; k < rows.parts.size(); ++k) {
      const TableRows::Part& part = rows.parts[k];
      if (part.file.empty()) continue;
      const std::size_t end =
          k + 1 < rows.parts.size() ? rows.parts[k + 1].first : rows.fates.size();
      const std::span<const RowFate> fates =
          std::span(rows.fates).subspan(part.first, end - part.first);
      tables.push_back({.file = part.file,
                        .table = std::string(table_name(table)),
                        .rows = fates.size(),
                        .used = count(fates, RowFate::used),
                        .merged = count(fates, RowFate::merged),
                        .rejected = count(fates, RowFate::rejected),
                        .extra_columns = part.extra_columns});
    }
  }
  std::ranges::stable_sort(tables, {}, [](const TableProtocol& protocol) {
    return std::pair(find_table(protocol.table)->table, std::string_view(protocol.file));
  });
  return tables;
}

}  // namespace bindeglied::detail
