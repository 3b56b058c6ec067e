#pragma once

#include <string_view>
#include <vector>

#include "bindeglied/report/report_column.hpp"
#include "bindeglied/report/value.hpp"

namespace bindeglied::detail {

// Pieces of a JSON Schema (2020-12) as values.

[[nodiscard]] Value schema_text(std::string_view content);
/// {"type": name}
[[nodiscard]] Value schema_of_type(std::string_view name, bool is_nullable = false);
/// A text of a closed list.
[[nodiscard]] Value schema_of_words(const std::vector<std::string_view>& words,
                                    bool is_nullable = false);
[[nodiscard]] Value schema_of_list(Value items);
/// An object with any keys and such values.
[[nodiscard]] Value schema_of_map(Value values);
/// An object with these members, all of them required, and the `optional` ones; it may have more.
[[nodiscard]] Value schema_of_object(const ValueObject& members, bool is_nullable = false,
                                     const ValueObject& optional = {});
/// The members of a row with such columns.
[[nodiscard]] ValueObject schema_members(const std::vector<ReportColumn>& columns);
/// A row with such columns.
[[nodiscard]] Value schema_of_columns(const std::vector<ReportColumn>& columns,
                                      bool is_nullable = false);

}  // namespace bindeglied::detail
