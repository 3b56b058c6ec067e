#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "bindeglied/ingest/limits.hpp"

namespace bindeglied::detail {

/// Which table a CSV file holds that stands alone: the one that `stem` names, else the ties when
/// its heading has both their ends or there is none; else `stem`, so that the reader says what is
/// wrong with it.
/// Looks at the first 64 KiB of `bytes` only.
[[nodiscard]] std::string guess_table(std::string_view stem, std::string_view bytes,
                                      const Limits& limits);

/// True for the file that explains the empty tables (table_notes()), under any name but one of a
/// table.  Looks at the first 64 KiB of `bytes` only.
[[nodiscard]] bool explains_tables(std::string_view stem, std::string_view bytes,
                                   const Limits& limits);

/// What a CSV file holds that is no table of ours but half of a network.
enum class GraphHalf : std::uint8_t { none, nodes, edges };

/// By name and headings, as Gephi and Kumu write them: edges have Source and Target, or are called
/// connections; nodes have Id and Label, or are called nodes or elements.  Tables of ours are none.
[[nodiscard]] GraphHalf find_graph_half(std::string_view stem, std::string_view bytes,
                                        const Limits& limits);

}  // namespace bindeglied::detail
