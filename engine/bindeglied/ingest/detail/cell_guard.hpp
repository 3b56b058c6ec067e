#pragma once

#include <string>
#include <string_view>

namespace bindeglied::detail {

/// True for a text that a spreadsheet may run as a formula, with any number of apostrophes before
/// it: its first other character is = + - @, a tab, a line end, or the full-width form of the four
/// signs (OWASP, "CSV Injection").
[[nodiscard]] bool needs_guard(std::string_view text);

/// The text as it stands in a CSV cell: one apostrophe before everything that needs_guard(), so
/// that spreadsheets show it as text; else unchanged.  Not for numbers.
[[nodiscard]] std::string guard_cell(std::string_view text);

/// Takes back guard_cell(), exactly: unguard_cell(guard_cell(text)) == text for every text.  Every
/// cell and header of a CSV file is read through it.  The view shares the life of `cell`.
[[nodiscard]] std::string_view unguard_cell(std::string_view cell);

}  // namespace bindeglied::detail
