#include "bindeglied/ingest/detail/input_files.hpp"

#include <algorithm>
#include <system_error>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/ingest/detail/exchange_graph.hpp"

namespace bindeglied::detail {
namespace {

bool is_table_name(std::string_view name) {
  const std::string lower = to_lower_ascii(name);
  return !lower.starts_with('.') && (lower.ends_with(".csv") || lower.ends_with(".csv.gz"));
}

}  // namespace

FileName parse_file_name(std::string_view name) {
  const std::string lower = to_lower_ascii(name);
  const auto make = [&](std::string_view ending, FileForm form) {
    return FileName{.name = std::string(name),
                    .stem = std::string(name.substr(0, name.size() - ending.size())),
                    .form = form};
  };
  if (lower.ends_with(".json")) return make(".json", FileForm::json);
  if (lower.ends_with(".csv")) return make(".csv", FileForm::csv);
  if (lower.ends_with(".csv.gz")) return make(".csv.gz", FileForm::csv_gzip);
  for (const std::string_view ending : {".graphml", ".gexf", ".xml"}) {
    if (lower.ends_with(ending)) return make(ending, FileForm::xml);
  }
  for (const std::string_view ending : {".net", ".paj"}) {
    if (lower.ends_with(ending)) return make(ending, FileForm::pajek);
  }
  if (lower.ends_with(".xlsx") || lower.ends_with(".xls") || lower.ends_with(".ods")) {
    throw CodedError(ErrorKind::usage, "error.spreadsheet",
                     "'{0}': save each sheet as CSV first (in Excel: File > Save As > CSV UTF-8) "
                     "and give the folder of these files",
                     {std::string(name)});
  }
  throw CodedError(ErrorKind::usage, "error.file_ending",
                   "'{0}': must end in .json, .csv, .csv.gz, .graphml, .gexf, .xml, .net or .paj",
                   {std::string(name)});
}

FolderFiles list_folder(const std::filesystem::path& folder) {
  FolderFiles files;
  std::error_code failure;
  std::filesystem::directory_iterator entry(folder, failure);
  for (; !failure && entry != std::filesystem::directory_iterator(); entry.increment(failure)) {
    const std::string name = entry->path().filename().string();
    std::error_code unknown;
    const bool is_table = is_table_name(name) && !entry->is_directory(unknown);
    (is_table ? files.tables : files.ignored).push_back(name);
  }
  if (failure) {
    throw CodedError(ErrorKind::io, "error.file_read", "cannot read '{0}': {1}",
                     {folder.string(), failure.message()});
  }
  std::ranges::sort(files.tables);
  std::ranges::sort(files.ignored);
  return files;
}

}  // namespace bindeglied::detail
