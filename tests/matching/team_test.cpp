#include "bindeglied/matching/team.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/matching/small_team.hpp"

namespace bindeglied::team_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::small_team;
using ::testing::UnorderedElementsAre;
using enum StakeholderKind;

const AsOf in_2019{.day = parse_date("2019-06-30")->range().first};

StakeholderId stakeholder(const Network& network, std::string_view id) {
  return network.stakeholder(find_node(network, id));
}

TeamRequest request_for(const Network& network, std::string_view project) {
  return {.project = network.venue(find_node(network, project))};
}

std::vector<std::string> names_in(const Network& network, const Team& team) {
  std::vector<std::string> names;
  for (const TeamMember& member : team.members) {
    names.emplace_back(network.text(network.node_ids[network.node(member.stakeholder)]));
  }
  return names;
}

void expect_sound(const Network& network, const Team& team) {
  double sum = 0.0;
  double last = 1e9;
  for (const TeamMember& member : team.members) {
    double parts = 0.0;
    for_each_column<TeamParts>([&](const auto& column) { parts += member.parts.*column.member; });
    EXPECT_NEAR(parts, member.gain, 1e-12);
    EXPECT_LE(member.gain, last + 1e-9);
    last = member.gain;
    sum += member.gain;
    double needs = 0.0;
    for (const CoveredNeed& need : member.covers) needs += need.gain;
    EXPECT_NEAR(needs, member.parts.needs, 1e-12);
    EXPECT_EQ(
        member.id,
        "team:x/" + std::string(network.text(network.node_ids[network.node(member.stakeholder)])));
  }
  EXPECT_NEAR(sum, team.value, 1e-12);
  EXPECT_GE(team.bound, team.value);
}

//  bank: funding 1; first foundation .25; contact .25 (1 - exp(-1/2)); no effort.
//  town: land .6, as municipalities may offer it; first of its kind .25; effort .1, as nobody can
//  introduce it.
TEST(Team, adds_up_by_hand) {
  const Network network = small_team().network();
  TeamRequest request = request_for(network, "x");
  request.least = 2;
  request.most = 2;
  request.must = {stakeholder(network, "bank"), stakeholder(network, "town")};
  const Team team = find_team(network, request, in_2019, prior_weights());
  ASSERT_THAT(names_in(network, team), ElementsAre("bank", "town"));
  expect_sound(network, team);
  const TeamParts& bank = team.members[0].parts;
  EXPECT_DOUBLE_EQ(bank.needs, 1.0);
  EXPECT_DOUBLE_EQ(bank.diversity, 0.25);
  EXPECT_NEAR(bank.contact, 0.25 * (1.0 - std::exp(-0.5)), 1e-12);
  EXPECT_DOUBLE_EQ(bank.relevance, team.members[0].score);
  EXPECT_GT(team.members[0].score, 0.0);
  EXPECT_DOUBLE_EQ(bank.effort, 0.0);
  const TeamParts& town = team.members[1].parts;
  EXPECT_DOUBLE_EQ(town.needs, 0.6);
  EXPECT_DOUBLE_EQ(town.diversity, 0.25);
  EXPECT_DOUBLE_EQ(town.contact, 0.0);
  EXPECT_DOUBLE_EQ(town.effort, -0.1);
  EXPECT_TRUE(team.members[0].is_must);
  EXPECT_FALSE(team.members[0].alternative.has_value());
  ASSERT_EQ(team.needs.size(), 2U);
  EXPECT_EQ(team.needs[0].capability, "funding");
  EXPECT_DOUBLE_EQ(team.needs[0].covered, 1.0);
  EXPECT_FALSE(team.needs[0].is_assumed);
  EXPECT_DOUBLE_EQ(team.needs[1].covered, 0.6);
  EXPECT_TRUE(team.needs[1].is_assumed);
  EXPECT_TRUE(team.is_best);
}

TEST(Team, counts_the_load_up_to_the_capacity) {
  const Network network = small_team().network();
  TeamRequest request = request_for(network, "x");
  request.least = 0;
  request.must = {stakeholder(network, "busy")};
  const auto effort_of = [&](std::uint32_t capacity) {
    const Team team = find_team(network, request, in_2019, prior_weights(), {.capacity = capacity});
    const auto busy = std::ranges::find(team.members, request.must[0], &TeamMember::stakeholder);
    return busy->parts.effort;
  };
  // Three running projects, and nobody who knows it.
  EXPECT_DOUBLE_EQ(effort_of(0), -0.35);
  EXPECT_DOUBLE_EQ(effort_of(2), -0.35);
  EXPECT_DOUBLE_EQ(effort_of(3), -0.35);
  EXPECT_DOUBLE_EQ(effort_of(6), -0.225);
}

TEST(Team, takes_who_meets_the_needs_and_never_those_it_must_not) {
  const Network network = small_team().network();
  TeamRequest request = request_for(network, "x");
  request.least = 1;
  request.most = 1;
  EXPECT_THAT(names_in(network, find_team(network, request, in_2019, prior_weights())),
              ElementsAre("lender"));
  request.never = {stakeholder(network, "lender")};
  const Team team = find_team(network, request, in_2019, prior_weights());
  EXPECT_THAT(names_in(network, team), ElementsAre("bank"));
  ASSERT_TRUE(team.members[0].alternative.has_value());
  EXPECT_NE(team.members[0].alternative->stakeholder, request.never[0]);
}

