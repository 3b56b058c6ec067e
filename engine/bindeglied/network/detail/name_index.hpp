#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/model/dataset.hpp"
#include "bindeglied/model/ids.hpp"

namespace bindeglied::detail {

/// Which row of a table gets which id: rows sorted by the bytes of their id, and the way back from
/// a text to the id (none for a text that is no id of that table).
template <class IdType>
struct TableIndex {
  std::vector<std::uint32_t> rows;  ///< row of the k-th id
  IdVector<Text, IdType> ids;
};

/// The ids of all tables that others refer to.
struct NameIndex {
  TableIndex<NodeId> stakeholders;
  TableIndex<NodeId> venues;  ///< their ids follow those of the stakeholders
  TableIndex<TopicId> topics;
  TableIndex<PlaceId> places;
  TableIndex<SourceId> sources;
  std::vector<SourceId> default_sources;  ///< of all rows that name none; at most one
};

[[nodiscard]] NameIndex index_names(const Dataset& dataset);

/// The node with that id, in either table; none for the empty text.
[[nodiscard]] NodeId find_node(const NameIndex& names, Text id);
[[nodiscard]] StakeholderId find_stakeholder(const NameIndex& names, Text id);
[[nodiscard]] VenueId find_venue(const NameIndex& names, Text id);

/// Calls visit(part) for every part of a list cell, none for an empty cell; allocates nothing, as
/// it runs once per tie.
template <class Visit>
void for_each_part(std::string_view list, Visit visit) {
  while (!list.empty()) {
    const std::size_t end = list.find('|');
    if (end != 0) visit(list.substr(0, end));
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
}

/// The ids that a list cell names, in the order given, each once.
template <class IdType>
[[nodiscard]] std::vector<IdType> resolve_list(StringPool& strings, const TableIndex<IdType>& table,
                                               Text list) {
  std::vector<IdType> found;
  const auto resolve = [&](Text text) {
    // A text that came after the index was made is no id.
    if (text.index() >= table.ids.size() || table.ids[text].is_none()) return;
    if (std::ranges::find(found, table.ids[text]) == found.end()) found.push_back(table.ids[text]);
  };
  const std::string_view cell = strings.view(list);
  if (cell.find('|') == std::string_view::npos) {
    if (!cell.empty()) resolve(list);
    return found;
  }
  for_each_part(cell, [&](std::string_view part) { resolve(strings.intern(part)); });
  return found;
}

/// As resolve_list, ascending.
template <class IdType>
[[nodiscard]] std::vector<IdType> resolve_set(StringPool& strings, const TableIndex<IdType>& table,
                                              Text list) {
  std::vector<IdType> found = resolve_list(strings, table, list);
  std::ranges::sort(found);
  return found;
}

/// The sources that a cell names, ascending; the dataset's default when it names none.
[[nodiscard]] std::vector<SourceId> resolve_sources(StringPool& strings, const NameIndex& names,
                                                    Text list);

}  // namespace bindeglied::detail
