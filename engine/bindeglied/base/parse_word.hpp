#pragma once

#include <optional>
#include <string_view>

#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/base/text.hpp"

namespace bindeglied {

/// The value with that stable name, else the first whose name, German or English word agrees once
/// folded as by fold_name(): foundation, Stiftung and STIFTUNG are one, and so are takes_part_in
/// and "takes part in".  None for what is no valid UTF-8.
template <Named E>
[[nodiscard]] std::optional<E> parse_word(std::string_view text) {
  if (const std::optional<E> exact = parse_enum<E>(text)) return exact;
  if (text.empty() || first_invalid_utf8(text)) return std::nullopt;
  const FoldedName wanted = fold_name(text);
  for (const auto& entry : EnumNames<E>::names) {
    for (const std::string_view word : {entry.name, entry.de, entry.en}) {
      if (same_folded(fold_name(word), wanted)) return entry.value;
    }
  }
  return std::nullopt;
}

}  // namespace bindeglied
