#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace bindeglied {

/// One value of a closed vocabulary with its one spelling in files and JSON and its words for
/// humans.
template <class E>
struct EnumName {
  E value;
  std::string_view name;  ///< in C++, JSON, CSV and on the command line
  std::string_view de;    ///< accepted in German files, printed in German tables
  std::string_view en;
};

/// Specialise with `static constexpr std::array<EnumName<E>, N> names`, in the order of the values.
template <class E>
struct EnumNames;

template <class E>
concept Named = requires {
  EnumNames<E>::names;
};

template <Named E>
[[nodiscard]] constexpr const EnumName<E>& enum_name(E value) {
  for (const auto& entry : EnumNames<E>::names) {
    if (entry.value == value) return entry;
  }
  return EnumNames<E>::names.front();
}

/// The stable English snake_case name.
template <Named E>
[[nodiscard]] constexpr std::string_view to_string(E value) {
  return enum_name(value).name;
}

/// A word of one vocabulary among several: the stable name and its German and English words.
struct Word {
  std::string_view name = {};
  std::string_view de = {};
  std::string_view en = {};
  friend constexpr bool operator==(const Word&, const Word&) = default;
};

template <Named E>
[[nodiscard]] constexpr Word word_of(E value) {
  const EnumName<E>& entry = enum_name(value);
  return {entry.name, entry.de, entry.en};
}

/// The value with that stable name, exactly; parse_word() also takes the words for humans.
template <Named E>
[[nodiscard]] constexpr std::optional<E> parse_enum(std::string_view name) {
  for (const auto& entry : EnumNames<E>::names) {
    if (entry.name == name) return entry.value;
  }
  return std::nullopt;
}

}  // namespace bindeglied
