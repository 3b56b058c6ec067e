#include "cli/write_folder.hpp"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"

namespace bindeglied::write_folder_test {
namespace {

namespace fs = std::filesystem;

class WriteFolder : public ::testing::Test {
 protected:
  WriteFolder() {
    std::string pattern = (fs::temp_directory_path() / "bindeglied-XXXXXX").string();
    root_ = mkdtemp(pattern.data());
  }
  ~WriteFolder() override { fs::remove_all(root_); }

  fs::path root_;
};

TEST_F(WriteFolder, makes_the_folder_with_all_files) {
  write_folder(root_ / "a/b/", {{"x.csv", "1"}, {"y.csv", "2"}});
  EXPECT_EQ(fs::file_size(root_ / "a/b/x.csv"), 1U);
  EXPECT_TRUE(fs::exists(root_ / "a/b/y.csv"));
}

TEST_F(WriteFolder, leaves_nothing_when_one_file_fails) {
  const std::string too_long(300, 'n');
  EXPECT_THROW(write_folder(root_ / "a/b", {{"x.csv", "1"}, {too_long, "2"}}), Error);
  EXPECT_FALSE(fs::exists(root_ / "a"));
}

TEST_F(WriteFolder, leaves_what_was_there_before) {
  fs::create_directory(root_ / "a");
  std::ofstream(root_ / "a/own.txt") << "mine";
  EXPECT_THROW(write_folder(root_ / "a", {{"x.csv", "1"}, {std::string(300, 'n'), "2"}}), Error);
  EXPECT_TRUE(fs::exists(root_ / "a/own.txt"));
  EXPECT_FALSE(fs::exists(root_ / "a/x.csv"));
}

TEST_F(WriteFolder, refuses_a_folder_that_has_one_of_the_files) {
  std::ofstream(root_ / "y.csv") << "mine";
  EXPECT_THROW(write_folder(root_, {{"x.csv", "1"}, {"y.csv", "2"}}), Error);
  EXPECT_FALSE(fs::exists(root_ / "x.csv"));
  EXPECT_EQ(fs::file_size(root_ / "y.csv"), 4U);
}

TEST_F(WriteFolder, refuses_a_folder_with_tables_that_would_be_read_together) {
  for (const char* name : {"ties.csv", "ties.csv.gz"}) {
    std::ofstream(root_ / name) << "from,to\n";
    EXPECT_THROW(write_folder(root_, {{"nodes.csv", "1"}, {"edges.csv", "2"}}), Error) << name;
    EXPECT_FALSE(fs::exists(root_ / "nodes.csv"));
    write_folder(root_, {{std::string(name) + ".txt", "1"}});  // which is no table
    fs::remove(root_ / name);
  }
  write_folder(root_, {{"nodes.csv", "1"}});
}

TEST_F(WriteFolder, says_that_a_file_stands_in_the_way) {
  std::ofstream(root_ / "file") << "mine";
  EXPECT_THROW(write_folder(root_ / "file/a", {{"x.csv", "1"}}), Error);
}

}  // namespace
}  // namespace bindeglied::write_folder_test
