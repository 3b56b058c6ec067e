#include <ostream>
#include <sstream>
#include <string>

#include "bindeglied/ingest/write_dataset.hpp"
#include "bindeglied/report/write_report.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/exit_code.hpp"
#include "cli/fail_on.hpp"

namespace bindeglied {
namespace {

bool is_plain_word(std::string_view word) {
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:,+=@%";
  return !word.empty() && word.find_first_not_of(plain) == std::string_view::npos;
}

/// One word of a command line, quoted for the shell when needed.
std::string shell_word(std::string_view word) {
  if (is_plain_word(word)) return std::string(word);
  std::string quoted = "'";
  for (const char c : word) {
    quoted += c == '\'' ? "'\\''" : std::string(1, c);
  }
  return quoted + "'";
}

/// The options that change what a following question answers, as they were given.
std::string kept_options(const Invocation& invocation) {
  std::string options;
  for (const char* name : {"as-of", "evidence"}) {
    const auto given = invocation.values.find(name);
    if (given != invocation.values.end()) options += " --" + given->first + " " + given->second;
  }
  return options;
}

/// "explain gap:x" as what can be typed: with the program's name and the data that was used.
std::string full_command(const Invocation& invocation, std::string_view next) {
  if (next.empty()) return {};
  const std::size_t space = next.find(' ');
  std::string command = "bindeglied " + std::string(next.substr(0, space));
  if (!invocation.data.empty()) command += " " + shell_word(data_word(invocation.data));
  if (space == std::string_view::npos) return command + kept_options(invocation);
  std::string_view rest = next.substr(space + 1);
  const std::size_t option_end = rest.starts_with("--") ? rest.find(' ') : std::string_view::npos;
  if (option_end != std::string_view::npos) {
    command += " " + std::string(rest.substr(0, option_end));
    rest.remove_prefix(option_end + 1);
  }
  return command + " " + shell_word(rest) + kept_options(invocation);
}

bool wants_colour(const Invocation& invocation) {
  if (invocation.global.color == Colour::always) return true;
  return invocation.global.color == Colour::automatic && invocation.is_terminal &&
         !invocation.has_no_colour && invocation.global.output.empty();
}

}  // namespace

int emit_text(const Invocation& invocation, std::string_view text) {
  if (!invocation.global.output.empty()) {
    write_file_atomically(invocation.global.output, text);
    return exit_done;
  }
  invocation.out << text;
  return exit_done;
}

int emit_report(const Invocation& invocation, const Report& report) {
  // A wrong condition is found before anything is written.
  const bool is_conditional = !invocation.global.fail_on.empty();
  const bool has_failed =
      is_conditional && holds(parse_condition(invocation.global.fail_on), report);

  Report shown = report;
  shown.next_command = full_command(invocation, report.next_command);
  std::ostringstream bytes;
  write_report(shown,
               {.format = invocation.global.format,
                .language = invocation.language,
                .has_colour = wants_colour(invocation),
                .width = invocation.width},
               bytes);
  emit_text(invocation, bytes.view());
  if (!has_failed) return exit_done;
  invocation.console.warn("Bedingung erfüllt: " + invocation.global.fail_on,
                          "Condition is true: " + invocation.global.fail_on);
  return exit_condition;
}

Question question_of(const Invocation& invocation) {
  constexpr std::size_t rows_in_tables = 10;
  const bool is_table = invocation.global.format == Format::table;
  const bool is_given = invocation.values.contains("top");
  const std::size_t fallback = is_table && invocation.has_short_tables ? rows_in_tables : 0;
  return {.as_of = invocation.global.as_of,
          .explicit_only = invocation.global.evidence == EvidenceChoice::explicit_,
          .seed = invocation.global.seed,
          .top = is_given ? invocation.global.top : fallback,
          .threads = invocation.global.threads};
}

void check_positionals(const Invocation& invocation, std::size_t least, std::size_t most) {
  const std::size_t count = invocation.positionals.size();
  if (count < least) {
    throw Error(ErrorKind::usage, "an argument is missing; see 'bindeglied help " +
                                      std::string(invocation.verb) + "'");
  }
  if (count > most) {
    throw Error(ErrorKind::usage, "'" + invocation.positionals[most] +
                                      "': one argument too many; see 'bindeglied help " +
                                      std::string(invocation.verb) + "'");
  }
}

}  // namespace bindeglied
