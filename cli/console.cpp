#include "cli/console.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include "bindeglied/base/text.hpp"
#include "bindeglied/report/write_error.hpp"
#include "cli/exit_code.hpp"

namespace bindeglied {
namespace {

struct StepText {
  std::string_view en;
  std::string_view de;
};

/// What a Watch says that it is doing; names of files stand for themselves.
constexpr std::array steps = {
    StepText{"reading standard input", "Standardeingabe lesen"},
    StepText{"checking", "Daten prüfen"},
    StepText{"build network", "Netz aufbauen"},
    StepText{"build ties", "Verbindungen ordnen"},
    StepText{"assess expectations", "Erwartungen prüfen"},
    StepText{"find coverage", "Abdeckung bestimmen"},
    StepText{"topics", "Themen vergleichen"},
    StepText{"words", "Beschreibungen vergleichen"},
    StepText{"projects", "Projekte vergleichen"},
    StepText{"training", "Geschichte messen"},
    StepText{"fit", "Gewichte lernen"},
    StepText{"interplay", "Zusammenspiel lernen"},
};

std::string german_step(std::string_view what) {
  constexpr std::string_view reading = "reading ";
  const auto step = std::ranges::find(steps, what, &StepText::en);
  if (step != steps.end()) return std::string(step->de);
  if (what.starts_with(reading)) return std::string(what.substr(reading.size())) + " lesen";
  return std::string(what);
}

}  // namespace

struct Console::Log {
  spdlog::logger logger;
};

Console::Console(std::ostream& err, Language language, Clock clock)
    : log_(std::make_unique<Log>(Log{spdlog::logger(
          "bindeglied", std::make_shared<spdlog::sinks::ostream_sink_st>(err, true))})),
      err_(err),
      language_(language),
      clock_(std::move(clock)),
      step_start_(clock_()),
      progress_(err, clock_) {
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

/// Beside an error in JSON nothing else may stand, so what comes before the result has to wait.
void Console::tell(int level, std::string_view text) {
  if (is_json_) {
    held_.emplace_back(level, text);
  } else {
    write(level, text);
  }
}

void Console::write(int level, std::string_view text) {
  clear_progress();
  log_->logger.log(static_cast<spdlog::level::level_enum>(level), safe_text(text));
}

void Console::tell_held() {
  for (const auto& [level, text] : std::exchange(held_, {})) write(level, text);
}

void Console::note(std::string_view de, std::string_view en) {
  tell(spdlog::level::info, language_ == Language::de ? de : en);
}

void Console::detail(std::string_view de, std::string_view en) {
  clear_progress();
  log_->logger.debug(safe_text(language_ == Language::de ? de : en));
}

void Console::warn(std::string_view de, std::string_view en) {
  tell(spdlog::level::warn, language_ == Language::de ? de : en);
}

void Console::step(std::string_view de, std::string_view en) {
  const double now = clock_();
  const double seconds = now - std::exchange(step_start_, now);
  const auto line = [&](std::string_view text, bool is_german) {
    return std::string(text) + ": " + to_fixed(seconds, 2, is_german) + " s";
  };
  detail(line(de, true), line(en, false));
}

void Console::progress(std::string_view what, double share) {
  progress_.show(language_ == Language::de ? german_step(what) : std::string(what), share);
}

int Console::report(const Error& error) {
  clear_progress();
  const bool is_stopped = error.kind() == ErrorKind::interrupted && stop_code_ != nullptr;
  const int code = is_stopped ? stop_code_() : exit_code(error.kind());
  err_ << (is_json_ ? error_json(error, code) : error_text(error, language_));
  return code;
}

void Console::report_bug(std::string_view what) {
  clear_progress();
  const std::string_view german = "Interner Fehler; bitte melden Sie ihn mit dem Aufruf: ";
  const std::string_view english = "Internal error; please report it with the call: ";
  log_->logger.error("{}{}", language_ == Language::de ? german : english, safe_text(what));
}

}  // namespace bindeglied
