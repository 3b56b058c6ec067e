#include "bindeglied/ingest/detail/json_tables.hpp"

#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::json_tables_test {
namespace {

using ::testing::ElementsAre;
using testing::RecordingSink;

/// The events of one document, as a JSON reader would send them.
struct Document {
  explicit Document(const Limits& given = {}) : limits(given) {}
  RecordingSink sink;
  Limits limits;
  JsonTables tables{"x.json", sink, limits};

  void open(std::string_view brackets) {
    for (const char bracket : brackets) tables.open(bracket == '{');
  }
  void close(int count) {
    for (int i = 0; i < count; ++i) tables.close();
  }
  void text(std::string_view text) { tables.scalar(JsonScalar::text, text); }
};

std::string limit_message(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::limit);
    return error.what();
  }
  return "no error";
}

TEST(JsonColumns, asks_the_sink_once_per_key_whatever_the_order) {
  RecordingSink sink;
  JsonColumns columns;
  columns.begin_row();
  EXPECT_EQ(columns.find("a", sink).number, 0U);
  EXPECT_EQ(columns.find("b", sink).number, 1U);
  columns.begin_row();
  EXPECT_EQ(columns.find("b", sink).number, 1U);
  EXPECT_EQ(columns.find("c", sink).number, 2U);
  EXPECT_EQ(columns.find("a", sink).number, 0U);
  EXPECT_EQ(columns.find("b", sink).number, 1U);
  EXPECT_THAT(sink.lines, ElementsAre("column a", "column b", "column c"));
  columns.clear();
  EXPECT_EQ(columns.find("a", sink).number, 3U);
}

TEST(JsonTables, ends_row_and_table_when_the_document_fails_inside) {
  Document document;
  document.open("{");
  document.tables.key("ties");
  document.open("[{");
  document.tables.key("from");
  document.open("[");
  document.tables.fail("json.syntax", "x", "rule");
  EXPECT_THAT(document.sink.lines, ElementsAre("table x.json ties", "row 1", "column from",
                                               "report json.syntax", "end row", "end table"));
  EXPECT_EQ(document.sink.diagnostics[0].row, 1U);
  EXPECT_EQ(document.sink.diagnostics[0].column, "from");
}

TEST(JsonTables, ends_the_table_when_the_document_fails_between_rows) {
  Document document;
  document.open("{");
  document.tables.key("ties");
  document.open("[");
  document.tables.fail("json.syntax", "x", "rule");
  EXPECT_THAT(document.sink.lines,
              ElementsAre("table x.json ties", "report json.syntax", "end table"));
}

TEST(JsonTables, refuses_nesting_just_above_the_limit) {
  Document document({.max_nesting = 4});
  document.open("{");
  document.tables.key("ties");
  document.open("[{");
  document.tables.key("x");
  document.open("[");
  EXPECT_EQ(limit_message([&] { document.open("["); }),
            "x.json, ties, row 1: 5 arrays and objects inside each other: max_nesting allows 4");
}

TEST(JsonTables, counts_nesting_in_what_is_passed_over_too) {
  Document document({.max_nesting = 3});
  document.open("[[");
  document.close(1);
  document.open("[[");
  EXPECT_EQ(limit_message([&] { document.open("{"); }),
            "x.json: 4 arrays and objects inside each other: max_nesting allows 3");
}

TEST(JsonTables, refuses_texts_just_above_the_limit) {
  Document document({.max_text_bytes = 4});
  document.open("{");
  document.tables.key("ties");
  document.open("[{");
  document.tables.key("x");
  document.text("abcd");
  document.tables.key("y");
  const std::string expected = "x.json, ties, row 1: 5 bytes in one text: max_text_bytes allows 4";
  EXPECT_EQ(limit_message([&] { document.text("abcde"); }), expected);
  EXPECT_EQ(limit_message([&] { document.tables.key("abcde"); }), expected);
  document.open("[");
  EXPECT_EQ(limit_message([&] { document.text("ab"); }), expected);  // ["ab"
}

TEST(JsonTables, refuses_keys_just_above_the_limit) {
  Document document({.max_keys = 1});
  document.open("{");
  document.tables.key("ties");
  document.open("[{");
  document.tables.key("x");
  document.open("{");
  document.tables.key("a");
  document.text("1");
  const std::string in_row = "x.json, ties, row 1: 2 keys in one object: max_keys allows 1";
  EXPECT_EQ(limit_message([&] { document.tables.key("b"); }), in_row);
  document.close(1);
  EXPECT_EQ(limit_message([&] { document.tables.key("y"); }), in_row);
  document.close(2);
  EXPECT_EQ(limit_message([&] { document.tables.key("other"); }),
            "x.json, other: 2 keys in one object: max_keys allows 1");
}

}  // namespace
}  // namespace bindeglied::detail::json_tables_test
