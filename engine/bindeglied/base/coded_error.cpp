#include "bindeglied/base/coded_error.hpp"

#include <utility>

#include "bindeglied/base/fill_places.hpp"

namespace bindeglied {

CodedError::CodedError(ErrorKind kind, std::string_view code, std::string_view english,
                       std::vector<std::string> arguments, std::vector<Diagnostic> diagnostics)
    : Error(kind, fill_places(english, arguments), std::move(diagnostics)),
      code_(code),
      english_(english),
      arguments_(std::move(arguments)) {}

}  // namespace bindeglied
