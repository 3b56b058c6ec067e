#include "bindeglied/report/write_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/report/sample_report.hpp"

namespace bindeglied::write_report_test {
namespace {

using ::testing::MatchesRegex;
using testing::sample_network;
using testing::sample_report;
using testing::sample_rows;
using ::testing::StartsWith;
using testing::written;

TEST(WriteReport, has_a_writer_for_every_format) {
  const Report report = sample_report(sample_network(), sample_rows());
  EXPECT_THAT(written(report, {.format = Format::table}), StartsWith("Wer  "));
  EXPECT_THAT(written(report, {.format = Format::json}), StartsWith("{\n  \"schema\""));
  EXPECT_THAT(written(report, {.format = Format::ndjson}), StartsWith("{\"schema\""));
  EXPECT_THAT(written(report, {.format = Format::csv}), StartsWith("id,who,who_name,"));
  EXPECT_THAT(written(report, {.format = Format::md}), StartsWith("| Wer |"));
}

TEST(WriteReport, ends_every_format_with_one_line_end) {
  const Report report = sample_report(sample_network(), sample_rows());
  for (const EnumName<Format>& format : EnumNames<Format>::names) {
    const std::string bytes = written(report, {.format = format.value});
    ASSERT_GE(bytes.size(), 2U);
    EXPECT_EQ(bytes.back(), '\n');
    EXPECT_NE(bytes[bytes.size() - 2], '\n');
  }
}

TEST(ToolVersion, is_that_of_the_project) {
  EXPECT_THAT(std::string(tool_version()), MatchesRegex("[0-9]+\\.[0-9]+\\.[0-9]+"));
}

TEST(AddRows, takes_the_first_rows_and_counts_all) {
  const Report some = sample_report(sample_network(), sample_rows(), 1);
  EXPECT_EQ(some.rows.size(), 1U);
  EXPECT_EQ(some.total, 2U);
  EXPECT_EQ(sample_report(sample_network(), sample_rows(), 0).rows.size(), 2U);
  EXPECT_EQ(sample_report(sample_network(), sample_rows(), 3).rows.size(), 2U);
}

TEST(ReportColumns, take_their_shapes_from_the_row_type) {
  const std::vector<ReportColumn> columns = report_columns<testing::SampleRow>();
  EXPECT_EQ(columns[0].shape, Shape::text);
  EXPECT_FALSE(columns[0].in_tables);
  EXPECT_EQ(columns[1].shape, Shape::reference);
  EXPECT_TRUE(columns[1].in_tables);
  EXPECT_TRUE(columns[1].is_nullable);
  EXPECT_EQ(columns[2].shape, Shape::word);
  EXPECT_TRUE(columns[2].is_nullable);
  EXPECT_EQ(columns[2].words.size(), 6U);
  EXPECT_EQ(columns[3].shape, Shape::number);
  EXPECT_EQ(columns[3].display, Display::severity);
  EXPECT_EQ(columns[5].shape, Shape::integer);
  EXPECT_EQ(columns[6].shape, Shape::flag);
  EXPECT_EQ(columns[7].shape, Shape::reference);
  EXPECT_TRUE(columns[7].is_list);
  EXPECT_FALSE(columns[7].is_nullable);
  EXPECT_EQ(columns[8].shape, Shape::object);
  EXPECT_TRUE(columns[8].is_nullable);
  EXPECT_EQ(columns[8].members.size(), 2U);
  EXPECT_EQ(columns[11].shape, Shape::sentence);
  EXPECT_TRUE(columns[11].is_nullable);
}

}  // namespace
}  // namespace bindeglied::write_report_test