// The swap is the best team that has everybody else and not this one.
TEST(Team, names_the_swap_that_costs_least) {
  const Network network = small_team().network();
  TeamRequest request = request_for(network, "x");
  request.least = 2;
  request.most = 2;
  const Team team = find_team(network, request, in_2019, prior_weights());
  ASSERT_EQ(team.members.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    ASSERT_TRUE(team.members[i].alternative.has_value());
    TeamRequest other = request;
    other.must = {team.members[1 - i].stakeholder};
    other.never = {team.members[i].stakeholder};
    const Team second = find_team(network, other, in_2019, prior_weights());
    EXPECT_NEAR(team.value - second.value, team.members[i].alternative->loss, 1e-9);
    EXPECT_GE(team.members[i].alternative->loss, 0.0);
  }
}

TEST(Team, keeps_quotas) {
  const Network network = small_team().network();
  TeamRequest request = request_for(network, "x");
  request.least = 1;
  request.most = 2;
  request.quotas = {{foundation, 2}};
  const Team team = find_team(network, request, in_2019, prior_weights());
  EXPECT_THAT(names_in(network, team), UnorderedElementsAre("bank", "lender"));
  expect_sound(network, team);
}

ErrorKind kind_of_failure(const Network& network, const TeamRequest& request,
                          std::string_view words) {
  try {
    (void)find_team(network, request, in_2019, prior_weights());
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr(words));
    return error.kind();
  }
  ADD_FAILURE() << "no error";
  return ErrorKind::io;
}

TEST(Team, names_the_smallest_relaxation_when_nothing_fits) {
  const Network network = small_team().network();
  TeamRequest request = request_for(network, "x");
  request.quotas = {{church, 1}, {foundation, 1}};
  EXPECT_EQ(kind_of_failure(network, request,
                            "of that kind 0 (--must takes others too); the smallest relaxation: "
                            "--size 3..5 --quota 'church>=0' --quota 'foundation>=1'"),
            ErrorKind::infeasible);
  request.quotas = {{foundation, 2}};
  request.least = 0;
  request.most = 1;
  EXPECT_EQ(kind_of_failure(network, request, "--size 0..2 --quota 'foundation>=2'"),
            ErrorKind::infeasible);
  request.most = 2;
  EXPECT_EQ(find_team(network, request, in_2019, prior_weights()).members.size(), 2U);
  request.quotas.clear();
  request.least = 50;
  request.most = 60;
  EXPECT_EQ(kind_of_failure(network, request, "asks for more than are recommended"),
            ErrorKind::infeasible);
  request = request_for(network, "x");
  request.must = {stakeholder(network, "bank"), stakeholder(network, "town")};
  request.least = 0;
  request.most = 1;
  EXPECT_EQ(kind_of_failure(network, request, "--size 0..2"), ErrorKind::infeasible);
  request.most = 0;
  request.must.clear();
  EXPECT_THAT(find_team(network, request, in_2019, prior_weights()).members, IsEmpty());
}

TEST(Team, refuses_musts_that_cannot_join_and_limits_upside_down) {
  const Network network = small_team().network();
  TeamRequest request = request_for(network, "x");
  request.must = {stakeholder(network, "c")};
  EXPECT_EQ(kind_of_failure(network, request, "a partner already"), ErrorKind::usage);
  request.must = {stakeholder(network, "bank")};
  request.never = request.must;
  EXPECT_EQ(kind_of_failure(network, request, "--never"), ErrorKind::usage);
  request = request_for(network, "x");
  request.least = 6;
  EXPECT_EQ(kind_of_failure(network, request, "size = 6..5"), ErrorKind::usage);
  EXPECT_THROW((void)find_team(network, request_for(network, "x"), in_2019, prior_weights(),
                               {.load_effort = -1.0}),
               Error);
}

TEST(Team, says_why_nobody_can_join) {
  DatasetBuilder builder = small_team();
  builder.dataset().venues[1].status = {{ProjectStatus::dropped, *parse_date("2019-06-30")}};
  const Network network = builder.network();
  const Team team = find_team(network, request_for(network, "x"), in_2019, prior_weights());
  EXPECT_THAT(team.members, IsEmpty());
  ASSERT_TRUE(team.skipped.has_value());
  EXPECT_EQ(team.skipped->code, "dropped");
}

//  Nothing speaks for anybody: a must comes all the same, with score 0 and without reasons.
TEST(Team, takes_a_must_whom_nobody_recommends) {
  DatasetBuilder builder;
  builder.venue("x", VenueKind::project, {}, {.topics = "t"});
  builder.stakeholder("a", foundation).stakeholder("b", church);
  const Network network = builder.network();
  TeamRequest request = request_for(network, "x");
  request.least = 0;
  EXPECT_THAT(find_team(network, request, in_2019, prior_weights()).members, IsEmpty());
  request.must = {stakeholder(network, "b")};
  const Team team = find_team(network, request, in_2019, prior_weights());
  ASSERT_THAT(names_in(network, team), ElementsAre("b"));
  EXPECT_DOUBLE_EQ(team.members[0].score, 0.0);
  EXPECT_THAT(team.members[0].reasons, IsEmpty());
}

TEST(Team, states_a_share_only_where_there_is_one) {
  EXPECT_DOUBLE_EQ((Team{.value = 1.5, .bound = 2.0}).share_of_best(), 0.75);
  EXPECT_DOUBLE_EQ((Team{.value = 1.5, .bound = 1.5, .is_best = true}).share_of_best(), 1.0);
  EXPECT_DOUBLE_EQ((Team{.value = -0.5, .bound = 2.0}).share_of_best(), 0.0);
  EXPECT_DOUBLE_EQ((Team{.value = -0.5, .bound = -0.25}).share_of_best(), 0.0);
}

}  // namespace
}  // namespace bindeglied::team_test
