#include "bindeglied/matching/evaluation_queries.hpp"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/coded_error.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::evaluation_queries_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Day day(std::string_view text) { return parse_date(text)->range().first; }

constexpr StakeholderId a{0};
constexpr StakeholderId b{1};
constexpr StakeholderId c{2};
constexpr StakeholderId d{3};

/// a, b, c and d with a past: a and b in "old", c and d in "older"; project venues p0 p1 ...
/// follow.
DatasetBuilder past() {
  DatasetBuilder builder;
  for (const auto* id : {"a", "b", "c", "d"}) builder.stakeholder(id, StakeholderKind::other);
  builder.venue("old", VenueKind::project).venue("older", VenueKind::project);
  builder.tie("a", TieKind::partner_in, "old", {.since = "2015-01-01"});
  builder.tie("b", TieKind::partner_in, "old", {.since = "2015-01-01"});
  builder.tie("c", TieKind::partner_in, "older", {.since = "2014-01-01"});
  builder.tie("d", TieKind::partner_in, "older", {.since = "2014-01-01"});
  return builder;
}

/// A project led by a, with b and c.
void add_project(DatasetBuilder& builder, std::string_view id, std::string_view since) {
  builder.venue(id, VenueKind::project);
  builder.tie("a", TieKind::leads, id, {.since = since});
  builder.tie("b", TieKind::partner_in, id, {.since = since});
  builder.tie("c", TieKind::partner_in, id, {.since = since});
}

const QueryChoice in_2019{.from = day("2019-01-01"), .until = day("2020-01-01")};

std::vector<EvaluationQuery> find(const Network& network, const QueryChoice& choice,
                                  EvaluationTask task = EvaluationTask::one_known) {
  const History history = build_history(network, {.before = day("2019-01-01")});
  return find_queries(network, history, choice, task);
}

/// The ids of the projects asked about.
std::vector<std::string> asked(const DatasetBuilder& builder, const QueryChoice& choice) {
  const Network network = builder.network();
  std::vector<std::string> ids;
  for (const EvaluationQuery& query : find(network, choice)) {
    ids.emplace_back(network.text(network.node_ids[network.node(query.project)]));
  }
  return ids;
}

TEST(FindQueries, takes_the_first_day_and_leaves_the_last) {
  DatasetBuilder builder = past();
  add_project(builder, "p1", "2018-12-31");
  add_project(builder, "p2", "2019-01-01");
  add_project(builder, "p3", "2019-12-31");
  add_project(builder, "p4", "2020-01-01");
  EXPECT_THAT(asked(builder, in_2019), ElementsAre("p2", "p3"));
}

TEST(FindQueries, wants_every_tie_certainly_within_the_days) {
  DatasetBuilder builder = past();
  add_project(builder, "p1", "2019");  // certainly in 2019
  add_project(builder, "p2", "2019-05-01");
  builder.tie("d", TieKind::partner_in, "p2", {.since = "2020-02-01"});
  add_project(builder, "p3", "2019-05-01");
  builder.tie("d", TieKind::partner_in, "p3");  // whenever
  EXPECT_THAT(asked(builder, in_2019), ElementsAre("p1"));
  QueryChoice first_half = in_2019;
  first_half.until = day("2019-07-01");
  EXPECT_THAT(asked(builder, first_half), IsEmpty());  // "2019" may be later
}

TEST(FindQueries, does_not_see_what_had_not_begun_by_a_day) {
  DatasetBuilder builder = past();
  add_project(builder, "p1", "2019-05-01");
  builder.tie("d", TieKind::leads, "p1", {.since = "2020-02-01"});
  add_project(builder, "p2", "2019-05-01");
  builder.tie("d", TieKind::partner_in, "p2");  // whenever
  add_project(builder, "p3", "2019-05-01");
  builder.tie("d", TieKind::partner_in, "p3", {.since = "2019-12-31"});
  QueryChoice choice = in_2019;
  EXPECT_THAT(asked(builder, choice), ElementsAre("p3"));
  choice.known_before = day("2020-01-01");
  EXPECT_THAT(asked(builder, choice), ElementsAre("p1", "p2", "p3"));
  choice.min_members = 4;
  EXPECT_THAT(asked(builder, choice), ElementsAre("p3"));
  choice.known_before = day("2019-12-31");
  EXPECT_THAT(asked(builder, choice), IsEmpty());
}

