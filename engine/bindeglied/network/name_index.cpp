#include "bindeglied/network/detail/name_index.hpp"

#include <numeric>

namespace bindeglied::detail {
namespace {

/// `first` is the id of the first row in order: venues count on after the stakeholders.
template <class IdType, class Record>
TableIndex<IdType> index_table(const StringPool& strings, const std::vector<Record>& records,
                               std::size_t first = 0) {
  TableIndex<IdType> table;
  table.rows.resize(records.size());
  std::iota(table.rows.begin(), table.rows.end(), 0U);
  std::ranges::sort(table.rows, {},
                    [&](std::uint32_t row) { return strings.view(records[row].id); });
  table.ids = IdVector<Text, IdType>(strings.size());
  for (std::size_t k = 0; k < table.rows.size(); ++k) {
    table.ids[records[table.rows[k]].id] = IdType{first + k};
  }
  return table;
}

}  // namespace

NameIndex index_names(const Dataset& dataset) {
  const StringPool& strings = *dataset.strings;
  NameIndex names{
      .stakeholders = index_table<NodeId>(strings, dataset.stakeholders),
      .venues = index_table<NodeId>(strings, dataset.venues, dataset.stakeholders.size()),
      .topics = index_table<TopicId>(strings, dataset.topics),
      .places = index_table<PlaceId>(strings, dataset.places),
      .sources = index_table<SourceId>(strings, dataset.sources),
      .default_sources = {}};
  if (!dataset.dataset.empty()) {
    names.default_sources =
        resolve_set(*dataset.strings, names.sources, dataset.dataset.front().default_source);
  }
  return names;
}

NodeId find_node(const NameIndex& names, Text id) {
  if (id.is_none() || id == empty_text() || id.index() >= names.stakeholders.ids.size()) return {};
  const NodeId stakeholder = names.stakeholders.ids[id];
  return stakeholder.is_none() ? names.venues.ids[id] : stakeholder;
}

StakeholderId find_stakeholder(const NameIndex& names, Text id) {
  const NodeId node = find_node(names, id);
  const bool is_stakeholder = !node.is_none() && node.index() < names.stakeholders.rows.size();
  return is_stakeholder ? StakeholderId{node.index()} : StakeholderId{};
}

VenueId find_venue(const NameIndex& names, Text id) {
  const NodeId node = find_node(names, id);
  const std::size_t first = names.stakeholders.rows.size();
  const bool is_venue = !node.is_none() && node.index() >= first;
  return is_venue ? VenueId{node.index() - first} : VenueId{};
}

std::vector<SourceId> resolve_sources(StringPool& strings, const NameIndex& names, Text list) {
  std::vector<SourceId> sources = resolve_set(strings, names.sources, list);
  return sources.empty() ? names.default_sources : sources;
}

}  // namespace bindeglied::detail
