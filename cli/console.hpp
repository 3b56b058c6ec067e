#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

#include "bindeglied/base/error.hpp"
#include "bindeglied/report/write_report.hpp"

namespace bindeglied {

/// Everything for humans that is not the result: notes, warnings and errors, on standard error.
class Console {
 public:
  Console(std::ostream& err, Language language);
  ~Console();
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;

  void set_language(Language language);
  /// Notes are left out when quiet; verbose ones come only when asked for.
  void set_level(bool is_quiet, bool is_verbose);
  /// Errors as one JSON object instead of lines.
  void set_json(bool is_json);

  void note(std::string_view de, std::string_view en);
  void detail(std::string_view de, std::string_view en);
  void warn(std::string_view de, std::string_view en);
  /// The error with all its diagnostics, in the form that was asked for.
  void report(const Error& error);
  /// A bug: something that no rule of the program expects.
  void report_bug(std::string_view what);

 private:
  struct Log;
  std::unique_ptr<Log> log_;
  std::ostream& err_;
  Language language_;
  bool is_json_ = false;
};

}  // namespace bindeglied
