#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied::network_messages_test {
namespace {

/// All codes on the network that stand as literals in the engine outside of the tables of
/// sentences.
std::set<std::string> used_codes() {
  const std::regex literal("\"((?:stats|groups|bridges|network)\\.[a-z_.]+)\"");
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

TEST(NetworkMessages, are_exactly_those_that_are_used) {
  std::set<std::string> known;
  for (const MessageText& text : network_messages()) known.emplace(text.code);
  for (const MessageText& text : bridge_messages()) known.emplace(text.code);
  EXPECT_EQ(known, used_codes());
}

TEST(NetworkMessages, speak_german_and_english) {
  for (const MessageText& text : network_messages()) {
    EXPECT_FALSE(text.de.empty()) << text.code;
    EXPECT_FALSE(text.en.empty()) << text.code;
    EXPECT_EQ(text.de.find(" %"), std::string_view::npos) << text.code;
    EXPECT_EQ(text.de.find('!'), std::string_view::npos) << text.code;
  }
}

}  // namespace
}  // namespace bindeglied::network_messages_test
