#include "bindeglied/pipeline/plan_partners.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::plan_partners_test {
namespace {

using ::testing::HasSubstr;
using testing::process_with_gap;
using ::testing::SizeIs;
using testing::study_of;

const Study& example() {
  static const Study study = make_study(load_builtin_dataset());
  return study;
}

ErrorKind kind_of_error(const Study& study, const PartnerPlanRequest& request) {
  try {
    (void)plan_partners(study, {}, request);
  } catch (const Error& error) {
    return error.kind();
  }
  return ErrorKind::interrupted;
}

TEST(PlanPartners, takes_candidates_and_scores_from_the_recommendations) {
  const PartnerPlanning planning = plan_partners(example(), {}, {});
  ASSERT_EQ(planning.recommended.size(), planning.seats().size());
  EXPECT_GT(planning.seats().size(), 50U);
  for (std::size_t i = 0; i < planning.seats().size(); ++i) {
    const PlanSeat& seat = planning.seats()[i];
    EXPECT_EQ(planning.recommended[i].candidate, seat.stakeholder);
    EXPECT_EQ(planning.recommended[i].project, planning.problem.projects[seat.project].venue);
    EXPECT_EQ(planning.recommended[i].score, seat.score);
  }
}

TEST(PlanPartners, has_seats_and_capacities_of_the_options_where_the_data_names_none) {
  const PartnerPlanning planning =
      plan_partners(example(), {}, {.options = {.seats = 2, .capacity = 1}});
  for (const PlanProjectId id : planning.problem.projects.ids()) {
    const PlanProject& project = planning.problem.projects[id];
    const auto own = example().network.venues[project.venue].seats;
    EXPECT_EQ(project.need, own.value_or(2));
    EXPECT_LE(std::ranges::count(planning.seats(), id, &PlanSeat::project), project.need);
  }
  for (const StakeholderId who : example().network.stakeholders.ids()) {
    const auto own = example().network.stakeholders[who].capacity;
    EXPECT_LE(std::ranges::count(planning.seats(), who, &PlanSeat::stakeholder), own.value_or(1));
  }
}

TEST(PlanPartners, keeps_minima_quotas_and_the_share_of_newcomers) {
  const PartnerPlanning planning =
      plan_partners(example(), {},
                    {.projects = {"siko-ruhr"},
                     .options = {.min = 2, .quota = {"ministry>=1"}, .newcomers = 0.3}});
  EXPECT_THAT(planning.problem.projects, SizeIs(1));
  EXPECT_GE(planning.seats().size(), 2U);
  EXPECT_EQ(planning.problem.newcomer_seats, 1U);  // .3 of three, rounded up
  const auto is_ministry = [&](const PlanSeat& seat) {
    return planning.problem.stakeholders[seat.stakeholder].kind == StakeholderKind::ministry;
  };
  EXPECT_TRUE(std::ranges::any_of(planning.seats(), is_ministry));
  const auto is_new = [](const Recommendation& row) { return row.is_new_face; };
  EXPECT_TRUE(std::ranges::any_of(planning.recommended, is_new));
}

TEST(PlanPartners, asks_for_a_third_of_three_seats_as_one) {
  const PartnerPlanning planning = plan_partners(
      example(), {}, {.projects = {"siko-ruhr"}, .options = {.newcomers = 1.0 / 3.0}});
  EXPECT_EQ(planning.problem.newcomer_seats, 1U);
}

TEST(PlanPartners, says_what_must_give_way) {
  try {
    (void)plan_partners(example(), {},
                        {.projects = {"siko-ruhr"}, .options = {.min = 2, .quota = {"sports>=3"}}});
    FAIL() << "there are not three sports clubs";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::infeasible);
    ASSERT_FALSE(error.diagnostics().empty());
    EXPECT_EQ(error.diagnostics()[0].code, "plan.quota");
    EXPECT_THAT(error.diagnostics()[0].value, HasSubstr("sports: 3 → "));
  }
  EXPECT_EQ(kind_of_error(example(), {.options = {.capacity = 0, .min = 1}}),
            ErrorKind::infeasible);
}

TEST(PlanPartners, is_fair_when_asked) {
  const PartnerPlanning planning = plan_partners(example(), {}, {.options = {.fair = true}});
  ASSERT_TRUE(planning.fair.has_value());
  EXPECT_EQ(&planning.seats(), &planning.fair->seats);
  EXPECT_LE(planning.fair->worst, planning.fair->worst_bound + 1e-12);
}

TEST(PlanPartners, refuses_wrong_options_and_what_is_no_project) {
  const Study study = study_of(process_with_gap());
  EXPECT_EQ(kind_of_error(study, {.projects = {"f"}}), ErrorKind::usage);
  EXPECT_EQ(kind_of_error(study, {.projects = {"nothing"}}), ErrorKind::usage);
  EXPECT_EQ(kind_of_error(study, {.options = {.seats = 0}}), ErrorKind::usage);
  EXPECT_EQ(kind_of_error(study, {.options = {.seats = 2, .min = 3}}), ErrorKind::usage);
  EXPECT_EQ(kind_of_error(study, {.options = {.newcomers = 1.1}}), ErrorKind::usage);
  EXPECT_EQ(kind_of_error(study, {.options = {.quota = {"church>=1", "church>=2"}}}),
            ErrorKind::usage);
}

TEST(PlanPartners, reads_quotas_in_both_languages) {
  EXPECT_EQ(parse_quota("foundation>=2").kind, StakeholderKind::foundation);
  EXPECT_EQ(parse_quota("foundation>=2").at_least, 2U);
  EXPECT_EQ(parse_quota("Stiftung >= 1").kind, StakeholderKind::foundation);
  for (const char* text :
       {"", "foundation", "foundation>=", "foundation>=0", "foundation>=1001", "foundation>=-1",
        "foundation>=1x", "nobody>=1", ">=1", "foundation=1"}) {
    EXPECT_THROW((void)parse_quota(text), Error) << text;
  }
}

}  // namespace
}  // namespace bindeglied::plan_partners_test
