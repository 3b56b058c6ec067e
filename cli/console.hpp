#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bindeglied/base/error.hpp"
#include "bindeglied/report/write_report.hpp"
#include "cli/progress_line.hpp"

namespace bindeglied {

/// Everything for humans that is not the result: notes, warnings and errors, on standard error.
class Console {
 public:
  Console(std::ostream& err, Language language, Clock clock = steady_seconds);
  ~Console();
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;

  void set_language(Language language);
  /// Notes are left out when quiet; verbose ones come only when asked for.
  void set_level(bool is_quiet, bool is_verbose);
  /// Errors as one JSON object instead of lines; notes and warnings wait for tell_held().
  void set_json(bool is_json);
  /// Writes what waits: all went well.
  void tell_held();

  void note(std::string_view de, std::string_view en);
  void detail(std::string_view de, std::string_view en);
  void warn(std::string_view de, std::string_view en);
  /// How long the step took that ends here, when verbose: seconds since the step before, or since
  /// the console was made.
  void step(std::string_view de, std::string_view en);
  /// How far long work is, in the words of a Watch: a line that stands until the next message.
  void progress(std::string_view what, double share);
  /// Takes the progress line away; everything that writes to the terminal does so first.
  void clear_progress() { progress_.clear(); }
  /// The error with all its diagnostics, in the form that was asked for; the exit code that it
  /// states.
  int report(const Error& error);
  /// The exit code of work that was stopped; unless it is set, that of exit_code().
  void set_stop_code(std::function<int()> code) { stop_code_ = std::move(code); }
  /// A bug: something that no rule of the program expects.
  void report_bug(std::string_view what);

 private:
  void tell(int level, std::string_view text);
  void write(int level, std::string_view text);

  struct Log;
  std::unique_ptr<Log> log_;
  std::ostream& err_;
  Language language_;
  Clock clock_;
  double step_start_;  ///< [s]
  ProgressLine progress_;
  bool is_json_ = false;
  std::function<int()> stop_code_ = {};
  std::vector<std::pair<int, std::string>> held_ = {};  ///< level and text
};

}  // namespace bindeglied
