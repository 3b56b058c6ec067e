#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "bindeglied/base/diagnostic.hpp"

namespace bindeglied {

/// Why a call could not be carried out.  The command line maps each to one exit code.
enum class ErrorKind {
  usage,        ///< 2: an option or argument is wrong
  input,        ///< 3: the data is invalid; the diagnostics say where
  infeasible,   ///< 4: no solution exists
  io,           ///< 5: a file cannot be read or written
  limit,        ///< 6: a size, depth or memory limit was exceeded
  interrupted,  ///< 130: stopped through a Watch
};

/// The only exception of the engine: a message for the user that names the thing, the value and the
/// rule; for bad data also every single problem.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message, std::vector<Diagnostic> diagnostics = {})
      : std::runtime_error(message), kind_(kind), diagnostics_(std::move(diagnostics)) {}
  [[nodiscard]] ErrorKind kind() const { return kind_; }
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

 private:
  ErrorKind kind_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace bindeglied
