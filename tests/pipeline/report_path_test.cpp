#include "bindeglied/pipeline/report_path.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_path_test {
namespace {

using testing::process_with_gap;
using testing::study_of;

const Value& member(const ValueObject& object, std::string_view key) {
  const auto found = std::ranges::find(object, key, &ValueMember::first);
  EXPECT_NE(found, object.end()) << key;
  return found->second;
}

//  a - cooperates - c - partner_in - x, and b - leads - f; b knows nobody
Study connected() {
  testing::DatasetBuilder builder = process_with_gap();
  builder.tie("a", TieKind::cooperates_with, "c", {.since = "2018"});
  return study_of(std::move(builder));
}

TEST(ReportPath, lists_ways_with_their_steps) {
  const Report report = report_path(connected(), {}, {.from = "a", .to = "x"});
  EXPECT_EQ(report.schema, "bindeglied/path/1");
  ASSERT_EQ(report.rows.size(), 1U);
  EXPECT_EQ(std::get<ValueList>(member(report.rows[0], "steps").content).size(), 2U);
  EXPECT_EQ(std::get<std::int64_t>(member(report.summary, "vertex_disjoint_count").content), 1);
  EXPECT_EQ(report.next_command, "explain path:a/x/1");
}

TEST(ReportPath, says_in_words_that_there_is_no_way) {
  const Report report = report_path(connected(), {}, {.from = "b", .to = "a"});
  EXPECT_TRUE(report.rows.empty());
  EXPECT_EQ(std::get<std::int64_t>(member(report.summary, "vertex_disjoint_count").content), 0);
  ASSERT_FALSE(report.remarks.empty());
  EXPECT_EQ(report.remarks.front().code, "path.none");
}

TEST(ReportPath, uses_ties_of_the_day_only) {
  const Report report =
      report_path(connected(), {.as_of = *parse_date("2017")}, {.from = "a", .to = "c"});
  EXPECT_TRUE(report.rows.empty());
}

TEST(ReportPath, refuses_what_makes_no_question) {
  const Study study = connected();
  const auto ask = [&](const PathRequest& request) { return report_path(study, {}, request); };
  EXPECT_THROW((void)ask({.from = "a", .to = "a"}), Error);
  EXPECT_THROW((void)ask({.from = "x", .to = "a"}), Error);
  EXPECT_THROW((void)ask({.from = "nobody", .to = "a"}), Error);
  EXPECT_THROW((void)ask({.from = "a", .to = "nobody"}), Error);
  EXPECT_THROW((void)ask({.from = "a", .to = "c", .count = 0}), Error);
  EXPECT_THROW((void)ask({.from = "a", .to = "c", .hop_cost = -1.0}), Error);
}

TEST(ReportPath, says_who_stands_in_and_refuses_both_ends_of_a_succession) {
  testing::DatasetBuilder builder = process_with_gap();
  builder.stakeholder("old", StakeholderKind::university);
  builder.tie("c", TieKind::successor_of, "old", {.since = "2018"});
  builder.tie("a", TieKind::cooperates_with, "old", {.since = "2017"});
  const Study study = study_of(std::move(builder));
  const Report report = report_path(study, {}, {.from = "a", .to = "old"});
  ASSERT_EQ(report.rows.size(), 1U);
  EXPECT_EQ(std::get<NamedReference>(member(report.summary, "to").content).id, "c");
  EXPECT_EQ(report.headings.at(1).code, "path.stands_in");
  EXPECT_THROW((void)report_path(study, {}, {.from = "c", .to = "old"}), Error);
}

}  // namespace
}  // namespace bindeglied::report_path_test
