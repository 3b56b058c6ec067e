#pragma once

#include <optional>
#include <string_view>

#include "bindeglied/model/vocabulary.hpp"

namespace bindeglied {

/// A column of one of the tables.
struct KnownColumn {
  std::string_view name;  ///< in English, as in JSON
  bool is_date = false;   ///< whether days stand in it
};

/// The column that a heading of the table means: in English or German, in any spelling that the
/// readers of files know; none for other columns and other tables.
[[nodiscard]] std::optional<KnownColumn> find_known_column(std::string_view table,
                                                           std::string_view heading);

/// What a table of stakeholders and venues together says of one of them.
struct NodeTable {
  bool is_venue = false;
  std::optional<VenueKind> kind = {};  ///< `Projekte` are projects unless they say otherwise
};

/// The table of stakeholders or of venues by its name, in English or German; none for other words.
[[nodiscard]] std::optional<NodeTable> find_node_table(std::string_view word);

/// Whether the word is a kind of venue: `forum`, `Projekt`, in any spelling that readers know.
[[nodiscard]] bool is_venue_kind(std::string_view word);

}  // namespace bindeglied
