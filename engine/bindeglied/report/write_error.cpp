#include "bindeglied/report/write_error.hpp"

#include <cstdint>
#include <utility>

#include "bindeglied/report/detail/escape_text.hpp"
#include "bindeglied/report/detail/json_writer.hpp"
#include "bindeglied/report/diagnostic_text.hpp"

namespace bindeglied {

std::string_view error_kind_name(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return "usage";
    case ErrorKind::input:
      return "input";
    case ErrorKind::infeasible:
      return "infeasible";
    case ErrorKind::io:
      return "io";
    case ErrorKind::limit:
      return "limit";
    case ErrorKind::interrupted:
      return "interrupted";
  }
  return "unknown";
}

std::string safe_text(std::string_view text) { return visible_text(text); }

std::string error_text(const Error& error, Language language) {
  const bool is_german = language == Language::de;
  std::string lines = (is_german ? "Fehler: " : "Error: ") + visible_text(error.what()) + "\n";
  for (const Diagnostic& diagnostic : error.diagnostics()) {
    if (diagnostic.severity == Severity::note) continue;
    const LocalText text = diagnostic_text(diagnostic);
    lines += "  " + visible_text(is_german ? text.de : text.en) + "\n";
  }
  return lines;
}

std::string error_json(const Error& error, int exit_code) {
  ValueList problems;
  for (const Diagnostic& diagnostic : error.diagnostics()) {
    problems.push_back({diagnostic_object(diagnostic)});
  }
  ValueObject object;
  object.emplace_back("schema", Value{std::string("bindeglied/error/1")});
  object.emplace_back("kind", Value{std::string(error_kind_name(error.kind()))});
  object.emplace_back("exit_code", Value{std::int64_t{exit_code}});
  object.emplace_back("message", Value{std::string(error.what())});
  object.emplace_back("errors", Value{std::move(problems)});
  JsonWriter json(JsonLayout::indented);
  json.value({std::move(object)});
  return json.take() + "\n";
}

}  // namespace bindeglied