TEST(FindQueries, counts_members_once_and_wants_at_least_min_members) {
  DatasetBuilder builder = past();
  add_project(builder, "p1", "2019-03-01");
  builder.tie("b", TieKind::advises, "p1", {.since = "2019-04-01"});  // b again
  QueryChoice choice = in_2019;
  EXPECT_THAT(asked(builder, choice), ElementsAre("p1"));
  choice.min_members = 4;
  EXPECT_THAT(asked(builder, choice), IsEmpty());
}

TEST(FindQueries, wants_exactly_one_who_leads) {
  DatasetBuilder builder = past();
  add_project(builder, "p1", "2019-03-01");
  builder.tie("d", TieKind::leads, "p1", {.since = "2019-03-01"});
  builder.venue("p2", VenueKind::project);
  for (const auto* id : {"a", "b", "c"}) {
    builder.tie(id, TieKind::partner_in, "p2", {.since = "2019-03-01"});
  }
  add_project(builder, "p3", "2019-03-01");
  builder.tie("a", TieKind::leads, "p3", {.since = "2019-04-01"});  // the same one twice
  EXPECT_THAT(asked(builder, in_2019), ElementsAre("p3"));
}

TEST(FindQueries, looks_at_projects_and_involvements_only) {
  DatasetBuilder builder = past();
  builder.venue("e", VenueKind::event);
  for (const auto* id : {"b", "c"}) {
    builder.tie(id, TieKind::partner_in, "e", {.since = "2019-03-01"});
  }
  builder.tie("a", TieKind::leads, "e", {.since = "2019-03-01"});
  EXPECT_THAT(asked(builder, in_2019), IsEmpty());
}

TEST(FindQueries, can_leave_out_inferred_ties_and_a_role) {
  DatasetBuilder builder = past();
  add_project(builder, "p1", "2019-03-01");
  builder.dataset().ties.back().confidence = Confidence::inferred;  // of c
  add_project(builder, "p2", "2019-03-01");
  builder.dataset().ties.back().role = builder.text("thirdParty");
  EXPECT_THAT(asked(builder, in_2019), ElementsAre("p1", "p2"));
  QueryChoice choice = in_2019;
  choice.explicit_only = true;
  EXPECT_THAT(asked(builder, choice), ElementsAre("p2"));
  choice = in_2019;
  choice.without_role = "thirdParty";
  EXPECT_THAT(asked(builder, choice), ElementsAre("p1"));
}

TEST(FindQueries, asks_for_all_partners_of_who_leads) {
  DatasetBuilder builder = past();
  add_project(builder, "p1", "2019-03-01");
  const auto queries = find(builder.network(), in_2019);
  ASSERT_THAT(queries, SizeIs(1));
  EXPECT_THAT(queries[0].known, ElementsAre(a));
  EXPECT_THAT(queries[0].held_out, ElementsAre(b, c));
}

TEST(FindQueries, asks_for_one_of_the_partners_never_for_who_leads) {
  DatasetBuilder builder = past();
  add_project(builder, "p1", "2019-03-01");
  const Network network = builder.network();
  std::set<StakeholderId> left_out;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    QueryChoice choice = in_2019;
    choice.seed = seed;
    const auto queries = find(network, choice, EvaluationTask::all_but_one);
    ASSERT_THAT(queries, SizeIs(1));
    ASSERT_THAT(queries[0].held_out, SizeIs(1));
    const bool is_b = queries[0].held_out[0] == b;
    EXPECT_THAT(queries[0].known, ElementsAre(a, is_b ? c : b));
    left_out.insert(queries[0].held_out[0]);
    EXPECT_EQ(find(network, choice, EvaluationTask::all_but_one)[0].held_out, queries[0].held_out);
  }
  EXPECT_THAT(left_out, ElementsAre(b, c));
}

