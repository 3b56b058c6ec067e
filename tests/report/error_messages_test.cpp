#include "bindeglied/report/detail/error_messages.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

namespace bindeglied::error_messages_test {
namespace {

std::string read(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

/// Every code of a CodedError with its English sentence, as the sources spell them out.
std::map<std::string, std::string> sentences_in_sources() {
  const std::regex sentence(R"re("(error\.[a-z_.]+)",\s*((?:"(?:[^"\\]|\\.)*"\s*)+))re");
  std::map<std::string, std::string> sentences;
  const std::filesystem::path root(BINDEGLIED_SOURCE_DIR);
  for (const char* folder : {"engine", "cli"}) {
    for (const auto& file : std::filesystem::recursive_directory_iterator(root / folder)) {
      if (file.path().filename() == "error_messages.cpp" || !file.is_regular_file()) continue;
      const std::string source = read(file.path());
      for (std::sregex_iterator at(source.begin(), source.end(), sentence);
           at != std::sregex_iterator(); ++at) {
        sentences[(*at)[1]] += (*at)[2];
      }
    }
  }
  return sentences;
}

std::set<std::string> places_of(std::string_view text) {
  std::set<std::string> places;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    places.emplace(text.substr(at, text.find_first_of("}|", at) - at));
  }
  return places;
}

std::string german_of(std::string_view code) {
  const auto found = std::ranges::find(error_messages(), code, &ErrorMessage::code);
  return found == error_messages().end() ? "" : std::string(found->de);
}

TEST(ErrorMessages, have_german_words_for_every_error_and_no_place_that_is_not_filled) {
  const auto sentences = sentences_in_sources();
  EXPECT_GT(sentences.size(), 40U);
  for (const auto& [code, english] : sentences) {
    const std::string german = german_of(code);
    EXPECT_NE(german, "") << code;
    const std::set<std::string> filled = places_of(english);
    for (const std::string& place : places_of(german)) {
      EXPECT_TRUE(filled.contains(place)) << code << " " << place;
    }
    // A name that nothing has comes with suggestions or without.
    if (code.starts_with("error.unknown_") && !german_of(code + ".near").empty()) {
      EXPECT_TRUE(places_of(german_of(code + ".near")).contains("{1")) << code;
    }
  }
}

/// An Error without a code could only be said in English; the few that stand in headers are for
/// programs, the command line checks before.
TEST(ErrorMessages, let_no_source_throw_an_error_that_only_speaks_english) {
  const std::filesystem::path root(BINDEGLIED_SOURCE_DIR);
  for (const char* folder : {"engine", "cli"}) {
    for (const auto& file : std::filesystem::recursive_directory_iterator(root / folder)) {
      if (file.path().extension() != ".cpp") continue;
      EXPECT_EQ(read(file.path()).find(" Error(ErrorKind::"), std::string::npos) << file.path();
    }
  }
}

TEST(GermanReason, words_the_common_ones_and_leaves_the_others) {
  EXPECT_EQ(german_reason("Permission denied"), "keine Berechtigung");
  EXPECT_EQ(german_reason("Something new"), "Something new");
}

}  // namespace
}  // namespace bindeglied::error_messages_test
