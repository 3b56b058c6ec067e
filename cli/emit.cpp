#include <algorithm>
#include <filesystem>
#include <iterator>
#include <mutex>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>
#include <system_error>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/report/write_report.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/exit_code.hpp"
#include "cli/explain_options.hpp"
#include "cli/fail_on.hpp"
#include "cli/verb_modes.hpp"
#include "cli/write_folder.hpp"

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

/// A following call: `explain ID`, or a verb that is asked by one option or by none.
struct NextCall {
  std::string_view verb;
  std::string_view id = {};
  OptionValues asked = {};
};

bool takes_option(const NextCall& next, std::string_view option) {
  const bool is_known =
      std::ranges::count(global_option_specs(), option, &OptionSpec::name) > 0 ||
      std::ranges::count(get_command(next.verb).options, option, &OptionSpec::name) > 0;
  return is_known && reads_option({next.verb, next.asked, {}}, option);
}

/// An option as it was given, with a blank before; of a repeated one every value.
std::string given_option(const Invocation& invocation, const std::string& name) {
  const auto given = invocation.values.find(name);
  if (given == invocation.values.end()) return {};
  const std::vector<OptionSpec>& specs = get_command(invocation.verb).options;
  const auto spec = std::ranges::find(specs, name, &OptionSpec::name);
  if (spec != specs.end() && spec->is_flag) return " --" + name;
  std::string words;
  for (const std::string_view value : split(given->second, '\n')) {
    words += " --" + name + " " + shell_word(value);
  }
  return words;
}

/// The options that change what the following call answers, as they were given.
std::string kept_options(const Invocation& invocation, NextCall next) {
  std::vector<std::string> names = {"as-of", "evidence", "seed"};
  if (next.verb == "explain") {
    std::ranges::move(explain_option_names(next.id), std::back_inserter(names));
    if (invocation.verb == "recommend") names.emplace_back("top");  // its list has other ranks
  } else {
    for (const char* name : {"indirect-weight", "level", "with-membership"}) {
      names.emplace_back(name);
    }
    if (next.verb == invocation.verb) {
      // Asked again more closely, it is still about the same days and the same search.
      for (const char* name : {"from", "to", "resolution", "sources", "figures"}) {
        names.emplace_back(name);
      }
      // It makes a mode of its own, in which other options are read.
      const auto from = invocation.values.find("from");
      if (from != invocation.values.end()) next.asked.insert(*from);
    }
  }
  std::string options;
  for (const std::string& name : names) {
    // Which gaps are listed does not change what there is to say of one.
    const bool only_selects = name == "for" || name == "in" || name == "min-level";
    if (only_selects && next.id.starts_with("gap:")) continue;
    if (takes_option(next, name)) options += given_option(invocation, name);
  }
  if (invocation.verb == "plan" && next.verb == "explain") {
    // What a plan is for stands without a name on its own command line.
    for (const std::string& project : invocation.positionals) {
      options += " --projects " + shell_word(project);
    }
  }
  return options;
}

/// "explain gap:x" as what can be typed: with the program's name and the data that was used.
std::string full_command(const Invocation& invocation, std::string_view next) {
  if (next.empty()) return {};
  const std::size_t space = next.find(' ');
  const std::string_view verb = next.substr(0, space);
  std::string command = "bindeglied " + std::string(verb);
  if (!invocation.data.empty()) command += " " + shell_word(data_word(invocation.data));
  if (space == std::string_view::npos) return command + kept_options(invocation, {verb});
  std::string_view rest = next.substr(space + 1);
  const std::size_t option_end = rest.starts_with("--") ? rest.find(' ') : std::string_view::npos;
  OptionValues asked;
  if (option_end != std::string_view::npos) {
    asked.emplace(rest.substr(2, option_end - 2), rest.substr(option_end + 1));
    command += " " + std::string(rest.substr(0, option_end));
    rest.remove_prefix(option_end + 1);
  }
  return command + " " + shell_word(rest) + kept_options(invocation, {verb, rest, asked});
}

bool wants_colour(const Invocation& invocation) {
  if (invocation.global.color == Colour::always) return true;
  return invocation.global.color == Colour::automatic && invocation.is_terminal &&
         !invocation.has_no_colour && invocation.global.output.empty();
}

