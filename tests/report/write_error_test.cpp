#include "bindeglied/report/write_error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/coded_error.hpp"
#include "tests/support/hidden_characters.hpp"

namespace bindeglied::write_error_test {
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
  const Error error(ErrorKind::usage,
                    std::string("a\x1b[2Jb\nc") + testing::right_to_left_override + "d");
  const std::string text = error_text(error, Language::en);
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_EQ(text.find(testing::right_to_left_override), std::string::npos);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1);
}

TEST(WriteError, writes_one_json_object_with_kind_and_exit_code) {
  const Error error(ErrorKind::limit, "too \"large\"");
  EXPECT_EQ(error_json(error, 6), R"({
  "schema": "bindeglied/error/1",
  "kind": "limit",
  "exit_code": 6,
  "message": "too \"large\"",
  "text": {
    "code": "error.limit",
    "de": "too \"large\"",
    "en": "too \"large\""
  },
  "errors": []
}
)");
}

TEST(WriteError, speaks_the_language_of_the_reader) {
  const CodedError error(ErrorKind::usage, "error.option_twice", "{0}: given more than once",
                         {"--top"});
  EXPECT_EQ(error_text(error, Language::de), "Fehler: --top: mehr als einmal angegeben\n");
  EXPECT_EQ(error_text(error, Language::en), "Error: --top: given more than once\n");
  const Error stopped(ErrorKind::interrupted, "interrupted");
  EXPECT_EQ(error_text(stopped, Language::de), "Fehler: Abgebrochen\n");
}

TEST(WriteError, words_reasons_of_the_system_in_files_only) {
  const std::string reason = "No such file or directory";
  const CodedError error(ErrorKind::io, "error.file_read", "cannot read '{0}': {1}", {"a", reason});
  EXPECT_EQ(error_sentence(error).de, "„a“ ist nicht lesbar: Datei oder Ordner nicht gefunden");
  const CodedError usage(ErrorKind::usage, "error.shell", "{0}", {reason});
  EXPECT_THAT(error_sentence(usage).de, HasSubstr(reason));
}

TEST(WriteError, rewords_sentences_and_leaves_what_was_given) {
  const Rewording reword = [](std::string& sentence, std::vector<std::string>& words) {
    sentence = "<" + sentence + ">";
    words.front() += "!";
  };
  const CodedError known(ErrorKind::usage, "error.option_twice", "{0}: given more than once",
                         {"--top"});
  EXPECT_EQ(error_sentence(known, reword).en, "<--top!: given more than once>");
  EXPECT_EQ(error_sentence(known, reword).de, "<--top!: mehr als einmal angegeben>");
  const CodedError english_only(ErrorKind::usage, "error.x", "x {0}", {"{0}"});
  EXPECT_EQ(error_sentence(english_only, reword).de, "<x {0}!>");
  const Error plain(ErrorKind::usage, "x {0}");
  EXPECT_EQ(error_sentence(plain, reword).en, "x {0}");
  EXPECT_EQ(error_sentence(plain, reword).de, "x {0}");
}

TEST(WriteError, says_how_many_problems_are_not_listed) {
  const Error error(ErrorKind::input, "bad data",
                    {{.code = "data.unlisted", .value = "234", .rule = "value.date"}});
  EXPECT_THAT(error_text(error, Language::de), HasSubstr("  … und 234 weitere: value.date\n"));
  EXPECT_THAT(error_text(error, Language::en), HasSubstr("  … and 234 more: value.date\n"));
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
}  // namespace bindeglied::write_error_test
