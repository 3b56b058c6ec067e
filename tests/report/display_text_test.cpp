#include "bindeglied/report/detail/display_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/report/sample_report.hpp"

namespace bindeglied::display_text_test {
namespace {

using ::testing::ElementsAre;
using testing::sample_network;
using testing::sample_report;
using testing::sample_rows;

constexpr DisplayStyle german{.language = Language::de};
constexpr DisplayStyle english{.language = Language::en};

ReportColumn column_of(Shape shape, Display display = Display::plain) {
  ReportColumn column;
  column.shape = shape;
  column.display = display;
  return column;
}

TEST(DisplayText, rounds_numbers_to_two_decimals_in_the_language) {
  const ReportColumn number = column_of(Shape::number);
  EXPECT_EQ(display_text(number, {0.9585}, german), "0,96");
  EXPECT_EQ(display_text(number, {0.9585}, english), "0.96");
  EXPECT_EQ(display_text(column_of(Shape::number, Display::severity), {0.5}, german), "0,50");
  EXPECT_EQ(display_text(column_of(Shape::number, Display::points), {0.876}, german), "88");
  EXPECT_EQ(display_text(column_of(Shape::integer), {std::int64_t{2019}}, german), "2019");
  EXPECT_EQ(display_text(column_of(Shape::integer), {std::int64_t{-3}}, german), "−3");
  EXPECT_EQ(display_text(number, {-0.25}, english), "−0.25");
}

TEST(DisplayText, shows_counts_among_shares_without_decimals) {
  const ReportColumn fine = column_of(Shape::number, Display::fine);
  EXPECT_EQ(display_text(fine, {342.0}, german), "342");
  EXPECT_EQ(display_text(fine, {2.0}, english), "2");
  EXPECT_EQ(display_text(fine, {1.0}, german), "1,000");  // may be a share
  EXPECT_EQ(display_text(fine, {4.25}, english), "4.250");
}

TEST(DisplayText, speaks_the_language_of_the_reader) {
  const ReportColumn flag = column_of(Shape::flag);
  EXPECT_EQ(display_text(flag, {true}, german), "ja");
  EXPECT_EQ(display_text(flag, {false}, german), "nein");
  EXPECT_EQ(display_text(flag, {true}, english), "yes");
  EXPECT_EQ(display_text(flag, {false}, english), "no");
  const Value word{LocalText{"met", "erfüllt", "met", false}};
  EXPECT_EQ(display_text(column_of(Shape::word), word, german), "erfüllt");
  EXPECT_EQ(display_text(column_of(Shape::word), word, english), "met");
}

TEST(DisplayText, tells_nothing_from_an_empty_text) {
  const ReportColumn text = column_of(Shape::text);
  EXPECT_EQ(display_text(text, {}, german), "–");
  EXPECT_EQ(display_text(text, {ValueList{}}, german), "–");
  EXPECT_EQ(display_text(text, {std::string()}, german), "\"\"");
  EXPECT_EQ(display_text(text, {NamedReference{"a", "", ""}}, german), "\"\"");
}

TEST(DisplayText, says_that_something_is_unknown) {
  const ReportColumn count = column_of(Shape::integer, Display::unknown);
  EXPECT_EQ(display_text(count, {}, german), "unbekannt");
  EXPECT_EQ(display_text(count, {}, english), "unknown");
  EXPECT_EQ(display_text(count, {std::int64_t{0}}, german), "0");
}

TEST(DisplayText, joins_lists_and_chooses_short_names) {
  const Value list{ValueList{{NamedReference{"a", "Alpha", "A"}}, {NamedReference{"b", "B", "B"}}}};
  const ReportColumn column = column_of(Shape::reference);
  EXPECT_EQ(display_text(column, list, german), "Alpha, B");
  EXPECT_EQ(display_text(column, list, {.has_short_names = true, .separator = "; "}), "A; B");
}

TEST(DisplayText, shows_objects_by_their_sentence_or_by_all_members) {
  const Report report = sample_report(sample_network(), sample_rows());
  EXPECT_EQ(display_text(report.columns[8], report.rows[0][8].second, german), "0,50 / b");
  EXPECT_EQ(display_text(report.columns[9], report.rows[0][9].second, german),
            "Weiter: ja, Weiter: auch");
}

TEST(DisplayText, knows_sentences_and_numbers_by_their_shape) {
  const std::vector<ReportColumn> columns = report_columns<testing::SampleRow>();
  EXPECT_FALSE(has_sentences(columns[8]));  // parts
  EXPECT_TRUE(has_sentences(columns[9]));   // reasons
  EXPECT_TRUE(has_sentences(columns[11]));  // next_step
  EXPECT_TRUE(is_numeric(columns[3]));      // severity
  EXPECT_TRUE(is_numeric(columns[5]));      // rank
  EXPECT_FALSE(is_numeric(columns[1]));     // who
  ReportColumn numbers = columns[3];
  numbers.is_list = true;
  EXPECT_FALSE(is_numeric(numbers));
}

TEST(CellText, states_no_severity_where_there_is_no_band) {
  ReportColumn severity = column_of(Shape::number, Display::severity);
  severity.key = "severity";
  ReportColumn band = column_of(Shape::word);
  band.key = "band";
  const Value high{LocalText{"high", "hoch", "high", false}};
  const std::vector<ReportColumn> columns = {severity, band};
  EXPECT_EQ(cell_text(columns, {{"severity", {0.0}}, {"band", {}}}, 0, german), "–");
  EXPECT_EQ(cell_text(columns, {{"severity", {0.0}}, {"band", high}}, 0, german), "0,00");
  EXPECT_EQ(cell_text(columns, {{"severity", {0.0}}, {"band", high}}, 1, german), "hoch");
  EXPECT_EQ(cell_text({severity}, {{"severity", {0.5}}}, 0, english), "0.50");
}

TEST(AllRemarks, says_how_many_rows_are_not_shown) {
  Report report = sample_report(sample_network(), sample_rows(), 1);
  report.remarks = {{"x", "Hinweis", "Remark", true}};
  EXPECT_THAT(all_remarks(report, Language::de),
              ElementsAre("Hinweis", "Noch 1 weitere: --top 2 zeigt alle."));
  EXPECT_THAT(all_remarks(report, Language::en),
              ElementsAre("Remark", "1 more: --top 2 shows them all."));
  report.total = 1;
  EXPECT_THAT(all_remarks(report, Language::de), ElementsAre("Hinweis"));
}

}  // namespace
}  // namespace bindeglied::display_text_test
