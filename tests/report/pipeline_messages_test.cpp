#include <set>
#include <string_view>

#include <gtest/gtest.h>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

TEST(PipelineMessages, have_each_code_once_and_both_languages) {
  std::set<std::string_view> codes;
  for (const MessageText& text : pipeline_messages()) {
    EXPECT_TRUE(codes.insert(text.code).second) << text.code;
    EXPECT_FALSE(text.de.empty()) << text.code;
    EXPECT_FALSE(text.en.empty()) << text.code;
  }
}

}  // namespace
}  // namespace bindeglied
