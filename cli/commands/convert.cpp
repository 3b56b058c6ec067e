#include <filesystem>
#include <string>
#include <string_view>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/ingest/write_dataset.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/dialect_option.hpp"
#include "cli/exit_code.hpp"

namespace bindeglied {
namespace {

using ConvertArguments = DialectOption<CsvDialect::standard>;

/// With two arguments IN is the first, whatever its name looks like; else IN is given by --data or
/// is the built-in example.
LoadedDataset load_source(const Invocation& invocation) {
  Invocation source = invocation;
  if (invocation.positionals.size() == 2) source.data = invocation.positionals.front();
  return load_input(source);
}

/// OUT is a .json file, "-" for JSON on standard output, or a folder.
int run_convert(const Invocation& invocation) {
  check_positionals(invocation, 1, invocation.data.empty() ? 2 : 1);
  const auto arguments = read_options<ConvertArguments>(invocation.values);
  const std::string& target = invocation.positionals.back();
  const LoadedDataset loaded = load_source(invocation);
  const Dataset& dataset = loaded.dataset;
  if (target == "-") return emit_text(invocation, dataset_to_json(dataset));
  const std::filesystem::path path(target);
  if (path.extension() == ".json") {
    write_result_file(invocation, path, dataset_to_json(dataset));
  } else if (path.has_extension() && !target.ends_with('/')) {
    throw CodedError(ErrorKind::usage, "error.convert_target",
                     "'{0}': OUT must be a .json file, a folder, or - for standard output",
                     {target});
  } else {
    write_result_folder(invocation, path, dataset_to_csv(dataset, arguments.dialect));
  }
  invocation.console.note("Geschrieben: " + target, "Written: " + target);
  return exit_done;
}

}  // namespace

Command convert_command() {
  return {.name = "convert",
          .arguments = "[IN] OUT",
          .de = "Daten umwandeln: nach JSON (OUT.json, -) oder CSV-Tabellen (Ordner)",
          .en = "Convert data to JSON (OUT.json, -) or CSV tables (a folder)",
          .options = option_specs<ConvertArguments>(),
          .run = run_convert,
          .takes_data = false};
}

}  // namespace bindeglied
