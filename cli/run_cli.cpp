#include "cli/run_cli.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <filesystem>
#include <new>
#include <optional>
#include <ostream>
#include <string_view>
#include <utility>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/model/row_ids.hpp"
#include "bindeglied/report/write_report.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/exit_code.hpp"
#include "cli/help_text.hpp"
#include "cli/parse_arguments.hpp"
#include "cli/verb_modes.hpp"

namespace bindeglied {
namespace {

/// Whether a positional names data, as the README says.
bool looks_like_data(std::string_view argument) {
  constexpr std::array<std::string_view, 9> endings = {
      ".json", ".csv", ".csv.gz", ".xlsx", ".graphml", ".gexf", ".xml", ".net", ".paj"};
  return argument == "." || argument == "-" || argument.find('/') != std::string_view::npos ||
         std::ranges::any_of(endings, [&](std::string_view e) { return argument.ends_with(e); });
}

/// Ids of rows contain slashes too, and are no data.
bool looks_like_id(std::string_view argument) {
  constexpr std::array<std::string_view, 4> of_tables = {"tie:", "check:", "exp:", "exp-"};
  return is_row_id(argument) || std::ranges::any_of(of_tables, [&](std::string_view start) {
           return argument.starts_with(start);
         });
}

std::string take_data(const GlobalOptions& global, const Command& command,
                      std::vector<std::string>& positionals) {
  if (!global.data.empty()) return global.data;
  if (!command.takes_data) return {};
  const auto found = std::ranges::find_if(positionals, [](const std::string& argument) {
    return looks_like_data(argument) && !looks_like_id(argument);
  });
  if (found == positionals.end()) return {};
  std::string data = *found;
  positionals.erase(found);
  return data;
}

/// The form that the ending of a file names, as -o result.csv.
std::optional<Format> format_of_file(const std::string& path) {
  const std::string ending = std::filesystem::path(path).extension().string();
  if (ending == ".csv") return Format::csv;
  if (ending == ".json") return Format::json;
  if (ending == ".ndjson") return Format::ndjson;
  if (ending == ".md") return Format::md;
  constexpr std::array<std::string_view, 8> others{".html", ".htm",  ".pdf", ".docx",
                                                   ".odt",  ".xlsx", ".xls", ".ods"};
  if (std::ranges::find(others, ending) != others.end()) {
    throw CodedError(ErrorKind::usage, "error.format_ending",
                     "'{0}': no result can be written so; endings are .csv (for Excel), .md, "
                     ".json, .ndjson, and .txt for what stands on the screen",
                     {path});
  }
  return std::nullopt;
}

GlobalOptions read_global(const OptionValues& values) {
  auto global = read_options<GlobalOptions>(values);
  if (global.json) {
    if (values.contains("format") && global.format != Format::json) {
      throw CodedError(ErrorKind::usage, "error.format_conflict",
                       "--json and --format {0} contradict each other",
                       {std::string(to_string(global.format))});
    }
    global.format = Format::json;
  } else if (!values.contains("format")) {
    global.format = format_of_file(global.output).value_or(global.format);
  }
  return global;
}

/// The last value of --lang in a call that is not taken apart yet, so that what is wrong with the
/// call is said in that language.
std::string asked_language(const std::vector<std::string>& arguments) {
  constexpr std::string_view option = "--lang";
  std::string language;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == option && i + 1 < arguments.size()) language = arguments[i + 1];
    if (argument.starts_with(std::string(option) + "=")) {
      language = argument.substr(option.size() + 1);
    }
  }
  return parse_enum<Language>(language) ? language : "";
}

/// Also for calls that cannot be understood otherwise.
bool asks_for_json(const std::vector<std::string>& arguments) {
  const std::string* before = nullptr;
  for (const std::string& argument : arguments) {
    const bool is_format = before != nullptr && (*before == "--format" || *before == "-f");
    if (is_format && (argument == "json" || argument == "ndjson")) return true;
    for (const char* form : {"--json", "--format=json", "--format=ndjson", "-fjson", "-fndjson"}) {
      if (argument == form) return true;
    }
    before = &argument;
  }
  return false;
}

