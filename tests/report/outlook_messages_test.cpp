#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied::outlook_messages_test {
namespace {

TEST(OutlookMessages, speak_german_and_english) {
  EXPECT_FALSE(outlook_messages().empty());
  for (const MessageText& text : outlook_messages()) {
    EXPECT_FALSE(text.de.empty()) << text.code;
    EXPECT_FALSE(text.en.empty()) << text.code;
  }
}

}  // namespace
}  // namespace bindeglied::outlook_messages_test
