#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied::recommend_messages_test {
namespace {

/// All codes that stand as literals in the sources of the recommender.
std::set<std::string> used_codes() {
  const std::regex literal("\"(recommend\\.[a-z_]+)\"");
  std::set<std::string> codes;
  const std::filesystem::path folder =
      std::filesystem::path(BINDEGLIED_SOURCE_DIR) / "engine/bindeglied/matching";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path());
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    for (std::sregex_iterator at(text.begin(), text.end(), literal), end; at != end; ++at) {
      codes.insert((*at)[1]);
    }
  }
  return codes;
}

std::set<std::string> places_in(std::string_view text) {
  const std::string sentence(text);
  const std::regex place("\\{[0-9]\\}");
  std::set<std::string> places;
  for (std::sregex_iterator at(sentence.begin(), sentence.end(), place), end; at != end; ++at) {
    places.insert(at->str());
  }
  return places;
}

TEST(RecommendMessages, has_a_sentence_for_every_code_and_no_other) {
  std::set<std::string> known;
  for (const MessageText& text : recommend_messages()) {
    EXPECT_TRUE(known.emplace(text.code).second) << text.code;
  }
  EXPECT_EQ(known, used_codes());
}

TEST(RecommendMessages, speaks_of_the_same_things_in_both_languages) {
  for (const MessageText& text : recommend_messages()) {
    EXPECT_FALSE(text.de.empty()) << text.code;
    EXPECT_FALSE(text.en.empty()) << text.code;
    EXPECT_EQ(places_in(text.de), places_in(text.en)) << text.code;
  }
}

}  // namespace
}  // namespace bindeglied::recommend_messages_test
