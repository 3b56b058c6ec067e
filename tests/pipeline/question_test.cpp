#include "bindeglied/pipeline/question.hpp"

#include <memory>

#include <gtest/gtest.h>

#include "tests/pipeline/small_study.hpp"

namespace bindeglied::question_test {
namespace {

using testing::study_of;

TEST(Question, takes_the_last_day_of_a_partial_date) {
  const Study study = study_of(testing::process_with_gap());
  EXPECT_EQ(to_iso(as_of(study, {.as_of = *parse_date("2019-06")}).day), "2019-06-30");
  EXPECT_EQ(to_iso(as_of(study, {.as_of = *parse_date("2019")}).day), "2019-12-31");
}

TEST(Question, takes_the_date_of_the_data_when_it_names_none) {
  auto builder = testing::process_with_gap();
  EXPECT_TRUE(stated_day(study_of(builder), {}).is_none());
  builder.dataset().dataset.push_back({.as_of = *parse_date("2019-10-31")});
  EXPECT_EQ(to_iso(stated_day(study_of(builder), {})), "2019-10-31");
}

TEST(Question, takes_the_weights_of_the_study_when_it_names_none) {
  const Study study = study_of(testing::process_with_gap());
  EXPECT_EQ(&weights_of(study, {}), study.weights.get());
  const auto others = std::make_shared<const MatchWeights>(prior_weights());
  EXPECT_EQ(&weights_of(study, {.weights = others}), others.get());
}

TEST(StartReport, fills_the_envelope) {
  const Study study = study_of(testing::process_with_gap());
  const Report report = start_report(study, {.as_of = *parse_date("2019"), .seed = 7}, "gaps");
  EXPECT_EQ(report.schema, "bindeglied/gaps/1");
  EXPECT_EQ(report.command, "gaps");
  EXPECT_EQ(report.as_of, "2019-12-31");
  EXPECT_EQ(report.seed, 7U);
  EXPECT_EQ(start_report(study, {}, "gaps").as_of, "");
}

TEST(StartReport, says_when_the_day_lies_before_all_dates) {
  auto builder = testing::process_with_gap();  // first dated tie: 2019-01-01
  builder.tie("a", TieKind::cooperates_with, "b", {});
  const Study study = study_of(builder);
  const auto remarks_on = [&](std::string_view day) {
    return start_report(study, {.as_of = *parse_date(day)}, "gaps").remarks.size();
  };
  EXPECT_EQ(remarks_on("2018-12-31"), 1U);
  EXPECT_EQ(remarks_on("2019-01-01"), 0U);
  EXPECT_EQ(remarks_on("2019"), 0U);
  testing::DatasetBuilder undated;
  undated.venue("p", VenueKind::process).stakeholder("a", StakeholderKind::foundation);
  undated.tie("a", TieKind::attends, "p", {});
  EXPECT_TRUE(
      start_report(study_of(undated), {.as_of = *parse_date("1900")}, "gaps").remarks.empty());
}

TEST(StartReport, passes_warnings_on_but_no_notes) {
  Study study = study_of(testing::process_with_gap());
  study.loaded.counts = {{.code = "n", .severity = Severity::note, .count = 1},
                         {.code = "w", .severity = Severity::warning, .count = 2}};
  const Report report = start_report(study, {}, "gaps");
  ASSERT_EQ(report.warnings.size(), 1U);
  EXPECT_EQ(report.warnings[0].code, "w");
}

}  // namespace
}  // namespace bindeglied::question_test
