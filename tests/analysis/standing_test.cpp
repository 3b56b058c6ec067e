#include "bindeglied/analysis/detail/standing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::detail::standing_test {
namespace {

using bindeglied::testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

AsOf as_of(std::string_view date) { return {.day = parse_date(date)->range().first}; }

ExpectationView first_view(const Network& network, const AsOf& day) {
  return view_of(network, day, network.expectations[ExpectationId{0}]);
}

TEST(Standing, keeps_the_provable_and_the_certain_end_apart) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::union_).venue("f", VenueKind::forum);
  builder.phase("f", "2019-01-01", "2019-04-11").expect("a", "f", {});
  builder.tie("a", TieKind::participates, "f", {.since = "2019-03"});
  builder.tie("a", TieKind::attends, "f", {.since = "2019-03-22"});
  const Network network = builder.network();
  const AsOf inside = as_of("2019-03-25");  // the first tie may not have begun yet
  const Standing early = find_standing(first_view(network, inside), StakeholderId{0});
  EXPECT_EQ(early.attainment, 1.0);
  EXPECT_NEAR(early.timeliness, 0.41, 1e-15);
  EXPECT_EQ(early.sure_attainment, 1.0 / 3.0);
  EXPECT_NEAR(early.sure_reached, 0.2 / 3.0, 1e-15);
  EXPECT_FALSE(early.is_fulfilled());
}

TEST(Standing, reads_a_phase_for_those_involved_and_against_them) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::union_).venue("f", VenueKind::forum);
  builder.phase("f", "2019-01", "2019-04").expect("a", "f", {});
  builder.tie("a", TieKind::participates, "f", {.since = "2019-03-11"});
  const Network network = builder.network();
  const AsOf day = as_of("2019-12-31");
  const Standing standing = find_standing(first_view(network, day), StakeholderId{0});
  EXPECT_NEAR(standing.timeliness, 50.0 / 89.0, 1e-15);    // 2019-01-31 to 2019-04-30
  EXPECT_NEAR(standing.sure_reached, 21.0 / 90.0, 1e-15);  // 2019-01-01 to 2019-04-01
}

//  a is a member of u (2019) and of v (undated); v leads f, u attends it.
DatasetBuilder two_umbrellas() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::union_).stakeholder("u", StakeholderKind::network);
  builder.stakeholder("v", StakeholderKind::network).venue("f", VenueKind::forum);
  builder.tie("a", TieKind::member_of, "u", {.since = "2019"}).tie("a", TieKind::member_of, "v");
  builder.tie("u", TieKind::attends, "f", {.since = "2018"});
  builder.tie("v", TieKind::leads, "f", {.since = "2018", .is_inferred = true});
  builder.expect("a", "f", {});
  return builder;
}

TEST(IndirectContact, goes_through_the_best_umbrella_and_carries_its_marks) {
  const Network network = two_umbrellas().network();
  const AsOf day = as_of("2019-06-01");
  const IndirectContact contact = find_indirect_contact(first_view(network, day), 0.5);
  EXPECT_EQ(contact.credit, 0.5);
  EXPECT_EQ(contact.sure_credit, 0.5);  // an undated membership counts at every date
  EXPECT_EQ(contact.through, StakeholderId{2});
  EXPECT_TRUE(contact.is_inferred);
  EXPECT_TRUE(contact.is_undated);
  EXPECT_EQ(contact.ties.size(), 2U);
}

TEST(IndirectContact, is_not_certain_through_a_membership_that_may_not_have_begun) {
  DatasetBuilder builder = two_umbrellas();
  builder.dataset().ties.erase(builder.dataset().ties.begin() + 1);  // a in v
  const Network network = builder.network();
  const AsOf day = as_of("2019-06-01");
  const IndirectContact contact = find_indirect_contact(first_view(network, day), 0.5);
  EXPECT_EQ(contact.credit, 0.5 / 3.0);
  EXPECT_EQ(contact.sure_credit, 0.0);
}

TEST(IndirectContact, is_nothing_without_others) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::union_).venue("f", VenueKind::forum);
  builder.expect("a", "f", {});
  const Network network = builder.network();
  const AsOf day = as_of("2019");
  const IndirectContact contact = find_indirect_contact(first_view(network, day), 0.5);
  EXPECT_EQ(contact.credit, 0.0);
  EXPECT_TRUE(contact.through.is_none());
  EXPECT_THAT(contact.ties, IsEmpty());
}

