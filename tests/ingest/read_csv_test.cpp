#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/ingest/detail/read_bytes.hpp"
#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::read_csv_test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::RecordingSink;
using ::testing::SizeIs;
using namespace std::string_view_literals;

void read_into(RecordingSink& sink, std::string_view bytes, const Limits& limits = {}) {
  read_csv(bytes, "ties.csv", "ties", sink, limits, {});
}

std::vector<std::string> cells_of(std::string_view bytes) {
  RecordingSink sink;
  read_into(sink, bytes);
  EXPECT_THAT(sink.codes(), IsEmpty()) << bytes;
  return sink.cells();
}

/// "code row column value" of every problem.
std::vector<std::string> problems_of(std::string_view bytes) {
  RecordingSink sink;
  read_into(sink, bytes);
  std::vector<std::string> problems;
  for (const Diagnostic& found : sink.diagnostics) {
    EXPECT_EQ(found.file, "ties.csv");
    EXPECT_FALSE(found.rule.empty());
    problems.push_back(found.code + " " + std::to_string(found.row) + " " + found.column + " " +
                       found.value);
  }
  return problems;
}

TEST(ReadCsv, drives_the_sink_in_order) {
  RecordingSink sink;
  read_into(sink, "from,to\na,b\n");
  EXPECT_THAT(sink.lines, ElementsAre("table ties.csv ties", "column from", "column to", "row 2",
                                      "cell from=a", "cell to=b", "end row", "end table"));
}

TEST(ReadCsv, reads_no_row_of_a_refused_table) {
  RecordingSink sink;
  sink.refused_table = "ties";
  read_into(sink, "from,to\na\n");
  EXPECT_THAT(sink.lines, ElementsAre("table ties.csv ties"));
}

TEST(ReadCsv, reads_what_german_excel_writes) {
  EXPECT_THAT(cells_of("\xEF\xBB\xBFVon;Zu\r\nM\xC3\xBCller;\"a;\"\"b\"\"\"\r\n"),
              ElementsAre("Von=Müller", "Zu=a;\"b\""));
}

TEST(ReadCsv, honours_the_separator_line_of_excel_and_counts_it_as_a_line) {
  EXPECT_THAT(cells_of("sep=;\r\na,x;b\r\n1;2\r\n"), ElementsAre("a,x=1", "b=2"));
  RecordingSink sink;
  read_into(sink, "sep=|\na,b|c\n1|2");
  EXPECT_THAT(sink.lines, ElementsAre("table ties.csv ties", "column a,b", "column c", "row 3",
                                      "cell a,b=1", "cell c=2", "end row", "end table"));
  EXPECT_THAT(cells_of("sep=x\n1"), ElementsAre("sep=x=1"));
}

TEST(ReadCsv, warns_of_a_row_with_more_delimiters_than_the_header) {
  RecordingSink sink;
  read_into(sink, "a;b\n1;2\n1;2;\n");
  EXPECT_THAT(sink.codes(), ElementsAre("csv.cell_surplus"));
  RecordingSink even;
  read_into(even, "a;b;\n1;2;\n");
  EXPECT_THAT(even.codes(), IsEmpty());
}

TEST(ReadCsv, skips_blank_lines_and_rows_of_empty_cells) {
  EXPECT_THAT(cells_of("\n,,\na,b\n\n,\n \t,\"\"\n,,,,\n1,2\n\n"), ElementsAre("a=1", "b=2"));
}

TEST(ReadCsv, tolerates_empty_cells_beyond_the_header) {
  EXPECT_THAT(cells_of("a,b,,\n1,2,,\n3,4\n"), ElementsAre("a=1", "b=2", "a=3", "b=4"));
}

TEST(ReadCsv, numbers_rows_by_the_line_they_begin_in) {
  EXPECT_THAT(problems_of("a,b\n\"x\ny\",1\n2\n"), ElementsAre("csv.cell_count 4  1"));
}

TEST(ReadCsv, names_every_problem_in_one_pass) {
  EXPECT_THAT(problems_of("a,b,c\n1,2\n1,2,3,4\n1,\"2\"x,3\n1,2,\"3\n1,2\n"),
              ElementsAre("csv.cell_count 2  2", "csv.cell_count 3  4", "csv.quote_text 4 b \"2\"x",
                          "csv.quote_unclosed 5 c \"3", "csv.cell_count 6  2"));
}

TEST(ReadCsv, says_how_many_cells_it_expected) {
  RecordingSink sink;
  read_into(sink, "a,b,c\n1,2\n");
  ASSERT_THAT(sink.diagnostics, SizeIs(1));
  EXPECT_EQ(sink.diagnostics[0].rule, "must have as many cells as the header line: 3");
  EXPECT_EQ(sink.diagnostics[0].severity, Severity::error);
}

TEST(ReadCsv, reports_inside_the_row_that_is_wrong) {
  RecordingSink sink;
  read_into(sink, "a,b\n1\n");
  EXPECT_THAT(sink.lines, ElementsAre("table ties.csv ties", "column a", "column b", "row 2",
                                      "report csv.cell_count", "cell a=1", "end row", "end table"));
}

TEST(ReadCsv, wants_a_header_above_content_once_per_column) {
  EXPECT_THAT(problems_of("a,,c\n1,,3\n1,x,3\n1,y,3\n"), ElementsAre("csv.header_empty 3  x"));
}

