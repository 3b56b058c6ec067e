#pragma once

#include <cmath>
#include <concepts>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "bindeglied/base/error.hpp"
#include "bindeglied/base/text.hpp"

namespace bindeglied {

/// One option: its one spelling, where it lives, its range, and one sentence of help.
///
/// An options aggregate lists its Fields in `static constexpr auto fields()`; range checks,
/// `--help`, parsing and bindings all read that list.  `--max-hops` on the command line is
/// `max_hops` here.
template <class Options, class T>
struct Field {
  std::string_view name;
  T Options::*member;
  T min;
  T max;
  std::string_view help;
};

template <class Options, class T>
Field(const char*, T Options::*, std::type_identity_t<T>, std::type_identity_t<T>, const char*)
    -> Field<Options, T>;

/// An option without a range: a flag, a text, a named value.
template <class Options, class T>
struct Choice {
  std::string_view name;
  T Options::*member;
  std::string_view help;
};

template <class Options, class T>
Choice(const char*, T Options::*, const char*) -> Choice<Options, T>;

template <class Options>
concept HasFields = requires {
  Options::fields();
};

/// Calls visit(field) for every Field or Choice of Options, in their order.
template <HasFields Options, class Visit>
constexpr void for_each_field(Visit visit) {
  std::apply([&](const auto&... field) { (visit(field), ...); }, Options::fields());
}

namespace detail {

/// With a decimal point in every locale.
template <class T>
[[nodiscard]] std::string number_text(T value) {
  if constexpr (std::floating_point<T>) {
    return to_text(value);
  } else {
    return std::to_string(value);
  }
}

template <class Options, class T>
void check_field(const Options& options, const Field<Options, T>& field) {
  const T value = options.*field.member;
  // Written so that NaN fails.
  if (value >= field.min && value <= field.max) return;
  throw Error(ErrorKind::usage, std::string(field.name) + " = " + number_text(value) +
                                    ": must be in [" + number_text(field.min) + ", " +
                                    number_text(field.max) + "]");
}

template <class Options, class T>
void check_field(const Options& /*options*/, const Choice<Options, T>& /*choice*/) {}

}  // namespace detail

/// Throws Error{usage} for the first value outside its range; NaN is outside every range.
template <HasFields Options>
void check_fields(const Options& options) {
  for_each_field<Options>([&](const auto& field) { detail::check_field(options, field); });
}

}  // namespace bindeglied
