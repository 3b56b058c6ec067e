#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/report/sample_report.hpp"

namespace bindeglied::write_csv_test {
namespace {

using ::testing::HasSubstr;
using testing::hostile_texts;
using testing::sample_network;
using testing::sample_report;
using testing::sample_rows;
using testing::written;

constexpr WriteOptions csv{.format = Format::csv};

constexpr std::string_view header =
    "id,who,who_name,level,severity,score,rank,is_inferred,members,members_name,"
    "parts.missing,parts.umbrella,parts.umbrella_name,"
    "reasons.text.code,reasons.text.de,reasons.text.en,reasons.contribution,reasons.evidence,"
    "counter_reasons.text.code,counter_reasons.text.de,counter_reasons.text.en,"
    "counter_reasons.contribution,counter_reasons.evidence,"
    "next_step.code,next_step.de,next_step.en\n";

TEST(WriteCsv, has_the_same_columns_for_no_rows) {
  EXPECT_EQ(written(sample_report(sample_network(), {}), csv), header);
}

TEST(WriteCsv, flattens_objects_sentences_references_and_lists) {
  EXPECT_EQ(
      written(sample_report(sample_network(), sample_rows()), csv),
      std::string(header) +
          "row:1,a,Alpha-Stiftung,informed,0.9585,0.125,1,true,a|b,Alpha-Stiftung|b,"
          "0.5,b,b,"
          "report.next|report.next,Weiter: ja|Weiter: auch,Next: ja|Next: auch,0.25|0.5,x;y|z,"
          "report.next,Weiter: aber,Next: aber,-0.125,,"
          "report.next,Weiter: gehen,Next: gehen\n"
          "row:2,b,b,,0,0,2,false,,,,,,,,,,,,,,,,,,\n");
}

TEST(WriteCsv, guards_texts_against_formulas_and_leaves_numbers_alone) {
  std::vector<testing::SampleRow> rows = sample_rows();
  rows[0].id = "-1";
  rows[0].severity = -1.5;
  rows[0].reasons[0].contribution = -1;
  const std::string bytes = written(sample_report(sample_network("=A1,\"B\""), rows), csv);
  EXPECT_THAT(bytes, HasSubstr("\n'-1,a,\"'=A1,\"\"B\"\"\",informed,-1.5,"));
  EXPECT_THAT(bytes, HasSubstr(",'-1|0.5,x;y|z,"));  // a list of numbers is no number
}

/// The cells of all lines, as RFC 4180 says; an independent reader.
std::vector<std::vector<std::string>> read_cells(const std::string& bytes) {
  std::vector<std::vector<std::string>> lines{{""}};
  bool is_quoted = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string& cell = lines.back().back();
    if (bytes[i] == '"' && is_quoted && i + 1 < bytes.size() && bytes[i + 1] == '"') {
      cell += bytes[++i];
    } else if (bytes[i] == '"') {
      is_quoted = !is_quoted;
    } else if (bytes[i] == ',' && !is_quoted) {
      lines.back().emplace_back();
    } else if (bytes[i] == '\n' && !is_quoted) {
      lines.push_back({""});
    } else {
      cell += bytes[i];
    }
  }
  return lines;
}

TEST(WriteCsv, gives_every_text_back_as_it_is_behind_the_guard) {
  for (const std::string_view text : hostile_texts()) {
    const auto lines = read_cells(written(sample_report(sample_network(text), sample_rows()), csv));
    ASSERT_EQ(lines.size(), 4U) << text;  // the last one is empty
    for (std::size_t line = 0; line < 3; ++line) EXPECT_EQ(lines[line].size(), 26U) << text;
    const std::string& cell = lines[1][2];
    EXPECT_TRUE(cell == text || cell == "'" + std::string(text)) << text;
    EXPECT_EQ(cell.find_first_of("=+-@\t\r") == 0, false) << text;
  }
}

}  // namespace
}  // namespace bindeglied::write_csv_test