TEST(ReadCsv, asks_for_each_header_cell_once_trimmed) {
  RecordingSink sink;
  read_into(sink, " a ,a,\"b\"\"c\"\n");
  EXPECT_THAT(sink.lines, ElementsAre("table ties.csv ties", "column a", "column a", "column b\"c",
                                      "end table"));
}

TEST(ReadCsv, wants_a_header) {
  EXPECT_THAT(problems_of(""), ElementsAre("csv.empty 0  "));
  EXPECT_THAT(problems_of("\xEF\xBB\xBF"), ElementsAre("csv.empty 0  "));
  EXPECT_THAT(problems_of("\r\n\r\n"), ElementsAre("csv.empty 0  "));
  EXPECT_THAT(problems_of("sep=;"), ElementsAre("csv.empty 0  "));
}

TEST(ReadCsv, notes_once_that_windows_1252_is_assumed) {
  RecordingSink sink;
  read_into(sink, "a,b\n1,2\nK\xE4se,\x80\n\xFC,\xDF");
  EXPECT_THAT(sink.cells(), ElementsAre("a=1", "b=2", "a=Käse", "b=€", "a=ü", "b=ß"));
  ASSERT_THAT(sink.codes(), ElementsAre("csv.encoding"));
  EXPECT_EQ(sink.diagnostics[0].severity, Severity::note);
  EXPECT_EQ(sink.diagnostics[0].row, 3U);
}

TEST(ReadCsv, names_row_and_column_of_undefined_bytes) {
  EXPECT_THAT(problems_of("a,b\n1,x\x81\x8Dy\n2,\xFC\n\x90,\"\x9D\"\n"),
              ElementsAre("csv.encoding 2  Windows-1252", "csv.byte 2 b x\uFFFD\uFFFDy",
                          "csv.byte 4 a \uFFFD", "csv.byte 4 b \uFFFD"));
}

TEST(ReadCsv, names_row_and_column_of_bad_bytes_in_utf8) {
  EXPECT_THAT(problems_of("\xEF\xBB\xBF"
                          "a,b\n1,2\n1,x\xFC\n"),
              ElementsAre("csv.byte 3 b x\uFFFD"));
}

TEST(ReadCsv, names_row_and_column_of_nul_bytes) {
  EXPECT_THAT(problems_of("a,b\n1,2\nx\0y,\"\0\"\n3,\"4\"\0\n"sv),
              ElementsAre("csv.nul 3 a x\0y"sv, "csv.nul 3 b \0"sv, "csv.quote_text 4 b \"4\"\0"sv,
                          "csv.nul 4 b \"4\"\0"sv));
  EXPECT_THAT(problems_of("a,\0\n"sv), ElementsAre("csv.nul 1 \0 \0"sv));
}

TEST(ReadCsv, says_how_to_save_what_is_utf16) {
  RecordingSink sink;
  read_into(sink,
            "\xFF\xFE"
            "a\0,\0b\0"sv);
  ASSERT_THAT(sink.codes(), ElementsAre("csv.utf16"));
  EXPECT_THAT(sink.diagnostics[0].rule, HasSubstr("CSV UTF-8"));
  EXPECT_THAT(sink.lines, ElementsAre("table ties.csv ties", "report csv.utf16", "end table"));
}

TEST(ReadCsv, refuses_a_file_above_the_limit_by_name) {
  RecordingSink sink;
  read_into(sink, "a\n", {.max_file_bytes = 2});
  try {
    read_into(sink, "a\n1", {.max_file_bytes = 2});
    FAIL() << "must throw";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::limit);
    EXPECT_STREQ(error.what(), "ties.csv: 3 bytes: max_file_bytes allows 2");
  }
}

TEST(ReadCsv, stops_when_asked) {
  std::stop_source source;
  source.request_stop();
  RecordingSink sink;
  EXPECT_THROW(read_csv("a\n1", "ties.csv", "ties", sink, {}, {.stop = source.get_token()}), Error);
}

TEST(ReadCsv, gives_of_any_prefix_only_cells_of_the_whole_or_a_diagnostic) {
  const std::string whole = "von;zu;rolle\r\nä;b;\"x;\"\"y\"\"\r\nz\"\r\nc;d;ö\r\n";
  const std::vector<std::string> all = cells_of(whole);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    RecordingSink sink;
    read_into(sink, std::string_view{whole}.substr(0, size));
    EXPECT_EQ(sink.lines.back(), "end table");
    std::vector<std::string> cells = sink.cells();
    if (!cells.empty()) cells.pop_back();  // may have been cut
    const bool is_start =
        cells.size() <= all.size() && std::equal(cells.begin(), cells.end(), all.begin());
    EXPECT_TRUE(is_start || !sink.codes().empty()) << size;
  }
}

/// Notes how many rows were promised.
class ExpectingSink final : public testing::RecordingSink {
 public:
  void expect_rows(std::size_t count) override { expected = count; }
  std::size_t expected = 0;
};

TEST(ReadCsv, tells_about_how_many_rows_follow) {
  ExpectingSink few;
  read_csv("from,to\na,b\nc,d\n", "t.csv", "ties", few, {}, {});
  EXPECT_EQ(few.expected, 4U);  // lines, and perhaps one without an end
  ExpectingSink many;
  std::string text = "from,to\n";
  for (int row = 0; row < 40'000; ++row) text += "abc,def\n";
  read_csv(text, "t.csv", "ties", many, {}, {});
  EXPECT_GE(many.expected, 40'001U);
  EXPECT_LE(many.expected, 44'000U);
}

}  // namespace
}  // namespace bindeglied::detail::read_csv_test