TEST(FindQueries, asks_for_new_partners_without_those_of_the_past) {
  DatasetBuilder builder = past();
  add_project(builder, "p1", "2019-03-01");
  const auto queries = find(builder.network(), in_2019, EvaluationTask::new_partners);
  ASSERT_THAT(queries, SizeIs(1));
  EXPECT_THAT(queries[0].held_out, ElementsAre(c));  // a and b were together in "old"
}

TEST(FindQueries, leaves_out_partners_without_history_and_projects_of_nobody_else) {
  DatasetBuilder builder = past();
  for (const auto* id : {"x", "y"}) builder.stakeholder(id, StakeholderKind::other);
  add_project(builder, "p1", "2019-03-01");
  builder.tie("x", TieKind::partner_in, "p1", {.since = "2019-03-01"});
  builder.venue("p2", VenueKind::project);
  builder.tie("a", TieKind::leads, "p2", {.since = "2019-03-01"});
  builder.tie("x", TieKind::partner_in, "p2", {.since = "2019-03-01"});
  builder.tie("y", TieKind::partner_in, "p2", {.since = "2019-03-01"});
  const auto queries = find(builder.network(), in_2019);
  ASSERT_THAT(queries, SizeIs(1));
  EXPECT_THAT(queries[0].held_out, ElementsAre(b, c));
}

TEST(CandidatesOf, are_those_with_history_but_the_known) {
  DatasetBuilder builder = past();
  builder.stakeholder("x", StakeholderKind::other);
  const Network network = builder.network();
  const History history = build_history(network, {.before = day("2019-01-01")});
  const EvaluationQuery query{.known = {a}};
  const auto flags = [&](EvaluationTask task) {
    const auto found = candidates_of(history, query, task);
    return std::vector<int>(found.begin(), found.end());
  };
  EXPECT_THAT(flags(EvaluationTask::one_known), ElementsAre(0, 1, 1, 1, 0));
  EXPECT_THAT(flags(EvaluationTask::all_but_one), ElementsAre(0, 1, 1, 1, 0));
  EXPECT_THAT(flags(EvaluationTask::new_partners), ElementsAre(0, 0, 1, 1, 0));
  const auto partners = past_partners(history, {a, d});
  EXPECT_THAT(std::vector<int>(partners.begin(), partners.end()), ElementsAre(1, 1, 1, 1, 0));
}

FileQueries read(const DatasetBuilder& builder, std::string_view text,
                 EvaluationTask task = EvaluationTask::one_known) {
  const Network network = builder.network();
  const History history = build_history(network, {.before = day("2019-01-01")});
  return read_queries(network, history, day("2020-01-01"), text, "queries.tsv", task);
}

TEST(ReadQueries, reads_rows_with_either_line_end_and_further_columns) {
  DatasetBuilder builder = past();
  builder.venue("p1", VenueKind::project).venue("p2", VenueKind::project);
  for (const char* text :
       {"project\tknown\theld_out\tx\ty\np1\ta\tc d\n\np2\tb a\td\tmore\tmore\n",
        "\xEF\xBB\xBFproject\tknown\theld_out\tx\r\np1\ta\tc  d\r\n\r\np2\tb a\td\tx\r\n"}) {
    const auto queries = read(builder, text).queries;
    ASSERT_THAT(queries, SizeIs(2));
    EXPECT_EQ(queries[0].project, VenueId{2});
    EXPECT_THAT(queries[0].known, ElementsAre(a));
    EXPECT_THAT(queries[0].held_out, ElementsAre(c, d));
    EXPECT_EQ(queries[1].project, VenueId{3});
    EXPECT_THAT(queries[1].known, ElementsAre(a, b));
    EXPECT_THAT(queries[1].held_out, ElementsAre(d));
  }
}