int print_version(const Surroundings& surroundings) {
  surroundings.out << "bindeglied " << tool_version() << "\n";
  return exit_done;
}

Watch make_watch(const Surroundings& surroundings, const GlobalOptions& global, Console& console) {
  Watch watch{.stop = surroundings.stop};
  if (surroundings.is_error_terminal && !global.quiet) {
    watch.progress = [&console](std::string_view what, double share) {
      console.progress(what, share);
    };
  }
  return watch;
}

int run_verb(const std::vector<std::string>& arguments, const Surroundings& surroundings,
             Console& console) {
  const Command& command = get_command(arguments.front());
  std::vector<OptionSpec> specs = command.options;
  const std::vector<OptionSpec> global_specs = global_option_specs();
  specs.insert(specs.end(), global_specs.begin(), global_specs.end());
  ParsedArguments parsed = parse_arguments({arguments.begin() + 1, arguments.end()}, specs);

  const GlobalOptions global = read_global(parsed.values);
  const Language language = choose_language(global.lang, surroundings.environment);
  console.set_language(language);
  console.set_level(global.quiet, global.verbose);
  console.set_json(global.format == Format::json || global.format == Format::ndjson);
  if (global.version) return print_version(surroundings);
  if (global.help) {
    surroundings.out << command_help(command, language);
    return exit_done;
  }
  std::string data = take_data(global, command, parsed.positionals);
  check_modes({.verb = command.name, .values = parsed.values, .positionals = parsed.positionals});
  const auto& environment = surroundings.environment;
  const Invocation invocation{
      .verb = command.name,
      .global = global,
      .language = language,
      .values = parsed.values,
      .data = std::move(data),
      .positionals = std::move(parsed.positionals),
      .console = console,
      .in = surroundings.in,
      .out = surroundings.out,
      .is_terminal = surroundings.is_terminal,
      .has_no_colour = !environment("NO_COLOR").empty() || environment("TERM") == "dumb",
      .has_short_tables = command.has_short_tables,
      .width = surroundings.width,
      .watch = make_watch(surroundings, global, console),
      .writing = surroundings.writing};
  const int code =
      command.ask != nullptr ? ask_and_emit(command, invocation) : command.run(invocation);
  console.tell_held();
  return code;
}

int run(const std::vector<std::string>& arguments, const Surroundings& surroundings,
        Console& console) {
  if (arguments.empty()) {
    surroundings.err << overview_help(choose_language({}, surroundings.environment));
    return exit_code(ErrorKind::usage);
  }
  const std::string& first = arguments.front();
  if (first == "--version") return print_version(surroundings);
  if (first == "--help" || first == "-h") {
    surroundings.out << overview_help(choose_language({}, surroundings.environment));
    return exit_done;
  }
  return run_verb(arguments, surroundings, console);
}

/// A result that did not arrive, on a full disk say, is an error.
int check_output(int code, const Surroundings& surroundings, Console& console) {
  surroundings.out.flush();
  if (surroundings.out.good()) return code;
  const CodedError error(ErrorKind::io, "error.output", "the output cannot be written", {});
  return console.report(error);
}

}  // namespace

int run_cli(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  Console console(surroundings.err, Language::de, surroundings.clock);
  console.set_stop_code(surroundings.stop_code);
  try {
    console.set_language(choose_language(asked_language(arguments), surroundings.environment));
    console.set_json(asks_for_json(arguments));
    return check_output(run(arguments, surroundings, console), surroundings, console);
  } catch (const Error& error) {
    return console.report(error);
  } catch (const std::bad_alloc&) {
    const CodedError error(ErrorKind::limit, "error.memory", "out of memory", {});
    return console.report(error);
  } catch (const std::exception& bug) {
    console.report_bug(bug.what());
    return exit_bug;
  }
}

}  // namespace bindeglied
