#include "bindeglied/matching/evaluate.hpp"

#include <algorithm>
#include <random>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/random_projects.hpp"

namespace bindeglied::evaluate_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::numbered;
using ::testing::SizeIs;

Day day(std::string_view text) { return parse_date(text)->range().first; }

EvaluationChoice in_2019() {
  EvaluationChoice choice{.cutoff = day("2019-01-01"), .until = day("2020-01-01")};
  choice.train.threads = 1;
  return choice;
}

const EvaluationRow& row_of(const Evaluation& evaluation, std::string_view id) {
  const auto found = std::ranges::find(evaluation.rows, id, &EvaluationRow::id);
  if (found == evaluation.rows.end()) throw std::out_of_range(std::string(id));
  return *found;
}

void add_planted_project(DatasetBuilder& builder, std::size_t number,
                         const std::vector<std::size_t>& members, PartialDate since) {
  const std::string id = numbered('p', number, 3);
  builder.venue(id, VenueKind::project);
  for (const std::size_t member : members) {
    builder.tie(numbered('s', member, 2),
                member == members[0] ? TieKind::leads : TieKind::partner_in, id,
                {.since = to_iso(since)});
  }
}

/// Eight groups of three that work together again and again, each with its own word; from that
/// year to 2019.
DatasetBuilder planted_groups(unsigned first_year = 2016) {
  DatasetBuilder builder;
  for (std::size_t i = 0; i < 24; ++i)
    builder.stakeholder(numbered('s', i, 2), StakeholderKind::other);
  std::size_t number = 0;
  for (unsigned year = first_year; year <= 2019; ++year) {
    for (unsigned group = 0; group < 8; ++group) {
      const std::size_t first = std::size_t{3} * group;
      add_planted_project(builder, number++, {first, first + 1, first + 2},
                          PartialDate(year, group + 1, 10));
      builder.dataset().venues.back().keywords =
          builder.text(std::string(5, static_cast<char>('a' + group)));
    }
  }
  return builder;
}

TEST(EvaluatePartners, finds_all_partners_of_groups_that_stay_together) {
  EvaluationChoice choice = in_2019();
  choice.tasks = {EvaluationTask::one_known, EvaluationTask::all_but_one};
  const Evaluation evaluation = evaluate_partners(planted_groups().network(), choice);
  EXPECT_EQ(evaluation.candidates, 24U);
  ASSERT_THAT(evaluation.models, SizeIs(2));
  EXPECT_EQ(evaluation.models[0].trained.projects, 8U);
  EXPECT_EQ(to_iso(evaluation.models[0].trained.last), "2018-12-31");
  for (const char* id : {"eval:A/combined/all", "eval:B/combined/all", "eval:A/repeat_ties/all"}) {
    const EvaluationRow& row = row_of(evaluation, id);
    EXPECT_EQ(row.queries, 8U);
    EXPECT_DOUBLE_EQ(row.metrics.recall_10, 1.0) << id;
    EXPECT_DOUBLE_EQ(row.metrics.recall_50, 1.0) << id;
    EXPECT_DOUBLE_EQ(row.metrics.ndcg_10, 1.0) << id;
    EXPECT_DOUBLE_EQ(row.metrics.mrr, 1.0) << id;
    EXPECT_DOUBLE_EQ(row.interval.ndcg_10.low, 1.0) << id;
  }
  // All are equally popular: the list is by id, so those of the first group are found soonest.
  EXPECT_LT(row_of(evaluation, "eval:A/popularity/all").metrics.ndcg_10, 0.6);
  EXPECT_GT(row_of(evaluation, "eval:A/popularity/all").difference.ndcg_10.low, 0.0);
}

TEST(EvaluatePartners, lists_the_score_with_its_slices_before_the_baselines) {
  const Evaluation evaluation = evaluate_partners(planted_groups().network(), in_2019());
  ASSERT_GT(evaluation.rows.size(), 14U);
  EXPECT_EQ(evaluation.rows[0].id, "eval:A/combined/all");
  EXPECT_EQ(evaluation.rows.back().id, "eval:A/text_knn/all");
  std::set<std::string> ids;
  for (const EvaluationRow& row : evaluation.rows) {
    EXPECT_TRUE(ids.insert(row.id).second) << row.id;
    if (row.method == "combined") {
      EXPECT_EQ(row.difference.ndcg_10.mean, 0.0);
    }
  }
  EXPECT_EQ(ids.count("eval:A/combined/kind:other"), 1U);
  EXPECT_EQ(ids.count("eval:A/combined/kind:university"), 0U);  // nobody
  EXPECT_EQ(ids.count("eval:A/combined/never_worked_together"), 0U);
  EvaluationChoice choice = in_2019();
  choice.with_baselines = false;
  for (const EvaluationRow& row : evaluate_partners(planted_groups().network(), choice).rows) {
    EXPECT_EQ(row.method, "combined");
  }
}

