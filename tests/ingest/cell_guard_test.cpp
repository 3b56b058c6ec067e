#include "bindeglied/ingest/detail/cell_guard.hpp"

#include <gtest/gtest.h>

namespace bindeglied::detail::cell_guard_test {
namespace {

TEST(CellGuard, puts_an_apostrophe_before_what_a_spreadsheet_would_run) {
  for (const std::string text : {"=1+1", "+49", "-3 Plätze", "@ref", "\tx", "\rx", "\nx", "\uFF1D1",
                                 "\uFF0B1", "\uFF0D1", "\uFF20a"}) {
    EXPECT_EQ(guard_cell(text), "'" + text);
  }
}

TEST(CellGuard, leaves_other_texts_alone) {
  for (const std::string text : {"", "Stadt", "a=b", " =1", "'", "''", "'s-Hertogenbosch", "–x"}) {
    EXPECT_EQ(guard_cell(text), text);
    EXPECT_EQ(unguard_cell(text), text);
  }
}

TEST(CellGuard, is_taken_back_exactly_however_many_apostrophes_there_are) {
  for (const std::string start : {"=", "-", "\uFF20", "a", ""}) {
    for (std::size_t count = 0; count < 4; ++count) {
      const std::string text = std::string(count, '\'') + start + "x";
      EXPECT_EQ(unguard_cell(guard_cell(text)), text);
    }
  }
}

TEST(CellGuard, an_apostrophe_of_ones_own_before_a_sign_gets_one_more) {
  EXPECT_EQ(guard_cell("'=x"), "''=x");
  EXPECT_EQ(unguard_cell("''=x"), "'=x");
  EXPECT_EQ(unguard_cell("'=x"), "=x");
  EXPECT_EQ(unguard_cell("=x"), "=x");
}

}  // namespace
}  // namespace bindeglied::detail::cell_guard_test
