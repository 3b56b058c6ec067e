#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string_view>

#include "bindeglied/base/error.hpp"

namespace bindeglied {

/// How a caller follows and stops long work: Ctrl-C, a progress line, Python's KeyboardInterrupt.
///
/// Functions that may run longer than a second take a `const Watch&` as last parameter.
struct Watch {
  std::optional<std::stop_token> stop = {};
  /// Called now and then with what is being done and the share that is done, in [0, 1].
  std::function<void(std::string_view what, double share)> progress = {};

  /// Throws Error{interrupted} when stopping was asked for: cheap enough for each row of a table.
  void check() const {
    if (stop && stop->stop_requested()) throw Error(ErrorKind::interrupted, "interrupted");
  }

  /// Throws Error{interrupted} when stopping was asked for; else reports progress.
  void check(std::string_view what, double share) const {
    check();
    if (progress) progress(what, share);
  }
};

}  // namespace bindeglied
