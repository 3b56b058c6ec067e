#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/read_bytes.hpp"
#include "tests/support/recording_sink.hpp"

// Through the reader, because the words of the library are what is explained.
namespace bindeglied::detail::explain_json_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::RecordingSink;

Diagnostic fault_of(std::string_view json) {
  RecordingSink sink;
  sink.refused_table = "x";  // so that nothing else is said about its value
  read_json(json, "x.json", sink, {}, {});
  EXPECT_FALSE(sink.diagnostics.empty()) << json;
  return sink.diagnostics.empty() ? Diagnostic{} : sink.diagnostics.back();
}

/// "code value rule".
std::string explained(std::string_view json) {
  const Diagnostic fault = fault_of(json);
  EXPECT_EQ(fault.severity, Severity::error);
  return fault.code + " <" + fault.value + "> " + fault.rule;
}

TEST(ExplainJson, names_place_and_word_of_what_is_no_value) {
  EXPECT_EQ(explained("{\n  \"x\": yes}"),
            "json.syntax <yes> line 2, column 8: must be a value: a text in double quotes, a "
            "number, true, false, null, an array or an object");
  EXPECT_EQ(explained("{\"x\": tru}"),
            "json.syntax <tru> line 1, column 7: must be a value: a text in double quotes, a "
            "number, true, false, null, an array or an object");
  EXPECT_THAT(explained("{\"x\": }"), HasSubstr("<}> line 1, column 7: must be a value"));
  EXPECT_THAT(explained("{\"x\": 'a'}"), HasSubstr("<'> line 1, column 7: must be a value"));
}

TEST(ExplainJson, says_that_the_file_ends_too_early) {
  EXPECT_EQ(explained("{\"x\": 1"),
            "json.syntax <> line 1, column 8: the file ends too early: must be a comma and another "
            "name, or } to close the object");
  EXPECT_THAT(explained("{\"ä\""), HasSubstr("line 1, column 5: the file ends too early: must be a "
                                             "colon"));
}

TEST(ExplainJson, says_what_is_missing_between_values) {
  EXPECT_THAT(explained("{\"x\" 1}"), HasSubstr("<1> line 1, column 6: must be a colon"));
  EXPECT_THAT(explained("{\"x\": 1 \"y\": 2}"),
              HasSubstr("<\"y\"> line 1, column 9: must be a comma and another name"));
  EXPECT_THAT(explained("{\"x\": 1,}"), HasSubstr("<}> line 1, column 9: must be a name"));
  EXPECT_THAT(explained("{x: 1}"), HasSubstr("<x> line 1, column 2: must be a name"));
  EXPECT_THAT(explained("{\"ties\": [{} {}]}"),
              HasSubstr("<{> line 1, column 14: must be a comma and another value, or ]"));
}

TEST(ExplainJson, refuses_what_follows_the_document) {
  EXPECT_THAT(explained("{}{}"), HasSubstr("<{> line 1, column 3: must be the end of the file"));
  EXPECT_THAT(explained("{} x"), HasSubstr("<x> line 1, column 4: must be the end of the file"));
}

TEST(ExplainJson, explains_texts_at_the_character_that_is_wrong) {
  EXPECT_EQ(explained("{\"x\": \"abc"),
            "json.syntax <\"abc> line 1, column 7: must be a text that ends with a double quote");
  EXPECT_THAT(explained("{\"x\": \"a\nb\"}"), HasSubstr("line 1, column 9: must be \\n, \\t or"));
  EXPECT_THAT(explained(R"({"x": "a\qb"})"),
              HasSubstr("<qb\"}> line 1, column 10: must be one of"));
  EXPECT_THAT(explained(R"({"x": "\u12G4"})"), HasSubstr("column 12: must be four hexadecimal"));
  EXPECT_THAT(explained(R"({"x": "\uD800"})"), HasSubstr("half of a character stands alone"));
  EXPECT_THAT(explained(R"({"x": "\uDC00"})"), HasSubstr("half of a character stands alone"));
}

TEST(ExplainJson, explains_numbers) {
  EXPECT_THAT(explained("{\"x\": -}"), HasSubstr("<-> line 1, column 7: must be a number with a "
                                                 "digit after the minus sign"));
  EXPECT_THAT(explained("{\"x\": 1.\n}"),
              HasSubstr("<1.> line 1, column 7: must be a number with"));
  EXPECT_THAT(explained("{\"x\": 1e+}"), HasSubstr("<1e+> line 1, column 7"));
  EXPECT_THAT(explained("{\"x\": 1,5}"), HasSubstr("<5> line 1, column 9: must be a name"));
  EXPECT_THAT(explained("{\"x\": 01}"), HasSubstr("<01> line 1, column 7: must be a comma"));
}

TEST(ExplainJson, refuses_numbers_that_are_not_finite) {
  for (const char* word : {"NaN", "-NaN", "Infinity", "-Infinity", "nan", "inf"}) {
    EXPECT_EQ(explained(std::string("{\"x\": ") + word + "}"),
              std::string("json.not_finite <") + word +
                  "> line 1, column 7: must be a finite number; NaN and Infinity are not allowed");
  }
  EXPECT_EQ(explained("{\"x\": -1e999}"),
            "json.not_finite <-1e999> line 1, column 7: must be a finite number, at most "
            "1.7976931348623157e308 in size");
}

TEST(ExplainJson, never_shows_words_of_the_library) {
  for (const char* json :
       {"{", "[", "{\"a\":[1,]}", "{\"a\"}", "}", "\"", R"({"a":"\)", "nul", "{,}"}) {
    const std::string text = explained(json);
    EXPECT_THAT(text, Not(HasSubstr("parse"))) << json;
    EXPECT_THAT(text, Not(HasSubstr("literal"))) << json;
    EXPECT_THAT(text, Not(HasSubstr("expected"))) << json;
    EXPECT_THAT(text, Not(HasSubstr("must be JSON"))) << json;
  }
}

}  // namespace
}  // namespace bindeglied::detail::explain_json_test
