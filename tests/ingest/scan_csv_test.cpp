#include "bindeglied/ingest/detail/scan_csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"

namespace bindeglied::detail::scan_csv_test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Cells = std::vector<std::string>;

/// Cells of every record, the line of the record first, problems last as "!cell".
std::vector<Cells> scan(std::string_view text, char delimiter = ',', const Limits& limits = {}) {
  CsvScanner scanner(text, delimiter, "x.csv", limits, 1);
  std::vector<Cells> records;
  CsvRecord record;
  std::string buffer;
  while (scanner.next(record)) {
    Cells& cells = records.emplace_back(Cells{std::to_string(record.line)});
    for (const CsvCell& cell : record.cells) cells.emplace_back(cell_text(cell, buffer));
    for (const CsvProblem& problem : record.problems) {
      const bool is_unclosed = problem.kind == CsvProblemKind::unclosed_quote;
      cells.push_back((is_unclosed ? "!unclosed " : "!after ") + std::to_string(problem.cell));
    }
  }
  return records;
}

TEST(ScanCsv, ends_lines_at_lf_crlf_and_cr) {
  EXPECT_THAT(scan("a,b\nc\r\nd\re"),
              ElementsAre(Cells{"1", "a", "b"}, Cells{"2", "c"}, Cells{"3", "d"}, Cells{"4", "e"}));
}

TEST(ScanCsv, has_no_record_in_an_empty_text_or_after_the_last_line_end) {
  EXPECT_THAT(scan(""), IsEmpty());
  EXPECT_THAT(scan("a\n"), ElementsAre(Cells{"1", "a"}));
}

TEST(ScanCsv, has_empty_cells_beside_delimiters) {
  EXPECT_THAT(scan(",a,,\n,"), ElementsAre(Cells{"1", "", "a", "", ""}, Cells{"2", "", ""}));
}

TEST(ScanCsv, keeps_delimiters_and_line_ends_inside_quotes) {
  EXPECT_THAT(scan("\"a,b\",\"c\r\nd\"\ne"),
              ElementsAre(Cells{"1", "a,b", "c\r\nd"}, Cells{"3", "e"}));
}

TEST(ScanCsv, undoubles_quotes_inside_quotes) {
  EXPECT_THAT(scan(R"("","""",a
"a ""b"" c","""x")"),
              ElementsAre(Cells{"1", "", "\"", "a"}, Cells{"2", "a \"b\" c", "\"x"}));
}

TEST(ScanCsv, takes_quotes_inside_a_bare_cell_as_text) {
  EXPECT_THAT(scan("a \"b\" c, \"d\"\ne\"\"f"),
              ElementsAre(Cells{"1", "a \"b\" c", " \"d\""}, Cells{"2", "e\"\"f"}));
}

TEST(ScanCsv, ignores_blanks_after_a_closing_quote) {
  EXPECT_THAT(scan("\"a\" \t,b"), ElementsAre(Cells{"1", "a", "b"}));
}

TEST(ScanCsv, names_text_after_a_closing_quote_and_keeps_the_cell_as_it_stands) {
  EXPECT_THAT(scan("x,\"a\"b,c\nd"),
              ElementsAre(Cells{"1", "x", "\"a\"b", "c", "!after 1"}, Cells{"2", "d"}));
}

TEST(ScanCsv, goes_on_in_the_next_line_after_a_quote_that_is_never_closed) {
  EXPECT_THAT(scan("x,\"a,b\nc\n\"\",d"), ElementsAre(Cells{"1", "x", "\"a", "b", "!unclosed 1"},
                                                      Cells{"2", "c"}, Cells{"3", "", "d"}));
}

TEST(ScanCsv, splits_at_the_delimiter_only) {
  EXPECT_THAT(scan("a;b,c\td", ';'), ElementsAre(Cells{"1", "a", "b,c\td"}));
  EXPECT_THAT(scan("a;b\t\"c\" \td", '\t'), ElementsAre(Cells{"1", "a;b", "c", "d"}));
}

TEST(ScanCsv, refuses_a_cell_above_the_limit_by_name) {
  const Limits limits{.max_text_bytes = 3};
  EXPECT_THAT(scan("abc,\"def\"", ',', limits), SizeIs(1));
  try {
    (void)scan("a\nabc,\"defg\"", ',', limits);
    FAIL() << "must throw";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::limit);
    EXPECT_STREQ(error.what(), "x.csv:2: cell 2: 4 bytes: max_text_bytes allows 3");
  }
}

TEST(ScanCsv, refuses_columns_above_the_limit_by_name) {
  const Limits limits{.max_columns = 2};
  EXPECT_THAT(scan("a,b", ',', limits), SizeIs(1));
  try {
    (void)scan("a,b,c", ',', limits);
    FAIL() << "must throw";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::limit);
    EXPECT_THAT(error.what(), HasSubstr("x.csv:1: 3 cells or more: max_columns allows 2"));
  }
}

TEST(ScanCsv, stays_linear_when_every_line_opens_a_quote_that_never_closes) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "\"\"\"\"a,\"\"\"\"\n";
  EXPECT_THAT(scan("\"" + text), SizeIs(20000));
}

TEST(FindDelimiter, takes_the_most_frequent_outside_quotes) {
  EXPECT_EQ(find_delimiter("a;b;c,d\n,,,,,"), ';');
  EXPECT_EQ(find_delimiter("\"a;b;c\",d"), ',');
  EXPECT_EQ(find_delimiter("a\tb\r;;"), '\t');
}

TEST(FindDelimiter, prefers_the_comma_when_nothing_else_decides) {
  EXPECT_EQ(find_delimiter("id\n;"), ',');
  EXPECT_EQ(find_delimiter("a,b;c"), ',');
  EXPECT_EQ(find_delimiter(""), ',');
}

}  // namespace
}  // namespace bindeglied::detail::scan_csv_test
