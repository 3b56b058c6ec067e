#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/ingest/write_dataset.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "cli/global_options.hpp"
#include "cli/option_spec.hpp"
#include "cli/verb_modes.hpp"

namespace bindeglied {

class Console;

/// A question to one verb, from the command line or from another language: what it says, and the
/// data that it is about.
struct Asked {
  std::string_view verb;
  const OptionValues& values;
  const std::vector<std::string>& positionals;  ///< without the data
  Question question = {};
  const Watch& watch;
  /// The data.  It is loaded when it is first asked for, so that what is wrong with the question is
  /// said before.
  std::function<const Study&()> study;
};

/// One call of one verb: what was given, and where results and remarks go.
struct Invocation {
  std::string_view verb;
  GlobalOptions global;
  Language language = Language::de;
  OptionValues values = {};
  std::string data = {};                      ///< path of the data; empty = built-in example
  std::vector<std::string> positionals = {};  ///< without the data
  Console& console;
  std::istream& in;
  std::ostream& out;
  bool is_terminal = false;
  bool has_no_colour = false;     ///< NO_COLOR is set, or TERM is dumb
  bool has_short_tables = false;  ///< tables show ten rows unless told otherwise
  std::size_t width = 100;
  Watch watch = {};
  std::timed_mutex* writing = nullptr;  ///< held while a file is being written
};

/// One verb: a line of the table in commands.cpp.
struct Command {
  std::string_view name;
  std::string_view arguments;  ///< as in usage: "PROJECT..."
  std::string_view de;         ///< what it does, one line
  std::string_view en;
  std::vector<OptionSpec> options = {};                ///< besides the global ones
  Report (*ask)(const Asked& asked) = nullptr;         ///< for a verb that is a question about data
  int (*run)(const Invocation& invocation) = nullptr;  ///< for any other
  bool has_short_tables = false;   ///< tables show ten rows unless told otherwise
  bool takes_data = true;          ///< its first argument that looks like a path is data
  bool asks_network_only = false;  ///< the rows of ties are freed when the network is built
};

/// The options that every verb takes, with their letters.
[[nodiscard]] std::vector<OptionSpec> global_option_specs();

/// Those of them that this verb reads.
[[nodiscard]] std::vector<OptionSpec> global_option_specs(std::string_view verb);

/// The data that the call names, ready for questions; says on the console when it is the built-in
/// example, and how many warnings there are.  `network_only` as in forget_ties().
[[nodiscard]] Study load_study(const Invocation& invocation, bool network_only = false);

/// The path so that it is taken for data where it stands: a folder ends in a slash.
[[nodiscard]] std::string data_word(const std::string& path);

/// The data as loaded, errors and all.
[[nodiscard]] LoadedDataset load_input(const Invocation& invocation);

/// What the global options say about every question; all rows unless `top` was given.
[[nodiscard]] Question question_of(const GlobalOptions& global);

/// The same, but ten rows in the tables of verbs that show so few.
[[nodiscard]] Question question_of(const Invocation& invocation);

/// Asks a verb that is a question, and writes the report.  Returns the exit code.
int ask_and_emit(const Command& command, const Invocation& invocation);

/// Writes the report where and how the call says, then applies --fail-on.  Returns the exit code.
int emit_report(const Invocation& invocation, Report report);

/// Writes plain text to the result: to --output or to standard output.
int emit_text(const Invocation& invocation, std::string_view text);

/// write_file_atomically() and write_folder() for this call: whoever wants to end the program at
/// once can wait for them.
void write_result_file(const Invocation& invocation, const std::filesystem::path& path,
                       std::string_view bytes);
void write_result_folder(const Invocation& invocation, const std::filesystem::path& folder,
                         const std::vector<FileContent>& files);

/// Throws Error{usage} unless the number of positionals is in [least, most].
void check_positionals(const AskedCall& call, std::size_t least, std::size_t most);
void check_positionals(const Asked& asked, std::size_t least, std::size_t most);
void check_positionals(const Invocation& invocation, std::size_t least, std::size_t most);

}  // namespace bindeglied
