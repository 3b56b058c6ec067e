#include "bindeglied/pipeline/read_text_file.hpp"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"

namespace bindeglied::read_text_file_test {
namespace {

TEST(ReadTextFile, gives_all_bytes_and_names_what_it_cannot_read) {
  const auto path = std::filesystem::path(::testing::TempDir()) / "read_text_file_test.txt";
  std::ofstream(path, std::ios::binary) << "a\r\n\0b";
  EXPECT_EQ(read_text_file(path.string()), "a\r\n");
  std::filesystem::remove(path);
  try {
    (void)read_text_file(path.string());
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::io);
    EXPECT_NE(std::string(error.what()).find("read_text_file_test.txt"), std::string::npos);
  }
}

TEST(ReadTextFile, refuses_a_folder) {
  EXPECT_THROW((void)read_text_file(::testing::TempDir()), Error);
}

}  // namespace
}  // namespace bindeglied::read_text_file_test
