#include <cstddef>
#include <filesystem>
#include <istream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/ingest/load_dataset.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"

namespace bindeglied {
namespace {

/// Standard input says by its first bytes what it is.
std::string stdin_name(std::string_view bytes) {
  if (bytes.starts_with("\x1f\x8b")) return "ties.csv.gz";
  const std::size_t first = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  const char start = first == std::string_view::npos ? ' ' : bytes[first];
  if (start == '{' || start == '[') return "stdin.json";
  if (start == '<') return "stdin.xml";
  return start == '*' ? "stdin.net" : "ties.csv";
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
      throw CodedError(ErrorKind::limit, "error.stdin_size",
                       "standard input has more than max_file_bytes = {0} {0|byte|bytes}",
                       {std::to_string(limits.max_file_bytes)});
    }
  }
  // A folder, or a stream that is closed.
  if (in.bad()) {
    throw CodedError(ErrorKind::io, "error.stdin_read", "cannot read standard input", {});
  }
  return bytes;
}

LoadedDataset load_stdin(std::istream& in, const Watch& watch) {
  const std::string bytes = read_all(in, {}, watch);
  const std::vector<NamedBytes> files = {{stdin_name(bytes), bytes}};
  return load_bytes(files, {}, watch);
}

/// Which tables were read from which files, and how long it took, for those who want to know.
void tell_tables(const Invocation& invocation, const LoadedDataset& loaded) {
  for (const TableProtocol& table : loaded.tables) {
    const std::string place = table.file + ", ";
    const std::string rows = std::to_string(table.rows);
    const std::string used = std::to_string(table.used);
    invocation.console.detail(
        place + "Tabelle " + table.table + ": Zeilen: " + rows + ", verwendet: " + used,
        place + "table " + table.table + ": rows: " + rows + ", used: " + used);
  }
  invocation.console.step("Daten gelesen", "Data read");
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
    LoadedDataset example = load_builtin_dataset(invocation.watch);
    tell_tables(invocation, example);
    return example;
  }
  LoadedDataset loaded = invocation.data == "-"
                             ? load_stdin(invocation.in, invocation.watch)
                             : load_dataset(invocation.data, {}, invocation.watch);
  tell_tables(invocation, loaded);
  check_errors(loaded, invocation.global.strict);
  const std::uint64_t warnings = count_severity(loaded, Severity::warning);
  if (warnings > 0 && invocation.verb != "check") {
    const std::string count = std::to_string(warnings);
    const std::string check = "bindeglied check " + invocation.data;
    invocation.console.warn("Warnungen zu den Daten: " + count + "; „" + check + "“ zeigt sie",
                            "Warnings about the data: " + count + "; '" + check + "' shows them");
  }
  return loaded;
}

Study load_study(const Invocation& invocation, bool network_only) {
  Study study = make_study(load_input(invocation), invocation.watch);
  if (network_only) forget_ties(study);
  const auto weights = invocation.values.find("weights");
  if (weights != invocation.values.end()) {
    study.weights = std::make_shared<const MatchWeights>(load_weights(weights->second));
  }
  invocation.console.step("Netz aufgebaut", "Network built");
  return study;
}

}  // namespace bindeglied
