#include "bindeglied/report/detail/german_details.hpp"

#include <string_view>
#include <utility>

#include <gtest/gtest.h>

namespace bindeglied::german_details_test {
namespace {

TEST(GermanDetails, say_where_and_what_with_the_figures_of_the_case) {
  constexpr std::pair<std::string_view, std::string_view> cases[] = {
      {"names the same column as 'Von'", "dieselbe Spalte wie „Von“"},
      {"must have as many cells as the header line: 7", "nötig sind so viele wie dort: 7"},
      {"assumed, because the file is not UTF-8; saving it as \"CSV UTF-8\" makes sure",
       "angenommen, weil die Datei nicht UTF-8 ist; als „CSV UTF-8“ gespeichert ist es sicher"},
      {"must be a whole gzip file: it ends too early",
       "muss eine vollständige gzip-Datei sein: sie endet zu früh"},
      {"must not hold '/'", "„/“"},
      {"is the id of row 3 of a.csv (stakeholders) too, which says something else",
       "Zeile 3 in a.csv (Akteure) sagt etwas anderes"},
      {"looks like 'a b', the id of a created row (venues)",
       "„a b“, eine angelegte Zeile (Orte der Beteiligung)"},
      {"is the name of 'a' too (row 3 of a.csv (stakeholders))", "„a“, Zeile 3 in a.csv (Akteure)"},
      {"must not lead back to itself: a > b > a", "a > b > a"},
      {"must be above 0 and at most 1", "über 0 und höchstens 1"},
      {"must be at least -90 and at most 90", "mindestens -90 und höchstens 90"},
      {"must be at least 0.5 and at most 1e+06", "mindestens 0,5 und höchstens 1000000"},
      {"was read as 1.234; write 1234 if that is meant",
       "gelesen als 1,234; wenn 1234 gemeint ist, bitte so schreiben"},
      {"must be one of a, b", "möglich: a, b"},
      {"must be one of \" \\ / b f n r t u after a backslash",
       "nach einem Rückstrich ist eines von \" \\ / b f n r t u nötig"},
      {"line 3, column 9: must be a colon between name and value",
       "Zeile 3, Spalte 9: nötig ist ein Doppelpunkt zwischen Name und Wert"},
      {"line 3, column 9 (byte 40): must be UTF-8", "Zeile 3, Spalte 9, Byte 40"},
      {"line 1, column 2: the file ends too early: must be a comma and another value, or ] to "
       "close "
       "the array",
       "Zeile 1, Spalte 2: die Datei endet zu früh: nötig sind ein Komma und ein weiterer Wert, "
       "oder "
       "] am Ende der Liste"},
      {"line 8: must have 2 rows of 3 values", "Zeile 8: nötige Zeilen: 2, Werte je Zeile: 3"},
      {"line 8: stands in line 4 too", "Zeile 8: auch in Zeile 4"},
      {"line 2, column 1: must be XML: Start-end tags mismatch",
       "Zeile 2, Spalte 1: Anfang und Ende eines Elements passen nicht zueinander"},
  };
  for (const auto& [en, de] : cases) EXPECT_EQ(german_details(en), de);
}

TEST(GermanDetails, hold_no_rule_that_has_no_german_words) {
  EXPECT_EQ(german_details("must be purple"), "");
  EXPECT_EQ(german_details(""), "");
  EXPECT_EQ(german_details("line 8: must be purple"), "Zeile 8");
  EXPECT_EQ(german_details("must be at least 1"), "");
  EXPECT_EQ(german_details("looks like 'a', the id of something else"), "„a“");
}

}  // namespace
}  // namespace bindeglied::german_details_test