//  Only one project is asked about of which universities are sought: its first ten alone count.
TEST(EvaluatePartners, measures_the_spread_of_a_slice_on_its_own_lists) {
  testing::DatasetBuilder builder = planted_groups();
  for (std::size_t i = 0; i < 3; ++i) {
    builder.dataset().stakeholders[i].kind = StakeholderKind::university;
  }
  const Evaluation evaluation = evaluate_partners(builder.network(), in_2019());
  const EvaluationRow& row = row_of(evaluation, "eval:A/combined/kind:university");
  EXPECT_EQ(row.queries, 1U);
  EXPECT_DOUBLE_EQ(row.metrics.coverage_10, 10.0 / 24.0);
  EXPECT_GT(row_of(evaluation, "eval:A/combined/all").metrics.coverage_10, 10.0 / 24.0);
}

TEST(EvaluatePartners, goes_without_ease_where_that_would_compare_too_many) {
  const Network network = planted_groups(2014).network();  // five projects each before 2019
  EvaluationChoice choice = in_2019();
  choice.most_ease_items = 24;
  const Evaluation with = evaluate_partners(network, choice);
  EXPECT_EQ(with.items_without_ease, 0U);
  EXPECT_EQ(std::ranges::count(with.rows, "ease", &EvaluationRow::method), 1);
  choice.most_ease_items = 23;
  const Evaluation without = evaluate_partners(network, choice);
  EXPECT_EQ(without.items_without_ease, 24U);
  EXPECT_EQ(std::ranges::count(without.rows, "ease", &EvaluationRow::method), 0);
  EXPECT_EQ(without.rows.size() + 1, with.rows.size());
}

TEST(EvaluatePartners, learns_again_without_each_family_when_asked) {
  EvaluationChoice choice = in_2019();
  choice.with_baselines = false;
  choice.with_ablation = true;
  const Evaluation evaluation = evaluate_partners(planted_groups().network(), choice);
  std::vector<std::string> methods;
  for (const EvaluationRow& row : evaluation.rows) {
    if (row.method != "combined") methods.push_back(row.method);
  }
  EXPECT_THAT(methods, ElementsAre("without_content", "without_ties", "without_surroundings",
                                   "without_region", "without_experience", "without_activity"));
  // The groups show in their words and in their ties: one of both is enough.
  EXPECT_DOUBLE_EQ(row_of(evaluation, "eval:A/without_ties/all").metrics.recall_10, 1.0);
  EXPECT_EQ(row_of(evaluation, "eval:A/without_ties/all").queries, 8U);
}

// Projects name the place of their members in their text; s00 to s23 sit in eight places.
TEST(EvaluatePartners, learns_what_texts_name_apart_when_asked) {
  DatasetBuilder builder = planted_groups();
  for (std::size_t i = 0; i < builder.dataset().stakeholders.size(); ++i) {
    builder.dataset().stakeholders[i].place =
        builder.text(std::string(5, static_cast<char>('a' + i / 3)));
  }
  EvaluationChoice choice = in_2019();
  choice.with_baselines = false;
  const Evaluation plain = evaluate_partners(builder.network(), choice);
  choice.with_mentions = true;
  const Evaluation both = evaluate_partners(builder.network(), choice);
  EXPECT_DOUBLE_EQ(row_of(both, "eval:A/combined_mentions/all").metrics.recall_10, 1.0);
  EXPECT_EQ(both.rows.size(), plain.rows.size() + 1);
  // The score itself does not know of them.
  ASSERT_EQ(both.models.size(), 1U);
  EXPECT_EQ(both.models[0].trained.model.base, plain.models[0].trained.model.base);
  for (const Curve& curve : both.models[0].trained.model.curves) {
    EXPECT_NE(curve.feature, Feature::mention);
  }
}

// 24 candidates, eight lists of ten: already the best ten name most of them, and each list can do
// without those at its end, who joined nothing; a factor of 1 adds no row.
TEST(EvaluatePartners, spreads_the_lists_when_asked) {
  EvaluationChoice choice = in_2019();
  choice.with_baselines = false;
  choice.spread = 1000.0;
  const Network network = planted_groups().network();
  const Evaluation spread = evaluate_partners(network, choice);
  const EvaluationRow& row = row_of(spread, "eval:A/combined_spread/all");
  EXPECT_DOUBLE_EQ(row.metrics.coverage_10, 1.0);
  EXPECT_LT(row_of(spread, "eval:A/combined/all").metrics.coverage_10, 1.0);
  EXPECT_LE(row.metrics.gini_10, row_of(spread, "eval:A/combined/all").metrics.gini_10);
  EXPECT_DOUBLE_EQ(row.ndcg_10, 1.0);
  choice.spread = 1.0;
  for (const EvaluationRow& other : evaluate_partners(network, choice).rows) {
    EXPECT_EQ(other.method, "combined");
  }
}

