#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied::write_file_test {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// A fresh folder per test.
class WriteFile : public ::testing::Test {
 public:
  WriteFile() {
    std::string name = (fs::temp_directory_path() / "bindeglied-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
    folder_ = name;
  }
  WriteFile(const WriteFile&) = delete;
  WriteFile& operator=(const WriteFile&) = delete;
  ~WriteFile() override { fs::remove_all(folder_); }

 protected:
  [[nodiscard]] fs::path path(const std::string& name) const { return folder_ / name; }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder_)) {
      names.push_back(entry.path().filename());
    }
    std::ranges::sort(names);
    return names;
  }

 private:
  fs::path folder_;
};

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

unsigned mode(const fs::path& path) {
  struct stat status {};
  EXPECT_EQ(::lstat(path.c_str(), &status), 0);
  return status.st_mode & 0777U;
}

std::string error_of(const fs::path& path, std::string_view bytes) {
  try {
    write_file_atomically(path, bytes);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::io);
    return error.what();
  }
  return {};
}

TEST_F(WriteFile, a_new_file_has_the_bytes_and_leaves_nothing_else) {
  const std::string bytes("a\0\r\n\xFF", 5);
  write_file_atomically(path("x"), bytes);
  EXPECT_EQ(content(path("x")), bytes);
  write_file_atomically(path("empty"), "");
  EXPECT_THAT(names(), ElementsAre("empty", "x"));
}

TEST_F(WriteFile, a_new_file_follows_the_umask) {
  const mode_t before = ::umask(027);
  write_file_atomically(path("x"), "1");
  EXPECT_EQ(::umask(before), 027U);
  EXPECT_EQ(mode(path("x")), 0640U);
}

TEST_F(WriteFile, an_old_file_is_replaced_and_keeps_its_mode) {
  std::ofstream(path("x")) << "old and longer";
  ASSERT_EQ(::chmod(path("x").c_str(), 0604), 0);
  fs::create_hard_link(path("x"), path("other-name"));
  write_file_atomically(path("x"), "new");
  EXPECT_EQ(content(path("x")), "new");
  EXPECT_EQ(mode(path("x")), 0604U);
  EXPECT_EQ(content(path("other-name")), "old and longer");
}

TEST_F(WriteFile, a_link_is_replaced_and_its_target_untouched) {
  std::ofstream(path("target")) << "precious";
  fs::create_symlink("target", path("link"));
  fs::create_symlink("nowhere", path("dangling"));
  write_file_atomically(path("link"), "new");
  write_file_atomically(path("dangling"), "new");
  EXPECT_EQ(content(path("target")), "precious");
  EXPECT_FALSE(fs::is_symlink(path("link")));
  EXPECT_EQ(content(path("link")), "new");
  EXPECT_THAT(names(), ElementsAre("dangling", "link", "target"));
}

TEST_F(WriteFile, a_link_into_proc_is_followed_only_to_the_streams_of_the_process) {
  std::ofstream(path("target")) << "precious";
  fs::create_symlink("/proc/self/root" + path("target").string(), path("link"));
  write_file_atomically(path("link"), "new");
  EXPECT_EQ(content(path("target")), "precious");
  EXPECT_FALSE(fs::is_symlink(path("link")));
}

TEST_F(WriteFile, a_folder_is_no_target) {
  fs::create_directory(path("folder"));
  fs::create_directory_symlink("folder", path("link"));
  EXPECT_THAT(error_of(path("folder"), "x"), HasSubstr("folder: cannot write: Is a directory"));
  EXPECT_THAT(error_of(path("link"), "x"), HasSubstr("Is a directory"));
  EXPECT_THAT(error_of(path("new/"), "x"), HasSubstr("new/: no file name"));
  EXPECT_THAT(names(), ElementsAre("folder", "link"));
}

TEST_F(WriteFile, a_missing_folder_is_named_with_the_reason) {
  EXPECT_EQ(
      error_of(path("none/x"), "x"),
      path("none/x").string() + ": cannot create a file in its folder: No such file or directory");
}

TEST_F(WriteFile, when_the_disk_is_full_the_old_file_stays_and_no_temporary) {
  std::ofstream(path("x")) << "old";
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{.rlim_cur = 1000, .rlim_max = before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const std::string message = error_of(path("x"), std::string(2000, 'n'));
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  (void)std::signal(SIGXFSZ, handler);
  EXPECT_EQ(message, path("x").string() + ": cannot write: File too large");
  EXPECT_EQ(content(path("x")), "old");
  EXPECT_THAT(names(), ElementsAre("x"));
}

TEST_F(WriteFile, devices_are_written_directly_and_stay) {
  write_file_atomically("/dev/null", "x");
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
  EXPECT_EQ(error_of("/dev/full", "x"), "/dev/full: cannot write: No space left on device");
}

TEST_F(WriteFile, a_pipe_is_written_directly) {
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  const int reader = ::open(path("pipe").c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  ASSERT_GE(reader, 0);
  write_file_atomically(path("pipe"), "through");
  std::string buffer(16, ' ');
  const ssize_t count = ::read(reader, buffer.data(), buffer.size());
  ::close(reader);
  EXPECT_EQ(buffer.substr(0, 7), "through");
  EXPECT_EQ(count, 7);
  EXPECT_THAT(names(), ElementsAre("pipe"));
}

TEST_F(WriteFile, an_own_stream_that_is_a_file_keeps_what_it_holds) {
  std::ofstream(path("x")) << "before ";
  const int descriptor = ::open(path("x").c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
  ASSERT_GE(descriptor, 0);
  write_file_atomically("/dev/fd/" + std::to_string(descriptor), "after");
  fs::create_symlink("/proc/self/fd/" + std::to_string(descriptor), path("stdout"));
  write_file_atomically(path("stdout"), "!");
  ::close(descriptor);
  EXPECT_EQ(content(path("x")), "before after!");
  EXPECT_TRUE(fs::is_symlink(path("stdout")));
}

}  // namespace
}  // namespace bindeglied::write_file_test
