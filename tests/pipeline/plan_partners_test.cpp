#include "bindeglied/pipeline/plan_partners.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/coded_error.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::plan_partners_test {
namespace {

using ::testing::ElementsAre;
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
    EXPECT_EQ(planning.problem.stakeholders[seat.stakeholder].is_newcomer,
              planning.recommended[i].is_new_face);
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

//  x has the partner c and wants two more; a may take on one engagement, the others three.
testing::DatasetBuilder two_seats() {
  testing::DatasetBuilder builder = process_with_gap();
  builder.stakeholder("d", StakeholderKind::church, {.topics = "t1", .place = "town"});
  for (auto& venue : builder.dataset().venues) {
    if (venue.kind == VenueKind::project) venue.seats = 2;
  }
  builder.dataset().stakeholders[0].capacity = 1;
  return builder;
}

TEST(PlanPartners, takes_seats_and_capacities_of_the_data_before_those_of_the_options) {
  const PartnerPlanning planning =
      plan_partners(study_of(two_seats()), {},
                    {.options = {.seats = 3, .min = 3, .quota = {"Kirche>=1", "foundation>=1"}}});
  ASSERT_THAT(planning.problem.projects, SizeIs(1));
  const PlanProject& project = planning.problem.projects[PlanProjectId{0}];
  EXPECT_EQ(project.need, 2U);
  EXPECT_EQ(project.min, 2U);  // all seats
  ASSERT_THAT(project.quotas, SizeIs(2));
  EXPECT_LT(project.quotas[0].kind, project.quotas[1].kind);
  EXPECT_EQ(planning.problem.stakeholders[StakeholderId{0}].capacity, 1U);
  EXPECT_EQ(planning.problem.stakeholders[StakeholderId{1}].capacity, 3U);
  EXPECT_EQ(planning.problem.min_score, 0.0);
}

TEST(PlanPartners, takes_what_is_running_off_the_capacity_of_the_data_alone) {
  testing::DatasetBuilder builder = two_seats();
  builder.venue("y", VenueKind::project, "p");  // without a status: still open
  builder.tie("a", TieKind::partner_in, "y").tie("b", TieKind::partner_in, "y");
  builder.dataset().stakeholders[0].capacity = 3;
  const auto capacities = [&](const PartnerPlanOptions& options) {
    const PartnerPlanning planning =
        plan_partners(study_of(builder), {}, {.projects = {"x"}, .options = options});
    return std::pair(planning.problem.stakeholders[StakeholderId{0}].capacity,
                     planning.problem.stakeholders[StakeholderId{1}].capacity);
  };
  EXPECT_EQ(capacities({.capacity = 1}), std::pair(2U, 1U));
  builder.dataset().stakeholders[0].capacity = 0;  // more is running than it could take on
  EXPECT_EQ(capacities({}), std::pair(0U, 3U));
}

TEST(PlanPartners, lists_candidates_by_falling_score) {
  const PartnerPlanning planning =
      plan_partners(example(), {}, {.options = {.min_score = 0.1, .spread = 0.3}});
  EXPECT_EQ(planning.problem.min_score, 0.1);
  EXPECT_EQ(planning.problem.spread, 0.3);
  for (const PlanProject& project : planning.problem.projects) {
    EXPECT_TRUE(std::ranges::is_sorted(project.candidates, {}, [](const PlanCandidate& candidate) {
      return std::pair(-candidate.score, candidate.stakeholder);
    }));
  }
  EXPECT_GT(planning.skipped.size(), 0U);
}

//  More seats than the first 200 of the list can fill; all candidates with or without history.
TEST(PlanPartners, reads_lists_further_where_more_candidates_are_needed) {
  for (const bool has_history : {false, true}) {
    testing::DatasetBuilder builder;
    builder.venue("f", VenueKind::forum, {}, {.topics = "t1"});
    builder.venue("x", VenueKind::project, "f", {.topics = "t1", .place = "town"});
    for (int i = 0; i < 205; ++i) {
      const std::string id = "s" + std::to_string(1000 + i);
      builder.stakeholder(id, StakeholderKind::foundation, {.topics = "t1", .place = "town"});
      if (has_history) builder.tie(id, TieKind::participates, "f", {.since = "2018"});
    }
    const PartnerPlanning planning =
        plan_partners(study_of(builder), {}, {.options = {.seats = 203}});
    EXPECT_EQ(planning.seats().size(), 203U) << has_history;
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

TEST(PlanPartners, rounds_no_share_up_for_an_error_of_its_product) {
  // .28 * 25 is 7.000000000000001 in doubles.
  const PartnerPlanning planning = plan_partners(
      example(), {}, {.projects = {"siko-ruhr"}, .options = {.seats = 25, .newcomers = 0.28}});
  EXPECT_EQ(planning.problem.newcomer_seats, 7U);
}

TEST(PlanPartners, speaks_against_those_whose_capacity_by_the_options_is_used_up) {
  const PartnerPlanning planning = plan_partners(example(), {}, {.options = {.capacity = 1}});
  const auto says_one = [](const Reason& reason) {
    return reason.text.code == "recommend.against_busy" &&
           reason.text.arguments.at(1) == MessageArgument(std::int64_t{1});
  };
  EXPECT_TRUE(std::ranges::any_of(planning.recommended, [&](const Recommendation& row) {
    return std::ranges::any_of(row.counter_reasons, says_one);
  }));
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

/// "CODE VALUE" of what must give way, after the number of units in all.
std::vector<std::string> relaxations(const testing::DatasetBuilder& builder,
                                     const PartnerPlanOptions& options) {
  try {
    (void)plan_partners(study_of(builder), {}, {.options = options});
  } catch (const CodedError& error) {
    EXPECT_EQ(error.code(), "error.plan_infeasible");
    std::vector<std::string> words = error.arguments();
    for (const Diagnostic& diagnostic : error.diagnostics()) {
      words.push_back(diagnostic.code + " " + diagnostic.value);
    }
    return words;
  }
  return {};
}

//  There is a museum, for which too little speaks.
TEST(PlanPartners, says_that_whoever_no_list_names_can_have_no_seat) {
  testing::DatasetBuilder builder = two_seats();
  builder.stakeholder("far", StakeholderKind::museum);
  EXPECT_THAT(relaxations(builder, {.quota = {"museum>=1"}}),
              ElementsAre("1", "plan.quota museum: 1 → 0 (x)"));
  try {
    (void)plan_partners(study_of(builder), {}, {.options = {.quota = {"museum>=1"}}});
    FAIL() << "far stands in no list";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("only for those whom recommend lists"));
  }
}

TEST(PlanPartners, names_each_bound_that_must_give_way) {
  testing::DatasetBuilder builder = two_seats();
  EXPECT_THAT(relaxations(builder, {.min = 2, .quota = {"museum>=2"}}),
              ElementsAre("2", "plan.quota museum: 2 → 0 (x)"));
  EXPECT_THAT(relaxations(builder, {.newcomers = 1.0}),
              ElementsAre("1", "plan.newcomers 2 → 1"));  // d alone has no history
  for (auto& venue : builder.dataset().venues) {
    if (venue.kind == VenueKind::project) venue.seats = 50;
  }
  EXPECT_THAT(relaxations(builder, {.seats = 50, .min = 50}),
              ElementsAre("47", "plan.minimum 50 → 3 (x)"));  // a, b and d
  EXPECT_THAT(relaxations(builder, {.capacity = 0, .min = 2, .quota = {"church>=1"}}),
              ElementsAre("1", "plan.capacity 0 → 1 (d)"));  // a may take on one by its own word
}

TEST(PlanPartners, is_fair_when_asked) {
  const PartnerPlanning planning = plan_partners(example(), {}, {.options = {.fair = true}});
  EXPECT_FALSE(plan_partners(example(), {}, {}).fair.has_value());
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
  testing::DatasetBuilder lonely;  // nobody who could take a seat
  lonely.venue("x", VenueKind::project);
  EXPECT_EQ(kind_of_error(study_of(lonely), {.options = {.quota = {"club>=1"}}}), ErrorKind::usage);
  EXPECT_EQ(kind_of_error(study, {.options = {.quota = {"church>=1", "church>=2"}}}),
            ErrorKind::usage);
}

}  // namespace
}  // namespace bindeglied::plan_partners_test
