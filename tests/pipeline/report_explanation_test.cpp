#include "bindeglied/pipeline/report_explanation.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/base/error.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/report/explanation.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_explanation_test {
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
  const auto found =
      recommend_partners(study.network, {}, {.day = study.network.as_of}, *study.weights, {});
  ASSERT_FALSE(found.rows.empty());
  for (const Recommendation& row : found.rows) {
    double sum = 0.0;
    double features = 0.0;  // of the part before; a part with a stated weight has none
    double part = 0.0;
    for (const ExplanationStep& step : explain_recommendation(study.network, row)) {
      if (step.step == StepKind::feature) features += *step.value;
      if (step.step != StepKind::part) continue;
      if (features != 0.0) {
        EXPECT_NEAR(features, part, 1e-12) << step.key;
      }
      features = 0.0;
      part = *step.value;
      sum += part;
    }
    EXPECT_NEAR(sum, row.utility, 1e-12);
  }
}

//  a - cooperates - c (university) - partner_in - x
TEST(Explanation, sums_the_steps_of_a_path_to_its_length) {
  testing::DatasetBuilder builder = process_with_gap();
  builder.tie("a", TieKind::cooperates_with, "c", {.since = "2018"});
  const Study study = study_of(std::move(builder));
  const Report report = report_explanation(study, {}, {.id = "path:a/x/1"});
  ASSERT_GE(report.rows.size(), 6U);  // path, two steps, two ties, source
  const auto value = [&](std::size_t row) {
    return std::get<double>(report.rows[row][2].second.content);
  };
  EXPECT_NEAR(value(0), value(1) + value(2), 1e-12);
  EXPECT_NEAR(value(1), -std::log(0.9 * 0.8) + 0.2, 1e-6);
  for (const std::string_view id : {"path:a/x/2", "path:a/x/0", "path:a/x", "path:a/a/1",
                                    "path:x/a/1", "path:a/x/one", "path:a/x/99999"}) {
    EXPECT_THROW((void)report_explanation(study, {}, {.id = std::string(id)}), Error) << id;
  }
}

TEST(ReportExplanation, finds_gaps_recommendations_and_evidence_by_id) {
  const Study study = study_of(process_with_gap());
  EXPECT_GT(report_explanation(study, {}, {.id = "gap:exp-a-p"}).total, 3U);
  EXPECT_GE(report_explanation(study, {}, {.id = "exp-a-p"}).total, 2U);
  EXPECT_GE(report_explanation(study, {}, {.id = "tie:a/attends/p/2019-01-06"}).total, 2U);
  EXPECT_EQ(report_explanation(study, {}, {.id = "cover:f/kind/foundation"}).total, 5U);
  EXPECT_EQ(report_explanation(study, {}, {.id = "a"}).total, 3U);  // itself, its tie, the source
}

TEST(ReportExplanation, says_when_other_options_may_give_other_figures) {
  const Study study = study_of(process_with_gap());
  EXPECT_EQ(report_explanation(study, {}, {.id = "cover:f/kind/foundation"}).remarks.size(), 1U);
  EXPECT_TRUE(report_explanation(study, {}, {.id = "gap:exp-a-p"}).remarks.empty());
  EXPECT_TRUE(report_explanation(study, {}, {.id = "exp-a-p"}).remarks.empty());
}

TEST(ReportExplanation, does_not_say_so_when_the_options_are_given) {
  const Study study = study_of(process_with_gap());
  EXPECT_TRUE(report_explanation(study, {}, {.id = "cover:f/kind/foundation", .is_as_asked = true})
                  .remarks.empty());
}

//  A tie that is only supposed is shown as such: with the source that says so.
TEST(ReportExplanation, explains_a_gap_as_it_would_be) {
  const Study study = study_of(process_with_gap());
  const WhatIfRequest supposed{.add = {"a partner_in p since=2019-01-01"}};
  const Report report = report_explanation(study, {}, {.id = "gap:exp-a-p", .supposed = supposed});
  const auto has_key = [&](std::string_view key) {
    return std::ranges::any_of(report.rows, [&](const ValueObject& row) {
      return std::get<std::string>(row[1].second.content) == key;
    });
  };
  EXPECT_TRUE(has_key("tie:a/partner_in/p/2019-01-01"));
  EXPECT_TRUE(has_key("what-if"));
  EXPECT_EQ(std::get<double>(report.rows[0][2].second.content), 0.0);
  EXPECT_FALSE(report.remarks.empty());  // nothing of this is documented
}

TEST(ReportExplanation, shows_all_steps_of_a_partner_however_short_its_list) {
  const Study study = make_study(load_builtin_dataset());
  const Recommendations found = answer_partners(study, {.top = 1}, {.projects = {"medialab-ruhr"}});
  ASSERT_EQ(found.rows.size(), 1U);
  EXPECT_GT(report_explanation(study, {.top = 1}, {.id = found.rows[0].id}).rows.size(), 1U);
  EXPECT_EQ(report_explanation(study, {.top = 1}, {.id = "ruhr-konferenz"}).rows.size(), 1U);
}

TEST(ReportExplanation, refuses_ids_that_nothing_has) {
  const Study study = study_of(process_with_gap());
  for (const std::string_view id : {"gap:nothing", "rec:x", "rec:x/nobody", "rec:nothing/a",
                                    "tie:a/b/c/d", "check:x", "plan:x", "", "nobody"}) {
    EXPECT_THROW((void)report_explanation(study, {}, {.id = std::string(id)}), Error) << id;
  }
}

}  // namespace
}  // namespace bindeglied::report_explanation_test
