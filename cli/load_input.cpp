#include <array>
#include <cstddef>
#include <istream>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bindeglied/base/error.hpp"
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

/// All of the stream.  Throws Error{io} when it cannot be read, such as a folder or a closed
/// stream, and Error{limit} beyond `max_file_bytes`: a stream need not have an end.
std::string read_stream(std::istream& in, const Limits& limits) {
  std::string bytes;
  constexpr std::size_t block_size = 256UL * 1024;
  const auto block = std::make_unique<std::array<char, block_size>>();
  // read() turns what the buffer throws into badbit; an iterator would let it escape as a bug.
  while (in.good()) {
    in.read(block->data(), static_cast<std::streamsize>(block->size()));
    bytes.append(block->data(), static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > limits.max_file_bytes) {
      throw Error(ErrorKind::limit, "standard input has more bytes than max_file_bytes = " +
                                        std::to_string(limits.max_file_bytes));
    }
  }
  if (in.bad()) throw Error(ErrorKind::io, "cannot read standard input");
  return bytes;
}

LoadedDataset load_stdin(std::istream& in, const Watch& watch) {
  const std::string bytes = read_stream(in, {});
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
    invocation.console.warn("Daten: " + count + " Warnungen; „bindeglied check“ zeigt sie",
                            "Data: " + count + " warnings; 'bindeglied check' shows them");
  }
  return loaded;
}

Study load_study(const Invocation& invocation) {
  return make_study(load_input(invocation), invocation.watch);
}

}  // namespace bindeglied
