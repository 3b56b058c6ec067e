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

}  // namespace

void write_folder(const fs::path& folder, const std::vector<FileContent>& files) {
  std::error_code failure;
  for (const FileContent& file : files) {
    const fs::path path = folder / file.name;
    if (fs::exists(path, failure)) {
      throw CodedError(ErrorKind::io, "error.file_exists",
                       "{0}: is there already; choose an empty folder", {path.string()});
    }
  }
  Undo undo;
  make_folder(folder, undo);
  for (const FileContent& file : files) {
    write_file_atomically(folder / file.name, file.bytes);
    undo.add(folder / file.name);
  }
  undo.cancel();
}

}  // namespace bindeglied