std::unique_lock<std::timed_mutex> lock_writing(const Invocation& invocation) {
  if (invocation.writing == nullptr) return {};
  return std::unique_lock(*invocation.writing);
}

}  // namespace

void write_result_file(const Invocation& invocation, const std::filesystem::path& path,
                       std::string_view bytes) {
  const auto lock = lock_writing(invocation);
  write_file_atomically(path, bytes);
}

void write_result_folder(const Invocation& invocation, const std::filesystem::path& folder,
                         const std::vector<FileContent>& files) {
  const auto lock = lock_writing(invocation);
  write_folder(folder, files);
}

int emit_text(const Invocation& invocation, std::string_view text) {
  if (!invocation.global.output.empty()) {
    write_result_file(invocation, invocation.global.output, text);
    return exit_done;
  }
  invocation.console.clear_progress();
  invocation.out << text;
  return exit_done;
}

int emit_report(const Invocation& invocation, Report report) {
  // A wrong condition is found before anything is written.
  const bool is_conditional = !invocation.global.fail_on.empty();
  const bool has_failed =
      is_conditional && holds(parse_condition(invocation.global.fail_on), report);

  report.next_command = full_command(invocation, report.next_command);
  invocation.console.step("Frage beantwortet", "Question answered");
  std::ostringstream bytes;
  write_report(report,
               {.format = invocation.global.format,
                .language = invocation.language,
                .has_colour = wants_colour(invocation),
                .width = invocation.width},
               bytes);
  emit_text(invocation, bytes.view());
  if (invocation.global.format == Format::csv) {
    // A table for programs has no place for them.
    for (const LocalText& remark : report.remarks) invocation.console.note(remark.de, remark.en);
  }
  invocation.console.step("Ergebnis geschrieben", "Result written");
  if (!has_failed) return exit_done;
  invocation.console.warn("Bedingung erfüllt: " + invocation.global.fail_on,
                          "Condition is true: " + invocation.global.fail_on);
  return exit_condition;
}

Question question_of(const GlobalOptions& global) {
  return {.as_of = global.as_of,
          .explicit_only = global.evidence == EvidenceChoice::explicit_,
          .seed = global.seed,
          .top = global.top,
          .threads = global.threads};
}

Question question_of(const Invocation& invocation) {
  constexpr std::size_t rows_in_tables = 10;
  Question question = question_of(invocation.global);
  const bool is_table = invocation.global.format == Format::table;
  const bool is_given = invocation.values.contains("top");
  if (is_table && invocation.has_short_tables && !is_given) question.top = rows_in_tables;
  return question;
}

int ask_and_emit(const Command& command, const Invocation& invocation) {
  std::optional<Study> loaded;
  const Asked asked{.verb = invocation.verb,
                    .values = invocation.values,
                    .positionals = invocation.positionals,
                    .question = question_of(invocation),
                    .watch = invocation.watch,
                    .study = [&]() -> const Study& {
                      if (!loaded) {
                        loaded.emplace(load_study(invocation, command.asks_network_only));
                      }
                      return *loaded;
                    }};
  return emit_report(invocation, command.ask(asked));
}

void check_positionals(const AskedCall& call, std::size_t least, std::size_t most) {
  const std::size_t count = call.positionals.size();
  if (count < least) {
    throw CodedError(ErrorKind::usage, "error.argument_missing",
                     "an argument is missing; see 'bindeglied help {0}'", {std::string(call.verb)});
  }
  if (count <= most) return;
  const std::string& extra = call.positionals[most];
  std::error_code unreadable;
  if (std::filesystem::is_directory(extra, unreadable)) {
    throw CodedError(ErrorKind::usage, "error.argument_folder",
                     "'{0}' is a folder: write {0}/ to read the data in it", {extra});
  }
  throw CodedError(ErrorKind::usage, "error.argument_extra",
                   "'{0}': one argument too many; see 'bindeglied help {1}'",
                   {extra, std::string(call.verb)});
}

void check_positionals(const Asked& asked, std::size_t least, std::size_t most) {
  check_positionals(AskedCall{asked.verb, asked.values, asked.positionals}, least, most);
}

void check_positionals(const Invocation& invocation, std::size_t least, std::size_t most) {
  check_positionals(AskedCall{invocation.verb, invocation.values, invocation.positionals}, least,
                    most);
}

}  // namespace bindeglied
