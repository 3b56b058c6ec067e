#include "bindeglied/pipeline/detail/explain_partner_rows.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/pipeline/explain_rows.hpp"
#include "bindeglied/pipeline/plan_partners.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::explain_partner_rows_test {
namespace {

using ::testing::ElementsAre;

const Study& example() {
  static const Study study = make_study(load_builtin_dataset());
  return study;
}

/// What the explanation begins with.
std::string code_of(const Study& study, const ExplainRequest& request,
                    const Question& question = {}) {
  const auto steps = explain_row_id(study, question, request);
  if (!steps) return "none";
  EXPECT_EQ(steps->front().key, request.id);
  return std::string(steps->front().text.code);
}

TEST(NamesIn, are_those_after_the_first_word) {
  EXPECT_THAT(detail::names_in("rec:a/b"), ElementsAre("a", "b"));
  EXPECT_THAT(detail::names_in("rec:a:1/b/c"), ElementsAre("a:1", "b", "c"));
}

TEST(ExplainPartner, says_why_somebody_is_in_no_list) {
  auto builder = testing::process_with_gap();
  builder.stakeholder("heir", StakeholderKind::university);
  builder.tie("heir", TieKind::successor_of, "c", {.since = "2019-06-01"});
  builder.venue("done", VenueKind::project, {}, {.topics = "t1"});
  builder.dataset().venues.back().status = {{ProjectStatus::finished, *parse_date("2019-01-05")}};
  builder.venue("mute", VenueKind::project);
  const Study study = testing::study_of(builder);
  const Question before{.as_of = *parse_date("2019-05-01")};
  const Question later{.as_of = *parse_date("2019-07-01")};
  EXPECT_EQ(code_of(study, {.id = "rec:x/c"}, before), "recommend.is_partner");
  EXPECT_EQ(code_of(study, {.id = "rec:x/heir"}, before), "recommend.does_not_exist");
  EXPECT_EQ(code_of(study, {.id = "rec:x/heir"}, later), "recommend.is_successor");
  EXPECT_EQ(code_of(study, {.id = "rec:done/a"}, before), "recommend.skip_finished");
  EXPECT_EQ(code_of(study, {.id = "rec:mute/a"}, before), "recommend.skip_no_description");
  // The same for teams and seats.
  EXPECT_EQ(code_of(study, {.id = "team:x/c"}, before), "recommend.is_partner");
  EXPECT_EQ(code_of(study, {.id = "seat:x/c"}, before), "recommend.is_partner");
  EXPECT_EQ(code_of(study, {.id = "rec:x/a"}, before), "explain.recommendation_firm");
}

TEST(ExplainPartner, shows_what_there_is_for_somebody_below_the_floor) {
  auto builder = testing::process_with_gap();
  builder.stakeholder("far", StakeholderKind::company);
  const Study study = testing::study_of(builder);
  const auto steps = explain_row_id(study, {}, {.id = "rec:x/far"});
  ASSERT_TRUE(steps.has_value());
  EXPECT_EQ(steps->front().text.code, "explain.below_floor");
  EXPECT_EQ(steps->front().key, "rec:x/far");
  double sum = 0.0;
  for (const ExplanationStep& step : *steps) {
    if (step.step == StepKind::part) sum += step.value.value_or(0.0);
  }
  EXPECT_NEAR(sum, *steps->front().value, 1e-12);
  EXPECT_EQ(code_of(study, {.id = "seat:x/far"}), "explain.below_floor");
}

TEST(ExplainPartner, sends_to_the_other_list) {
  const Study study = testing::study_of(testing::process_with_gap());
  ExplainRequest request{.id = "rec:x/a"};
  request.partners.options.list = CandidateList::proven;
  EXPECT_EQ(code_of(study, request), "explain.other_list");
  request.partners.options.list = CandidateList::new_;
  EXPECT_NE(code_of(study, request), "explain.other_list");
}

TEST(ExplainMember, says_who_is_not_in_the_team) {
  const auto steps = explain_row_id(example(), {}, {.id = "team:medialab-ruhr/verdi"});
  ASSERT_TRUE(steps.has_value());
  EXPECT_EQ(steps->front().text.code, "explain.team_no_member");
  ExplainRequest wanted{.id = "team:medialab-ruhr/verdi", .is_as_asked = true};
  wanted.team.must = {"verdi"};
  EXPECT_EQ(code_of(example(), wanted), "explain.team_member_must");
  ExplainRequest unwanted{.id = "team:medialab-ruhr/verdi", .is_as_asked = true};
  unwanted.team.never = {"verdi"};
  EXPECT_EQ(code_of(example(), unwanted), "explain.team_never");
}

/// In a team of one there is no place beside who was asked for.
TEST(ExplainMember, keeps_those_who_were_asked_for) {
  ExplainRequest request{.id = "team:medialab-ruhr/verdi", .is_as_asked = true};
  request.team = {.size = "2", .must = {"ruhr-universitaet-bochum"}};
  EXPECT_EQ(code_of(example(), request), "explain.team_no_member");
  request.team.size = "1";
  EXPECT_THROW((void)explain_row_id(example(), {}, request), Error);
}

/// In the usual plan it is another organisation's.
TEST(ExplainSeat, finds_a_seat_of_the_fair_plan) {
  const auto ids_of = [](const PartnerPlanOptions& options) {
    std::set<std::string> ids;
    for (const Recommendation& row :
         plan_partners(example(), {}, {.options = options}).recommended) {
      ids.insert("seat" + row.id.substr(row.id.find(':')));
    }
    return ids;
  };
  const std::set<std::string> usual = ids_of({});
  const std::set<std::string> fair = ids_of({.fair = true});
  const auto only_fair =
      std::ranges::find_if(fair, [&](const std::string& id) { return !usual.contains(id); });
  ASSERT_NE(only_fair, fair.end());
  EXPECT_EQ(code_of(example(), {.id = *only_fair}), "explain.seat");
  EXPECT_NE(code_of(example(), {.id = *only_fair, .is_as_asked = true}), "explain.seat");
}

//  The plan for one project gives a seat in it to whom the plan for all sends elsewhere.
TEST(ExplainSeat, is_of_the_plan_for_the_projects_that_are_named) {
  const PartnerPlanOptions narrow{.capacity = 1};
  const auto ids_of = [&](std::vector<std::string> projects) {
    std::vector<std::string> ids;
    for (const Recommendation& row :
         plan_partners(example(), {}, {std::move(projects), narrow}).recommended) {
      ids.push_back("seat" + row.id.substr(row.id.find(':')));
    }
    return ids;
  };
  const std::vector<std::string> all = ids_of({});
  std::string only_alone;
  for (const std::string& id : ids_of({"medialab-ruhr"})) {
    if (std::ranges::find(all, id) == all.end()) only_alone = id;
  }
  ASSERT_FALSE(only_alone.empty());
  ExplainRequest request{.id = only_alone, .seats = narrow, .is_as_asked = true};
  EXPECT_EQ(code_of(example(), request), "explain.no_seat");
  request.planned.projects = {"medialab-ruhr"};
  EXPECT_EQ(code_of(example(), request), "explain.seat");
}

TEST(ExplainSeat, says_who_has_none) {
  const PartnerPlanning planning = plan_partners(example(), {}, {});
  const Network& network = example().network;
  const auto id_of = [&](NodeId node) { return std::string(network.text(network.node_ids[node])); };
  const PlanProjectId first{0};
  const auto& candidates = planning.problem.projects[first].candidates;
  const std::size_t seats = planning.problem.projects[first].need;
  ASSERT_GT(candidates.size(), seats + 1);
  for (const PlanCandidate& candidate : std::span(candidates).first(seats + 1)) {
    const bool has_seat = std::ranges::any_of(planning.seats(), [&](const PlanSeat& seat) {
      return seat.project == first && seat.stakeholder == candidate.stakeholder;
    });
    const std::string id = "seat:" + id_of(network.node(planning.problem.projects[first].venue)) +
                           "/" + id_of(network.node(candidate.stakeholder));
    EXPECT_EQ(code_of(example(), {.id = id}), has_seat ? "explain.seat" : "explain.no_seat") << id;
  }
}

TEST(ExplainTable, adds_up_the_talks) {
  ExplainRequest request;
  request.meeting = {.rounds = 2, .table_size = 4};
  std::size_t talks = 0;
  for (unsigned table = 1; table <= 8; ++table) {  // at some nobody has to talk to anybody
    request.id = "table:1/" + std::to_string(table);
    const auto steps = explain_row_id(example(), {}, request);
    ASSERT_TRUE(steps.has_value());
    double sum = 0.0;
    for (std::size_t i = 1; i < steps->size(); ++i) sum += *(*steps)[i].value;
    EXPECT_NEAR(sum, *steps->front().value, 1e-9);
    talks += steps->size() - 1;
  }
  EXPECT_GT(talks, 0U);
  request.planned.projects = {"medialab-ruhr"};  // few enough for one table
  EXPECT_FALSE(explain_row_id(example(), {}, request).has_value());
  request.planned.projects.clear();
  request.id = "table:3/1";  // there are two rounds
  EXPECT_FALSE(explain_row_id(example(), {}, request).has_value());
}

}  // namespace
}  // namespace bindeglied::explain_partner_rows_test
