#include "bindeglied/ingest/read_file.hpp"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"

namespace bindeglied::read_file_test {
namespace {

ErrorKind kind_of_failure(const std::filesystem::path& path, const Limits& limits = {}) {
  try {
    (void)read_file(path, limits);
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find(path.string()), std::string::npos);
    return error.kind();
  }
  ADD_FAILURE() << "was read";
  return ErrorKind::usage;
}

TEST(ReadFile, gives_all_bytes_and_names_what_it_cannot_read) {
  const auto path = std::filesystem::path(::testing::TempDir()) / "bindeglied_read_file";
  std::ofstream(path, std::ios::binary) << std::string("a\r\n\0b", 5);
  EXPECT_EQ(read_file(path), std::string("a\r\n\0b", 5));
  EXPECT_EQ(read_file(path, {.max_file_bytes = 5}).size(), 5U);
  EXPECT_EQ(kind_of_failure(path, {.max_file_bytes = 4}), ErrorKind::limit);
  std::filesystem::remove(path);
  EXPECT_EQ(kind_of_failure(path), ErrorKind::io);
}

TEST(ReadFile, refuses_a_folder) {
  EXPECT_EQ(kind_of_failure(::testing::TempDir()), ErrorKind::io) << "a folder has no bytes";
}

// /dev/zero says no size and never ends.
TEST(ReadFile, stops_reading_where_the_limit_is_passed) {
  EXPECT_EQ(kind_of_failure("/dev/zero", {.max_file_bytes = 1000}), ErrorKind::limit);
}

}  // namespace
}  // namespace bindeglied::read_file_test
