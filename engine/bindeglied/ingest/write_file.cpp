#include <atomic>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <sys/stat.h>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, std::string_view what, int code) {
  throw CodedError(ErrorKind::io, "error.file_write", "{0}: {2}: {1}",
                   {path.string(), std::generic_category().message(code), std::string(what)});
}

/// Calls a system call again as long as a signal interrupts it.
template <class Call>
auto retried(Call call) {
  for (;;) {
    const auto result = call();
    if (result != -1 || errno != EINTR) return result;
  }
}

/// A file that is open; closed at the end of life.
class OpenFile {
 public:
  OpenFile(const fs::path& path, int flags)
      : descriptor_(retried([&] { return ::open(path.c_str(), flags | O_CLOEXEC, 0600); })) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() { (void)close(); }

  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
  /// 0, or what went wrong.
  [[nodiscard]] int close() {
    const int descriptor = std::exchange(descriptor_, -1);
    // Linux frees the descriptor even when a signal interrupts; closing twice could hit another.
    return descriptor < 0 || ::close(descriptor) == 0 || errno == EINTR ? 0 : errno;
  }

 private:
  int descriptor_;
};

/// Removes the temporary file at the end of life unless it has become the target.
class Removal {
 public:
  explicit Removal(fs::path path) : path_(std::move(path)) {}
  Removal(const Removal&) = delete;
  Removal& operator=(const Removal&) = delete;
  ~Removal() {
    if (is_due_) ::unlink(path_.c_str());
  }
  void cancel() { is_due_ = false; }

 private:
  fs::path path_;
  bool is_due_ = true;
};

void write_all(const fs::path& path, const OpenFile& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written =
        retried([&] { return ::write(file.descriptor(), bytes.data(), bytes.size()); });
    if (written < 0) fail(path, "cannot write", errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// True for /dev/stdout and the like: names of what the process has open.  No other link is
/// followed, lest somebody plants one.
bool is_own_stream(const fs::path& path) {
  std::error_code error;
  const fs::path target = fs::read_symlink(path, error);
  if (error) return false;
  const fs::path folder = fs::absolute(path, error).parent_path();
  const fs::path own = fs::canonical("/proc/self/fd", error);
  const auto is_own = [&](const fs::path& name) {
    std::error_code unknown;
    return fs::canonical(name.parent_path(), unknown) == own && !unknown;
  };
  return !error && (is_own(folder / path.filename()) || is_own(folder / target));
}

/// A pipe, terminal or stream cannot be renamed onto.
void write_directly(const fs::path& path, std::string_view bytes) {
  // Appending, because a shell may have redirected the stream into a file that already holds text.
  OpenFile file(path, O_WRONLY | O_APPEND | O_NOCTTY);
  if (!file.is_open()) fail(path, "cannot open", errno);
  write_all(path, file, bytes);
  if (const int code = file.close(); code != 0) fail(path, "cannot write", code);
}

/// The permissions of the file that is replaced, or those of a new one.
mode_t final_mode(const fs::path& path) {
  struct stat old {};
  if (::lstat(path.c_str(), &old) == 0 && S_ISREG(old.st_mode)) return old.st_mode & 0777U;
  // There is no call that only asks; the moment in between errs on the private side.
  const mode_t mask = ::umask(077);
  ::umask(mask);
  return 0666U & ~mask;
}

fs::path temporary_path(const fs::path& folder) {
  static std::atomic<unsigned> counter{0};
  return folder / (".bindeglied-" + std::to_string(::getpid()) + "-" + std::to_string(++counter));
}

void replace(const fs::path& path, std::string_view bytes) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  fs::path temporary;
  std::optional<OpenFile> file;
  // A name can only be taken by what an earlier process of the same number left behind.
  for (int attempt = 0; attempt < 100; ++attempt) {
    temporary = temporary_path(folder);
    file.emplace(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
    if (file->is_open() || errno != EEXIST) break;
  }
  if (!file->is_open()) fail(path, "cannot create a file in its folder", errno);
  Removal removal(temporary);

  write_all(path, *file, bytes);
  if (::fchmod(file->descriptor(), final_mode(path)) != 0) fail(path, "cannot set mode", errno);
  if (retried([&] { return ::fsync(file->descriptor()); }) != 0) fail(path, "cannot write", errno);
  if (const int code = file->close(); code != 0) fail(path, "cannot write", code);
  if (std::rename(temporary.c_str(), path.c_str()) != 0) fail(path, "cannot replace", errno);
  removal.cancel();
  // From here the new file is whole and in place.  Should this fail, a power cut may bring back
  // the old one, whole as well; to call that an error would be to promise that the old one stands.
  const OpenFile open_folder(folder, O_RDONLY | O_DIRECTORY);
  (void)retried([&] { return ::fsync(open_folder.descriptor()); });
}

}  // namespace

void write_file_atomically(const fs::path& path, std::string_view bytes) {
  if (!path.has_filename()) fail(path, "no file name", EISDIR);
  struct stat target {};
  const bool is_there = ::stat(path.c_str(), &target) == 0;
  if (is_there && S_ISDIR(target.st_mode)) fail(path, "cannot write", EISDIR);

  struct stat entry {};
  const bool is_special =
      ::lstat(path.c_str(), &entry) == 0 && !S_ISREG(entry.st_mode) && !S_ISLNK(entry.st_mode);
  if (is_special || is_own_stream(path)) {
    write_directly(path, bytes);
  } else {
    replace(path, bytes);
  }
}

}  // namespace bindeglied
