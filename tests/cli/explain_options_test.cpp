#include "cli/explain_options.hpp"

#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/model/row_ids.hpp"
#include "tests/cli/call_program.hpp"

namespace bindeglied::explain_options_test {
namespace {

using ::testing::AllOf;
using testing::call;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// The words of a command line as a shell reads them, without the program's name.
std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  bool is_quoted = false;
  for (const char c : line + " ") {
    if (c == '\'') {
      is_quoted = !is_quoted;
    } else if (c != ' ' || is_quoted) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  words.erase(words.begin());
  return words;
}

/// The command that the output ends with.
std::string next_command(const std::string& out) {
  const std::size_t at = out.rfind("Next: ");
  if (at == std::string::npos) return {};
  return out.substr(at + 6, out.find('\n', at) - at - 6);
}

/// Calls the verb, then the command that it recommends, which must explain a row of the answer.
std::string expect_hint_works(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--lang", "en", "-q"});
  const auto outcome = call(arguments);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  std::string next = next_command(outcome.out);
  EXPECT_THAT(next, HasSubstr("bindeglied explain "));
  auto words = words_of(next);
  words.insert(words.end(), {"--lang", "en", "-q"});
  const auto explained = call(words);
  EXPECT_EQ(explained.code, 0) << next << "\n" << explained.err;
  EXPECT_THAT(explained.out, Not(HasSubstr("usual options"))) << next;
  EXPECT_THAT(explained.out, HasSubstr("source")) << next;
  return next;
}

TEST(ExplainOptions, stand_in_the_command_that_a_verb_recommends) {
  EXPECT_THAT(expect_hint_works({"gaps", "--close", "5", "--budget", "10", "--with-unknown", "--in",
                                 "ruhr-konferenz", "--as-of", "2019-07-31"}),
              HasSubstr(" --as-of 2019-07-31 --budget 10 --close 5 --in ruhr-konferenz "
                        "--with-unknown"));
  EXPECT_THAT(
      expect_hint_works({"gaps", "--for", "Stiftungsnetzwerk Ruhr", "--indirect-weight", "0.9"}),
      AllOf(HasSubstr(" --indirect-weight 0.9"), Not(HasSubstr("--for"))));
  EXPECT_THAT(expect_hint_works({"entry-points", "--topics", "bildung", "--place", "gelsenkirchen",
                                 "--kind", "Stiftung", "--amount", "20000"}),
              HasSubstr("entry:-/"));
  expect_hint_works({"recommend", "medialab-ruhr", "--top", "3", "--place-weight", "2"});
  expect_hint_works({"recommend", "--for", "stiftung-mercator", "--place-weight", "4"});
  expect_hint_works(
      {"path", "stiftung-mercator", "ruhr-konferenz", "-k", "5", "--hop-cost", "1.5"});
  EXPECT_THAT(
      expect_hint_works({"what-if", "--add", "stiftungsnetzwerk-ruhr participates ruhr-konferenz",
                         "--add", "stiftung-mercator attends ruhr-konferenz"}),
      HasSubstr("--add 'stiftungsnetzwerk-ruhr participates ruhr-konferenz' --add "
                "'stiftung-mercator attends ruhr-konferenz'"));
}

TEST(ExplainOptions, name_the_spread_of_all_lists) {
  const std::string next = expect_hint_works({"recommend", "--all", "--spread", "1.5"});
  EXPECT_THAT(next, HasSubstr(" --spread 1.5"));
}

TEST(ExplainOptions, claim_no_default_that_only_some_questions_have) {
  for (const OptionSpec& spec : explain_option_specs()) {
    if (spec.name == "spread") {
      EXPECT_EQ(spec.fallback, "");
    }
    if (spec.name == "capacity") {
      EXPECT_EQ(spec.fallback, "3");
    }
  }
}

TEST(ExplainOptions, name_the_projects_that_were_planned_for) {
  EXPECT_THAT(expect_hint_works({"plan", "siko-ruhr", "medialab-ruhr", "--capacity", "1"}),
              HasSubstr(" --capacity 1 --projects siko-ruhr --projects medialab-ruhr"));
  EXPECT_THAT(expect_hint_works({"plan", "MediaLab.Ruhr", "--fair"}),
              HasSubstr(" --fair --projects MediaLab.Ruhr"));
  // A table is explained by talks, which have no sources of their own.
  const std::string table =
      next_command(call({"plan", "siko-ruhr", "--rounds", "2", "--lang", "en", "-q"}).out);
  EXPECT_THAT(table, AllOf(HasSubstr("table:1/1"), HasSubstr(" --rounds 2 --projects siko-ruhr")));
  EXPECT_EQ(call(words_of(table)).code, 0);
  EXPECT_THAT(next_command(call({"plan", "--lang", "en", "-q"}).out),
              AllOf(HasSubstr("explain seat:"), Not(HasSubstr("--projects"))));
  EXPECT_EQ(call({"explain", "rec:siko-ruhr/verdi", "--projects", "siko-ruhr"}).code, 2);
}

TEST(ExplainOptions, keep_days_and_search_where_the_same_is_asked_more_closely) {
  const auto hint = [](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--lang", "en", "-q"});
    return next_command(call(arguments).out);
  };
  const std::string next =
      hint({"groups", "--from", "2019-01-01", "--to", "2020-01-01", "--resolution", "2"});
  EXPECT_THAT(next, AllOf(HasSubstr("groups --null 99 --from 2019-01-01 --to 2020-01-01"),
                          HasSubstr(" --resolution 2")));
  EXPECT_THAT(hint({"stats", "--figures"}), HasSubstr("stats --null 999 --figures"));
}

//  In the plan for this project alone others have its seats than in that for all.
TEST(ExplainOptions, explain_a_seat_of_the_plan_for_some_projects) {
  const auto has_seat = [](const std::vector<std::string>& arguments) {
    return call(arguments).out.find("has a seat") != std::string::npos;
  };
  const std::string next = expect_hint_works({"plan", "siko-ruhr", "--capacity", "1"});
  std::vector<std::string> words = words_of(next);
  words.insert(words.end(), {"--lang", "en", "-q"});
  EXPECT_TRUE(has_seat(words)) << next;
}

TEST(ExplainOptions, are_refused_where_the_row_knows_none_such) {
  const auto refused = call({"explain", "gap:x", "--budget", "3", "--lang", "en"});
  EXPECT_EQ(refused.code, 2);
  EXPECT_THAT(refused.err, HasSubstr("--budget: does not go with 'gap:x', only with plan:…"));
  EXPECT_THAT(call({"explain", "ruhr-konferenz", "--hop-cost", "1"}).err,
              HasSubstr("--hop-cost: passt nicht zu „ruhr-konferenz“, nur zu path:…"));
  EXPECT_EQ(call({"explain", "ruhr-konferenz"}).code, 0);
}

TEST(ExplainOptions, may_name_the_question_but_not_another_one) {
  EXPECT_EQ(read_explain_request("time:x", {{"timeline", "true"}}).id, "time:x");
  EXPECT_THROW((void)read_explain_request("group:x", {{"timeline", "true"}}), Error);
  EXPECT_FALSE(read_explain_request("thin:x", {{"view", "Risiken"}}).is_as_asked);
  EXPECT_THROW((void)read_explain_request("thin:x", {{"view", "gaps"}}), Error);
  EXPECT_NO_THROW((void)read_explain_request("cover:p/place/x", {{"by", "place"}}));
  EXPECT_THROW((void)read_explain_request("cover:p/place/x", {{"by", "kind"}}), Error);
  EXPECT_THROW((void)read_explain_request("blank:forum/x", {{"by", "topic"}}), Error);
}

TEST(ExplainOptions, are_read_into_what_the_question_takes) {
  const ExplainRequest plan =
      read_explain_request("plan:a/b", {{"close", "7"}, {"with-unknown", "true"}, {"in", "p"}});
  EXPECT_TRUE(plan.is_as_asked);
  EXPECT_EQ(plan.plan.close, 7U);
  EXPECT_TRUE(plan.plan.with_unknown);
  EXPECT_EQ(plan.gaps.where, "p");
  const ExplainRequest partners =
      read_explain_request("rec:p/a", {{"for", "a"}, {"top", "3"}, {"place-weight", "2"}});
  EXPECT_EQ(partners.partners.stakeholder, "a");
  EXPECT_EQ(partners.partners.options.place_weight, 2.0);
  EXPECT_FALSE(read_explain_request("plan:a/b", {{"as-of", "2019"}}).is_as_asked);
  EXPECT_THROW((void)read_explain_request("plan:a/b", {{"close", "0"}}), Error);
}

TEST(ExplainOptions, are_known_for_every_kind_of_row) {
  for (const std::string_view prefix : row_id_prefixes) {
    EXPECT_THAT(explain_option_names(prefix), Not(IsEmpty())) << prefix;
  }
  EXPECT_THAT(explain_option_names("plan:x"), Contains("budget"));
  EXPECT_THAT(explain_option_names("ruhr-konferenz"), IsEmpty());
}

TEST(ExplainOptions, of_rows_about_the_network_are_repeated_and_work) {
  EXPECT_THAT(expect_hint_works({"bridges", "--level", "consulted", "--null", "19"}),
              AllOf(HasSubstr("bridges:"), HasSubstr("--level consulted"), HasSubstr("--null 19")));
  EXPECT_THAT(expect_hint_works({"groups", "--null", "3", "--resolution", "2", "--seed", "5"}),
              AllOf(HasSubstr("community:1"), HasSubstr("--resolution 2"), HasSubstr("--seed 5")));
  EXPECT_THAT(expect_hint_works({"stats", "--null", "3", "--with-membership"}),
              AllOf(HasSubstr("figure:forum_links"), HasSubstr("--with-membership")));
}

TEST(ExplainOptions, of_rows_about_the_network_are_refused_where_they_do_nothing) {
  EXPECT_EQ(call({"explain", "stats:regionalverband-ruhr", "--null", "9"}).code, 2);
  EXPECT_EQ(call({"explain", "community:1", "--sources", "9"}).code, 2);
  EXPECT_EQ(call({"explain", "figure:pairs", "--from", "2018"}).code, 2);
  EXPECT_EQ(call({"explain", "community:999"}).code, 2);
}

}  // namespace
}  // namespace bindeglied::explain_options_test
