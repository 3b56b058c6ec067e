#include "bindeglied/report/detail/diagnostic_messages.hpp"

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace bindeglied::diagnostic_messages_test {
namespace {

/// Every code that the sources of ingest spell out.
std::set<std::string> codes_in_sources() {
  const std::regex code(
      R"re("((?:csv|json|file|table|column|cell|value|ref|id|name|row|tie|venue|phase|expectation)re"
      R"re(|check|need|offer|dataset|coordinate|contact|topic|place|source|node)\.[a-z_0-9]+)")re");
  std::set<std::string> codes;
  const std::filesystem::path folder =
      std::filesystem::path(BINDEGLIED_SOURCE_DIR) / "engine/bindeglied/ingest";
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
    std::ostringstream text;
    text << std::ifstream(file.path()).rdbuf();
    const std::string source = text.str();
    for (std::sregex_iterator at(source.begin(), source.end(), code); at != std::sregex_iterator();
         ++at) {
      codes.insert((*at)[1]);
    }
  }
  return codes;
}

TEST(DiagnosticMessages, have_german_words_for_every_code_of_the_readers) {
  const std::set<std::string> codes = codes_in_sources();
  EXPECT_GT(codes.size(), 70U);
  for (const std::string& code : codes) {
    EXPECT_NE(find_diagnostic_message(code), nullptr) << code;
  }
}

TEST(DiagnosticMessages, know_no_other_codes) {
  EXPECT_EQ(find_diagnostic_message("nothing.known"), nullptr);
}

}  // namespace
}  // namespace bindeglied::diagnostic_messages_test
