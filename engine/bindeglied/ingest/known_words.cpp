#include "bindeglied/ingest/known_words.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>

#include "bindeglied/base/date.hpp"
#include "bindeglied/ingest/detail/find_table.hpp"
#include "bindeglied/ingest/detail/table_builder.hpp"
#include "bindeglied/ingest/detail/vocabulary_words.hpp"
#include "bindeglied/model/dataset.hpp"

namespace bindeglied {
namespace {

/// What reads each table knows its headings; none of these ever reads.
const detail::TableBuilder& headings_of(std::size_t table) {
  static Dataset never_filled;
  static const auto builders = [] {
    std::array<std::unique_ptr<detail::TableBuilder>, detail::table_count> all;
    for (std::size_t k = 0; k < all.size(); ++k) {
      all.at(k) = detail::make_table_builder(never_filled, {.table = k});
    }
    return all;
  }();
  return *builders.at(table);
}

bool holds_days(std::size_t table, std::size_t column) {
  bool is_date = false;
  std::size_t table_at = 0;
  for_each_table<Dataset>([&](const auto& entry) {
    using Record =
        typename std::remove_cvref_t<decltype(std::declval<Dataset&>().*entry.member)>::value_type;
    if (table_at++ != table) return;
    std::size_t column_at = 0;
    for_each_table_column<Record>([&](const auto& known) {
      using Member = decltype(std::declval<Record&>().*known.member);
      if (column_at++ == column) is_date = std::is_same_v<std::remove_cvref_t<Member>, PartialDate>;
    });
  });
  return is_date;
}

}  // namespace

std::optional<KnownColumn> find_known_column(std::string_view table, std::string_view heading) {
  const auto match = detail::find_table(table);
  if (!match) return std::nullopt;
  const detail::TableBuilder& headings = headings_of(match->table);
  const auto column = headings.find_column(heading);
  if (!column) return std::nullopt;
  return KnownColumn{.name = headings.column_name(*column),
                     .is_date = holds_days(match->table, *column)};
}

std::optional<NodeTable> find_node_table(std::string_view word) {
  const auto match = detail::find_table(word);
  if (!match) return std::nullopt;
  const bool is_venue = match->table == detail::table_index<VenueRecord>();
  if (!is_venue && match->table != detail::table_index<StakeholderRecord>()) return std::nullopt;
  return NodeTable{.is_venue = is_venue, .kind = match->kind};
}

bool is_venue_kind(std::string_view word) {
  return detail::vocabulary_words<VenueKind>().find(word).has_value();
}

}  // namespace bindeglied
