#pragma once

#include "bindeglied/base/error.hpp"

namespace bindeglied {

inline constexpr int exit_done = 0;
inline constexpr int exit_condition = 1;  ///< a --fail-on condition is true
inline constexpr int exit_bug = 70;

/// The exit code for an error of the engine.
[[nodiscard]] constexpr int exit_code(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return 2;
    case ErrorKind::input:
      return 3;
    case ErrorKind::infeasible:
      return 4;
    case ErrorKind::io:
      return 5;
    case ErrorKind::limit:
      return 6;
    case ErrorKind::interrupted:
      return 130;
  }
  return exit_bug;
}

}  // namespace bindeglied
