#pragma once

#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "bindeglied/base/date.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/base/error.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/text.hpp"

namespace bindeglied {

/// One option as the command line knows it, made from a Field or Choice of an options aggregate.
struct OptionSpec {
  std::string name = {};  ///< `--max-hops` without the dashes
  char letter = 0;        ///< `-f`; 0 = none
  bool is_flag = false;
  bool is_repeatable = false;  ///< what is given several times is joined by line ends
  std::string values = {};     ///< what may stand there: "de|en", "DATE", "NUMBER", "TEXT"
  std::string fallback = {};   ///< used when not given; empty = nothing
  std::string help = {};       ///< English
};

/// What was given: name without dashes -> text; a flag has "true".
using OptionValues = std::map<std::string, std::string, std::less<>>;

namespace detail {

/// `max_hops` is `--max-hops`.
[[nodiscard]] inline std::string option_name(std::string_view field) {
  std::string name(field);
  std::ranges::replace(name, '_', '-');
  return name;
}

[[noreturn]] inline void refuse(std::string_view name, std::string_view text,
                                const std::string& rule) {
  throw Error(ErrorKind::usage, "--" + std::string(name) + " = " + std::string(text) + ": " + rule);
}

template <Named E>
[[nodiscard]] std::string enum_values() {
  std::string values;
  for (const auto& entry : EnumNames<E>::names) {
    if (!values.empty()) values += '|';
    values += entry.name;
  }
  return values;
}

template <Named E>
void read_value(std::string_view name, std::string_view text, E& value) {
  const std::optional<E> parsed = parse_enum<E>(text);
  if (!parsed) refuse(name, text, "must be one of " + enum_values<E>());
  value = *parsed;
}

template <class T>
requires(std::integral<T> || std::floating_point<T>) void read_value(std::string_view name,
                                                                     std::string_view text,
                                                                     T& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_whole = std::integral<T>;
  if (error != std::errc{} || end != text.data() + text.size()) {
    refuse(name, text, is_whole ? "must be a whole number" : "must be a number");
  }
}

inline void read_value(std::string_view /*name*/, std::string_view text, bool& value) {
  value = text == "true";
}

inline void read_value(std::string_view /*name*/, std::string_view text, std::string& value) {
  value = text;
}

inline void read_value(std::string_view /*name*/, std::string_view text,
                       std::vector<std::string>& value) {
  value.clear();
  for (const std::string_view line : split(text, '\n')) value.emplace_back(line);
}

inline void read_value(std::string_view name, std::string_view text, PartialDate& value) {
  const std::optional<PartialDate> parsed = parse_date(text);
  if (!parsed) refuse(name, text, "must be a date such as 2019-07-31, 2019-07 or 2019");
  value = *parsed;
}

template <class T>
[[nodiscard]] std::string value_hint() {
  if constexpr (Named<T>) {
    return enum_values<T>();
  } else if constexpr (std::is_same_v<T, bool>) {
    return {};
  } else if constexpr (std::is_arithmetic_v<T>) {
    return "NUMBER";
  } else if constexpr (std::is_same_v<T, PartialDate>) {
    return "DATE";
  } else {
    return "TEXT";
  }
}

template <class T>
[[nodiscard]] std::string fallback_text(const T& value) {
  if constexpr (Named<T>) {
    return std::string(to_string(value));
  } else if constexpr (std::is_same_v<T, bool>) {
    return {};
  } else if constexpr (std::is_arithmetic_v<T>) {
    return to_text(static_cast<double>(value));
  } else if constexpr (std::is_same_v<T, PartialDate>) {
    return to_iso(value);
  } else if constexpr (std::is_same_v<T, std::vector<std::string>>) {
    return {};
  } else {
    return value;
  }
}

}  // namespace detail

/// The options of an aggregate, in the order of its fields().
template <HasFields Options>
[[nodiscard]] std::vector<OptionSpec> option_specs() {
  const Options defaults{};
  std::vector<OptionSpec> specs;
  for_each_field<Options>([&](const auto& field) {
    using T = std::remove_cvref_t<decltype(defaults.*field.member)>;
    specs.push_back({.name = detail::option_name(field.name),
                     .is_flag = std::is_same_v<T, bool>,
                     .is_repeatable = std::is_same_v<T, std::vector<std::string>>,
                     .values = detail::value_hint<T>(),
                     .fallback = detail::fallback_text(defaults.*field.member),
                     .help = std::string(field.help)});
  });
  return specs;
}

/// The aggregate with what was given; throws Error{usage} for a value that does not fit.
template <HasFields Options>
[[nodiscard]] Options read_options(const OptionValues& values) {
  Options options{};
  for_each_field<Options>([&](const auto& field) {
    const auto found = values.find(detail::option_name(field.name));
    if (found != values.end()) {
      detail::read_value(found->first, found->second, options.*field.member);
    }
  });
  check_fields(options);
  return options;
}

}  // namespace bindeglied
