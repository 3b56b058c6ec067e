#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::build_claims_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

DatasetBuilder small() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation).stakeholder("b", StakeholderKind::church);
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  return builder;
}

void remove_ids(DatasetBuilder& builder) {
  for (ExpectationRecord& row : builder.dataset().expectations) row.id = empty_text();
}

std::vector<std::string> ids(const Network& network) {
  std::vector<std::string> found;
  for (const Expectation& expectation : network.expectations) {
    found.emplace_back(network.text(expectation.id));
  }
  return found;
}

TEST(BuildClaims, keeps_what_an_expectation_says) {
  DatasetBuilder builder = small();
  builder.expect_kind({StakeholderKind::foundation, StakeholderKind::network}, "f",
                      {.level = Level::consulted,
                       .min_count = 2,
                       .due = "2019-07",
                       .weight = 0.75,
                       .also_counts = "b|a|b"});
  const Network network = builder.network();
  const Expectation& expectation = network.expectations[ExpectationId{0}];
  EXPECT_TRUE(expectation.stakeholder.is_none());
  EXPECT_THAT(expectation.kinds,
              ElementsAre(StakeholderKind::foundation, StakeholderKind::network));
  EXPECT_THAT(expectation.also_counts, ElementsAre(StakeholderId{0}, StakeholderId{1}));
  EXPECT_EQ(expectation.min_count, 2U);
  EXPECT_EQ(expectation.venue, VenueId{0});
  EXPECT_EQ(expectation.level, Level::consulted);
  EXPECT_EQ(expectation.due, PartialDate(2019, 7, 0));
  EXPECT_DOUBLE_EQ(expectation.weight, 0.75);
  EXPECT_THAT(expectation.sources, ElementsAre(SourceId{0}));
}

TEST(BuildClaims, makes_up_missing_ids_from_content) {
  DatasetBuilder builder = small();
  builder.expect("a", "f", {.weight = 0.5}).expect("a", "f", {.weight = 0.25});
  builder.expect_kind({StakeholderKind::church}, "p", {});
  remove_ids(builder);
  builder.expect("b", "f", {});
  builder.dataset().expectations.back().id = builder.text("exp:church/p");
  const Network network = builder.network();
  EXPECT_THAT(ids(network), ElementsAre("exp:a/f", "exp:a/f~2", "exp:church/p", "exp:church/p~2"));
  EXPECT_DOUBLE_EQ(network.expectations[ExpectationId{0}].weight, 0.25);
  EXPECT_DOUBLE_EQ(network.expectations[ExpectationId{1}].weight, 0.5);
  EXPECT_EQ(network.expectations[ExpectationId{2}].stakeholder, StakeholderId{1});
}

TEST(BuildClaims, is_due_at_the_end_of_its_phase_when_it_names_no_date) {
  DatasetBuilder builder = small();
  builder.phase("p", "2018-12-18", "2019-07-15");
  builder.expect("a", "f", {}).expect("b", "f", {.due = "2019-01"}).expect("b", "p", {});
  for (ExpectationRecord& row : builder.dataset().expectations) row.phase = builder.text("working");
  builder.dataset().expectations[2].phase = builder.text("no such phase");
  const Network network = builder.network();
  EXPECT_EQ(network.expectations[ExpectationId{0}].due, PartialDate(2019, 7, 15));
  EXPECT_EQ(network.expectations[ExpectationId{1}].due, PartialDate(2019, 1, 0));
  EXPECT_TRUE(network.expectations[ExpectationId{2}].due.is_none());
}

TEST(BuildClaims, takes_the_widest_period_that_a_check_may_speak_about) {
  DatasetBuilder builder = small();
  builder.check("a", "f", "2018-08", "2019-07").check("b", "p", {}, {});
  const Network network = builder.network();
  const Check& first = network.checks[CheckId{0}];
  EXPECT_EQ(first.stakeholder, StakeholderId{0});
  EXPECT_EQ(to_iso(first.period.first), "2018-08-01");
  EXPECT_EQ(to_iso(first.period.last), "2019-07-31");
  EXPECT_EQ(network.checks[CheckId{1}].period, DayRange{});
}

TEST(BuildClaims, sorts_checks_phases_needs_and_offers_by_content) {
  DatasetBuilder builder = small();
  builder.check("b", "f", {}, {}).check("a", "f", "2019", {}).check("a", "f", "2018", {});
  builder.phase("p", "2019", "2020").phase("f", "2019", "2020").phase("p", "2018", "2019");
  builder.dataset().needs = {{.venue = builder.text("p"), .capability = builder.text("research")},
                             {.venue = builder.text("p"), .capability = builder.text("funding")}};
  builder.dataset().offers = {
      {.stakeholder = builder.text("b"), .capability = builder.text("land")},
      {.stakeholder = builder.text("a"), .capability = builder.text("land")}};
  const Network network = builder.network();
  EXPECT_EQ(check_key(network, CheckId{0}), "check:a/f/2018-01-01");
  EXPECT_EQ(check_key(network, CheckId{2}), "check:b/f/-");
  EXPECT_EQ(network.phases[0].venue, VenueId{0});
  EXPECT_EQ(network.phases[1].starts, PartialDate(2018, 0, 0));
  EXPECT_TRUE(network.phases[0].is_working);
  EXPECT_EQ(network.text(network.needs[0].capability), "funding");
  EXPECT_EQ(network.offers[0].stakeholder, StakeholderId{0});
}

TEST(BuildClaims, gives_no_default_source_to_what_is_assumed_by_kind) {
  DatasetBuilder builder = small();
  builder.dataset().sources.push_back({.id = builder.text("s")});
  builder.dataset().dataset.push_back({.default_source = builder.text("s")});
  builder.dataset().needs = {
      {.venue = builder.text("p"), .capability = builder.text("a"), .basis = Basis::documented},
      {.venue = builder.text("p"), .capability = builder.text("b"), .basis = Basis::prior}};
  const Network network = builder.network();
  EXPECT_THAT(network.needs[0].sources, ElementsAre(SourceId{0}));
  EXPECT_THAT(network.needs[1].sources, IsEmpty());
}

TEST(Market, knows_capabilities_by_their_german_and_english_words) {
  testing::DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation).venue("x", VenueKind::project);
  builder.need("x", "förderung").offer("a", "Funding").offer("a", "Kaffee");
  const Network network = builder.network();
  EXPECT_EQ(network.text(network.needs[0].capability), "funding");
  std::vector<std::string_view> offered;
  for (const Offer& offer : network.offers) offered.push_back(network.text(offer.capability));
  std::ranges::sort(offered);
  EXPECT_EQ(offered, (std::vector<std::string_view>{"Kaffee", "funding"}));
}

}  // namespace
}  // namespace bindeglied::build_claims_test
