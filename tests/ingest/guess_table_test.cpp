#include "bindeglied/ingest/detail/guess_table.hpp"

#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/table_notes.hpp"

namespace bindeglied::detail::guess_table_test {
namespace {

std::string guess(std::string_view stem, std::string_view bytes) {
  return guess_table(stem, bytes, {});
}

TEST(GuessTable, believes_a_name_that_is_one_of_a_table) {
  EXPECT_EQ(guess("Akteure", "from,to\n"), "Akteure");
  EXPECT_EQ(guess("venues", ""), "venues");
}

TEST(GuessTable, takes_a_list_with_both_ends_for_ties) {
  EXPECT_EQ(guess("liste", "from,to\na,b\n"), "ties");
  EXPECT_EQ(guess("liste", "Rolle;Zu;Von\n"), "ties");
  EXPECT_EQ(guess("liste", "\xEF\xBB\xBFVON;ZU\r\na;b"), "ties");
}

TEST(GuessTable, takes_nach_for_zu) { EXPECT_EQ(guess("liste", "Von;Nach\na;b\n"), "ties"); }

TEST(GuessTable, knows_the_notes_on_the_tables_by_their_headings) {
  EXPECT_TRUE(explains_tables("Hinweise", table_notes(CsvDialect::excel_de).bytes, {}));
  EXPECT_TRUE(explains_tables("x", table_notes(CsvDialect::standard).bytes, {}));
  EXPECT_FALSE(explains_tables("Akteure", table_notes(CsvDialect::excel_de).bytes, {}));
  EXPECT_FALSE(explains_tables("Hinweise", "Von;Zu\na;b\n", {}));
  EXPECT_FALSE(explains_tables("Hinweise", "Tabelle;Spalte\na;b\n", {}));
}

TEST(GuessTable, takes_what_has_no_heading_for_ties_so_that_the_reader_says_why) {
  EXPECT_EQ(guess("liste", ""), "ties");
  EXPECT_EQ(guess("liste", "\xEF\xBB\xBF\n\n"), "ties");
  EXPECT_EQ(guess("liste", std::string_view("\xFF\xFE"
                                            "f\0r\0",
                                            6)),
            "ties");
}

TEST(GuessTable, leaves_the_name_where_an_end_is_missing) {
  EXPECT_EQ(guess("liste", "from,name\na,b\n"), "liste");
  EXPECT_EQ(guess("liste", "to\na\n"), "liste");
}

}  // namespace
}  // namespace bindeglied::detail::guess_table_test
