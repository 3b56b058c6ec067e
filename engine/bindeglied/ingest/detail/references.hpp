#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/ingest/detail/loading.hpp"
#include "bindeglied/model/dataset.hpp"

namespace bindeglied::detail {

/// What a cell refers to.
enum class Target : std::uint8_t {
  none,  ///< no reference
  stakeholder,
  venue,
  involved_in,  ///< `to` of a tie that is an involvement: a venue, else a stakeholder
  related_to,   ///< `to` of another tie: a stakeholder, else a venue
  topic,
  place,
  source,
};

/// True for ties that tell of involvement in a venue; of these only `funds` may end at a
/// stakeholder too.
[[nodiscard]] constexpr bool is_involvement(TieKind kind) {
  return default_level(kind) != Level::none;
}

/// Where a missing row would be created: stakeholder, venue, topic, place or source.
[[nodiscard]] constexpr Target home_of(Target target) {
  if (target == Target::related_to) return Target::stakeholder;
  return target == Target::involved_in ? Target::venue : target;
}

/// The other table where the end of a tie may stand; none for all other references.
[[nodiscard]] constexpr Target second_home_of(Target target) {
  if (target == Target::involved_in) return Target::stakeholder;
  return target == Target::related_to ? Target::venue : Target::none;
}

/// What the column with that name refers to in records of that type.
template <class Record>
[[nodiscard]] constexpr Target target_of(std::string_view column) {
  if (column == "from" || column == "stakeholder" || column == "also_counts") {
    return Target::stakeholder;
  }
  if (column == "venue" || column == "part_of") return Target::venue;
  if (column == "to") return Target::involved_in;
  if (column == "topics") return Target::topic;
  if (column == "place" || column == "places") return Target::place;
  if (column == "sources" || column == "default_source") return Target::source;
  if (column == "parent") {
    return std::is_same_v<Record, TopicRecord> ? Target::topic : Target::place;
  }
  return Target::none;
}

/// A cell that refers to other rows.
struct ReferenceCell {
  Target target = Target::none;
  std::string_view column = {};
  bool is_list = false;
};

/// The columns of a record that refer to other rows, in their order; found by the compiler, as
/// they are gone through for every row.
template <class Record>
struct ReferenceColumns {
  std::array<Text Record::*, std::tuple_size_v<decltype(Record::columns())>> members = {};
  std::array<ReferenceCell, std::tuple_size_v<decltype(Record::columns())>> cells = {};
  std::size_t count = 0;
};

template <class Record>
[[nodiscard]] consteval ReferenceColumns<Record> find_references() {
  ReferenceColumns<Record> found;
  for_each_table_column<Record>([&](const auto& column) {
    if constexpr (std::is_same_v<decltype(column.member), Text Record::*>) {
      const Target target = target_of<Record>(column.name);
      const bool refers = column.cell == Cell::list || column.cell == Cell::reference ||
                          column.cell == Cell::required_reference;
      if (target == Target::none || !refers) return;
      found.members.at(found.count) = column.member;
      found.cells.at(found.count++) = {
          .target = target, .column = column.name, .is_list = column.cell == Cell::list};
    }
  });
  return found;
}

/// Calls visit(text member, cell) for every reference of a record.
template <class Record, class Visit>
void for_each_reference(Record& record, Visit visit) {
  static constexpr ReferenceColumns<Record> references = find_references<Record>();
  for (std::size_t k = 0; k < references.count; ++k) {
    Text& text = record.*references.members[k];
    if (text == empty_text()) continue;
    ReferenceCell cell = references.cells[k];
    if constexpr (std::is_same_v<Record, TieRecord>) {
      if (cell.target == Target::involved_in && !is_involvement(record.kind)) {
        cell.target = Target::related_to;
      }
    }
    visit(text, cell);
  }
}

/// Replaces every reference by the id that it means: an id itself, else a unique name, short name
/// or alias, folded (note `ref.by_name`).
///
/// Where the table that a reference points to is not given or has no rows, the row is created
/// (notes `node.created`, `topic.created`, `place.created`, `source.created`): `from` becomes a
/// stakeholder of kind other, `to` a project for involvements and a stakeholder for other ties.
/// Topics and places that differ only in case, accents or signs become one row; nodes and sources
/// never do.  A missing `parent` of a topic or place is created in any case, with the warning
/// `ref.unknown_parent`.  All other unknown or ambiguous references are errors with suggestions.
/// The order of rows in the files does not matter for what is created.
void resolve_references(Loading& loading, const Watch& watch);

}  // namespace bindeglied::detail
