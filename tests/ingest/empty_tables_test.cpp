#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/write_dataset.hpp"
#include "tests/support/csv_rows.hpp"

namespace bindeglied::empty_tables_test {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> names(CsvDialect dialect) {
  std::vector<std::string> names;
  for (const FileContent& file : empty_tables(dialect)) names.push_back(file.name);
  return names;
}

TEST(EmptyTables, has_every_table_with_notes_and_both_guides) {
  EXPECT_THAT(
      names(CsvDialect::standard),
      ElementsAre("dataset.csv", "stakeholders.csv", "venues.csv", "ties.csv", "expectations.csv",
                  "checks.csv", "needs.csv", "offers.csv", "phases.csv", "topics.csv", "places.csv",
                  "sources.csv", "notes.csv", "LIESMICH.txt", "README.txt"));
  EXPECT_THAT(
      names(CsvDialect::excel_de),
      ElementsAre("Datensatz.csv", "Akteure.csv", "Orte der Beteiligung.csv", "Beziehungen.csv",
                  "Soll.csv", "Geprüft.csv", "Sucht.csv", "Bietet.csv", "Phasen.csv", "Themen.csv",
                  "Orte.csv", "Quellen.csv", "Hinweise.csv", "LIESMICH.txt", "README.txt"));
}

TEST(EmptyTables, tables_hold_the_header_line_alone) {
  const auto files = empty_tables(CsvDialect::excel_de);
  EXPECT_EQ(files[9].bytes, "\uFEFFKennung;Name;Oberthema\r\n");
  for (const FileContent& file : files) {
    if (!file.name.ends_with(".csv") || file.name == "Hinweise.csv") continue;
    EXPECT_EQ(testing::csv_rows(file.bytes, ';').size(), 1U) << file.name;
  }
}

}  // namespace
}  // namespace bindeglied::empty_tables_test
