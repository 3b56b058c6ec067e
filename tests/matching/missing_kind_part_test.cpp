#include "bindeglied/matching/missing_kind_part.hpp"

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::missing_kind_part_test {
namespace {

using testing::DatasetBuilder;

/// p in forum f, g another forum; unions or churches are expected in f, weight 0.8; "c" in g.
Network with_expectations() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::union_).stakeholder("b", StakeholderKind::church);
  builder.stakeholder("c", StakeholderKind::other).stakeholder("d", StakeholderKind::other);
  builder.venue("f", VenueKind::forum).venue("g", VenueKind::forum);
  builder.venue("p", VenueKind::project, "f");
  builder.expect("c", "f", {.weight = 0.4});
  builder.expect_kind({StakeholderKind::union_, StakeholderKind::church}, "f",
                      {.weight = 0.8, .also_counts = "d"});
  return builder.network();
}

Gap gap(const Network& network, ExpectationId expectation, GapStatus status) {
  return {.venue = network.expectations[expectation].venue,
          .status = status,
          .expectation = expectation};
}

double value_of(const Network& network, const std::vector<Gap>& gaps, StakeholderId candidate,
                VenueId project = VenueId{2}) {
  const auto open = open_expectations(network, gaps, make_query(network, project, {}));
  const auto found = match_expectation(network, open, candidate);
  return found ? found->value : 0.0;
}

TEST(MissingKindPart, is_the_weight_when_not_met_half_when_unknown_none_when_met) {
  const Network network = with_expectations();  // expectations: exp-c-f, exp-union-f
  const ExpectationId unions{1};
  EXPECT_EQ(value_of(network, {gap(network, unions, GapStatus::not_met)}, StakeholderId{0}), 0.8);
  EXPECT_EQ(value_of(network, {gap(network, unions, GapStatus::unknown)}, StakeholderId{0}), 0.4);
  EXPECT_EQ(value_of(network, {gap(network, unions, GapStatus::met)}, StakeholderId{0}), 0.0);
}

TEST(MissingKindPart, counts_every_expected_kind_who_counts_beside_it_and_who_is_named) {
  const Network network = with_expectations();
  const std::vector<Gap> gaps = {gap(network, ExpectationId{0}, GapStatus::not_met),
                                 gap(network, ExpectationId{1}, GapStatus::not_met)};
  EXPECT_EQ(value_of(network, gaps, StakeholderId{1}), 0.8);
  EXPECT_EQ(value_of(network, gaps, StakeholderId{2}), 0.4);
  EXPECT_EQ(value_of(network, gaps, StakeholderId{3}), 0.8);
}

TEST(MissingKindPart, looks_only_around_the_project) {
  const Network network = with_expectations();
  const std::vector<Gap> gaps = {gap(network, ExpectationId{1}, GapStatus::not_met)};
  EXPECT_EQ(value_of(network, gaps, StakeholderId{0}, VenueId{1}), 0.0);
}

TEST(MissingKindPart, halves_with_each_step_further_out_than_the_enclosing_venue) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::union_);
  builder.venue("f", VenueKind::forum, "v").venue("p", VenueKind::project, "f");
  builder.venue("v", VenueKind::process);
  builder.expect_kind({StakeholderKind::union_}, "v", {.weight = 0.8});
  const Network network = builder.network();  // venues: f, p, v
  const std::vector<Gap> gaps = {gap(network, ExpectationId{0}, GapStatus::not_met)};
  EXPECT_EQ(value_of(network, gaps, StakeholderId{0}, VenueId{1}), 0.4);
  EXPECT_EQ(value_of(network, gaps, StakeholderId{0}, VenueId{0}), 0.8);
  EXPECT_EQ(value_of(network, gaps, StakeholderId{0}, VenueId{2}), 0.8);
}

TEST(MissingKindPart, names_the_candidate_s_own_kind_where_it_is_expected) {
  const Network network = with_expectations();
  const auto kind = [&](StakeholderId who) {
    const OpenExpectation open{.expectation = ExpectationId{1}, .status = GapStatus::not_met};
    return std::get<StakeholderKind>(missing_kind_reason(network, open, who).text.arguments[0]);
  };
  EXPECT_EQ(kind(StakeholderId{1}), StakeholderKind::church);
  EXPECT_EQ(kind(StakeholderId{3}), StakeholderKind::union_);  // counts beside the kinds
}

TEST(MissingKindPart, gives_nothing_to_who_is_documented_there_already) {
  const Network network = with_expectations();
  Gap late = gap(network, ExpectationId{1}, GapStatus::not_met);
  late.documented = {StakeholderId{1}, StakeholderId{0}};
  EXPECT_EQ(value_of(network, {late}, StakeholderId{0}), 0.0);
  EXPECT_EQ(value_of(network, {late}, StakeholderId{3}), 0.8);
}

TEST(MissingKindPart, says_which_kind_is_missing_where) {
  const Network network = with_expectations();
  const auto code = [&](std::size_t expectation, GapStatus status, StakeholderId who) {
    const OpenExpectation open{.expectation = ExpectationId{expectation}, .status = status};
    return missing_kind_reason(network, open, who).text.code;
  };
  EXPECT_EQ(code(1, GapStatus::not_met, StakeholderId{0}), "recommend.missing_kind_not_met");
  EXPECT_EQ(code(1, GapStatus::unknown, StakeholderId{0}), "recommend.missing_kind_unknown");
  EXPECT_EQ(code(0, GapStatus::not_met, StakeholderId{2}), "recommend.expected_not_met");
  EXPECT_EQ(code(0, GapStatus::unknown, StakeholderId{2}), "recommend.expected_unknown");
}

}  // namespace
}  // namespace bindeglied::missing_kind_part_test
