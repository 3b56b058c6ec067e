#pragma once

#include <string_view>
#include <vector>

#include "bindeglied/ingest/detail/loading.hpp"
#include "bindeglied/ingest/detail/name_directory.hpp"
#include "bindeglied/ingest/detail/references.hpp"

namespace bindeglied::detail {

/// What a reference turned out to be.
struct Found {
  Text id = empty_text();             ///< empty when unknown or ambiguous
  std::vector<Text> candidates = {};  ///< more than one id, when ambiguous
};

/// The directories of everything that can be referred to.
struct Directories {
  NameDirectory stakeholders;
  NameDirectory venues;
  NameDirectory topics;
  NameDirectory places;
  NameDirectory sources;

  explicit Directories(const StringPool& strings)
      : stakeholders(strings),
        venues(strings),
        topics(strings),
        places(strings),
        sources(strings) {}

  /// The directory of the table where a missing row would be created.
  [[nodiscard]] NameDirectory& home(Target target);
  /// True when the text is an id that the target allows.
  [[nodiscard]] bool has(Target target, Text text);
  /// True when the name is one of the other table where that end of a tie may stand.
  [[nodiscard]] bool names_second(Target target, std::string_view name);
  /// Looks an id up, then a name; for ends of ties in the more likely table first.
  [[nodiscard]] Found find(Target target, Text text, std::string_view name);
};

/// The directories of all rows that are in the tables.
[[nodiscard]] Directories index_rows(Loading& loading);

/// Makes room for so many calls of create_row().
void expect_created(Loading& loading, Directories& directories, Target target, std::size_t count);

/// Adds a row to the table that `target` belongs to, with its note, and to the directory.
/// Returns its id: the text itself when it can be one.
Text create_row(Loading& loading, Directories& directories, Target target, Text text);

}  // namespace bindeglied::detail
