#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bindeglied {

/// A name reduced to what counts when people compare names: case, width, compatibility forms and
/// accents folded, punctuation and spaces reduced to single spaces, ß to ss.
struct FoldedName {
  std::string plain;     ///< ä -> a: "Müller" and "Muller" agree
  std::string expanded;  ///< ä -> ae: "Müller" and "Mueller" agree
};

/// Folds with utf8proc (Unicode NFKD, case folding, marks stripped).  Precondition: valid UTF-8.
[[nodiscard]] FoldedName fold_name(std::string_view name);

/// True when either folded form of one equals either of the other.
[[nodiscard]] bool same_folded(const FoldedName& a, const FoldedName& b);

/// Canonical composition (NFC).  Precondition: valid UTF-8.
[[nodiscard]] std::string to_nfc(std::string_view text);

/// Offset of the first byte that is no valid UTF-8 (RFC 3629: no surrogates, no overlong forms), if
/// any.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// Columns that the text takes on a terminal.  Precondition: valid UTF-8 without control
/// characters.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The longest start of `text` that fits into `width` columns, ending in "…" when cut.
[[nodiscard]] std::string cut_to_width(std::string_view text, std::size_t width);

/// Splits at `separator`; an empty text gives no parts.  The views share the life of `text`.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// Without blanks, tabs, line ends and no-break spaces (U+00A0) at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// Shortest decimal that reads back as the same double, with a decimal point in every locale.
[[nodiscard]] std::string to_text(double value);

/// `value` with `digits` decimals, for humans: with the minus sign (U+2212), in German with decimal
/// comma and thousands point: −1.234,50, in English −1,234.50.
[[nodiscard]] std::string to_fixed(double value, int digits, bool is_german);

/// Plain digits for humans, with the minus sign (U+2212): −1234.
[[nodiscard]] std::string to_whole(std::int64_t value);

/// As to_fixed(), for a change: always with a sign, "±0" when nothing is shown of it.
[[nodiscard]] std::string to_signed(double value, int digits, bool is_german);

}  // namespace bindeglied
