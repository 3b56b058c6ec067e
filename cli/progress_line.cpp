#include "cli/progress_line.hpp"

#include <chrono>
#include <ostream>
#include <string>
#include <utility>

#include "bindeglied/base/text.hpp"
#include "bindeglied/report/write_error.hpp"

namespace bindeglied {
namespace {

constexpr double silent_seconds = 1.0;
constexpr double seconds_between = 0.1;
constexpr std::size_t most_columns = 70;  // a wrapped line could not be written over

}  // namespace

double steady_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

ProgressLine::ProgressLine(std::ostream& out, Clock clock)
    : out_(out), clock_(std::move(clock)), next_(clock_() + silent_seconds) {}

void ProgressLine::show(std::string_view text, double share) {
  const std::scoped_lock lock(mutex_);
  const double now = clock_();
  if (now < next_) return;
  next_ = now + seconds_between;
  std::string line = cut_to_width(safe_text(text), most_columns);
  if (share > 0.0 && share < 1.0) line += " " + to_fixed(100.0 * share, 0, false) + " %";
  const std::size_t width = display_width(line);
  if (width < width_) line.append(width_ - width, ' ');
  // No escape sequence: also a dumb terminal knows what a carriage return is.
  out_ << '\r' << line << std::flush;
  width_ = width;
}

void ProgressLine::clear() {
  const std::scoped_lock lock(mutex_);
  if (width_ == 0) return;
  out_ << '\r' << std::string(width_, ' ') << '\r' << std::flush;
  width_ = 0;
}

}  // namespace bindeglied
