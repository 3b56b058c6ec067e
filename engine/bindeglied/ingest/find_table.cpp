#include "bindeglied/ingest/detail/find_table.hpp"

#include <array>
#include <string>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/vocabulary_words.hpp"

namespace bindeglied::detail {
namespace {

const WordIndex& table_words() {
  static const WordIndex index = [] {
    WordIndex words;
    std::size_t position = 0;
    for_each_table<Dataset>([&](const auto& table) {
      words.add(table.name, position);
      for (const std::string_view german : split(table.german, '|')) words.add(german, position);
      ++position;
    });
    return words;
  }();
  return index;
}

}  // namespace

std::string_view table_name(std::size_t table) {
  std::array<std::string_view, table_count> names;
  std::size_t position = 0;
  for_each_table<Dataset>([&](const auto& entry) { names[position++] = entry.name; });
  return names[table];
}

std::optional<TableMatch> find_table(std::string_view name) {
  const std::optional<std::size_t> table = table_words().find(name);
  if (!table) return std::nullopt;
  TableMatch match{.table = *table};
  if (*table == table_index<VenueRecord>()) {
    const std::string key = word_keys(name).plain;
    if (key == word_keys("Foren").plain) match.kind = VenueKind::forum;
    if (key == word_keys("Projekte").plain) match.kind = VenueKind::project;
  }
  return match;
}

std::vector<Suggestion> suggest_tables(std::string_view name) {
  return table_words().suggest(name);
}

}  // namespace bindeglied::detail
