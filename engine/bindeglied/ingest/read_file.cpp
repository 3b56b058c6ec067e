#include "bindeglied/ingest/read_file.hpp"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <memory>
#include <system_error>
#include <unistd.h>

#include "bindeglied/base/coded_error.hpp"

namespace bindeglied {
namespace {

[[noreturn]] void fail_to_read(const std::filesystem::path& path) {
  const std::error_code reason{errno, std::system_category()};
  throw CodedError(ErrorKind::io, "error.file_read", "cannot read '{0}': {1}",
                   {path.string(), reason.message()});
}

/// An open file, closed at the end.
class OpenFile {
 public:
  explicit OpenFile(const std::filesystem::path& path) {
    do {
      // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): POSIX has no other way.
      descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    } while (descriptor_ < 0 && errno == EINTR);
    if (descriptor_ < 0) fail_to_read(path);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() { ::close(descriptor_); }

  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  int descriptor_ = -1;
};

}  // namespace

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
    if (count < 0) fail_to_read(path);
    if (count == 0) return bytes;
    bytes.append(block->data(), static_cast<std::size_t>(count));
    if (bytes.size() > limits.max_file_bytes) {
      throw CodedError(ErrorKind::limit, "error.file_size",
                       "'{0}' has more bytes than max_file_bytes = {1}",
                       {path.string(), std::to_string(limits.max_file_bytes)});
    }
  }
}

}  // namespace bindeglied
