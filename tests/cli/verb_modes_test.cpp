#include "cli/verb_modes.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/report/result_schema.hpp"
#include "cli/commands.hpp"
#include "tests/cli/call_program.hpp"

namespace bindeglied::verb_modes_test {
namespace {

using testing::call;
using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::Not;

std::string refusal(std::string_view verb, const OptionValues& values,
                    const std::vector<std::string>& positionals = {}) {
  try {
    check_modes({verb, values, positionals});
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    return error.what();
  }
  return {};
}

TEST(VerbModes, refuse_what_the_mode_does_not_read_and_name_those_that_do) {
  EXPECT_EQ(refusal("gaps", {{"group-test", "true"}, {"min-level", "leading"}}),
            "--min-level: does not go with 'gaps --group-test', only with gaps, gaps --view, gaps "
            "--close, gaps --blank-spots");
  EXPECT_EQ(refusal("gaps", {{"timeline", "true"}, {"indirect-weight", "0.2"}}),
            "--indirect-weight: does not go with 'gaps --timeline', only with gaps, gaps --view, "
            "gaps --close");
  EXPECT_EQ(refusal("gaps", {{"suggest", "3"}, {"budget", "5"}}),
            "--budget: does not go with 'gaps --suggest', only with gaps --close");
  EXPECT_EQ(refusal("gaps", {{"alpha", "0.2"}}),
            "--alpha: does not go with 'gaps', only with gaps --group-test");
  EXPECT_EQ(refusal("convert", {{"dialect", "excel_de"}}, {"in.csv", "out.json"}),
            "--dialect: does not go with 'convert OUT.json', only with convert");
  EXPECT_EQ(refusal("convert", {{"output", "x"}}, {"folder-"}),
            "--output: does not go with 'convert', only with convert -");
}

TEST(VerbModes, know_every_option_that_only_some_of_them_read) {
  for (const char* option :
       {"min-level", "indirect-weight", "alpha", "with-unknown", "by", "kind", "budget"}) {
    EXPECT_NE(refusal("gaps", {{"suggest", "3"}, {option, "1"}}), "") << option;
  }
  EXPECT_NE(refusal("gaps", {{"close", "3"}, {"salience", "1"}}), "");
  EXPECT_NE(refusal("plan", {{"table-size", "4"}}), "");
  EXPECT_NE(refusal("train", {{"from-scratch", "true"}, {"weights", "w.csv"}}), "");
  EXPECT_EQ(refusal("train", {{"weights", "w.csv"}}), "");
}

TEST(VerbModes, let_pass_what_is_read) {
  for (const OptionValues& values :
       {OptionValues{{"min-level", "leading"}, {"indirect-weight", "0.2"}, {"for", "x"}},
        OptionValues{{"view", "risks"}, {"min-level", "leading"}, {"indirect-weight", "0.2"}},
        OptionValues{{"close", "5"}, {"budget", "3"}, {"with-unknown", "true"}, {"in", "x"}},
        OptionValues{{"close", "5"}, {"min-level", "leading"}, {"indirect-weight", "0.2"}},
        OptionValues{{"group-test", "true"}, {"alpha", "0.1"}, {"as-of", "2019"}},
        OptionValues{{"blank-spots", "true"}, {"by", "forum"}, {"kind", "x"}, {"min-level", "x"}},
        OptionValues{{"suggest", "5"}, {"salience", "1"}},
        OptionValues{{"timeline", "true"}, {"in", "x"}}}) {
    EXPECT_EQ(refusal("gaps", values), "");
  }
  EXPECT_EQ(refusal("plan", {{"rounds", "2"}, {"table-size", "4"}, {"fair", "true"}}), "");
  EXPECT_EQ(refusal("evaluate", {{"queries", "x"}, {"until", "2020"}}), "");
  EXPECT_EQ(refusal("convert", {{"dialect", "excel_de"}}, {"in.json", "out/"}), "");
  EXPECT_EQ(refusal("convert", {{"output", "x"}}, {"-"}), "");
  EXPECT_EQ(refusal("coverage", {{"by", "kind"}}), "");
}

TEST(VerbModes, contradict_each_other) {
  const std::vector<std::string> words = {"close",    "suggest",     "group-test",
                                          "timeline", "blank-spots", "view"};
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    EXPECT_EQ(refusal("gaps", {{words[i], "1"}, {words[i + 1], "1"}}),
              "--" + words[i] + " and --" + words[i + 1] + " contradict each other");
  }
}

TEST(VerbModes, spread_the_lists_of_all_projects_alone) {
  EXPECT_EQ(refusal("recommend", {{"spread", "2"}}, {"x"}),
            "--spread: does not go with 'recommend', only with recommend --all");
  EXPECT_NE(refusal("recommend", {{"spread", "2"}, {"for", "a"}}), "");
  EXPECT_EQ(refusal("recommend", {{"spread", "2"}, {"all", "true"}, {"list", "new"}}), "");
}

TEST(VerbModes, refuse_what_does_nothing_beside_another_option) {
  EXPECT_EQ(refusal("plan", {{"fair", "true"}, {"spread", "0.02"}}),
            "--fair and --spread contradict each other");
  EXPECT_NE(refusal("explain", {{"fair", "true"}, {"spread", "0.02"}}, {"seat:x/a"}), "");
  EXPECT_EQ(refusal("train", {{"before", "2019"}, {"as-of", "2018"}}),
            "--before and --as-of contradict each other");
  for (const char* option : {"before", "as-of"})
    EXPECT_EQ(refusal("train", {{option, "2019"}}), "");
  for (const char* option : {"fair", "spread"}) EXPECT_EQ(refusal("plan", {{option, "1"}}), "");
  EXPECT_EQ(refusal("evaluate", {{"cutoff", "2019"}, {"as-of", "2018"}}),
            "--as-of: does nothing in 'evaluate'");
  EXPECT_THAT(call({"help", "evaluate"}).out, Not(HasSubstr("--as-of")));
}

TEST(VerbModes, of_verbs_without_a_question_read_nothing_about_one) {
  for (const char* verb : {"init", "schema", "completion", "help", "convert"}) {
    for (const char* option : {"as-of", "seed", "threads", "evidence", "top", "fail-on"}) {
      EXPECT_EQ(refusal(verb, {{option, "1"}}),
                std::string("--") + option + ": does nothing in '" + verb + "'");
      EXPECT_TRUE(ever_reads_option("gaps", option));
    }
    EXPECT_EQ(refusal(verb, {{"json", "true"}, {"lang", "en"}, {"quiet", "true"}}), "");
  }
  EXPECT_NE(refusal("init", {{"output", "x"}}), "");
  EXPECT_EQ(refusal("schema", {{"output", "x"}}), "");
  EXPECT_NE(refusal("help", {{"data", "x"}}), "");
  EXPECT_NE(refusal("schema", {{"strict", "true"}}), "");
  EXPECT_EQ(refusal("convert", {{"data", "x"}, {"strict", "true"}}, {"y/"}), "");
}

TEST(VerbModes, decide_what_help_offers) {
  EXPECT_THAT(global_option_specs("gaps"), Contains(Field(&OptionSpec::name, "as-of")));
  EXPECT_THAT(global_option_specs("init"), Not(Contains(Field(&OptionSpec::name, "as-of"))));
  EXPECT_THAT(call({"help", "convert"}).out, Not(HasSubstr("--as-of")));
  EXPECT_THAT(call({"help", "convert"}).out, HasSubstr("--data"));
  EXPECT_THAT(call({"help", "gaps"}).out, HasSubstr("--as-of"));
}

TEST(VerbModes, name_the_schemas_of_their_answers) {
  const std::vector<std::string> known = result_schema_names();
  std::string answers;
  for (const Command& command : commands()) {
    for (const ModeAnswer& answer : mode_answers(command.name)) {
      answers += std::string(command.name) + "." + std::string(answer.option) + " ";
      if (!answer.schema.empty()) {
        EXPECT_THAT(known, Contains(std::string(answer.schema)));
      }
    }
  }
  EXPECT_EQ(answers,
            "gaps.close gaps.suggest gaps.group-test gaps.timeline gaps.blank-spots gaps.view "
            "plan.rounds stats.from stats.figures bridges.from ");
  EXPECT_TRUE(mode_answers("convert").empty());  // its modes are endings of files
}

TEST(VerbModes, are_checked_before_anything_is_read) {
  const auto outcome = call({"gaps", "missing/", "--timeline", "--budget", "3"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("--budget: passt nicht zu „gaps --timeline“, nur zu gaps "
                                     "--close"));
  EXPECT_THAT(call({"init", "x", "--as-of", "2019"}).err,
              HasSubstr("--as-of: bewirkt bei „init“ nichts"));
}

TEST(VerbModes, keep_a_hint_from_repeating_what_it_does_not_read) {
  const testing::Folder folder;
  const std::string path = folder.write("ties.csv", testing::small_ties);
  const auto outcome = call({"gaps", path, "--indirect-weight", "0.2", "--as-of", "2019"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("--suggest 3 --as-of 2019\n"));
}

}  // namespace
}  // namespace bindeglied::verb_modes_test