//  A ministry with one agency, a network with one agency, a union with two unions and one agency.
TEST(Umbrella, is_a_network_or_has_two_members) {
  DatasetBuilder builder;
  for (const std::string_view id : {"a1", "a2", "a3"}) {
    builder.stakeholder(id, StakeholderKind::agency);
  }
  builder.stakeholder("ministry", StakeholderKind::ministry);
  builder.stakeholder("net", StakeholderKind::network);
  builder.stakeholder("u1", StakeholderKind::union_).stakeholder("u2", StakeholderKind::union_);
  builder.stakeholder("union", StakeholderKind::union_);
  builder.tie("a1", TieKind::member_of, "ministry").tie("a2", TieKind::member_of, "net");
  builder.tie("u1", TieKind::member_of, "union").tie("u2", TieKind::member_of, "union");
  builder.tie("a3", TieKind::member_of, "union");
  const auto umbrellas = find_umbrellas(builder.network(), as_of("2019"));
  ASSERT_EQ(umbrellas.size(), 2U);
  EXPECT_EQ(umbrellas[0].stakeholder, StakeholderId{4});
  EXPECT_EQ(umbrellas[1].stakeholder, StakeholderId{7});
  EXPECT_THAT(umbrellas[1].frequent_kinds, ElementsAre(StakeholderKind::union_));
}

//  Networks n1 (1 foundation, attends f) and n2 (2 foundations, attends f), n3 (unions, leads f).
TEST(KindContact, goes_through_networks_of_the_named_circle_of_equals_the_larger) {
  DatasetBuilder builder;
  for (const std::string_view id : {"n1", "n2", "n3"}) {
    builder.stakeholder(id, StakeholderKind::network);
  }
  builder.stakeholder("s1", StakeholderKind::foundation);
  builder.stakeholder("s2", StakeholderKind::foundation);
  builder.stakeholder("w", StakeholderKind::union_).venue("f", VenueKind::forum);
  builder.tie("s1", TieKind::member_of, "n1").tie("s1", TieKind::member_of, "n2");
  builder.tie("s2", TieKind::member_of, "n2").tie("w", TieKind::member_of, "n3");
  builder.tie("n1", TieKind::attends, "f", {.since = "2018"});
  builder.tie("n2", TieKind::attends, "f", {.since = "2018"});
  builder.tie("n3", TieKind::leads, "f", {.since = "2018"});
  builder.expect_kind({StakeholderKind::foundation, StakeholderKind::union_}, "f", {});
  const Network network = builder.network();
  const AsOf day = as_of("2019");
  const auto umbrellas = find_umbrellas(network, day);
  const KindContact found = find_kind_contact(first_view(network, day), umbrellas, 0.5);
  EXPECT_EQ(found.contact.credit, 0.5 / 3.0);
  EXPECT_EQ(found.contact.through, StakeholderId{1});
  ASSERT_NE(found.umbrella, nullptr);
  EXPECT_EQ(count_members(network, *found.umbrella, VenueId{0}, day).undated, 2U);
}

TEST(KindContact, is_not_through_one_that_counts_itself) {
  DatasetBuilder builder;
  builder.stakeholder("n", StakeholderKind::network).stakeholder("s", StakeholderKind::foundation);
  builder.venue("f", VenueKind::forum).tie("s", TieKind::member_of, "n");
  builder.tie("n", TieKind::leads, "f", {.since = "2018"});
  builder.expect_kind({StakeholderKind::foundation}, "f", {.also_counts = "n"});
  const Network network = builder.network();
  const AsOf day = as_of("2019");
  const auto umbrellas = find_umbrellas(network, day);
  const KindContact found = find_kind_contact(first_view(network, day), umbrellas, 0.5);
  EXPECT_EQ(found.contact.credit, 0.0);
  EXPECT_EQ(found.umbrella, nullptr);
}

TEST(CountsFor, takes_all_kinds_and_named_others_that_exist_on_the_day) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::museum).stakeholder("b", StakeholderKind::church);
  builder.stakeholder("c", StakeholderKind::church).stakeholder("d", StakeholderKind::media);
  builder.venue("f", VenueKind::forum).tie("b", TieKind::successor_of, "c", {.since = "2019"});
  builder.expect_kind({StakeholderKind::museum, StakeholderKind::church}, "f",
                      {.also_counts = "d"});
  const Network network = builder.network();
  const Expectation& expectation = network.expectations[ExpectationId{0}];
  const auto counts = [&](std::size_t who, std::string_view date) {
    return counts_for(network, expectation, StakeholderId{who}, as_of(date));
  };
  EXPECT_TRUE(counts(0, "2018"));
  EXPECT_TRUE(counts(3, "2018"));
  EXPECT_FALSE(counts(1, "2018"));
  EXPECT_TRUE(counts(2, "2018"));
  EXPECT_TRUE(counts(1, "2020"));
  EXPECT_FALSE(counts(2, "2020"));
}

}  // namespace
}  // namespace bindeglied::detail::standing_test
