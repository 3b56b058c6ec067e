#include "bindeglied/report/write_error.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/fill_places.hpp"
#include "bindeglied/report/detail/error_messages.hpp"
#include "bindeglied/report/detail/escape_text.hpp"
#include "bindeglied/report/detail/json_writer.hpp"
#include "bindeglied/report/diagnostic_text.hpp"

namespace bindeglied {
namespace {

/// Errors that headers throw have no code of their own.
std::string code_of(const Error& error) {
  const auto* coded = dynamic_cast<const CodedError*>(&error);
  return coded == nullptr ? "error." + std::string(error_kind_name(error.kind())) : coded->code();
}

std::string filled(std::string sentence, std::vector<std::string> words, const Rewording& reword) {
  if (reword) reword(sentence, words);
  return fill_places(sentence, words);
}

std::string english_sentence(const Error& error, const Rewording& reword) {
  const auto* coded = dynamic_cast<const CodedError*>(&error);
  if (coded == nullptr) return error.what();
  return filled(coded->english(), coded->arguments(), reword);
}

std::string german_sentence(const Error& error, const Rewording& reword) {
  const std::span<const ErrorMessage> messages = error_messages();
  const auto message = std::ranges::find(messages, code_of(error), &ErrorMessage::code);
  if (message == messages.end()) return english_sentence(error, reword);
  const auto* coded = dynamic_cast<const CodedError*>(&error);
  std::vector<std::string> words;
  if (coded != nullptr) words = coded->arguments();
  if (error.kind() == ErrorKind::io) {
    for (std::string& word : words) word = german_reason(word);
  }
  return filled(std::string(message->de), std::move(words), reword);
}

}  // namespace

LocalText error_sentence(const Error& error, const Rewording& reword) {
  return {code_of(error), german_sentence(error, reword), english_sentence(error, reword), true};
}

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
  const LocalText sentence = error_sentence(error);
  std::string lines = is_german ? "Fehler: " : "Error: ";
  lines += visible_text(is_german ? sentence.de : sentence.en) + "\n";
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
  object.emplace_back("text", Value{error_sentence(error)});
  object.emplace_back("errors", Value{std::move(problems)});
  JsonWriter json(JsonLayout::indented);
  json.value({std::move(object)});
  return json.take() + "\n";
}

}  // namespace bindeglied
