#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "bindeglied/base/diagnostic.hpp"
#include "bindeglied/model/dataset.hpp"

namespace bindeglied::detail {

inline constexpr std::size_t table_count = std::tuple_size_v<decltype(Dataset::tables())>;

/// Position of the table of those records in Dataset::tables().
template <class Record>
[[nodiscard]] constexpr std::size_t table_index() {
  std::size_t index = 0;
  std::size_t found = table_count;
  for_each_table<Dataset>([&](const auto& table) {
    using Member = std::remove_cvref_t<decltype(std::declval<Dataset&>().*table.member)>;
    if constexpr (std::is_same_v<Member, std::vector<Record>>) found = index;
    ++index;
  });
  return found;
}

/// The English name of the table at that position.
[[nodiscard]] std::string_view table_name(std::size_t table);

/// The rows of the table that holds such records.
template <class Record>
[[nodiscard]] std::vector<Record>& records_of(Dataset& dataset) {
  return dataset.*std::get<table_index<Record>()>(all_tables<Dataset>).member;
}

/// A table as a file calls it.
struct TableMatch {
  std::size_t table = 0;               ///< position in Dataset::tables()
  std::optional<VenueKind> kind = {};  ///< what its rows are unless they say: `Foren` are forums
};

/// The table with that English name or German alias, folded; none when there is no such table.
[[nodiscard]] std::optional<TableMatch> find_table(std::string_view name);

/// Table names that may have been meant, best first.
[[nodiscard]] std::vector<Suggestion> suggest_tables(std::string_view name);

}  // namespace bindeglied::detail
