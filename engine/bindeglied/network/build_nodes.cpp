#include <algorithm>
#include <utility>

#include "bindeglied/network/detail/network_columns.hpp"

namespace bindeglied::detail {
namespace {

Stakeholder make_stakeholder(const StakeholderRecord& record) {
  return {.kind = record.kind.value_or(StakeholderKind::other),
          .is_kind_given = record.kind.has_value(),
          .lat = record.lat,
          .lon = record.lon,
          .capacity = record.capacity,
          .accepts_applications = record.accepts_applications,
          .contact = record.contact,
          .country = record.country,
          .nuts3 = record.nuts3,
          .aliases = record.aliases,
          .extra = record.extra};
}

Venue make_venue(const VenueRecord& record, const NameIndex& names) {
  Venue venue{.kind = record.kind,
              .part_of = find_venue(names, record.part_of),
              .seats = record.seats,
              .status = record.status,
              .starts = record.starts,
              .ends = record.ends,
              .description = record.description,
              .keywords = record.keywords,
              .programme = record.programme,
              .programme_part = record.programme_part,
              .call = record.call,
              .funding_scheme = record.funding_scheme,
              .extra = record.extra};
  std::ranges::sort(venue.status, {},
                    [](const StatusStep& step) { return std::pair(step.from, step.status); });
  return venue;
}

Csr<VenueId, VenueId> build_parts(const IdVector<VenueId, Venue>& venues) {
  IdVector<VenueId, std::vector<VenueId>> parts(venues.size());
  for (const VenueId venue : venues.ids()) {
    if (!venues[venue].part_of.is_none()) parts[venues[venue].part_of].push_back(venue);
  }
  CsrBuilder<VenueId, VenueId> builder;
  for (const std::vector<VenueId>& inner : parts) {
    for (const VenueId venue : inner) builder.push_value(venue);
    builder.end_key();
  }
  return std::move(builder).build();
}

/// Builds the columns that stakeholders and venues share, row by row in the order of their ids.
class CommonColumns {
 public:
  CommonColumns(const Dataset& dataset, const NameIndex& names)
      : strings_(*dataset.strings), names_(names) {}

  template <class Record>
  void push(const Record& record) {
    nodes_.ids.push_back(record.id);
    nodes_.names.push_back(record.name == empty_text() ? record.id : record.name);
    nodes_.short_names.push_back(record.short_name);
    push_list(topics_, resolve_set(strings_, names_.topics, record.topics));
    push_list(places_, resolve_list(strings_, names_.places, record.place));
    push_list(sources_, resolve_sources(strings_, names_, record.sources));
  }

  [[nodiscard]] NodeColumns build() && {
    nodes_.topics_of = std::move(topics_).build();
    nodes_.places_of = std::move(places_).build();
    nodes_.sources_of = std::move(sources_).build();
    return std::move(nodes_);
  }

 private:
  template <class IdType>
  static void push_list(CsrBuilder<NodeId, IdType>& column, const std::vector<IdType>& list) {
    for (const IdType id : list) column.push_value(id);
    column.end_key();
  }

  StringPool& strings_;
  const NameIndex& names_;
  NodeColumns nodes_;
  CsrBuilder<NodeId, TopicId> topics_;
  CsrBuilder<NodeId, PlaceId> places_;
  CsrBuilder<NodeId, SourceId> sources_;
};

}  // namespace

NodeColumns build_nodes(const Dataset& dataset, const NameIndex& names) {
  CommonColumns columns(dataset, names);
  for (const std::uint32_t row : names.stakeholders.rows) columns.push(dataset.stakeholders[row]);
  for (const std::uint32_t row : names.venues.rows) columns.push(dataset.venues[row]);
  NodeColumns nodes = std::move(columns).build();
  for (const std::uint32_t row : names.stakeholders.rows) {
    nodes.stakeholders.push_back(make_stakeholder(dataset.stakeholders[row]));
  }
  for (const std::uint32_t row : names.venues.rows) {
    nodes.venues.push_back(make_venue(dataset.venues[row], names));
  }
  nodes.parts_of = build_parts(nodes.venues);
  return nodes;
}

CatalogueColumns build_catalogues(const Dataset& dataset, const NameIndex& names) {
  const auto parent_of = [](const auto& table, Text id) {
    return id == empty_text() ? decltype(table.ids[id]){} : table.ids[id];
  };
  CatalogueColumns columns;
  for (const std::uint32_t row : names.topics.rows) {
    const TopicRecord& record = dataset.topics[row];
    columns.topics.push_back({.id = record.id,
                              .name = record.name == empty_text() ? record.id : record.name,
                              .parent = parent_of(names.topics, record.parent)});
  }
  for (const std::uint32_t row : names.places.rows) {
    const PlaceRecord& record = dataset.places[row];
    columns.places.push_back({.id = record.id,
                              .name = record.name == empty_text() ? record.id : record.name,
                              .parent = parent_of(names.places, record.parent),
                              .lat = record.lat,
                              .lon = record.lon,
                              .population = record.population,
                              .code = record.code});
  }
  for (const std::uint32_t row : names.sources.rows) {
    const SourceRecord& record = dataset.sources[row];
    columns.sources.push_back({.id = record.id,
                               .title = record.title,
                               .publisher = record.publisher,
                               .url = record.url,
                               .date = record.date,
                               .retrieved = record.retrieved});
  }
  return columns;
}

}  // namespace bindeglied::detail
