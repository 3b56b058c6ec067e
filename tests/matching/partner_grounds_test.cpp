#include "bindeglied/matching/partner_grounds.hpp"

#include <stop_token>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::partner_grounds_test {
namespace {

const AsOf in_2019{.day = parse_date("2019-06-30")->range().first};

//  b is expected in f; a succeeds it after the day.
testing::DatasetBuilder an_expectation() {
  testing::DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation);
  builder.stakeholder("b", StakeholderKind::foundation).venue("f", VenueKind::forum);
  builder.tie("a", TieKind::successor_of, "b", {.since = "2020"});
  builder.expect("b", "f", {});
  return builder;
}

TEST(PartnerGrounds, know_the_gaps_and_who_is_there_on_the_day) {
  const Network network = an_expectation().network();
  const PartnerGrounds grounds = find_partner_grounds(network, in_2019, {}, 1);
  ASSERT_EQ(grounds.gaps.size(), 1U);
  EXPECT_EQ(grounds.gaps[0].stakeholder, StakeholderId{1});
  EXPECT_EQ(grounds.study.is_there[StakeholderId{0}], 0);
  EXPECT_EQ(grounds.study.is_there[StakeholderId{1}], 1);
  EXPECT_EQ(grounds.as_of.day, in_2019.day);
}

TEST(PartnerGrounds, are_not_found_when_asked_to_stop) {
  const Network network = an_expectation().network();
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW((void)find_partner_grounds(network, in_2019, {}, 1, {.stop = source.get_token()}),
               Error);
}

}  // namespace
}  // namespace bindeglied::partner_grounds_test