TEST(EvaluatePartners, cannot_know_partners_drawn_at_random) {
  DatasetBuilder builder;
  constexpr std::size_t people = 60;
  for (std::size_t i = 0; i < people; ++i) {
    builder.stakeholder(numbered('s', i, 2), StakeholderKind::other);
  }
  std::mt19937 random(13);
  for (std::size_t number = 0; number < 260; ++number) {
    std::vector<std::size_t> members;  // in the order drawn, so that who leads says nothing either
    while (members.size() < 3) {
      const std::size_t drawn = random() % people;
      if (std::ranges::find(members, drawn) == members.end()) members.push_back(drawn);
    }
    const auto year = static_cast<unsigned>(2016 + number / 65);
    add_planted_project(builder, number, members,
                        PartialDate(year, static_cast<unsigned>(1 + random() % 12), 5));
  }
  const Evaluation evaluation = evaluate_partners(builder.network(), in_2019());
  const double chance = 10.0 / 59.0;
  for (const char* id :
       {"eval:A/combined/all", "eval:A/repeat_ties/all", "eval:A/popularity/all"}) {
    const EvaluationRow& row = row_of(evaluation, id);
    EXPECT_EQ(row.queries, 65U);
    // Standard error of 130 draws: .033.
    EXPECT_NEAR(row.metrics.recall_10, chance, 0.12) << id;
    EXPECT_NEAR(row.metrics.recall_50, 50.0 / 59.0, 0.12) << id;
  }
}

/// What is asked, one row of a file for every project.
std::vector<std::string> rows_of_queries(const Network& network) {
  const History history = build_history(network, {.before = in_2019().cutoff});
  std::vector<std::string> rows;
  const auto name = [&](NodeId node) { return std::string(network.text(network.node_ids[node])); };
  for (const EvaluationQuery& query :
       find_queries(network, history, {.from = in_2019().cutoff, .until = in_2019().until},
                    EvaluationTask::one_known)) {
    std::string row = name(network.node(query.project)) + '\t';
    for (const StakeholderId who : query.known) row += name(network.node(who)) + ' ';
    row += '\t';
    for (const StakeholderId who : query.held_out) row += name(network.node(who)) + ' ';
    rows.push_back(row + '\n');
  }
  return rows;
}

TEST(EvaluatePartners, compares_query_by_query) {
  const Network network =
      testing::random_project_dataset(3, {.stakeholders = 30, .projects = 120}).network();
  const std::vector<std::string> rows = rows_of_queries(network);
  ASSERT_GE(rows.size(), 5U);
  EvaluationChoice choice = in_2019();
  choice.train.most_projects = 8;
  const Evaluation whole = evaluate_partners(network, choice);
  std::vector<double> leads;
  std::string file = "project\tknown\theld out\n";
  for (const std::string& row : rows) {
    file += row;
    choice.queries_text = "project\tknown\theld out\n" + row;
    choice.queries_file = "one.tsv";
    const Evaluation one = evaluate_partners(network, choice);
    leads.push_back(row_of(one, "eval:A/combined/all").metrics.ndcg_10 -
                    row_of(one, "eval:A/popularity/all").metrics.ndcg_10);
  }
  const MeanInterval expected = bootstrap_mean(leads, choice.train.seed);
  const MeanInterval found = row_of(whole, "eval:A/popularity/all").difference.ndcg_10;
  EXPECT_DOUBLE_EQ(found.mean, expected.mean);
  EXPECT_DOUBLE_EQ(found.low, expected.low);
  EXPECT_DOUBLE_EQ(found.high, expected.high);
  EXPECT_LT(found.low, found.high);
  // The same projects from a file give the same rows.
  choice.queries_text = file;
  const Evaluation read = evaluate_partners(network, choice);
  ASSERT_EQ(read.rows.size(), whole.rows.size());
  for (std::size_t i = 0; i < read.rows.size(); ++i) {
    EXPECT_EQ(read.rows[i].metrics.ndcg_10, whole.rows[i].metrics.ndcg_10);
  }
}

TEST(EvaluatePartners, gives_the_same_numbers_for_one_and_four_threads) {
  const Network network =
      testing::random_project_dataset(6, {.stakeholders = 20, .projects = 60}).network();
  EvaluationChoice choice = in_2019();
  const Evaluation alone = evaluate_partners(network, choice);
  choice.train.threads = 4;
  const Evaluation together = evaluate_partners(network, choice);
  ASSERT_EQ(alone.rows.size(), together.rows.size());
  for (std::size_t i = 0; i < alone.rows.size(); ++i) {
    EXPECT_EQ(alone.rows[i].metrics.ndcg_10, together.rows[i].metrics.ndcg_10);
    EXPECT_EQ(alone.rows[i].metrics.gini_10, together.rows[i].metrics.gini_10);
  }
}

TEST(EvaluatePartners, has_no_rows_when_no_project_begins_in_the_days) {
  EvaluationChoice choice = in_2019();
  choice.until = day("2019-01-02");
  const Evaluation evaluation = evaluate_partners(planted_groups().network(), choice);
  EXPECT_THAT(evaluation.rows, IsEmpty());
  EXPECT_THAT(evaluation.models, SizeIs(1));
}

}  // namespace
}  // namespace bindeglied::evaluate_test
