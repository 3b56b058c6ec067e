#include "bindeglied/ingest/detail/table_guide.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::detail::table_guide_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string german_excel = table_guide({.is_german = true, .dialect = CsvDialect::excel_de});
const std::string english_standard =
    table_guide({.is_german = false, .dialect = CsvDialect::standard});

TEST(TableGuide, explains_every_table_and_column) {
  for_each_table<Dataset>([]<class Record>(const Table<Dataset, Record>& table) {
    EXPECT_THAT(german_excel, HasSubstr(std::string(table.help_de)));
    EXPECT_THAT(english_standard, HasSubstr("(`" + std::string(table.name) + ".csv`)"));
    for_each_table_column<Record>([](const auto& column) {
      EXPECT_THAT(german_excel, HasSubstr("- **" + std::string(column.german)));
      EXPECT_THAT(german_excel, HasSubstr(std::string(column.help_de)));
      EXPECT_THAT(english_standard, HasSubstr("- **" + std::string(column.name)));
      EXPECT_THAT(english_standard, HasSubstr(std::string(column.help)));
    });
  });
}

TEST(TableGuide, says_what_must_be_filled_and_what_may_stand_there) {
  EXPECT_THAT(german_excel,
              HasSubstr("- **Von (from)**, muss: Kennung oder Name einer Organisation.\n"));
  EXPECT_THAT(german_excel, HasSubstr("- **Sicherheit (confidence)**: ausdrücklich belegt oder "
                                      "erschlossen. Erlaubt: ausdrücklich (explicit), erschlossen "
                                      "(inferred). Leer heißt: ausdrücklich.\n"));
  EXPECT_THAT(english_standard,
              HasSubstr("- **confidence (Sicherheit)**: explicit or inferred. Allowed: explicit "
                        "(ausdrücklich), inferred (erschlossen). Empty means: explicit.\n"));
  EXPECT_THAT(german_excel, HasSubstr("(Zahl von -90 bis 90)"));
  EXPECT_THAT(german_excel, HasSubstr("(ganze Zahl von 1 bis 1000000). Leer heißt: 1."));
  EXPECT_THAT(english_standard, HasSubstr("(number above 0 to 1). Empty means: 1."));
  EXPECT_THAT(german_excel, HasSubstr("- **Beginn (starts)**: erster Tag (Datum).\n"));
  EXPECT_THAT(german_excel, HasSubstr("- **Belege (sources)**: Kennungen von Quellen (mehrere mit "
                                      "`|`).\n"));
  EXPECT_THAT(german_excel, HasSubstr("vorgeschlagen (proposed)"));
}

TEST(TableGuide, begins_with_the_table_that_must_be_there_and_the_next_command) {
  EXPECT_THAT(german_excel, HasSubstr("1. Füllen Sie zuerst `Beziehungen.csv` aus"));
  EXPECT_THAT(english_standard, HasSubstr("1. Fill in `ties.csv` first"));
  EXPECT_THAT(german_excel, HasSubstr("`Hinweise.csv`"));
  EXPECT_THAT(english_standard, HasSubstr("`notes.csv`"));
  EXPECT_THAT(german_excel, Not(HasSubstr("`NOTES`")));
  EXPECT_THAT(german_excel, HasSubstr("`bindeglied check ORDNER/`"));
  EXPECT_THAT(english_standard, HasSubstr("`bindeglied check FOLDER/`"));
}

TEST(TableGuide, has_its_lists_whole) {
  // A formatter that takes the text for code would break these.
  EXPECT_THAT(german_excel, HasSubstr("- Mehrere Angaben in einer Zelle trennt ein senkrechter"));
  EXPECT_THAT(english_standard, HasSubstr("\n- Several statements in one cell are separated by a "
                                          "vertical bar: `traffic|climate`.\n"));
  EXPECT_THAT(english_standard, HasSubstr("\n- Dates: `2018-08-31`, or only `2018-08` or `2018`"));
}

TEST(TableGuide, shows_an_example_in_the_words_of_the_files) {
  EXPECT_THAT(german_excel, HasSubstr("`Beziehungen.csv`:\n\n"
                                      "| Von | Zu | Art | Seit | Gesehen | Sicherheit | Belege |\n"
                                      "|---|---|---|---|---|---|---|\n"
                                      "| musterhausen | radforum | leitet | 01.03.2030 |  | "
                                      "ausdrücklich | einladung |\n"));
  EXPECT_THAT(english_standard, HasSubstr("| sampleton | cycling-forum | leads | 2030-03-01 |  |"));
  const std::string mixed = table_guide({.is_german = true, .dialect = CsvDialect::standard});
  EXPECT_THAT(mixed, HasSubstr("| musterhausen | radforum | leads | 2030-03-01 |  |"));
  EXPECT_THAT(mixed, HasSubstr("- **from (Von)**, muss: "));
  EXPECT_THAT(mixed, Not(HasSubstr("FILE")));
}

}  // namespace
}  // namespace bindeglied::detail::table_guide_test
