#include "bindeglied/report/explain_team.hpp"

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::explain_team_test {
namespace {

TeamMember sample_member() {
  TeamMember member{.id = "team:x/a",
                    .project = VenueId{0},
                    .rank = 2,
                    .stakeholder = StakeholderId{0},
                    .kind = StakeholderKind::foundation,
                    .score = 0.4,
                    .gain = 0.85,
                    .parts = {.needs = 0.25, .diversity = 0.25, .relevance = 0.4, .effort = -0.05}};
  member.covers = {{.capability = "funding", .value = 1.0, .gain = 0.25}};
  member.brings = {"team.brings", {Capabilities{{"funding"}}}};
  member.evidence = {TieId{0}};
  member.sources = {SourceId{0}};
  return member;
}

Network small() {
  testing::DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation).venue("x", VenueKind::project);
  builder.tie("a", TieKind::attends, "x");
  return builder.network();
}

TEST(ExplainTeamMember, goes_from_the_gain_down_to_sources) {
  const auto steps = explain_team_member(small(), sample_member());
  ASSERT_EQ(steps.size(), 8U);
  EXPECT_EQ(steps[0].step, StepKind::result);
  EXPECT_EQ(steps[0].key, "team:x/a");
  EXPECT_EQ(steps[0].text.code, "explain.team_member");
  double sum = 0.0;
  for (std::size_t i = 1; i < 6; ++i) {
    EXPECT_EQ(steps[i].step, StepKind::part);
    sum += *steps[i].value;
  }
  EXPECT_NEAR(sum, *steps[0].value, 1e-12);
  EXPECT_EQ(steps[1].key, "needs");
  EXPECT_EQ(steps[1].text.code, "team.brings");
  EXPECT_EQ(steps[5].key, "effort");
  EXPECT_EQ(steps[6].step, StepKind::tie);
  EXPECT_EQ(steps[7].step, StepKind::source);
}

TEST(ExplainTeamMember, says_who_was_asked_for_and_who_meets_no_need) {
  TeamMember member = sample_member();
  member.is_must = true;
  member.covers.clear();
  const auto steps = explain_team_member(small(), member);
  EXPECT_EQ(steps[0].text.code, "explain.team_member_must");
  EXPECT_EQ(steps[1].text.code, "explain.team_no_needs");
}

}  // namespace
}  // namespace bindeglied::explain_team_test
