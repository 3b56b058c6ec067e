#include "bindeglied/matching/detail/interplay_rows.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::interplay_rows_test {
namespace {

using namespace detail;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const Interplay example{
    .feature = Feature::walk,
    .from = 0.1F,
    .below = {.feature = Feature::repeat, .from = 0.25F, .low = -1.0, .high = 2.0},
    .above = {.feature = Feature::size, .from = 0.7F, .low = 3.0, .high = 5.0}};

TEST(InterplayRows, say_where_a_step_counts) {
  EXPECT_EQ(to_text(StepCondition{Feature::walk, 0.25F, false}), "walk<0.25");
  EXPECT_EQ(to_text(StepCondition{Feature::walk, 0.25F, true}), "walk>=0.25");
  for (const bool is_above : {false, true}) {
    const StepCondition condition{Feature::size, 0.1F, is_above};
    EXPECT_EQ(parse_condition(to_text(condition)), condition);
  }
}

TEST(InterplayRows, refuse_other_conditions) {
  for (const auto* text : {"", "walk", "walk<", "walk>0.5", "walk=0.5", "wal<0.5", "walk<0",
                           "walk<1.5", "walk<-1", "walk<nan", "walk<0,5", "walk<0.5x", "<0.5"}) {
    EXPECT_FALSE(parse_condition(text)) << text;
  }
  EXPECT_TRUE(parse_condition("walk<1"));
}

TEST(InterplayRows, are_four_and_give_the_interplay_back) {
  InterplayRows rows;
  for (const StepRow& row : step_rows(example)) EXPECT_TRUE(rows.add(row));
  EXPECT_FALSE(rows.is_begun());
  ASSERT_THAT(rows.interplays(), SizeIs(1));
  const Interplay& read = rows.interplays()[0];
  EXPECT_EQ(read.feature, example.feature);
  EXPECT_EQ(read.from, example.from);
  for (const auto& [got, wanted] :
       {std::pair{read.below, example.below}, {read.above, example.above}}) {
    EXPECT_EQ(got.feature, wanted.feature);
    EXPECT_EQ(got.from, wanted.from);
    EXPECT_EQ(got.low, wanted.low);
    EXPECT_EQ(got.high, wanted.high);
  }
}

TEST(InterplayRows, know_when_some_are_missing) {
  InterplayRows rows;
  EXPECT_TRUE(rows.add(step_rows(example)[0]));
  EXPECT_TRUE(rows.is_begun());
  EXPECT_THAT(rows.interplays(), IsEmpty());
}

TEST(InterplayRows, refuse_rows_that_do_not_follow) {
  const auto all = step_rows(example);
  const auto refuses = [&](std::size_t begun, const StepRow& row) {
    InterplayRows rows;
    for (std::size_t i = 0; i < begun; ++i) EXPECT_TRUE(rows.add(all[i]));
    const bool is_refused = !rows.add(row);
    return is_refused && !rows.is_begun();
  };
  EXPECT_TRUE(refuses(0, all[1]));  // the high value first
  EXPECT_TRUE(refuses(0, all[2]));  // the step above first
  EXPECT_TRUE(refuses(1, all[0]));  // the low value twice
  EXPECT_TRUE(refuses(1, all[3]));  // of the other step
  EXPECT_TRUE(refuses(2, all[0]));  // the step below twice
  StepRow other = all[0];
  other.feature = Feature::walk;  // twice the same
  EXPECT_TRUE(refuses(0, other));
  other = all[1];
  other.feature = Feature::size;
  EXPECT_TRUE(refuses(1, other));
  other = all[2];
  other.condition.from = 0.2F;
  EXPECT_TRUE(refuses(2, other));
  other = all[2];
  other.condition.feature = Feature::degree;
  EXPECT_TRUE(refuses(2, other));
}

}  // namespace
}  // namespace bindeglied::interplay_rows_test
