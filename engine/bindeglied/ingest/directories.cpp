#include "bindeglied/ingest/detail/directories.hpp"

#include <string>
#include <type_traits>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/check_id.hpp"

namespace bindeglied::detail {
namespace {

bool find_in(NameDirectory& directory, std::string_view name, Found& found) {
  std::vector<Text> ids = directory.find_name(name);
  if (ids.size() == 1) found = {.id = ids.front()};
  if (ids.size() > 1) found = {.candidates = std::move(ids)};
  return found.id != empty_text() || !found.candidates.empty();
}

/// The text as an id that is not taken: "~2", "~3" ... behind it when it is.
Text free_id(Loading& loading, const Directories& directories, Text text, IdUse use) {
  const std::string_view view = loading.view(text);
  const std::string base = make_id(view, use);
  if (base == view) return text;
  const auto is_taken = [&](Text id) {
    return use == IdUse::node ? directories.stakeholders.has(id) || directories.venues.has(id)
                              : directories.topics.has(id) || directories.places.has(id) ||
                                    directories.sources.has(id);
  };
  Text id = loading.dataset.strings->intern(base);
  for (int copy = 2; is_taken(id); ++copy) {
    id = loading.dataset.strings->intern(base + "~" + std::to_string(copy));
  }
  return id;
}

template <class Record>
void append(Loading& loading, std::string_view code, Record record) {
  TableRows& rows = loading.rows_of<Record>();
  if (rows.parts.empty() || !rows.parts.back().file.empty()) {
    rows.parts.push_back({.file = {}, .first = rows.fates.size()});
  }
  rows.fates.push_back(RowFate::used);
  const Text id = record.id;
  loading.records<Record>().push_back(std::move(record));
  report_row<Record>(loading, rows.fates.size() - 1,
                     {.code = code,
                      .severity = Severity::note,
                      .column = "id",
                      .value = loading.view(id),
                      .rule = "was created: other rows refer to it"});
  check_size(loading);
}

SourceRecord make_source(const Loading& loading, Text id, Text text) {
  const std::string_view view = loading.view(text);
  const bool is_address =
      view.starts_with("http://") || view.starts_with("https://") || view.starts_with("www.");
  SourceRecord record{.id = id};
  (is_address ? record.url : record.title) = text;
  return record;
}

}  // namespace

NameDirectory& Directories::home(Target target) {
  switch (home_of(target)) {
    case Target::venue:
      return venues;
    case Target::topic:
      return topics;
    case Target::place:
      return places;
    case Target::source:
      return sources;
    default:
      return stakeholders;
  }
}

bool Directories::has(Target target, Text text) {
  const Target second = second_home_of(target);
  return home(target).has(text) || (second != Target::none && home(second).has(text));
}

bool Directories::names_second(Target target, std::string_view name) {
  const Target second = second_home_of(target);
  return second != Target::none && !home(second).find_name(name).empty();
}

Found Directories::find(Target target, Text text, std::string_view name) {
  if (has(target, text)) return {.id = text};
  Found found;
  if (find_in(home(target), name, found)) return found;
  const Target second = second_home_of(target);
  if (second != Target::none) find_in(home(second), name, found);
  return found;
}

Directories index_rows(Loading& loading) {
  StringPool& strings = *loading.dataset.strings;
  Directories directories(strings);
  const auto add_all = [&]<class Record>(NameDirectory& directory,
                                         const std::vector<Record>& records, auto names) {
    const std::vector<RowFate>& fates = loading.rows_of<Record>().fates;
    for (std::size_t position = 0; position < records.size(); ++position) {
      const Record& record = records[position];
      if (record.id == empty_text() || fates[position] == RowFate::merged) continue;
      Text aliases = empty_text();
      if constexpr (std::is_same_v<Record, StakeholderRecord>) aliases = record.aliases;
      directory.add(record.id, names(record), aliases, strings);
    }
  };
  const auto both_names = [](const auto& record) {
    return std::vector<Text>{record.name, record.short_name};
  };
  const auto name_only = [](const auto& record) { return std::vector<Text>{record.name}; };
  add_all(directories.stakeholders, loading.dataset.stakeholders, both_names);
  add_all(directories.venues, loading.dataset.venues, both_names);
  add_all(directories.topics, loading.dataset.topics, name_only);
  add_all(directories.places, loading.dataset.places, name_only);
  add_all(directories.sources, loading.dataset.sources, [](const SourceRecord& record) {
    return std::vector<Text>{record.title, record.url};
  });
  return directories;
}

void expect_created(Loading& loading, Directories& directories, Target target, std::size_t count) {
  NameDirectory& home = directories.home(target);
  home.expect(count);
  const auto make_room = [&]<class Record>(std::vector<Record>& records) {
    records.reserve(records.size() + count);
    std::vector<RowFate>& fates = loading.rows_of<Record>().fates;
    fates.reserve(fates.size() + count);
  };
  Dataset& dataset = loading.dataset;
  if (&home == &directories.stakeholders) make_room(dataset.stakeholders);
  if (&home == &directories.venues) make_room(dataset.venues);
  if (&home == &directories.topics) make_room(dataset.topics);
  if (&home == &directories.places) make_room(dataset.places);
  if (&home == &directories.sources) make_room(dataset.sources);
}

Text create_row(Loading& loading, Directories& directories, Target target, Text text) {
  NameDirectory& home = directories.home(target);
  const bool is_node = &home == &directories.stakeholders || &home == &directories.venues;
  const IdUse use = is_node ? IdUse::node : IdUse::catalogue;
  const Text id = free_id(loading, directories, text, use);
  if (&home == &directories.stakeholders) {
    append<StakeholderRecord>(loading, "node.created", {.id = id, .name = text});
  } else if (&home == &directories.venues) {
    append<VenueRecord>(loading, "node.created", {.id = id, .name = text});
  } else if (&home == &directories.topics) {
    append<TopicRecord>(loading, "topic.created", {.id = id, .name = text});
  } else if (&home == &directories.places) {
    append<PlaceRecord>(loading, "place.created", {.id = id, .name = text});
  } else {
    append<SourceRecord>(loading, "source.created", make_source(loading, id, text));
  }
  home.add(id, {text}, empty_text(), *loading.dataset.strings);
  return id;
}

}  // namespace bindeglied::detail
