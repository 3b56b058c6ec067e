#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/report/sample_report.hpp"
#include "tests/support/hidden_characters.hpp"

namespace bindeglied::write_markdown_test {
namespace {

using ::testing::HasSubstr;
using testing::hostile_texts;
using ::testing::Not;
using testing::sample_network;
using testing::sample_report;
using testing::sample_rows;
using testing::written;

Report framed_report(std::string_view text) {
  Report report = sample_report(sample_network(text), sample_rows());
  report.headings = {{"h", "Lücken " + std::string(text), "Gaps", true},
                     {"i", std::string(text), "Subtitle", true}};
  report.remarks = {{"r", std::string(text), "Remark", true}};
  report.next_command = "bindeglied explain row:1";
  return report;
}

TEST(WriteMarkdown, writes_headings_a_pipe_table_remarks_and_the_next_command) {
  EXPECT_EQ(written(framed_report("Alpha*"), {.format = Format::md}),
            "# Lücken Alpha\\*\n"
            "\n"
            "Alpha\\*\n"
            "\n"
            "| Wer | Stufe | Schwere | Passung | Rang | Gründe | Gegengründe | Nächster Schritt |\n"
            "| --- | --- | ---: | ---: | ---: | --- | --- | --- |\n"
            "| Alpha\\* | informiert | 0,96 | 12 | 1 | Weiter: ja; Weiter: auch | Weiter: aber |"
            " Weiter: gehen |\n"
            "| b | – | 0,00 | 0 | 2 | – | – | – |\n"
            "\n"
            "- Alpha\\*\n"
            "\n"
            "Weiter: bindeglied explain row:1\n");
}

TEST(WriteMarkdown, speaks_english) {
  const std::string bytes =
      written(framed_report("x"), {.format = Format::md, .language = Language::en});
  EXPECT_THAT(bytes, HasSubstr("# Gaps\n\nSubtitle\n\n| Who | Level | Severity | Fit | Rank |"));
  EXPECT_THAT(bytes, HasSubstr("| x | informed | 0.96 | 12 | 1 |"));
  EXPECT_THAT(bytes, HasSubstr("\n- Remark\n\nNext: bindeglied explain row:1\n"));
}

TEST(WriteMarkdown, says_in_a_sentence_that_there_are_no_rows) {
  EXPECT_EQ(written(sample_report(sample_network(), {}), {.format = Format::md}),
            "Keine Zeilen.\n");
}

/// Pipes that end a cell, that is without a backslash before them.
std::ptrdiff_t cell_ends(const std::string& bytes) {
  std::ptrdiff_t count = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '|' && (i == 0 || bytes[i - 1] != '\\')) ++count;
  }
  return count;
}

TEST(WriteMarkdown, has_the_same_cells_and_lines_whatever_the_texts_hold) {
  const std::string plain = written(framed_report("harmlos"), {.format = Format::md});
  for (const std::string_view text : hostile_texts()) {
    const std::string bytes = written(framed_report(text), {.format = Format::md});
    EXPECT_EQ(std::ranges::count(bytes, '\n'), std::ranges::count(plain, '\n')) << text;
    EXPECT_EQ(cell_ends(bytes), cell_ends(plain)) << text;
    for (const char* hidden :
         {"\x1b", "\t", "\r", testing::right_to_left_override, "\u200f", "<"}) {
      EXPECT_THAT(bytes, Not(HasSubstr(hidden))) << text;
    }
  }
}

}  // namespace
}  // namespace bindeglied::write_markdown_test
