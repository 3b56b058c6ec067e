#include "bindeglied/ingest/detail/check_names.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bindeglied/ingest/detail/name_directory.hpp"

namespace bindeglied::detail {
namespace {

/// A row that has a given id, in one of the tables that share their ids.
struct IdOwner {
  std::uint32_t position = UINT32_MAX;  ///< none
  std::uint32_t row = 0;
  std::uint8_t table = 0;
  Text id = {};
};

std::string describe_owner(const Loading& loading, const IdOwner& owner) {
  const std::string_view file = loading.rows[owner.table].file_of(owner.position);
  const std::string table(table_name(owner.table));
  if (file.empty()) return "a created row (" + table + ")";
  return "row " + std::to_string(owner.row) + " of " + std::string(file) + " (" + table + ")";
}

template <class Record>
[[nodiscard]] IdOwner owner_of(Loading& loading, std::size_t position) {
  const Record& record = loading.records<Record>()[position];
  return {.position = static_cast<std::uint32_t>(position),
          .row = record.row,
          .table = static_cast<std::uint8_t>(table_index<Record>()),
          .id = record.id};
}

template <class Record>
void check_duplicates(Loading& loading, std::vector<IdOwner>& first) {
  const std::vector<Record>& records = loading.records<Record>();
  for (std::size_t position = 0; position < records.size(); ++position) {
    const Text id = records[position].id;
    if (id == empty_text() || loading.rows_of<Record>().fates[position] == RowFate::merged) {
      continue;
    }
    IdOwner& owner = first[id.index()];
    if (owner.position == UINT32_MAX) {
      owner = owner_of<Record>(loading, position);
      continue;
    }
    // Of nodes of a network `graph.duplicate_id` has said so already.
    const TableRows& rows = loading.rows_of<Record>();
    if (rows.is_in_network(position) && loading.rows[owner.table].is_in_network(owner.position)) {
      continue;
    }
    const std::string rule =
        "is the id of " + describe_owner(loading, owner) + " too, which says something else";
    report_row<Record>(
        loading, position,
        {.code = "id.duplicate", .column = "id", .value = loading.view(id), .rule = rule});
  }
}

template <class... Records>
void check_duplicates_of(Loading& loading) {
  std::vector<IdOwner> first(loading.dataset.strings->size());
  (check_duplicates<Records>(loading, first), ...);
}

template <class Record>
void add_ids(Loading& loading, FoldedIndex& index, std::vector<IdOwner>& owners) {
  const std::vector<Record>& records = loading.records<Record>();
  for (std::size_t position = 0; position < records.size(); ++position) {
    if (loading.rows_of<Record>().fates[position] == RowFate::merged) continue;
    index.add(records[position].id, static_cast<std::uint32_t>(owners.size()));
    owners.push_back(owner_of<Record>(loading, position));
  }
}

template <class... Records>
void check_lookalikes(Loading& loading) {
  FoldedIndex index(*loading.dataset.strings);
  std::vector<IdOwner> owners;
  (add_ids<Records>(loading, index, owners), ...);
  index.for_each_agreement([&](const FoldedIndex::Entry& a, const FoldedIndex::Entry& b) {
    const IdOwner& first = owners[a.item];
    const IdOwner& second = owners[b.item];
    if (first.id == second.id || !loading.log.count("id.lookalike", Severity::warning)) return;
    loading.log.keep({.code = "id.lookalike",
                      .severity = Severity::warning,
                      .file = std::string(loading.rows[second.table].file_of(second.position)),
                      .table = std::string(table_name(second.table)),
                      .row = second.row,
                      .column = "id",
                      .value = std::string(loading.view(second.id)),
                      .rule = "looks like '" + std::string(loading.view(first.id)) +
                              "', the id of " + describe_owner(loading, first),
                      .suggestions = {{std::string(loading.view(first.id)), 1.0}}});
  });
}

void check_equal_names(Loading& loading) {
  const std::vector<StakeholderRecord>& records = loading.dataset.stakeholders;
  const std::vector<RowFate>& fates = loading.rows_of<StakeholderRecord>().fates;
  FoldedIndex index(*loading.dataset.strings);
  for (std::size_t position = 0; position < records.size(); ++position) {
    if (fates[position] == RowFate::merged) continue;
    index.add(records[position].name, static_cast<std::uint32_t>(position));
  }
  index.for_each_agreement([&](const FoldedIndex::Entry& a, const FoldedIndex::Entry& b) {
    if (records[a.item].id == records[b.item].id) return;
    if (!loading.log.count("name.duplicate", Severity::warning)) return;
    const std::string rule =
        "is the name of '" + std::string(loading.view(records[a.item].id)) + "' too (" +
        describe_owner(loading, owner_of<StakeholderRecord>(loading, a.item)) + ")";
    Diagnostic diagnostic =
        row_diagnostic<StakeholderRecord>(loading, b.item,
                                          {.code = "name.duplicate",
                                           .severity = Severity::warning,
                                           .column = "name",
                                           .value = loading.view(records[b.item].name),
                                           .rule = rule});
    diagnostic.suggestions.push_back({std::string(loading.view(records[a.item].id)), 1.0});
    loading.log.keep(std::move(diagnostic));
  });
}

}  // namespace

void check_duplicate_ids(Loading& loading) {
  check_duplicates_of<StakeholderRecord, VenueRecord>(loading);
  check_duplicates_of<TopicRecord>(loading);
  check_duplicates_of<PlaceRecord>(loading);
  check_duplicates_of<SourceRecord>(loading);
  check_duplicates_of<ExpectationRecord>(loading);
}

void check_similar_names(Loading& loading) {
  check_lookalikes<StakeholderRecord, VenueRecord>(loading);
  check_lookalikes<TopicRecord>(loading);
  check_lookalikes<PlaceRecord>(loading);
  check_lookalikes<SourceRecord>(loading);
  check_equal_names(loading);
}

}  // namespace bindeglied::detail
