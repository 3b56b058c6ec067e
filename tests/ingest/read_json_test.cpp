#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/ingest/detail/read_bytes.hpp"
#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::read_json_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::RecordingSink;
using namespace std::string_view_literals;

void read_into(RecordingSink& sink, std::string_view json, const Limits& limits = {}) {
  read_json(json, "x.json", sink, limits, {});
}

std::vector<std::string> lines_of(std::string_view json) {
  RecordingSink sink;
  read_into(sink, json);
  return sink.lines;
}

/// The cells of one row of ties with that object.
std::vector<std::string> cells_of(std::string_view row) {
  RecordingSink sink;
  read_into(sink, "{\"ties\":[" + std::string(row) + "]}");
  EXPECT_THAT(sink.codes(), IsEmpty()) << row;
  return sink.cells();
}

/// "code row column value rule" of every problem.
std::vector<std::string> problems_of(std::string_view json) {
  RecordingSink sink;
  read_into(sink, json);
  std::vector<std::string> problems;
  for (const Diagnostic& found : sink.diagnostics) {
    EXPECT_EQ(found.file, "x.json");
    problems.push_back(found.code + "/" + std::to_string(found.row) + "/" + found.column + "/" +
                       found.value + "/" + found.rule);
  }
  return problems;
}

TEST(ReadJson, drives_the_sink_in_order_and_numbers_rows_per_table) {
  EXPECT_THAT(lines_of(R"({"ties":[{"from":"a","to":"b"},{"to":"c"}],"venues":[{"id":"p"}]})"),
              ElementsAre("table x.json ties", "row 1", "column from", "cell from=a", "column to",
                          "cell to=b", "end row", "row 2", "cell to=c", "end row", "end table",
                          "table x.json venues", "row 1", "column id", "cell id=p", "end row",
                          "end table"));
}

TEST(ReadJson, passes_over_members_that_are_no_known_table) {
  RecordingSink sink;
  sink.refused_table = "note";
  read_into(sink, R"({"note":{"a":[1,{"b":2}]},"note2":[],"ties":[]})");
  EXPECT_THAT(sink.lines, ElementsAre("table x.json note", "table x.json note2", "end table",
                                      "table x.json ties", "end table"));
  sink.lines.clear();
  read_into(sink, R"({"note":"text","ties":[]})");
  EXPECT_THAT(sink.lines, ElementsAre("table x.json note", "table x.json ties", "end table"));
}

TEST(ReadJson, takes_the_dataset_as_its_only_row) {
  EXPECT_THAT(lines_of(R"({"dataset":{"name":"n"},"ties":[]})"),
              ElementsAre("table x.json dataset", "row 1", "column name", "cell name=n", "end row",
                          "end table", "table x.json ties", "end table"));
  EXPECT_THAT(lines_of(R"({"Datensatz":[{"name":"n"}]})"),
              ElementsAre("table x.json Datensatz", "row 1", "column name", "cell name=n",
                          "end row", "end table"));
}

TEST(ReadJson, gives_texts_plain_and_null_empty) {
  EXPECT_THAT(cells_of(R"({"a":"x \"y\" \u00e4\n","b":null,"c":""})"),
              ElementsAre("a=x \"y\" ä\n", "b=", "c="));
}

TEST(ReadJson, gives_numbers_and_booleans_as_the_file_has_them) {
  EXPECT_THAT(cells_of(R"({"a":1,"b":-2,"c":1.50,"d":1E+2,"e":true,"f":false})"),
              ElementsAre("a=json:1", "b=json:-2", "c=json:1.50", "d=json:1E+2", "e=json:true",
                          "f=json:false"));
  EXPECT_THAT(
      cells_of(R"({"a":18446744073709551615,"b":18446744073709551617,"c":-9223372036854775808})"),
      ElementsAre("a=json:18446744073709551615", "b=json:18446744073709551617",
                  "c=json:-9223372036854775808"));
}

TEST(ReadJson, keeps_lists_and_objects_as_compact_json) {
  EXPECT_THAT(
      cells_of(R"({"a": {"z": [1.0, "ä\u0022", null], "b": {}}, "c": ["x", 1], "d": 2})"),
      ElementsAre(R"(a=json:{"z":[1.0,"ä\"",null],"b":{}})", R"(c=json:["x",1])", "d=json:2"));
  EXPECT_THAT(cells_of(R"({"a":["x|y", ""],"b":[]})"),
              ElementsAre(R"(a=json:["x|y",""])", "b=json:[]"));
}

TEST(ReadJson, warns_of_repeated_keys_inside_a_value) {
  RecordingSink sink;
  read_into(sink, R"({"ties":[{"x":{"a":1,"a":2}}]})");
  EXPECT_THAT(sink.cells(), ElementsAre(R"(x=json:{"a":1,"a":2})"));
  ASSERT_THAT(sink.codes(), ElementsAre("json.duplicate_key"));
  EXPECT_EQ(sink.diagnostics[0].severity, Severity::warning);
  EXPECT_EQ(sink.diagnostics[0].column, "x");
}

