#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied::verb_messages_test {
namespace {

TEST(VerbMessages, words_what_every_writer_says) {
  std::vector<std::string_view> codes;
  for (const MessageText& text : verb_messages()) codes.push_back(text.code);
  EXPECT_THAT(codes, ::testing::IsSupersetOf(
                         {"report.no_rows", "report.more_rows", "report.next", "report.line"}));
}

TEST(VerbMessages, speaks_german_and_english) {
  for (const MessageText& text : verb_messages()) {
    EXPECT_FALSE(text.de.empty()) << text.code;
    EXPECT_FALSE(text.en.empty()) << text.code;
  }
}

}  // namespace
}  // namespace bindeglied::verb_messages_test
