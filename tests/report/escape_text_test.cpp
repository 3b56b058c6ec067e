#include "bindeglied/report/detail/escape_text.hpp"

#include <gtest/gtest.h>

#include "tests/report/sample_report.hpp"
#include "tests/support/hidden_characters.hpp"

namespace bindeglied::escape_text_test {
namespace {

std::string escape_json(std::string_view text) {
  std::string bytes;
  append_json(bytes, text);
  return bytes;
}

TEST(EscapeJson, escapes_quotes_backslashes_and_controls) {
  EXPECT_EQ(escape_json("a\"b\\c"), R"(a\"b\\c)");
  EXPECT_EQ(escape_json("\n\r\t\x01\x7f"), R"(\n\r\t\u0001\u007F)");
  EXPECT_EQ(escape_json(std::string_view("\0", 1)), R"(\u0000)");
  EXPECT_EQ(escape_json("Müller</b>/"), "Müller</b>/");
}

TEST(EscapeJson, escapes_what_a_terminal_hides_also_beyond_the_basic_plane) {
  EXPECT_EQ(escape_json(testing::right_to_left_override), R"(\u202E)");
  EXPECT_EQ(escape_json("\u2028"), R"(\u2028)");
  EXPECT_EQ(escape_json("\U000E0041"), R"(\uDB40\uDC41)");  // 0xE0041 - 0x10000 = 0xD0041
  EXPECT_EQ(escape_json("\U0001F468"), "\U0001F468");
}

TEST(VisibleText, keeps_words_and_accents) {
  EXPECT_EQ(visible_text("Mu\u0308ller & Söhne, 語"), "Mu\u0308ller & Söhne, 語");
}

TEST(VisibleText, turns_line_ends_and_tabs_into_spaces) {
  EXPECT_EQ(visible_text("a\nb\tc\rd\u2028e\u0085f"), "a b c d e f");
}

TEST(VisibleText, shows_what_acts_or_hides_by_its_number) {
  EXPECT_EQ(visible_text(testing::right_to_left_evil), "\\u{202E}evil");
  EXPECT_EQ(visible_text("\x1b[31m"), "\\u{1B}[31m");
  EXPECT_EQ(visible_text("\u009b"), "\\u{9B}");
  EXPECT_EQ(visible_text("a\u200bb\ufeff"), "a\\u{200B}b\\u{FEFF}");
  EXPECT_EQ(visible_text("\U0010ffff"), "\\u{10FFFF}");
  EXPECT_EQ(visible_text(std::string_view("\0", 1)), "\\u{0}");
}

TEST(VisibleText, replaces_each_byte_that_is_no_utf8) {
  EXPECT_EQ(visible_text("a\xff\xfe"
                         "b"),
            "a\uFFFD\uFFFD"
            "b");
}

TEST(EscapeMarkdown, leaves_no_markup) {
  EXPECT_EQ(escape_markdown("a|b"), "a\\|b");
  EXPECT_EQ(escape_markdown("<b>&\\"), "&lt;b&gt;&amp;\\\\");
  EXPECT_EQ(escape_markdown("`*_[x](y)#~$!"), "\\`\\*\\_\\[x\\](y)\\#\\~\\$\\!");
  EXPECT_EQ(escape_markdown(testing::right_to_left_override), "\\\\u{202E}");
}

TEST(EscapeMarkdownLine, begins_no_list_and_underlines_no_heading) {
  EXPECT_EQ(escape_markdown_line("- a"), "\\- a");
  EXPECT_EQ(escape_markdown_line("+ a"), "\\+ a");
  EXPECT_EQ(escape_markdown_line("==="), "\\===");
  EXPECT_EQ(escape_markdown_line("12. a"), "12\\. a");
  EXPECT_EQ(escape_markdown_line("1)"), "1\\)");
}

TEST(EscapeMarkdownLine, leaves_numbers_and_cells_alone) {
  for (const std::string_view text : {"", "12 a", "12", "1.5 m", "a - b"}) {
    EXPECT_EQ(escape_markdown_line(text), text);
  }
  EXPECT_EQ(escape_markdown("-0.50"), "-0.50");
}

TEST(EscapeMarkdown, drops_blanks_at_the_ends) {
  EXPECT_EQ(escape_markdown("  a  "), "a");
  EXPECT_EQ(escape_markdown("   "), "");
}

TEST(GuardFormula, puts_an_apostrophe_before_formulas_only) {
  for (const std::string_view text :
       {"=1", "+1", "-1", "@A", "\ta", "\ra", "＝", "＋", "－", "＠"}) {
    EXPECT_EQ(guard_formula(text), "'" + std::string(text));
  }
  for (const std::string_view text : {"", "a=1", " =1", "'=1", "1-2"}) {
    EXPECT_EQ(guard_formula(text), text);
  }
}

TEST(QuoteCsv, quotes_what_would_end_the_cell) {
  EXPECT_EQ(quote_csv("a;b"), "a;b");
  EXPECT_EQ(quote_csv("a,b"), "\"a,b\"");
  EXPECT_EQ(quote_csv("a\"b"), "\"a\"\"b\"");
  EXPECT_EQ(quote_csv("a\nb"), "\"a\nb\"");
  EXPECT_EQ(quote_csv("a\rb"), "\"a\rb\"");
  EXPECT_EQ(quote_csv(" a"), "\" a\"");
  EXPECT_EQ(quote_csv(""), "");
}

}  // namespace
}  // namespace bindeglied::escape_text_test
