#include <cstddef>
#include <filesystem>
#include <istream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "bindeglied/ingest/load_dataset.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"

namespace bindeglied {
namespace {

/// Standard input says by its first bytes what it is.
std::string stdin_name(std::string_view bytes) {
  if (bytes.starts_with("\x1f\x8b")) return "ties.csv.gz";
  const std::size_t first = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  const bool is_json =
      first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[');
  return is_json ? "stdin.json" : "ties.csv";
}

/// All that comes, no more than a file may have.
std::string read_all(std::istream& in, const Limits& limits, const Watch& watch) {
  constexpr std::size_t block_size = std::size_t{1} << 20U;
  std::string bytes;
  while (in.good()) {
    watch.check("reading standard input", 0.0);
    const std::size_t used = bytes.size();
    bytes.resize(used + block_size);
    in.read(bytes.data() + used, static_cast<std::streamsize>(block_size));
    bytes.resize(used + static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > limits.max_file_bytes) {
      throw Error(ErrorKind::limit, "standard input has more than max_file_bytes = " +
                                        std::to_string(limits.max_file_bytes) + " bytes");
    }
  }
  // A folder, or a stream that is closed.
  if (in.bad()) throw Error(ErrorKind::io, "cannot read standard input");
  return bytes;
}

LoadedDataset load_stdin(std::istream& in, const Watch& watch) {
  const std::string bytes = read_all(in, {}, watch);
  const std::vector<NamedBytes> files = {{stdin_name(bytes), bytes}};
  return load_bytes(files, {}, watch);
}

std::uint64_t count_of(const LoadedDataset& loaded, Severity severity) {
  std::uint64_t count = 0;
  for (const DiagnosticCount& entry : loaded.counts) {
    if (entry.severity == severity) count += entry.count;
  }
  return count;
}

void refuse_errors(const Invocation& invocation, LoadedDataset& loaded) {
  const std::uint64_t errors = count_of(loaded, Severity::error);
  const std::uint64_t warnings = count_of(loaded, Severity::warning);
  if (errors == 0 && !(invocation.global.strict && warnings > 0)) return;
  const bool is_german = invocation.language == Language::de;
  std::string message = is_german ? "Die Daten sind ungültig: " : "the data is invalid: ";
  message += std::to_string(errors) + (is_german ? " Fehler" : " errors");
  if (invocation.global.strict) {
    message += ", " + std::to_string(warnings) +
               (is_german ? " Warnungen (zählen wegen --strict als Fehler)"
                          : " warnings (count as errors because of --strict)");
  }
  std::erase_if(loaded.diagnostics, [&](const Diagnostic& diagnostic) {
    return diagnostic.severity == Severity::note ||
           (diagnostic.severity == Severity::warning && !invocation.global.strict);
  });
  throw Error(ErrorKind::input, message, std::move(loaded.diagnostics));
}

}  // namespace

std::string data_word(const std::string& path) {
  std::error_code failure;
  const bool is_folder = std::filesystem::is_directory(path, failure);
  return is_folder && path.find('/') == std::string::npos && path != "." ? path + "/" : path;
}

LoadedDataset load_input(const Invocation& invocation) {
  if (invocation.data.empty()) {
    invocation.console.note("Daten: eingebautes Beispiel ruhr-konferenz",
                            "Data: built-in example ruhr-konferenz");
    return load_builtin_dataset(invocation.watch);
  }
  LoadedDataset loaded = invocation.data == "-"
                             ? load_stdin(invocation.in, invocation.watch)
                             : load_dataset(invocation.data, {}, invocation.watch);
  refuse_errors(invocation, loaded);
  const std::uint64_t warnings = count_of(loaded, Severity::warning);
  if (warnings > 0) {
    const std::string count = std::to_string(warnings);
    invocation.console.warn(
        "Warnungen zu den Daten: " + count + "; „bindeglied check“ zeigt sie",
        "Warnings about the data: " + count + "; 'bindeglied check' shows them");
  }
  return loaded;
}

Study load_study(const Invocation& invocation) {
  return make_study(load_input(invocation), invocation.watch);
}

}  // namespace bindeglied
