#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied::entry_messages_test {
namespace {

/// All codes of entry points that stand as literals in the engine outside of the tables of
/// sentences.
std::set<std::string> used_codes() {
  const std::regex literal("\"(entry\\.[a-z_.]+)\"");
  std::set<std::string> codes;
  const std::filesystem::path folder =
      std::filesystem::path(BINDEGLIED_SOURCE_DIR) / "engine/bindeglied";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const bool is_table = entry.path().filename().string().find("messages") != std::string::npos;
    if (!entry.is_regular_file() || is_table) continue;
    std::ifstream file(entry.path());
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    for (std::sregex_iterator at(text.begin(), text.end(), literal), end; at != end; ++at) {
      codes.insert((*at)[1]);
    }
  }
  return codes;
}

TEST(EntryMessages, are_exactly_those_that_are_used) {
  std::set<std::string> known;
  for (const MessageText& text : entry_messages()) known.emplace(text.code);
  EXPECT_EQ(known, used_codes());
}

TEST(EntryMessages, speak_german_and_english) {
  for (const MessageText& text : entry_messages()) {
    EXPECT_FALSE(text.de.empty()) << text.code;
    EXPECT_FALSE(text.en.empty()) << text.code;
  }
}

}  // namespace
}  // namespace bindeglied::entry_messages_test