TEST(ReadQueries, leaves_out_who_cannot_be_named_and_queries_of_nobody) {
  DatasetBuilder builder = past();
  builder.stakeholder("x", StakeholderKind::other).venue("p1", VenueKind::project);
  const auto found = read(builder, "project\tknown\theld_out\np1\ta\tx c\np1\ta\tx\n");
  ASSERT_THAT(found.queries, SizeIs(1));
  EXPECT_THAT(found.queries[0].held_out, ElementsAre(c));
  EXPECT_EQ(found.left_out, 1U);
  const auto news =
      read(builder, "project\tknown\theld_out\np1\ta\tb\n", EvaluationTask::new_partners);
  EXPECT_THAT(news.queries, IsEmpty());
  EXPECT_EQ(news.left_out, 1U);
  for (const char* text : {"project\tknown\theld_out\n", "project\tknown\theld_out\rp1\ta\tc\r"}) {
    try {
      (void)read(builder, text);
      FAIL() << text;
    } catch (const CodedError& error) {
      ASSERT_THAT(error.diagnostics(), SizeIs(1));
      EXPECT_EQ(error.diagnostics()[0].code, "queries.none");
    }
  }
}

TEST(ReadQueries, wants_a_heading) {
  DatasetBuilder builder = past();
  builder.venue("p1", VenueKind::project);
  for (const char* text : {"", "garbage", "p1\ta\tc\n", "project\tknown\n", "\np1\ta\tc\n"}) {
    try {
      (void)read(builder, text);
      FAIL() << text;
    } catch (const CodedError& error) {
      ASSERT_THAT(error.diagnostics(), SizeIs(1)) << text;
      EXPECT_EQ(error.diagnostics()[0].code, "queries.heading");
      EXPECT_EQ(error.diagnostics()[0].row, 1U);
    }
  }
}

TEST(ReadQueries, names_every_fault_with_its_row) {
  DatasetBuilder builder = past();
  builder.venue("p1", VenueKind::project);
  // Of these only the second certainly begins later than asked about; to the first somebody came
  // later.
  builder.tie("a", TieKind::leads, "p1", {.since = "2019-12-31"});
  builder.tie("b", TieKind::partner_in, "p1", {.since = "2020-01-01"});
  builder.venue("p3", VenueKind::project).tie("a", TieKind::leads, "p3", {.since = "2020-01-01"});
  try {
    (void)read(builder,
               "project\tknown\theld_out\np1\ta\tc\nnowhere\ta\tc\np1\ta\np1\tzz a\tc "
               "yy\np1\tp1\tc\r\nold\ta\tc\n"
               "p1\ta c\tb c\np3\ta\tc\np1\ta\tc\n"
               "p1\ta\tc\td\n");
    FAIL();
  } catch (const CodedError& error) {
    EXPECT_EQ(error.kind(), ErrorKind::input);
    EXPECT_EQ(error.code(), "error.queries");
    std::vector<std::string> faults;
    for (const Diagnostic& fault : error.diagnostics()) {
      faults.push_back(fault.file + ":" + std::to_string(fault.row) + " " + fault.code + " " +
                       fault.value);
    }
    EXPECT_THAT(
        faults,
        ElementsAre(
            "queries.tsv:3 ref.unknown_venue nowhere", "queries.tsv:4 queries.columns p1\ta",
            "queries.tsv:5 ref.unknown_stakeholder zz", "queries.tsv:5 ref.unknown_stakeholder yy",
            "queries.tsv:6 ref.unknown_stakeholder p1", "queries.tsv:7 queries.began old",
            "queries.tsv:8 queries.both c", "queries.tsv:9 queries.days p3",
            "queries.tsv:10 queries.twice p1", "queries.tsv:11 queries.cells p1\ta\tc\td"));
  }
}

}  // namespace
}  // namespace bindeglied::evaluation_queries_test
