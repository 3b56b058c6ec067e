#include "bindeglied/ingest/detail/table_notes.hpp"

#include <tuple>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/table_words.hpp"
#include "tests/support/csv_rows.hpp"

namespace bindeglied::detail::table_notes_test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST(TableNotes, explain_every_table_and_column_in_a_row_of_its_own) {
  const FileContent german = table_notes(CsvDialect::excel_de);
  EXPECT_EQ(german.name, "Hinweise.csv");
  std::size_t lines = 1;
  for_each_table<Dataset>([&]<class Record>(const Table<Dataset, Record>& table) {
    EXPECT_THAT(german.bytes, HasSubstr("\"" + std::string(table_title(table, true)) + "\";\"\""));
    lines += 1 + std::tuple_size_v<decltype(Record::columns())>;
  });
  EXPECT_EQ(testing::csv_rows(german.bytes, ';').size(), lines);
}

TEST(TableNotes, say_what_must_be_filled_and_what_may_stand_there) {
  const std::string german = table_notes(CsvDialect::excel_de).bytes;
  EXPECT_THAT(german,
              StartsWith("\uFEFF\"Tabelle\";\"Spalte\";\"Pflicht\";\"Was hier steht\"\r\n"));
  EXPECT_THAT(german, HasSubstr("\"Beziehungen\";\"\";\"ja\";\""));
  EXPECT_THAT(german, HasSubstr("\"Akteure\";\"\";\"\";\""));
  EXPECT_THAT(german, HasSubstr("\"Beziehungen\";\"Von\";\"ja\";\"Kennung oder Name einer "
                                "Organisation.\"\r\n"));
  EXPECT_THAT(german, HasSubstr("\"Beziehungen\";\"Rolle\";\"\";\"in welcher Rolle.\"\r\n"));
  EXPECT_THAT(german, AllOf(HasSubstr("(mehrere mit |)"), Not(HasSubstr("`"))));
  EXPECT_THAT(german, HasSubstr("Auch als Überschrift: Nach."));
  const FileContent english = table_notes(CsvDialect::standard);
  EXPECT_EQ(english.name, "notes.csv");
  EXPECT_THAT(english.bytes, StartsWith("\"table\",\"column\",\"must\",\"what stands here\"\n"));
  EXPECT_THAT(english.bytes, HasSubstr("\"ties\",\"from\",\"yes\",\"id or name of a stakeholder."));
}

TEST(TableNotes, are_known_by_their_headings) {
  EXPECT_TRUE(are_notes_headings({"Tabelle", "Spalte", "Pflicht", "Was hier steht"}));
  EXPECT_TRUE(are_notes_headings({"table", "column", "must", "what stands here"}));
  EXPECT_FALSE(are_notes_headings({"table", "column", "must"}));
  EXPECT_FALSE(are_notes_headings({}));
}

}  // namespace
}  // namespace bindeglied::detail::table_notes_test
