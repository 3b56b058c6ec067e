#include "bindeglied/analysis/potentials.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::potentials_test {
namespace {

using testing::DatasetBuilder;
using ::testing::IsEmpty;

std::vector<PotentialRow> potentials_of(const DatasetBuilder& builder) {
  const Network network = builder.network();
  const AsOf as_of{.day = parse_date("2020-01-01")->range().first};
  return find_potentials(network, as_of, assess_expectations(network, as_of));
}

//  The project x in the forum f needs funding; the foundation a is expected in f, nobody has
//  checked.  b, c and d take part in f; a shares the project z with c, and d is a member of a.
DatasetBuilder forum() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation);
  for (const auto* id : {"b", "c", "d", "e"}) builder.stakeholder(id, StakeholderKind::union_);
  builder.venue("f", VenueKind::forum).venue("x", VenueKind::project, "f");
  builder.venue("z", VenueKind::project).expect("a", "f", {.weight = 0.8});
  for (const auto* id : {"b", "c", "d"}) builder.tie(id, TieKind::participates, "f");
  builder.tie("e", TieKind::attends, "f").tie("d", TieKind::member_of, "a");
  builder.tie("a", TieKind::partner_in, "z").tie("c", TieKind::partner_in, "z");
  return builder.need("x", "funding");
}

TEST(Potentials, count_whom_one_would_meet_for_the_first_time) {
  const auto rows = potentials_of(forum());
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].id, "potential:exp-a-f");
  EXPECT_EQ(rows[0].new_contacts, 1U);  // b; e only attends
  EXPECT_EQ(rows[0].open_projects, 1U);
  EXPECT_EQ(rows[0].severity_removed, 0.8);
  EXPECT_FALSE(rows[0].is_certain);
  EXPECT_EQ(rows[0].text.code, "potential.joins");
  EXPECT_THAT(rows[0].needs, IsEmpty());
}

TEST(Potentials, name_the_needs_that_the_expected_ones_offer_to_meet) {
  DatasetBuilder builder = forum();
  builder.offer_by_kind(StakeholderKind::foundation, "funding");
  const PotentialRow assumed = potentials_of(builder).at(0);
  ASSERT_EQ(assumed.needs.size(), 1U);
  EXPECT_EQ(assumed.needs[0].capability, "funding");
  EXPECT_EQ(assumed.needs[0].venue, VenueId{1});
  EXPECT_FALSE(assumed.needs[0].is_documented);
  EXPECT_EQ(assumed.text.code, "potential.may_bring");
  const PotentialRow documented = potentials_of(builder.offer("a", "funding")).at(0);
  EXPECT_TRUE(documented.needs.at(0).is_documented);
  EXPECT_EQ(documented.text.code, "potential.brings");
}

TEST(Potentials, of_a_kind_count_all_who_are_there) {
  DatasetBuilder builder = forum();
  builder.dataset().expectations.clear();
  builder.expect_kind({StakeholderKind::foundation}, "f", {});
  EXPECT_EQ(potentials_of(builder).at(0).new_contacts, 3U);
}

TEST(Potentials, are_none_of_what_is_met) {
  EXPECT_THAT(potentials_of(forum().tie("a", TieKind::participates, "f")), IsEmpty());
}

TEST(Potentials, do_not_count_projects_that_are_over) {
  DatasetBuilder builder = forum();
  builder.dataset().venues[1].status = {{ProjectStatus::finished, PartialDate{2019, 0, 0}}};
  EXPECT_EQ(potentials_of(builder).at(0).open_projects, 0U);
}

}  // namespace
}  // namespace bindeglied::potentials_test
