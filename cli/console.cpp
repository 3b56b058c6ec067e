#include "cli/console.hpp"

#include <ostream>
#include <utility>

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include "bindeglied/report/diagnostic_text.hpp"
#include "bindeglied/report/write_error.hpp"
#include "cli/exit_code.hpp"

namespace bindeglied {

struct Console::Log {
  spdlog::logger logger;
};

Console::Console(std::ostream& err, Language language)
    : log_(std::make_unique<Log>(Log{spdlog::logger(
          "bindeglied", std::make_shared<spdlog::sinks::ostream_sink_st>(err, true))})),
      err_(err),
      language_(language) {
  log_->logger.set_pattern("%v");
}

Console::~Console() = default;

void Console::set_language(Language language) { language_ = language; }

void Console::set_level(bool is_quiet, bool is_verbose) {
  log_->logger.set_level(is_quiet     ? spdlog::level::err
                         : is_verbose ? spdlog::level::debug
                                      : spdlog::level::info);
}

void Console::set_json(bool is_json) { is_json_ = is_json; }

void Console::note(std::string_view de, std::string_view en) {
  log_->logger.info(safe_text(language_ == Language::de ? de : en));
}

void Console::detail(std::string_view de, std::string_view en) {
  log_->logger.debug(safe_text(language_ == Language::de ? de : en));
}

void Console::warn(std::string_view de, std::string_view en) {
  log_->logger.warn(safe_text(language_ == Language::de ? de : en));
}

void Console::report(const Error& error) {
  if (is_json_) {
    err_ << error_json(error, exit_code(error.kind()));
  } else {
    err_ << error_text(error, language_);
  }
}

void Console::report_bug(std::string_view what) {
  const std::string_view german = "Interner Fehler; bitte melden Sie ihn mit dem Aufruf: ";
  const std::string_view english = "Internal error; please report it with the call: ";
  log_->logger.error("{}{}", language_ == Language::de ? german : english, safe_text(what));
}

}  // namespace bindeglied
