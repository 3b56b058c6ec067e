#include "bindeglied/matching/detail/answer_queries.hpp"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::answer_queries_test {
namespace {

using detail::answer_queries;
using detail::Answers;
using detail::Backtest;
using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::SizeIs;

/// k was in a venue of its own with each of twelve others; two projects to come, p and q.
struct Small {
  Network network;
  MatchIndex index;

  static Small make() {
    DatasetBuilder builder;
    builder.stakeholder("k", StakeholderKind::other);
    for (char name = 'a'; name < 'm'; ++name) {
      const std::string id = std::string("o") + name;
      builder.stakeholder(id, StakeholderKind::other).venue("v" + id, VenueKind::project);
      builder.tie(id, TieKind::partner_in, "v" + id, {.since = "2015"});
      builder.tie("k", TieKind::leads, "v" + id, {.since = "2015"});
    }
    builder.venue("p", VenueKind::project).venue("q", VenueKind::project);
    Network network = builder.network();
    const auto terms = std::make_shared<const VenueTerms>(read_venue_terms(network, 1, {}));
    MatchIndex index =
        build_match_index(network, terms, {.before = parse_date("2020")->range().first});
    return {std::move(network), std::move(index)};
  }

  [[nodiscard]] StakeholderId who(std::string_view id) const {
    return network.stakeholder(find_node(network, id));
  }
  [[nodiscard]] EvaluationQuery query(std::string_view project, std::string_view partner) const {
    return {.project = network.venue(find_node(network, project)),
            .known = {who("k")},
            .held_out = {who(partner)}};
  }
};

/// What is asked of it where one partner is known; everybody is as popular.
Backtest backtest(const Small& small, std::vector<EvaluationQuery> queries) {
  static const BaselineTables no_tables;
  return {.index = small.index,
          .tables = no_tables,
          .task = EvaluationTask::one_known,
          .queries = std::move(queries),
          .popularity = std::vector<double>(13, 1.0)};
}

/// The order of ids, best first, by the steps of .1.
std::vector<double> falling(const PartnerQuery& /*query*/) {
  std::vector<double> scores;
  for (int i = 0; i < 13; ++i) scores.push_back(2.0 - 0.1 * i);
  return scores;
}

TEST(AnswerQueries, ranks_all_candidates_for_every_query) {
  const Small small = Small::make();
  const Backtest test = backtest(small, {small.query("p", "oa"), small.query("q", "oc")});
  const Answers answers = answer_queries(test, falling, {}, {});
  ASSERT_THAT(answers.lists, SizeIs(2));
  EXPECT_THAT(answers.lists[0].ranks, ElementsAre(1U));  // k is known, so oa is first
  EXPECT_THAT(answers.lists[1].ranks, ElementsAre(3U));
  EXPECT_THAT(answers.calibration.bins(test.task), SizeIs(0));
}

//  Twelve candidates: for p the last in the first ten makes room for the eleventh, whom nobody else
//  names, and for q for the twelfth; all of them stay in their order.
TEST(AnswerQueries, lets_others_into_the_first_tens_when_lists_are_spread) {
  const Small small = Small::make();
  const Backtest test = backtest(small, {small.query("p", "oa"), small.query("q", "ok")});
  const Answers plain = answer_queries(test, falling, {.base = -3.0}, {});
  const Answers answers = answer_queries(test, falling, {.base = -3.0, .spread = 2.0}, {});
  EXPECT_THAT(answers.lists[0].ranks, ElementsAre(1U));
  std::set<StakeholderId> named;
  for (const RankedPartners& list : answers.lists) {
    EXPECT_THAT(list.first_ten, SizeIs(10));
    named.insert(list.first_ten.begin(), list.first_ten.end());
  }
  EXPECT_THAT(named, SizeIs(12));
  EXPECT_THAT(plain.lists[1].ranks, ElementsAre(11U));
  EXPECT_EQ(answers.lists[0].first_ten.back(), small.who("ok"));
  EXPECT_EQ(answers.lists[1].first_ten.back(), small.who("ol"));
  EXPECT_THAT(answers.lists[1].ranks, ElementsAre(12U));
}

//  Twelve candidates at log-odds of about 0: half of them were to be expected, one came.
TEST(AnswerQueries, compares_probabilities_with_who_joined) {
  const Small small = Small::make();
  const Backtest test = backtest(small, {small.query("p", "ob")});
  const auto even = [](const PartnerQuery&) { return std::vector<double>(13, 3.0); };
  const auto bins = answer_queries(test, even, {.base = -3.0}, {}).calibration.bins(test.task);
  ASSERT_THAT(bins, SizeIs(1));
  EXPECT_EQ(bins[0].candidates, 12U);
  EXPECT_DOUBLE_EQ(bins[0].predicted, 0.5);
  EXPECT_DOUBLE_EQ(bins[0].observed, 1.0 / 12.0);
}

}  // namespace
}  // namespace bindeglied::answer_queries_test
