#include "bindeglied/ingest/detail/input_files.hpp"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"

namespace bindeglied::detail::input_files_test {
namespace {

using ::testing::ElementsAre;

TEST(InputFiles, reads_endings_in_either_case) {
  EXPECT_EQ(parse_file_name("a.json").form, FileForm::json);
  EXPECT_EQ(parse_file_name("Akteure.CSV").form, FileForm::csv);
  EXPECT_EQ(parse_file_name("Akteure.CSV").stem, "Akteure");
  EXPECT_EQ(parse_file_name("ties.csv.gz").form, FileForm::csv_gzip);
  EXPECT_EQ(parse_file_name("ties.csv.gz").stem, "ties");
  EXPECT_THROW((void)parse_file_name("ties.gz"), Error);
  EXPECT_THROW((void)parse_file_name("a.XLSX"), Error);
}

TEST(InputFiles, sorts_the_tables_of_a_folder_from_the_rest) {
  const std::filesystem::path folder =
      std::filesystem::path(::testing::TempDir()) / "bindeglied_input_files";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder / "sub.csv");
  for (const char* const name : {"b.csv", "a.csv.gz", ".hidden.csv", "c.txt"}) {
    std::ofstream(folder / name) << "12345";
  }
  const FolderFiles files = list_folder(folder);
  EXPECT_THAT(files.tables, ElementsAre("a.csv.gz", "b.csv"));
  EXPECT_THAT(files.ignored, ElementsAre(".hidden.csv", "c.txt", "sub.csv"));
  std::filesystem::remove_all(folder);
  EXPECT_THROW((void)list_folder(folder), Error);
}

}  // namespace
}  // namespace bindeglied::detail::input_files_test
