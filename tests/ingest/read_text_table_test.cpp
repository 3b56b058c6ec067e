#include "bindeglied/ingest/read_text_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"

namespace bindeglied::read_text_table_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(ReadTextTable, keeps_headings_cells_and_lines) {
  const TextTable table = read_text_table("a,b\n\n1,2\n3\n", "w.csv");
  EXPECT_EQ(table.file, "w.csv");
  EXPECT_THAT(table.headings, ElementsAre("a", "b"));
  ASSERT_THAT(table.rows, SizeIs(1));
  EXPECT_EQ(table.rows[0].line, 3U);
  EXPECT_THAT(table.rows[0].cells, ElementsAre("1", "2"));
  ASSERT_THAT(table.problems, SizeIs(1)) << "a row without all its cells is none";
  EXPECT_EQ(table.problems[0].code, "csv.cell_count");
  EXPECT_EQ(table.problems[0].row, 4U);
}

TEST(ReadTextTable, reads_quotation_marks_and_what_german_spreadsheets_write) {
  const TextTable table =
      read_text_table("\xEF\xBB\xBF\"a\";b\r\n\"1;\"\"2\"\"\";0,5\r\n", "w.csv");
  EXPECT_THAT(table.problems, IsEmpty());
  EXPECT_THAT(table.headings, ElementsAre("a", "b"));
  ASSERT_THAT(table.rows, SizeIs(1));
  EXPECT_THAT(table.rows[0].cells, ElementsAre("1;\"2\"", "0,5"));
}

TEST(ReadTextTable, says_errors_but_no_warnings) {
  // One delimiter more than the heading has is a warning.
  const TextTable table = read_text_table("a,a\n1,2,\n", "w.csv");
  EXPECT_THAT(table.problems, IsEmpty());
  EXPECT_THAT(table.headings, ElementsAre("a"));
  ASSERT_THAT(table.rows, SizeIs(1));
  EXPECT_THAT(table.rows[0].cells, ElementsAre("2"));
  EXPECT_THAT(read_text_table("", "w.csv").problems, SizeIs(1));
}

TEST(ReadTextTable, has_the_limits_of_the_data) {
  EXPECT_THROW((void)read_text_table("a\n12345\n", "w.csv", {.max_text_bytes = 4}), Error);
  EXPECT_THROW((void)read_text_table("a\n12345\n", "w.csv", {.max_file_bytes = 4}), Error);
}

}  // namespace
}  // namespace bindeglied::read_text_table_test
