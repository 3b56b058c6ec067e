#include "bindeglied/report/detail/explanation_steps.hpp"

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::detail::explanation_steps_test {
namespace {

TEST(ExplanationSteps, give_evidence_in_its_order_then_each_source_once) {
  testing::DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other).venue("v", VenueKind::forum);
  builder.tie("a", TieKind::attends, "v", {.since = "2019", .sources = "s2"});
  builder.tie("a", TieKind::participates, "v", {.since = "2019", .sources = "s1|s2"});
  builder.expect("a", "v", {});
  const Network network = builder.network();
  std::vector<ExplanationStep> steps = {part_step("weight", 0.5, {"explain.base", {}})};
  add_evidence(network, {ExpectationId{0}, TieId{1}, TieId{0}}, steps);
  ASSERT_EQ(steps.size(), 4U);
  EXPECT_EQ(steps[0].step, StepKind::part);
  EXPECT_EQ(steps[0].value, 0.5);
  EXPECT_EQ(steps[1].key, "exp-a-v");
  EXPECT_EQ(steps[2].key, "tie:a/attends/v/2019");
  EXPECT_EQ(steps[3].key, "tie:a/participates/v/2019");
  add_sources(network, steps);
  ASSERT_EQ(steps.size(), 6U);
  EXPECT_EQ(steps[4].key, "s1");
  EXPECT_EQ(steps[5].key, "s2");
}

}  // namespace
}  // namespace bindeglied::detail::explanation_steps_test
