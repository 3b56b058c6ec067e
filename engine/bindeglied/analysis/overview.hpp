#pragma once

#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// How many rows of one kind a table has.
struct TableCount {
  Word table = {};                ///< stakeholders, venues, ties ...
  std::optional<Word> kind = {};  ///< empty for a table without kinds
  std::uint64_t count = 0;

  static constexpr auto columns() {
    using R = TableCount;
    return std::tuple{Column{"table", &R::table, "Tabelle", "Table"},
                      Column{"kind", &R::kind, "Art", "Kind"},
                      Column{"count", &R::count, "Anzahl", "Count"}};
  }
};

/// The tables of the data with their kinds, in the order of the vocabulary; kinds that do not occur
/// are left out.
[[nodiscard]] std::vector<TableCount> count_tables(const Network& network);

}  // namespace bindeglied
