#include "bindeglied/matching/partner_study.hpp"

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::partner_study_test {
namespace {

using testing::DatasetBuilder;

Day day(std::string_view text) { return parse_date(text)->range().first; }

std::size_t members_of(const Network& network, const AsOf& as_of) {
  return build_partner_study(network, as_of, {}, 1).index.history.members[VenueId{0}].size();
}

TEST(PartnerStudy, has_as_history_what_is_documented_on_the_day_itself) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other).stakeholder("b", StakeholderKind::other);
  builder.stakeholder("c", StakeholderKind::other).stakeholder("d", StakeholderKind::other);
  builder.venue("p", VenueKind::project);
  builder.tie("a", TieKind::partner_in, "p", {.since = "2019-06-30"});
  builder.tie("b", TieKind::partner_in, "p", {.since = "2019"});  // may have begun
  builder.tie("c", TieKind::partner_in, "p", {.seen = "2019-07-01"});
  builder.tie("d", TieKind::partner_in, "p", {.since = "2018", .is_inferred = true});
  const Network network = builder.network();
  EXPECT_EQ(members_of(network, {.day = day("2019-06-30")}), 3U);
  EXPECT_EQ(members_of(network, {.day = day("2019-06-29")}), 2U);
  EXPECT_EQ(members_of(network, {.day = day("2019-07-01")}), 4U);
  EXPECT_EQ(members_of(network, {.day = day("2019-06-30"), .explicit_only = true}), 2U);
  EXPECT_EQ(members_of(network, {}), 4U);
}

TEST(PartnerStudy, counts_ages_from_the_day) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other).venue("p", VenueKind::project);
  builder.tie("a", TieKind::partner_in, "p", {.since = "2015-06-30"});
  const PartnerStudy study =
      build_partner_study(builder.network(), {.day = day("2019-06-30")}, {}, 1);
  EXPECT_NEAR(static_cast<double>(study.index.decay_4[VenueId{0}]), 0.5, 0.001);
}

}  // namespace
}  // namespace bindeglied::partner_study_test
