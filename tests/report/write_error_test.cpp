#include "bindeglied/report/write_error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(WriteError, lists_every_problem_on_a_line_of_its_own) {
  const Error error(ErrorKind::input, "bad data",
                    {{.code = "a", .file = "f.csv", .row = 2, .rule = "r1"},
                     {.code = "b", .file = "f.csv", .row = 3, .rule = "r2"}});
  EXPECT_EQ(error_text(error, Language::en),
            "Error: bad data\n  f.csv, row 2: r1\n  f.csv, row 3: r2\n");
  EXPECT_THAT(error_text(error, Language::de), HasSubstr("Fehler: bad data\n  f.csv, Zeile 2: "));
}

TEST(WriteError, leaves_notes_out_of_the_lines) {
  const Error error(ErrorKind::input, "bad data",
                    {{.code = "n", .severity = Severity::note, .rule = "remark"}});
  EXPECT_THAT(error_text(error, Language::en), Not(HasSubstr("remark")));
}

TEST(WriteError, lets_no_text_act_on_the_terminal) {
  const Error error(ErrorKind::usage, "a\x1b[2Jb\nc\u202Ed");
  const std::string text = error_text(error, Language::en);
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_EQ(text.find("\u202E"), std::string::npos);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1);
}

TEST(WriteError, writes_one_json_object_with_kind_and_exit_code) {
  const Error error(ErrorKind::limit, "too \"large\"");
  EXPECT_EQ(error_json(error, 6),
            "{\n  \"schema\": \"bindeglied/error/1\",\n  \"kind\": \"limit\",\n  \"exit_code\": "
            "6,\n  \"message\": \"too \\\"large\\\"\",\n  \"errors\": []\n}\n");
}

TEST(WriteError, names_every_kind_differently) {
  EXPECT_EQ(error_kind_name(ErrorKind::usage), "usage");
  EXPECT_EQ(error_kind_name(ErrorKind::input), "input");
  EXPECT_EQ(error_kind_name(ErrorKind::infeasible), "infeasible");
  EXPECT_EQ(error_kind_name(ErrorKind::io), "io");
  EXPECT_EQ(error_kind_name(ErrorKind::limit), "limit");
  EXPECT_EQ(error_kind_name(ErrorKind::interrupted), "interrupted");
}

}  // namespace
}  // namespace bindeglied