TEST(ReadJson, refuses_repeated_columns_and_tables) {
  EXPECT_THAT(problems_of(R"({"ties":[{"a":1,"b":2,"a":3},{"a":4}],"ties":[{"a":[5]}]})"),
              ElementsAre("json.duplicate_column/1/a/a/must stand once in its row",
                          "json.duplicate_table/0//ties/must stand once in the document"));
  EXPECT_THAT(lines_of(R"({"ties":[{"a":1,"a":["2"]}],"ties":3,"ties":[{"a":5}]})"),
              ElementsAre("table x.json ties", "row 1", "column a", "cell a=json:1",
                          "report json.duplicate_column", "end row", "end table",
                          "report json.duplicate_table", "report json.duplicate_table"));
}

TEST(ReadJson, refuses_tables_that_are_no_arrays) {
  EXPECT_THAT(problems_of(R"({"ties":{"a":{"b":1}},"venues":3,"needs":null,"topics":[]})"),
              ElementsAre("json.table_not_array/0//{...}/must be an array of rows",
                          "json.table_not_array/0//3/must be an array of rows",
                          "json.table_not_array/0//null/must be an array of rows"));
}

TEST(ReadJson, refuses_rows_that_are_no_objects_and_reads_the_others) {
  EXPECT_THAT(problems_of(R"({"ties":[{"a":1},[{"a":2}],"x",{"a":3}]})"),
              ElementsAre("json.row_not_object/2//[...]/must be an object of columns",
                          "json.row_not_object/3//x/must be an object of columns"));
  EXPECT_THAT(lines_of(R"({"ties":[7,{"a":1}]})"),
              ElementsAre("table x.json ties", "row 1", "report json.row_not_object", "end row",
                          "row 2", "column a", "cell a=json:1", "end row", "end table"));
}

TEST(ReadJson, refuses_documents_that_are_no_objects) {
  for (const char* json : {"[{\"ties\":[]}]", "1", "null", "\"ties\""}) {
    RecordingSink sink;
    read_into(sink, json);
    EXPECT_THAT(sink.lines, ElementsAre("report json.not_object")) << json;
  }
  EXPECT_THAT(lines_of("[1,]"), ElementsAre("report json.not_object", "report json.syntax"));
}

TEST(ReadJson, refuses_an_empty_file) {
  for (const char* json : {"", " \r\n\t", "\xEF\xBB\xBF"}) {
    EXPECT_THAT(lines_of(json), ElementsAre("report json.empty"));
  }
}

TEST(ReadJson, accepts_a_byte_order_mark_once) {
  EXPECT_THAT(lines_of("\xEF\xBB\xBF{\"ties\":[]}"), ElementsAre("table x.json ties", "end table"));
  EXPECT_THAT(lines_of("\xEF\xBB\xBF\xEF\xBB\xBF{\"ties\":[]}"), ElementsAre("report json.syntax"));
}

TEST(ReadJson, names_the_place_of_bytes_that_are_no_text) {
  EXPECT_THAT(problems_of("{\n\"ä\": \"M\xFCller\"}"),
              ElementsAre("json.encoding/0//byte FC/line 2, column 8 (byte 11): must be UTF-8"));
  EXPECT_THAT(problems_of("{}\n\0"sv),
              ElementsAre("json.nul/0///line 2, column 1 (byte 4): must not hold a NUL byte"));
  EXPECT_THAT(problems_of("\xFF\xFE{\0}\0"sv),
              ElementsAre("json.encoding/0//UTF-16/must be UTF-8"));
}

TEST(ReadJson, refuses_a_file_above_the_limit_by_name) {
  RecordingSink sink;
  read_into(sink, "{}", {.max_file_bytes = 2});
  try {
    read_into(sink, "{ }", {.max_file_bytes = 2});
    FAIL() << "must throw";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::limit);
    EXPECT_STREQ(error.what(), "x.json: 3 bytes: max_file_bytes allows 2");
  }
}

TEST(ReadJson, refuses_a_million_open_brackets_at_once) {
  RecordingSink sink;
  EXPECT_THROW(read_into(sink, "{\"ties\":" + std::string(1000000, '[')), Error);
}

TEST(ReadJson, tells_how_far_it_is_and_stops_when_asked) {
  std::string json = "{\"ties\":[{}";
  for (int i = 0; i < 5000; ++i) json += ",{}";
  json += "]}";
  std::stop_source source;
  std::vector<double> shares;
  const Watch watch{.stop = source.get_token(), .progress = [&](std::string_view, double share) {
                      shares.push_back(share);
                      source.request_stop();
                    }};
  RecordingSink sink;
  read_json(json, "x.json", sink, {}, watch);
  ASSERT_THAT(shares, ::testing::SizeIs(1));
  EXPECT_NEAR(shares[0], 4096.0 / 5001.0, 0.01);
  EXPECT_THROW(read_json(json, "x.json", sink, {}, watch), Error);
}

TEST(ReadJson, refuses_every_proper_prefix) {
  const std::string whole =
      "\xEF\xBB\xBF"
      R"({"dataset":{"name":"ä"},"ties":[{"from":"a","x":{"y":[1.5e3,true]}}]})";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    RecordingSink sink;
    read_into(sink, std::string_view{whole}.substr(0, size));
    EXPECT_TRUE(sink.has_errors()) << size;
  }
  RecordingSink sink;
  read_into(sink, whole);
  EXPECT_FALSE(sink.has_errors());
}

}  // namespace
}  // namespace bindeglied::detail::read_json_test
