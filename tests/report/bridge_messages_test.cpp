#include <string_view>

#include <gtest/gtest.h>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied::bridge_messages_test {
namespace {

TEST(BridgeMessages, speak_german_and_english) {
  for (const MessageText& text : bridge_messages()) {
    EXPECT_FALSE(text.de.empty()) << text.code;
    EXPECT_FALSE(text.en.empty()) << text.code;
    EXPECT_EQ(text.de.find(" %"), std::string_view::npos) << text.code;
    EXPECT_EQ(text.de.find('!'), std::string_view::npos) << text.code;
  }
}

TEST(BridgeMessages, say_of_doors_that_they_are_those_in_the_data) {
  for (const MessageText& text : bridge_messages()) {
    if (!text.code.starts_with("bridges.door")) continue;
    EXPECT_NE(text.de.find("nach den Daten"), std::string_view::npos) << text.code;
    EXPECT_NE(text.en.find("according to the data"), std::string_view::npos) << text.code;
  }
}

// "zwischen 1 Paar gäbe es keinen Weg" is no German.
TEST(BridgeMessages, count_pairs_as_what_the_sentence_is_about) {
  for (const MessageText& text : bridge_messages()) {
    EXPECT_EQ(text.de.find("|Paar|Paaren}"), std::string_view::npos) << text.code;
  }
}

}  // namespace
}  // namespace bindeglied::bridge_messages_test
