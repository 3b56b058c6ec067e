#include "bindeglied/matching/match_weights.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/matching/weight_rows.hpp"

namespace bindeglied::match_weights_test {
namespace {

using ::testing::ElementsAre;

/// As read_text_table() reads it, which stands in another layer.
TextTable table_of(std::string_view text) {
  TextTable table{.file = "w.csv"};
  std::uint64_t line_number = 0;
  for (std::string_view line : split(text, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    const auto views = split(line, ',');
    const std::vector<std::string> cells(views.begin(), views.end());
    if (++line_number == 1) {
      table.headings = cells;
    } else if (cells.size() == table.headings.size()) {
      table.rows.push_back({.line = line_number, .cells = cells});
    } else if (!cells.empty()) {
      table.problems.push_back({.code = "csv.cell_count",
                                .file = table.file,
                                .row = line_number,
                                .value = std::string(line)});
    }
  }
  return table;
}

std::vector<std::string> problems_of(std::string_view text) {
  std::vector<std::string> codes;
  try {
    (void)read_weights(table_of(text));
  } catch (const CodedError& error) {
    EXPECT_EQ(error.kind(), ErrorKind::input);
    for (const Diagnostic& problem : error.diagnostics()) {
      EXPECT_EQ(problem.file, "w.csv");
      codes.push_back(problem.code + "@" + std::to_string(problem.row) + " " + problem.column +
                      "=" + problem.value);
    }
  }
  return codes;
}

TEST(MatchWeights, reads_what_training_writes) {
  const AdditiveModel model{
      .curves = {{.feature = Feature::size, .knots = {0.0, 0.1}, .values = {0.0, -1.0 / 3.0}},
                 {.feature = Feature::walk, .knots = {0.0, 0.2, 1.0}, .values = {0.0, 1.0, 2.0}}},
      .interplays =
          {{.feature = Feature::walk,
            .from = 0.1F,
            .below = {.feature = Feature::repeat, .from = 0.25F, .low = -1.0, .high = 2.0},
            .above = {.feature = Feature::size, .from = 0.75F, .low = 3.0, .high = 5.0}}},
      .base = -9.25,
      .candidates = 61.5};
  std::string text = "id,task,feature,knot,value,when\r\n";
  for (const WeightRow& row : to_weight_rows(EvaluationTask::new_partners, model)) {
    text += row.id + ",new," + row.feature + "," + to_text(row.knot) + "," + to_text(row.value) +
            "," + row.when.value_or("") + "\r\n";
  }
  const MatchWeights weights = read_weights(table_of(text));
  const AdditiveModel& read = weights.of(EvaluationTask::new_partners);
  EXPECT_EQ(read.base, model.base);
  EXPECT_EQ(read.candidates, model.candidates);
  ASSERT_EQ(read.curves.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(read.curves[i].feature, model.curves[i].feature);
    EXPECT_EQ(read.curves[i].knots, model.curves[i].knots);
    EXPECT_EQ(read.curves[i].values, model.curves[i].values);
  }
  ASSERT_EQ(read.interplays.size(), 1U);
  EXPECT_EQ(read.interplays[0].from, 0.1F);
  EXPECT_EQ(read.interplays[0].above.high, 5.0);
  // Other tasks keep those set by hand.
  EXPECT_EQ(weights.one_known.curves.size(), prior_weights().one_known.curves.size());
}

TEST(MatchWeights, finds_columns_by_name_and_ignores_others) {
  const MatchWeights weights =
      read_weights(table_of("value,note,knot,task,feature\n"
                            "1,x,0,B,base\n0,x,0,B,walk\n2,x,1,B,walk\n"));
  ASSERT_EQ(weights.all_but_one.curves.size(), 1U);
  EXPECT_THAT(weights.all_but_one.curves[0].values, ElementsAre(0.0, 2.0));
}

TEST(MatchWeights, names_all_faults_with_row_and_value) {
  EXPECT_THAT(problems_of("task,knot,value\n"), ElementsAre("weights.column@1 feature="));
  EXPECT_THAT(problems_of(""), ::testing::SizeIs(4));
  EXPECT_THAT(problems_of("task,feature,knot,value\n"
                          "C,walk,0,0\n"
                          "A,run,0,0\n"
                          "A,walk,0,nan\n"
                          "A,walk,0\n"
                          "A,walk,0.5,1\n"
                          "A,size,0,0\n"
                          "A,size,1,1\n"
                          "A,size,1,2\n"
                          "A,size,2,1e999\n"
                          "A,size,0,0,5\n"
                          "A,base,0,0\n"),
              ElementsAre("weights.task@2 task=C", "weights.feature@3 feature=run",
                          "value.number@4 value=nan", "csv.cell_count@5 =A,walk,0",
                          "weights.knots@6 knot=0.5", "weights.knots@9 knot=1",
                          "value.range@10 knot=2", "value.number@10 value=1e999",
                          "csv.cell_count@11 =A,size,0,0,5", "weights.knots@0 feature=walk"));
}

TEST(MatchWeights, are_refused_out_of_range_and_when_there_are_none) {
  EXPECT_THAT(problems_of("task,feature,knot,value\n"), ElementsAre("weights.empty@0 ="));
  EXPECT_THAT(problems_of("task,feature,knot,value\n"
                          "A,base,0,-100\nB,base,0,100.5\n"
                          "A,candidates,0,-1\nA,candidates,0,1e9\n"
                          "A,walk,0,0\nA,walk,1,100\nA,size,0,0\nA,size,1,-1e308\n"),
              ElementsAre("value.range@3 value=100.5", "value.range@4 value=-1",
                          "value.range@9 value=-1e308", "weights.knots@0 feature=size"));
}

TEST(MatchWeights, have_one_base_and_one_number_of_candidates_per_task) {
  EXPECT_THAT(problems_of("task,feature,knot,value\n"
                          "A,base,0,1\nB,base,0,1\nA,candidates,0,5\nA,base,0,2\n"
                          "A,candidates,0,6\n"),
              ElementsAre("weights.twice@5 feature=base", "weights.twice@6 feature=candidates"));
}

TEST(MatchWeights, want_every_row_that_the_count_of_their_task_says) {
  const std::string head = "task,feature,knot,value\nA,rows,0,3\nB,rows,0,1\n";
  const std::string model = "A,base,0,-2\nA,walk,0,0\nA,walk,1,1\n";
  EXPECT_THAT(problems_of(head + model + "B,base,0,1\n"), ::testing::IsEmpty());
  EXPECT_THAT(problems_of(head + model), ElementsAre("weights.rows@0 task=B"));
  EXPECT_THAT(problems_of(head + model + "B,base,0,1\nA,walk,0.5,1\n"),
              ElementsAre("weights.knots@8 knot=0.5", "weights.rows@0 task=A"));
  EXPECT_THAT(problems_of(head),
              ElementsAre("weights.empty@0 =", "weights.rows@0 task=A", "weights.rows@0 task=B"));
  EXPECT_THAT(problems_of(head + "A,rows,0,3\n" + model + "B,base,0,1\n"),
              ElementsAre("weights.twice@4 feature=rows"));
}

TEST(MatchWeights, have_a_base_where_they_have_curves) {
  EXPECT_THAT(problems_of("task,feature,knot,value\nnew,walk,0,0\nnew,walk,1,1\n"),
              ElementsAre("weights.base@0 task=new"));
}

TEST(MatchWeights, have_no_decimal_comma) {
  TextTable table{.headings = {"task", "feature", "knot", "value"},
                  .rows = {{.line = 2, .cells = {"A", "base", "0", "0,5"}}}};
  try {
    (void)read_weights(table);
    FAIL();
  } catch (const CodedError& error) {
    ASSERT_EQ(error.diagnostics().size(), 1U);
    EXPECT_EQ(error.diagnostics()[0].code, "weights.comma");
    EXPECT_EQ(error.diagnostics()[0].value, "0,5");
  }
}

TEST(MatchWeights, have_no_more_knots_than_learning_can_number) {
  const auto table = [](std::size_t knots) {
    std::string text = "task,feature,knot,value\n";
    for (std::size_t k = 0; k < knots; ++k) {
      text += "A,walk," + std::to_string(static_cast<double>(k) / 2000.0) + ",0\n";
    }
    return text + "A,base,0,0\n";
  };
  EXPECT_EQ(read_weights(table_of(table(most_knots))).one_known.curves[0].knots.size(), most_knots);
  EXPECT_THAT(problems_of(table(most_knots + 1)), ElementsAre("weights.knot_count@1002 knot=0.5"));
}

TEST(MatchWeights, want_interplays_whole_and_with_a_condition) {
  const std::string head = "task,feature,knot,value,when\nA,base,0,-1,\n";
  EXPECT_THAT(problems_of(head + "A,size,0,1,walk<2\n"), ElementsAre("weights.when@3 when=walk<2"));
  EXPECT_THAT(problems_of(head + "A,seize,0,1,walk<1\n"),
              ElementsAre("weights.feature@3 feature=seize"));
  EXPECT_THAT(problems_of(head + "A,size,0.5,1,walk<1\n"),
              ElementsAre("weights.interplay@3 when=walk<1"));
  EXPECT_THAT(problems_of(head + "A,size,0,1,walk<1\nA,size,0.5,1,walk<1\n"),
              ElementsAre("weights.interplay@0 task=A"));
  EXPECT_THAT(problems_of("task,feature,knot,value,when\n"
                          "A,size,0,1,walk<1\nA,size,0.5,1,walk<1\n"
                          "A,size,0,1,walk>=1\nA,size,0.5,1,walk>=1\n"),
              ElementsAre("weights.base@0 task=A"));
}

TEST(MatchWeights, miss_the_column_that_interplays_need) {
  EXPECT_THAT(problems_of("id,task,feature,knot,value,When\n"
                          "weight:A/interplay_0/0,A,size,0,1,walk<1\n"),
              ElementsAre("weights.column@1 when="));
}

TEST(MatchWeights, of_tasks_without_rows_are_those_of_others) {
  MatchWeights others = prior_weights();
  others.one_known.base = -4.5;
  const MatchWeights weights =
      read_weights(table_of("task,feature,knot,value\nB,base,0,-3\n"), others);
  EXPECT_EQ(weights.one_known.base, -4.5);
  EXPECT_EQ(weights.all_but_one.base, -3.0);
}

TEST(MatchWeights, has_one_model_per_task) {
  MatchWeights weights;
  for (const auto& entry : EnumNames<EvaluationTask>::names) {
    weights.of(entry.value).base = static_cast<double>(entry.value) + 1.0;
  }
  EXPECT_EQ(weights.one_known.base, 1.0);
  EXPECT_EQ(weights.all_but_one.base, 2.0);
  EXPECT_EQ(weights.new_partners.base, 3.0);
  EXPECT_EQ(weights.past_partners.base, 4.0);
}

}  // namespace
}  // namespace bindeglied::match_weights_test
