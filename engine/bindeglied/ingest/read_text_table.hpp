#pragma once

#include <string_view>

#include "bindeglied/base/text_table.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/ingest/limits.hpp"

namespace bindeglied {

/// Reads a CSV file as the tables of the data are read: commas, semicolons or tabs between cells,
/// cells with or without quotation marks, UTF-8 or Windows-1252.  Headings that are written alike
/// are one column, whose last cell counts.  Throws Error{limit}.
[[nodiscard]] TextTable read_text_table(std::string_view bytes, std::string_view file,
                                        const Limits& limits = {}, const Watch& watch = {});

}  // namespace bindeglied
