#include "bindeglied/pipeline/read_text_file.hpp"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

#include "bindeglied/base/coded_error.hpp"

namespace bindeglied {

std::string read_text_file(const std::string& path) {
  // A folder can be opened and gives nothing.
  std::error_code unknown;
  if (std::filesystem::is_directory(path, unknown)) {
    throw CodedError(ErrorKind::io, "error.file_read", "cannot read '{0}': {1}",
                     {path, std::make_error_code(std::errc::is_a_directory).message()});
  }
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (file) text << file.rdbuf();
  if (!file) {
    throw CodedError(ErrorKind::io, "error.file_read", "cannot read '{0}': {1}",
                     {path, std::generic_category().message(errno)});
  }
  return text.str();
}

}  // namespace bindeglied
