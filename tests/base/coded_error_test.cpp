#include "bindeglied/base/coded_error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::coded_error_test {
namespace {

TEST(CodedError, says_its_english_sentence_and_keeps_what_other_languages_need) {
  const CodedError error(ErrorKind::usage, "error.x", "{1} before {0}", {"a", "{0}"}, {{}});
  EXPECT_STREQ(error.what(), "{0} before a");
  EXPECT_EQ(error.kind(), ErrorKind::usage);
  EXPECT_EQ(error.code(), "error.x");
  EXPECT_EQ(error.english(), "{1} before {0}");
  EXPECT_THAT(error.arguments(), ::testing::ElementsAre("a", "{0}"));
  EXPECT_EQ(error.diagnostics().size(), 1U);
}

TEST(CodedError, is_caught_as_an_error) {
  EXPECT_THROW(throw CodedError(ErrorKind::io, "error.x", "x", {}), Error);
}

}  // namespace
}  // namespace bindeglied::coded_error_test
