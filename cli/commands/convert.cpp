#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <vector>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/ingest/convert_dataset.hpp"
#include "bindeglied/ingest/reading_losses.hpp"
#include "bindeglied/pipeline/report_conversion.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/exit_code.hpp"
#include "cli/verb_modes.hpp"

namespace bindeglied {
namespace {

struct ConvertArguments {
  std::optional<ExchangeFormat> as = {};  ///< none = by the ending of OUT
  CsvDialect dialect = CsvDialect::standard;

  static constexpr auto fields() {
    using Self = ConvertArguments;
    return std::tuple{Choice{"as", &Self::as, "format; default: by how OUT ends"},
                      Choice{"dialect", &Self::dialect, "how CSV tables are written"}};
  }
};

constexpr std::string_view standard_output = "-";

/// With two arguments IN is the first, whatever its name looks like; else IN is given by --data or
/// is the built-in example.
LoadedDataset load_source(const Invocation& invocation) {
  Invocation source = invocation;
  if (invocation.positionals.size() == 2) source.data = invocation.positionals.front();
  return load_input(source);
}

/// By --as, else by how OUT ends.  Throws Error{usage} when OUT cannot be such a file or folder.
ExchangeFormat choose_format(const ConvertArguments& arguments, const std::string& target) {
  const bool is_stream = target == standard_output;
  const std::optional<ExchangeFormat> by_name =
      is_stream ? ExchangeFormat::json : format_of(target);
  if (!arguments.as) {
    if (by_name) return *by_name;
    throw CodedError(ErrorKind::usage, "error.convert_target",
                     "'{0}': OUT must be a folder, - for standard output, or end in .json, "
                     ".graphml, .gexf, .net, .dl or .vna",
                     {target});
  }
  const std::string word(to_string(*arguments.as));
  const std::string_view ending = ending_of(*arguments.as);
  if (is_folder_format(*arguments.as)) {
    if (!is_stream && by_name && is_folder_format(*by_name)) return *arguments.as;
    throw CodedError(ErrorKind::usage, "error.convert_folder",
                     "'{0}': --as {1} writes several files: OUT must be a folder", {target, word});
  }
  if (!is_stream && std::filesystem::path(target).extension() != ending) {
    throw CodedError(ErrorKind::usage, "error.convert_ending",
                     "'{0}': OUT must end in {1} for --as {2}",
                     {target, std::string(ending), word});
  }
  return *arguments.as;
}

/// Throws Error{usage} when OUT is IN: with a loss the only copy would be gone.
void check_not_same(const std::string& source, const std::string& target) {
  std::error_code failure;  // what does not exist is not the same
  if (source.empty() || !std::filesystem::equivalent(source, target, failure)) return;
  throw CodedError(ErrorKind::usage, "error.convert_same",
                   "'{0}': OUT must not be IN, which would be overwritten", {target});
}

/// A single file that is there may be what the user wants to convert, not where to.
void check_not_example(const Invocation& invocation, const std::string& target) {
  const bool is_example = invocation.positionals.size() == 1 && invocation.data.empty();
  std::error_code failure;
  if (!is_example || !std::filesystem::is_regular_file(target, failure)) return;
  throw CodedError(ErrorKind::usage, "error.convert_example",
                   "'{0}': is there already and would be overwritten with the example; write "
                   "convert IN OUT, or choose another name",
                   {target});
}

/// Writes the files and returns their names.
std::vector<std::string> write_target(const Invocation& invocation, const std::string& target,
                                      bool is_folder, const Conversion& conversion) {
  if (target == standard_output) {
    emit_text(invocation, conversion.files.front().bytes);
    return {};
  }
  if (!is_folder) {
    write_result_file(invocation, target, conversion.files.front().bytes);
    return {std::filesystem::path(target).filename().string()};
  }
  write_result_folder(invocation, target, conversion.files);
  std::vector<std::string> names;
  for (const FileContent& file : conversion.files) names.push_back(file.name);
  return names;
}

/// What of the network that was read is not in the data; whether there is anything.
bool tell_losses_on_reading(const Invocation& invocation, const LoadedDataset& loaded) {
  bool is_lossy = false;
  const auto tell = [&](std::uint64_t count, std::string_view de, std::string_view en) {
    if (count == 0) return;
    is_lossy = true;
    const std::string number = std::to_string(count);
    invocation.console.warn(std::string(de) + number, std::string(en) + number);
  };
  const auto losses = losses_on_reading(loaded);
  const std::uint64_t merged = count_of(losses, "graph.parallel_merged");
  const std::uint64_t undirected = count_of(losses, "graph.direction_left");
  std::uint64_t others = 0;
  for (const DiagnosticCount& loss : losses) others += loss.count;
  others -= merged + undirected;
  tell(rejected_on_reading(loaded),
       "Beim Lesen ausgelassene Zeilen oder Kanten: ", "Rows or edges left out on reading: ");
  tell(merged, "Beim Lesen mit gleichen zusammengefasste parallele Kanten: ",
       "Parallel edges merged with equal ones on reading: ");
  tell(undirected, "Beim Lesen als cooperates_with ohne Richtung verstandene gerichtete Kanten: ",
       "Directed edges read as cooperates_with, which has no direction: ");
  tell(others, "Sonst beim Lesen ausgelassen oder anders verstanden („check“ nennt es): ",
       "Otherwise left out or read as something else (\"check\" names it): ");
  return is_lossy;
}

/// Nothing is lost here, for the kind says it; other programs see a direction.
void tell_directions(const Invocation& invocation, const Conversion& conversion,
                     const EnumName<ExchangeFormat>& format) {
  if (conversion.directed_symmetric == 0) return;
  const std::string count = std::to_string(conversion.directed_symmetric);
  invocation.console.note(
      std::string(format.de) +
          ": Verbindungen ohne Richtung (cooperates_with), die hier als "
          "gerichtet stehen: " +
          count,
      std::string(format.en) +
          ": ties without direction (cooperates_with) that stand as directed here: " + count);
}

/// The protocol for humans: what was lost, column by column.
void tell_losses(const Invocation& invocation, const LoadedDataset& loaded,
                 const Conversion& conversion, ExchangeFormat format) {
  const EnumName<ExchangeFormat>& words = enum_name(format);
  const std::string de(words.de);
  const std::string en(words.en);
  tell_directions(invocation, conversion, words);
  const bool is_lossy = tell_losses_on_reading(invocation, loaded);
  if (conversion.losses.empty()) {
    invocation.console.note(de + (is_lossy ? ": sonst ohne Verlust" : ": ohne Verlust"),
                            en + (is_lossy ? ": otherwise without loss" : ": without loss"));
    return;
  }
  for (const ExchangeLoss& loss : conversion.losses) {
    const std::string cells = std::to_string(loss.cells);
    const EnumName<LossKind>& kind = enum_name(loss.kind);
    const bool are_rows = loss.column.empty();
    invocation.console.warn(
        de + ": Tabelle " + loss.table +
            (are_rows ? ", Zeilen: " : ", Spalte " + loss.column + ", Zellen: ") + cells + " (" +
            std::string(kind.de) + ")",
        en + ": table " + loss.table +
            (are_rows ? ", rows: " : ", column " + loss.column + ", cells: ") + cells + " (" +
            std::string(kind.en) + ")");
  }
}

/// OUT is a file whose ending says the format, "-" for standard output, or a folder.
int run_convert(const Invocation& invocation) {
  check_positionals(invocation, 1, invocation.data.empty() ? 2 : 1);
  const auto arguments = read_options<ConvertArguments>(invocation.values);
  const std::string& target = invocation.positionals.back();
  const ExchangeFormat format = choose_format(arguments, target);
  if (format != ExchangeFormat::csv && invocation.values.contains("dialect")) {
    refuse_option("dialect", "convert --as " + std::string(to_string(format)), "convert --as csv");
  }
  const bool has_both = invocation.positionals.size() == 2;
  check_not_same(has_both ? invocation.positionals.front() : invocation.data, target);
  check_not_example(invocation, target);
  const LoadedDataset loaded = load_source(invocation);
  const Conversion conversion =
      convert_dataset(loaded.dataset, format, arguments.dialect, invocation.watch);
  const ConversionTarget written{
      .format = format,
      .files = write_target(invocation, target, is_folder_format(format), conversion)};
  if (target != standard_output) {
    invocation.console.note("Geschrieben: " + target, "Written: " + target);
    if (invocation.global.format != Format::table) {
      return emit_report(invocation, report_conversion(loaded, conversion, written));
    }
  }
  tell_losses(invocation, loaded, conversion, format);
  return exit_done;
}

}  // namespace

Command convert_command() {
  return {.name = "convert",
          .arguments = "[IN] OUT",
          .de = "Daten umwandeln: Formate der Netzwerkanalyse, JSON, CSV; nennt jeden Verlust",
          .en = "Convert data: formats of network analysis, JSON, CSV; names every loss",
          .options = option_specs<ConvertArguments>(),
          .run = run_convert,
          .takes_data = false};
}

}  // namespace bindeglied
