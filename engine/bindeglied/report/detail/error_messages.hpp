#pragma once

#include <span>
#include <string_view>

namespace bindeglied {

/// What one code of a CodedError says in German, with its places; the English stands where the
/// error is thrown.
struct ErrorMessage {
  std::string_view code;
  std::string_view de;
};

[[nodiscard]] std::span<const ErrorMessage> error_messages();

/// A reason of the operating system, "No such file or directory", in German; any other text as it
/// is.
[[nodiscard]] std::string_view german_reason(std::string_view reason);

}  // namespace bindeglied
