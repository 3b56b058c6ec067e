#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/text.hpp"
#include "tests/report/sample_report.hpp"
#include "tests/support/hidden_characters.hpp"

namespace bindeglied::write_table_test {
namespace {

using ::testing::HasSubstr;
using testing::hostile_texts;
using ::testing::Not;
using testing::sample_message;
using testing::sample_network;
using testing::sample_report;
using testing::sample_rows;
using testing::written;

Report framed_report() {
  Report report = sample_report(sample_network(), sample_rows());
  report.headings = {{"h", "Titel", "Title", true}, {"i", "Untertitel", "Subtitle", true}};
  report.remarks = {{"r", "Hinweis", "Remark", true}};
  report.next_command = "bindeglied explain row:1";
  return report;
}

TEST(WriteTable, shows_headings_grid_lines_remarks_and_the_next_command) {
  EXPECT_EQ(written(framed_report(), {.language = Language::de}),
            "Titel\n"
            "Untertitel\n"
            "\n"
            "Wer    Stufe       Schwere  Passung  Rang\n"
            "─────  ──────────  ───────  ───────  ────\n"
            "Alpha  informiert     0,96       12     1\n"
            "    + Weiter: ja\n"
            "    + Weiter: auch\n"
            "    – Weiter: aber\n"
            "    → Nächster Schritt: Weiter: gehen\n"
            "b      –              0,00        0     2\n"
            "\n"
            "Hinweis\n"
            "Weiter: bindeglied explain row:1\n");
}

struct CrowdRow {
  std::string id = {};
  std::vector<StakeholderId> members = {};

  static constexpr auto columns() {
    using R = CrowdRow;
    return std::tuple{Column{"id", &R::id, "Kennung", "Id"},
                      Column{"members", &R::members, "Wer", "Who", Show::always, Display::line}};
  }
};

TEST(WriteTable, gives_a_long_list_a_line_of_its_own_and_an_empty_one_none) {
  Report report;
  add_rows(report, sample_network(),
           std::vector<CrowdRow>{{"row:1", {StakeholderId{0}, StakeholderId{1}}}, {"row:2", {}}},
           0);
  EXPECT_EQ(written(report, {.language = Language::de}),
            "Kennung\n"
            "───────\n"
            "row:1\n"
            "    → Wer: Alpha; b\n"
            "row:2\n");
}

TEST(WriteTable, speaks_english) {
  EXPECT_EQ(written(framed_report(), {.language = Language::en}),
            "Title\n"
            "Subtitle\n"
            "\n"
            "Who    Level     Severity  Fit  Rank\n"
            "─────  ────────  ────────  ───  ────\n"
            "Alpha  informed      0.96   12     1\n"
            "    + Next: ja\n"
            "    + Next: auch\n"
            "    – Next: aber\n"
            "    → Next step: Next: gehen\n"
            "b      –             0.00    0     2\n"
            "\n"
            "Remark\n"
            "Next: bindeglied explain row:1\n");
}

TEST(WriteTable, says_in_a_sentence_that_there_are_no_rows) {
  const Report report = sample_report(sample_network(), {});
  EXPECT_EQ(written(report, {.language = Language::de}), "Keine Zeilen.\n");
  EXPECT_EQ(written(report, {.language = Language::en}), "No rows.\n");
}

TEST(WriteTable, says_how_many_rows_are_not_shown) {
  EXPECT_THAT(written(sample_report(sample_network(), sample_rows(), 1), {}),
              HasSubstr("\nNoch 1 weitere: --top 2 zeigt alle.\n"));
}

TEST(WriteTable, cuts_names_to_fit_but_no_numbers_and_no_sentences) {
  testing::DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation);
  builder.dataset().stakeholders[0].name = builder.text("Stiftung mit einem sehr langen Namen");
  testing::SampleRow row{.who = StakeholderId{0}, .level = Level::informed};
  row.next_step = sample_message(std::string(60, 'x'));
  // Columns 12 + 10 + 7 + 7 + 4 with four gaps of 2 make 48.
  EXPECT_EQ(written(sample_report(builder.network(), {row}), {.width = 48}),
            "Wer           Stufe       Schwere  Passung  Rang\n"
            "────────────  ──────────  ───────  ───────  ────\n"
            "Stiftung mi…  informiert     0,00        0     0\n"
            "    → Nächster Schritt: Weiter: " +
                std::string(60, 'x') + "\n");
}

TEST(WriteTable, never_cuts_what_people_type) {
  Report report = sample_report(sample_network(), sample_rows());
  for (ReportColumn& column : report.columns) {
    if (column.in_tables) column.display = Display::whole;
  }
  EXPECT_THAT(written(report, {.width = 10}), HasSubstr("informiert"));
}

TEST(WriteTable, stops_cutting_at_the_least_width) {
  const std::string bytes = written(sample_report(sample_network(), sample_rows()), {.width = 10});
  EXPECT_THAT(bytes, HasSubstr("Alpha  informi…     0,96"));
}

TEST(WriteTable, colours_headings_and_severity_only_when_asked) {
  std::vector<testing::SampleRow> rows(4);
  rows[0].severity = 0.75;
  rows[1].severity = 0.5;
  rows[2].severity = 0.25;
  rows[3].severity = 0.2;
  Report report = sample_report(sample_network(), rows);
  report.headings = {{"h", "Titel", "Title", true}};
  const std::string bytes = written(report, {.has_colour = true});
  EXPECT_THAT(bytes, HasSubstr("\x1b[1mTitel\x1b[0m\n"));
  EXPECT_THAT(bytes, HasSubstr("\x1b[1mSchwere\x1b[0m"));
  EXPECT_THAT(bytes, HasSubstr("\x1b[31m   0,75\x1b[0m"));
  EXPECT_THAT(bytes, HasSubstr("\x1b[33m   0,50\x1b[0m"));
  EXPECT_THAT(bytes, HasSubstr("\x1b[36m   0,25\x1b[0m"));
  EXPECT_THAT(bytes, HasSubstr("     0,20 "));
  EXPECT_THAT(written(report, {}), Not(HasSubstr("\x1b")));
}

TEST(WriteTable, has_as_many_lines_whatever_the_texts_hold) {
  for (const std::string_view text : hostile_texts()) {
    testing::DatasetBuilder builder;
    builder.stakeholder("a", StakeholderKind::foundation);
    builder.dataset().stakeholders[0].name = builder.text(text);
    testing::SampleRow row{.who = StakeholderId{0}};
    row.next_step = sample_message(std::string(text));
    Report report = sample_report(builder.network(), {row});
    report.headings = {{"h", std::string(text), std::string(text), true}};
    report.remarks = report.headings;
    report.next_command = text;
    const std::string bytes = written(report, {});
    EXPECT_EQ(std::ranges::count(bytes, '\n'), 9) << text;
    for (const char* hidden :
         {"\x1b", "\t", "\r", "\x7f", "\xc2\x9b", testing::right_to_left_override,
          testing::left_to_right_isolate, "\u200f", "\u2028", "\u200b", "\ufeff", "\u200d"}) {
      EXPECT_THAT(bytes, Not(HasSubstr(hidden))) << text;
    }
  }
}

}  // namespace
}  // namespace bindeglied::write_table_test
