#include "bindeglied/report/diagnostic_text.hpp"

#include <gtest/gtest.h>

namespace bindeglied::diagnostic_text_test {
namespace {

Diagnostic typing_error() {
  return {.code = "ref.unknown_stakeholder",
          .file = "ties.csv",
          .table = "ties",
          .row = 118,
          .column = "to",
          .value = "Stiftung Merkator",
          .rule = "must be the id or name of a stakeholder",
          .suggestions = {{"stiftung-mercator", 0.95}}};
}

TEST(DiagnosticText, says_file_row_column_value_rule_and_suggestion) {
  EXPECT_EQ(diagnostic_text(typing_error()).en,
            "ties.csv, table ties, row 118, column to, 'Stiftung Merkator': must be the id or name "
            "of a stakeholder - did you mean: stiftung-mercator");
}

TEST(DiagnosticText, speaks_german_and_adds_the_details_of_the_rule) {
  EXPECT_EQ(diagnostic_text(typing_error()).de,
            "ties.csv, Tabelle Beziehungen, Zeile 118, Spalte Zu, „Stiftung Merkator“: ist keine "
            "bekannte "
            "Organisation – gemeint vielleicht: stiftung-mercator");
  const Diagnostic range{
      .code = "value.range", .file = "n.csv", .rule = "must be at least 0 and at most 1"};
  EXPECT_EQ(diagnostic_text(range).de,
            "n.csv: liegt außerhalb des erlaubten Bereichs (mindestens 0 und höchstens 1)");
  const Diagnostic bare{.code = "pajek.section", .value = "*Events", .rule = "line 9: is not read"};
  EXPECT_EQ(diagnostic_text(bare).de, "„*Events“: wird nicht gelesen (Zeile 9)");
}

TEST(DiagnosticText, leaves_out_details_that_have_no_german_words) {
  const Diagnostic unknown{.code = "value.range", .file = "n.csv", .rule = "must be purple"};
  EXPECT_EQ(diagnostic_text(unknown).de, "n.csv: liegt außerhalb des erlaubten Bereichs");
}

TEST(DiagnosticText, lists_the_words_that_may_stand_there_in_the_language_of_the_reader) {
  const Diagnostic wrong{.code = "value.word",
                         .table = "ties",
                         .column = "confidence",
                         .value = "klar",
                         .rule = "must be one of explicit, inferred"};
  EXPECT_EQ(
      diagnostic_text(wrong).de,
      "Tabelle Beziehungen, Spalte Sicherheit, „klar“: ist hier kein erlaubtes Wort (möglich: "
      "ausdrücklich, erschlossen)");
  EXPECT_EQ(diagnostic_text(wrong).en,
            "table ties, column confidence, 'klar': must be one of explicit, inferred");
  Diagnostic status = wrong;
  status.table = "venues";
  status.column = "status";
  EXPECT_NE(diagnostic_text(status).de.find("vorgeschlagen"), std::string::npos);
}

TEST(DiagnosticText, leaves_out_what_is_not_known_and_cuts_long_values) {
  const Diagnostic bare{.code = "table.missing", .file = "net.json", .rule = "needs ties"};
  EXPECT_EQ(diagnostic_text(bare).en, "net.json: needs ties");
  Diagnostic with_long = bare;
  with_long.value = std::string(500, 'x');
  EXPECT_LT(diagnostic_text(with_long).en.size(), 120U);
}

TEST(DiagnosticText, cuts_the_long_column_of_a_damaged_header) {
  const Diagnostic damaged{
      .code = "cell.nul", .column = std::string(5000, 'x'), .rule = "must not hold a NUL byte"};
  EXPECT_LT(diagnostic_text(damaged).de.size(), 140U);
  EXPECT_LT(diagnostic_text(damaged).en.size(), 140U);
}

TEST(DiagnosticText, cuts_what_takes_no_room_too_and_between_characters) {
  Diagnostic damaged{.code = "csv.nul", .column = std::string(5000, '\0'), .rule = "r"};
  EXPECT_LT(diagnostic_text(damaged).de.size(), 160U);
  damaged.column.clear();
  for (int i = 0; i < 100; ++i) damaged.column += "ä";
  std::string kept;
  for (int i = 0; i < 60; ++i) kept += "ä";
  EXPECT_EQ(diagnostic_text(damaged).en, "column " + kept + "…: r");
  damaged.column = kept;
  EXPECT_EQ(diagnostic_text(damaged).en, "column " + kept + ": r");
}

TEST(DiagnosticObject, has_the_keys_of_the_contract_in_order) {
  const ValueObject object = diagnostic_object(typing_error());
  ASSERT_EQ(object.size(), 6U);
  EXPECT_EQ(object[0].first, "code");
  EXPECT_EQ(object[1].first, "severity");
  EXPECT_EQ(object[2].first, "location");
  EXPECT_EQ(object[3].first, "value");
  EXPECT_EQ(object[4].first, "rule");
  EXPECT_EQ(object[5].first, "suggestions");
  const auto& location = std::get<ValueObject>(object[2].second.content);
  EXPECT_EQ(location[2].first, "row");
  EXPECT_EQ(std::get<std::int64_t>(location[2].second.content), 118);
}

TEST(DiagnosticObject, writes_null_for_what_is_not_known) {
  const ValueObject object = diagnostic_object({.code = "x", .rule = "y"});
  const auto& location = std::get<ValueObject>(object[2].second.content);
  for (const ValueMember& member : location) {
    EXPECT_TRUE(std::holds_alternative<std::monostate>(member.second.content)) << member.first;
  }
}

}  // namespace
}  // namespace bindeglied::diagnostic_text_test
