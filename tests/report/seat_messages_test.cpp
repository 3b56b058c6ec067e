#include <set>

#include <gtest/gtest.h>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied::seat_messages_test {
namespace {

std::set<std::string> places(std::string_view text) {
  std::set<std::string> found;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    found.emplace(text.substr(at, 3));
  }
  return found;
}

TEST(SeatMessages, have_the_same_places_in_both_languages) {
  EXPECT_GT(seat_messages().size(), 10U);
  for (const MessageText& text : seat_messages()) {
    EXPECT_FALSE(text.de.empty()) << text.code;
    EXPECT_EQ(places(text.de), places(text.en)) << text.code;
  }
}

}  // namespace
}  // namespace bindeglied::seat_messages_test
