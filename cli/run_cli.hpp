#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "cli/language.hpp"
#include "cli/progress_line.hpp"

namespace bindeglied {

/// What the program sees of the world besides its arguments.
struct Surroundings {
  std::istream& in;
  std::ostream& out;  ///< the result, nothing else
  std::ostream& err;  ///< everything for humans
  Environment environment = [](const char*) { return std::string(); };
  bool is_terminal = false;        ///< `out` is one
  bool is_error_terminal = false;  ///< `err` is one
  std::size_t width = 100;         ///< of the terminal [columns]
  std::optional<std::stop_token> stop = {};
  /// The exit code of work that was stopped, by what stopped it; 130 when it is not given.
  std::function<int()> stop_code = {};
  Clock clock = steady_seconds;
  std::timed_mutex* writing = nullptr;  ///< held while a file is being written
};

/// The whole program: `arguments` without the program's name.  Returns the exit code of the README;
/// never throws.
[[nodiscard]] int run_cli(const std::vector<std::string>& arguments,
                          const Surroundings& surroundings);

}  // namespace bindeglied
