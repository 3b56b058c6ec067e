#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "bindeglied/matching/evaluation_queries.hpp"
#include "bindeglied/report/message_texts.hpp"
#include "bindeglied/report/messages.hpp"
#include "tests/report/sample_report.hpp"

namespace bindeglied::evaluation_messages_test {
namespace {

using testing::sample_network;

TEST(EvaluationMessages, has_a_sentence_for_every_code_and_no_other) {
  const std::regex literal("\"((?:evaluate|train)\\.[a-z_]+)\"");
  std::ifstream file(std::filesystem::path(BINDEGLIED_SOURCE_DIR) /
                     "engine/bindeglied/pipeline/report_evaluation.cpp");
  const std::string source{std::istreambuf_iterator<char>(file), {}};
  std::set<std::string> used;
  for (std::sregex_iterator at(source.begin(), source.end(), literal), end; at != end; ++at) {
    used.insert((*at)[1]);
  }
  std::set<std::string> known;
  for (const MessageText& text : evaluation_messages()) {
    EXPECT_TRUE(known.emplace(text.code).second) << text.code;
  }
  EXPECT_EQ(known, used);
}

TEST(EvaluationMessages, say_what_every_task_asks_for) {
  const LocalText meaning = to_sentence(sample_network(), {"evaluate.meaning", {}});
  for (const auto& task : EnumNames<EvaluationTask>::names) {
    const std::string words = std::string(task.name) + ": ";
    EXPECT_NE(meaning.de.find(words), std::string::npos) << task.name;
    EXPECT_NE(meaning.en.find(words), std::string::npos) << task.name;
  }
}

TEST(EvaluationMessages, say_from_which_days_was_learned) {
  const LocalText text = to_sentence(
      sample_network(),
      {"evaluate.trained",
       {std::string("A"), std::int64_t{12}, PartialDate{2017, 1, 1}, PartialDate{2017, 12, 31}}});
  EXPECT_EQ(text.de, "Aufgabe A: gelernt aus 12 Projekten vom 01.01.2017 bis zum 31.12.2017.");
  EXPECT_EQ(text.en, "Task A: learned from 12 projects from 2017-01-01 to 2017-12-31.");
}

}  // namespace
}  // namespace bindeglied::evaluation_messages_test
