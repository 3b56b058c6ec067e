#include "bindeglied/pipeline/report_explanation.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/base/error.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/report/explanation.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied {
namespace {

using testing::process_with_gap;
using testing::study_of;

TEST(Explanation, goes_from_a_gap_to_its_sources_and_its_parts_sum_to_it) {
  const Study study = study_of(process_with_gap());
  for (const Gap& gap : assess_expectations(study.network, {})) {
    const auto steps = explain_gap(study.network, gap);
    double sum = 0.0;
    for (const ExplanationStep& step : steps) {
      if (step.step == StepKind::part) sum += *step.value;
    }
    EXPECT_NEAR(sum, *steps.front().value, 1e-12);
    EXPECT_EQ(steps.front().step, StepKind::result);
    EXPECT_EQ(steps.back().step, StepKind::source);
  }
}

TEST(Explanation, gives_every_row_of_the_example_down_to_a_source) {
  const Study study = make_study(load_builtin_dataset());
  for (const Gap& gap : assess_expectations(study.network, {.day = study.network.as_of})) {
    EXPECT_EQ(explain_gap(study.network, gap).back().step, StepKind::source) << gap.id;
  }
}

TEST(Explanation, sums_the_parts_of_a_recommendation_to_its_utility) {
  const Study study = make_study(load_builtin_dataset());
  const auto found = recommend_partners(study.network, {}, {.day = study.network.as_of}, {});
  ASSERT_FALSE(found.rows.empty());
  for (const Recommendation& row : found.rows) {
    double sum = 0.0;
    for (const ExplanationStep& step : explain_recommendation(study.network, row)) {
      if (step.step == StepKind::part) sum += *step.value;
    }
    EXPECT_NEAR(sum, row.utility, 1e-12);
  }
}

TEST(ReportExplanation, finds_gaps_recommendations_and_evidence_by_id) {
  const Study study = study_of(process_with_gap());
  EXPECT_GT(report_explanation(study, {}, "gap:exp-a-p").total, 3U);
  EXPECT_GE(report_explanation(study, {}, "exp-a-p").total, 2U);
  EXPECT_GE(report_explanation(study, {}, "tie:a/attends/p/2019-01-06").total, 2U);
}

TEST(ReportExplanation, refuses_ids_that_nothing_has) {
  const Study study = study_of(process_with_gap());
  for (const std::string_view id : {"gap:nothing", "rec:x", "rec:x/nobody", "rec:nothing/a",
                                    "tie:a/b/c/d", "check:x", "", "a"}) {
    EXPECT_THROW((void)report_explanation(study, {}, id), Error) << id;
  }
}

}  // namespace
}  // namespace bindeglied
