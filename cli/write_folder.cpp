#include "cli/write_folder.hpp"

#include <string>
#include <system_error>

#include "bindeglied/base/error.hpp"

namespace bindeglied {

void write_folder(const std::filesystem::path& folder, const std::vector<FileContent>& files) {
  std::error_code failure;
  for (const FileContent& file : files) {
    const std::filesystem::path path = folder / file.name;
    if (std::filesystem::exists(path, failure)) {
      throw Error(ErrorKind::io, path.string() + ": is there already; choose an empty folder");
    }
  }
  std::filesystem::create_directories(folder, failure);
  if (failure) throw Error(ErrorKind::io, folder.string() + ": " + failure.message());
  for (const FileContent& file : files) write_file_atomically(folder / file.name, file.bytes);
}

}  // namespace bindeglied
