#include "bindeglied/ingest/detail/input_files.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <system_error>
#include <unistd.h>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/ingest/detail/exchange_graph.hpp"

namespace bindeglied::detail {
namespace {

bool is_table_name(std::string_view name) {
  const std::string lower = to_lower_ascii(name);
  return !lower.starts_with('.') && (lower.ends_with(".csv") || lower.ends_with(".csv.gz"));
}

[[noreturn]] void fail(const std::filesystem::path& path, const std::error_code& reason) {
  throw CodedError(ErrorKind::io, "error.file_read", "cannot read '{0}': {1}",
                   {path.string(), reason.message()});
}

std::error_code last_error() { return {errno, std::system_category()}; }

/// An open file, closed at the end.
class OpenFile {
 public:
  explicit OpenFile(const std::filesystem::path& path) {
    do {
      // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): POSIX has no other way.
      descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    } while (descriptor_ < 0 && errno == EINTR);
    if (descriptor_ < 0) fail(path, last_error());
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() { ::close(descriptor_); }

  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  int descriptor_ = -1;
};

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
  if (failure) fail(folder, failure);
  std::ranges::sort(files.tables);
  std::ranges::sort(files.ignored);
  return files;
}

std::string read_file(const std::filesystem::path& path, const Limits& limits) {
  const OpenFile file(path);
  std::error_code unknown;
  const std::uintmax_t size = std::filesystem::file_size(path, unknown);
  std::string bytes;
  if (!unknown && size <= limits.max_file_bytes) bytes.reserve(size);
  constexpr std::size_t block_size = 256UL * 1024;
  const auto block = std::make_unique<std::array<char, block_size>>();
  while (true) {
    const ssize_t count = ::read(file.descriptor(), block->data(), block->size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(path, last_error());
    if (count == 0) return bytes;
    bytes.append(block->data(), static_cast<std::size_t>(count));
    if (bytes.size() > limits.max_file_bytes) {
      throw CodedError(ErrorKind::limit, "error.file_size",
                       "'{0}' has more bytes than max_file_bytes = {1}",
                       {path.string(), std::to_string(limits.max_file_bytes)});
    }
  }
}

}  // namespace bindeglied::detail
