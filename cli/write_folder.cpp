#include "cli/write_folder.hpp"

#include <string>
#include <system_error>

#include "bindeglied/base/coded_error.hpp"

namespace bindeglied {
namespace {

namespace fs = std::filesystem;

/// Takes away what was made, last first, unless all of it was: files, then the folders that were
/// not there before.
class Undo {
 public:
  Undo() = default;
  Undo(const Undo&) = delete;
  Undo& operator=(const Undo&) = delete;
  ~Undo() {
    std::error_code unknown;  // nothing can be done about it
    for (auto path = made_.rbegin(); path != made_.rend(); ++path) fs::remove(*path, unknown);
  }
  void add(const fs::path& path) { made_.push_back(path); }
  void cancel() { made_.clear(); }

 private:
  std::vector<fs::path> made_;
};

/// Makes the folder and those around it that are missing.
void make_folder(const fs::path& folder, Undo& undo) {
  std::vector<fs::path> missing;
  std::error_code failure;
  for (fs::path at = folder; !at.empty() && !fs::exists(at, failure); at = at.parent_path()) {
    missing.push_back(at);
  }
  for (auto path = missing.rbegin(); path != missing.rend(); ++path) {
    if (fs::create_directory(*path, failure)) undo.add(*path);
    if (failure) {
      throw CodedError(ErrorKind::io, "error.file_write", "{0}: cannot be made: {1}",
                       {path->string(), failure.message()});
    }
  }
}

[[noreturn]] void refuse_folder(const fs::path& path) {
  throw CodedError(ErrorKind::io, "error.file_exists",
                   "{0}: is there already; choose an empty folder", {path.string()});
}

bool is_table(const fs::path& path) {
  return path.extension() == ".csv" ||
         (path.extension() == ".gz" && path.stem().extension() == ".csv");
}

/// All tables of a folder are read as one dataset, so those of another one must not be there.
void check_no_tables(const fs::path& folder) {
  std::error_code failure;
  std::vector<fs::path> tables;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, failure)) {
    if (is_table(entry.path())) tables.push_back(entry.path());
  }
  if (!tables.empty()) refuse_folder(std::ranges::min(tables));
}

}  // namespace

void write_folder(const fs::path& folder, const std::vector<FileContent>& files) {
  std::error_code failure;
  for (const FileContent& file : files) {
    if (fs::exists(folder / file.name, failure)) refuse_folder(folder / file.name);
  }
  if (std::ranges::any_of(files, is_table, &FileContent::name)) check_no_tables(folder);
  Undo undo;
  make_folder(folder, undo);
  for (const FileContent& file : files) {
    write_file_atomically(folder / file.name, file.bytes);
    undo.add(folder / file.name);
  }
  undo.cancel();
}

}  // namespace bindeglied
