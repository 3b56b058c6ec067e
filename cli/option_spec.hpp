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

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/date.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/parse_word.hpp"
#include "cli/decimal_comma.hpp"

namespace bindeglied {

/// One option as the command line knows it, made from a Field or Choice of an options aggregate.
struct OptionSpec {
  std::string name = {};  ///< `--max-hops` without the dashes
  char letter = 0;        ///< `-f`; 0 = none
  bool is_flag = false;
  bool is_repeatable = false;  ///< what is given several times is joined by line ends
  bool is_whole = false;       ///< a whole number
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

/// Without exponent and in every locale the same: 1000000, 0.25.
template <class T>
requires(std::integral<T> || std::floating_point<T>) [[nodiscard]] std::string
    plain_number(T value) {
  constexpr std::size_t longest = 400;  // the largest double has 309 digits
  std::string text(longest, '\0');
  char* const first = text.data();
  if constexpr (std::integral<T>) {
    text.resize(static_cast<std::size_t>(std::to_chars(first, first + longest, value).ptr - first));
  } else {
    const auto [end, error] =
        std::to_chars(first, first + longest, value, std::chars_format::fixed);
    text.resize(static_cast<std::size_t>(end - first));
  }
  return text;
}

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <Named E>
[[nodiscard]] std::string enum_values() {
  std::string values;
  for (const auto& entry : EnumNames<E>::names) {
    if (!values.empty()) values += '|';
    values += entry.name;
  }
  return values;
}

/// Whether the text is a number, if perhaps one that T cannot hold: "-1" and "99999999999999999999"
/// are whole numbers, "1e400" is a number.
template <class T>
[[nodiscard]] bool is_number(std::string_view text) {
  if constexpr (std::integral<T>) {
    if (text.starts_with('-')) text.remove_prefix(1);
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
  } else {
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error != std::errc::invalid_argument && end == text.data() + text.size();
  }
}

/// What was given for the option of that name.
struct GivenOption {
  const std::string& name;
  const std::string& text;
};

template <Named E>
void read_choice(const GivenOption& given, E& value) {
  const std::optional<E> parsed = parse_word<E>(given.text);
  if (!parsed) {
    throw CodedError(ErrorKind::usage, "error.option_word", "--{0} = {1}: must be one of {2}",
                     {given.name, given.text, enum_values<E>()});
  }
  value = *parsed;
}

template <Named E>
void read_choice(const GivenOption& given, std::optional<E>& value) {
  read_choice(given, value.emplace());
}

inline void read_choice(const GivenOption& given, bool& value) { value = given.text == "true"; }

inline void read_choice(const GivenOption& given, std::string& value) {
  if (given.text.empty()) {
    throw CodedError(ErrorKind::usage, "error.option_empty", "--{0}: the value must not be empty",
                     {given.name});
  }
  value = given.text;
}

/// Of an option that may be given several times, each value on a line of its own.
inline void read_choice(const GivenOption& given, std::vector<std::string>& value) {
  value.clear();
  for (const std::string_view line : split(given.text, '\n')) value.emplace_back(line);
  if (value.empty()) value.emplace_back();  // given, though with nothing: the reader says what fits
}

inline void read_choice(const GivenOption& given, PartialDate& value) {
  const std::optional<PartialDate> parsed = parse_date(given.text);
  if (!parsed) {
    throw CodedError(ErrorKind::usage, "error.option_date",
                     "--{0} = {1}: must be a date such as 2019-07-31, 2019-07 or 2019",
                     {given.name, given.text});
  }
  value = *parsed;
}

template <class Options, class T>
void read_option(const GivenOption& given, const Choice<Options, T>& choice, Options& options) {
  read_choice(given, options.*choice.member);
}

template <class Options, class T>
void read_option(const GivenOption& given, const Field<Options, T>& field, Options& options) {
  T& value = options.*field.member;
  const std::vector<std::string> arguments = {given.name, given.text, plain_number(field.min),
                                              plain_number(field.max)};
  const std::string text = std::integral<T> ? given.text : with_decimal_point(given.text);
  if (!is_number<T>(text)) {
    throw std::integral<T>
        ? CodedError(ErrorKind::usage, "error.option_whole",
                     "--{0} = {1}: must be a whole number, written in digits alone, in [{2}, {3}]",
                     arguments)
        : CodedError(ErrorKind::usage, "error.option_number",
                     "--{0} = {1}: must be a number in [{2}, {3}]", arguments);
  }
  const char* const end = text.data() + text.size();
  const bool is_read = std::from_chars(text.data(), end, value).ec == std::errc{};
  // Written so that NaN fails.
  if (is_read && value >= field.min && value <= field.max) return;
  throw CodedError(ErrorKind::usage, "error.option_range", "--{0} = {1}: must be in [{2}, {3}]",
                   arguments);
}

template <class T>
[[nodiscard]] std::string value_hint() {
  if constexpr (Named<T>) {
    return enum_values<T>();
  } else if constexpr (is_optional<T>) {
    return enum_values<typename T::value_type>();
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
  // Flags, values that may be missing and lists have no default to show.
  constexpr bool is_silent =
      std::is_same_v<T, bool> || is_optional<T> || std::is_same_v<T, std::vector<std::string>>;
  if constexpr (is_silent) {
    return {};
  } else if constexpr (Named<T>) {
    return std::string(to_string(value));
  } else if constexpr (std::is_arithmetic_v<T>) {
    return plain_number(value);
  } else if constexpr (std::is_same_v<T, PartialDate>) {
    return to_iso(value);
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
                     .is_whole = std::is_integral_v<T> && !std::is_same_v<T, bool>,
                     .values = detail::value_hint<T>(),
                     .fallback = detail::fallback_text(defaults.*field.member),
                     .help = std::string(field.help)});
  });
  return specs;
}

/// Whether any option of the aggregate was given.
template <HasFields Options>
[[nodiscard]] bool gives_any(const OptionValues& values) {
  bool is_given = false;
  for_each_field<Options>([&](const auto& field) {
    is_given = is_given || values.contains(detail::option_name(field.name));
  });
  return is_given;
}

/// The aggregate with what was given; throws Error{usage} for a value that does not fit.
template <HasFields Options>
[[nodiscard]] Options read_options(const OptionValues& values) {
  Options options{};
  for_each_field<Options>([&](const auto& field) {
    const auto found = values.find(detail::option_name(field.name));
    if (found != values.end()) {
      detail::read_option(detail::GivenOption{found->first, found->second}, field, options);
    }
  });
  return options;
}

}  // namespace bindeglied
