#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <mutex>
#include <string_view>

namespace bindeglied {

/// Seconds since any fixed moment; never goes back.
using Clock = std::function<double()>;

/// The clock of the system.
[[nodiscard]] double steady_seconds();

/// One line on a terminal that says how far long work is, written over itself.
///
/// Nothing is shown in the first second, and then a new state ten times a second at most.  May be
/// called from several threads.
class ProgressLine {
 public:
  ProgressLine(std::ostream& out, Clock clock);

  /// `text` and the share that is done, in [0, 1]; shares of 0 and 1 say nothing and are left out.
  void show(std::string_view text, double share);
  /// Takes the line off the terminal, if it is there.
  void clear();

 private:
  std::ostream& out_;
  Clock clock_;
  double next_;            ///< when the next state may be shown [s]
  std::size_t width_ = 0;  ///< of what stands there [columns]
  std::mutex mutex_;
};

}  // namespace bindeglied
