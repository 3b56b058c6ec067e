#pragma once

#include <string>
#include <string_view>

namespace bindeglied {

// All take any bytes: what is no valid UTF-8 becomes U+FFFD.  All are one pass over the text.

/// Appends the text as JSON writes it between quotes: '"', '\\', controls and whatever would act or
/// hide on a terminal (see visible_text) as escapes, so that it reads back as the same text.
void append_json(std::string& bytes, std::string_view text);

/// For terminals and print: line ends and tabs as one space each; controls (C0, DEL, C1),
/// bidirectional marks, zero-width and other invisible characters and noncharacters as \u{202E}.
[[nodiscard]] std::string visible_text(std::string_view text);

/// For one cell of a Markdown table (CommonMark with GFM tables): visible_text without blanks at
/// its ends, with no character left that means markup, HTML or the end of a cell.
[[nodiscard]] std::string escape_markdown(std::string_view text);

/// As escape_markdown, for a paragraph or list item of its own: begins no list either and
/// underlines no heading.
[[nodiscard]] std::string escape_markdown_line(std::string_view text);

/// For a CSV cell of text: an apostrophe before what a spreadsheet would take for a formula, that
/// is before = + - @, their full-width forms, TAB and CR (OWASP, CSV Injection).
[[nodiscard]] std::string guard_formula(std::string_view text);

/// Quoted when it holds a comma, a quote, a line end, or blanks at its ends (RFC 4180, section 2).
[[nodiscard]] std::string quote_csv(std::string_view cell);

}  // namespace bindeglied
