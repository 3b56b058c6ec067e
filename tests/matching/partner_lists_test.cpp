#include "bindeglied/matching/partner_lists.hpp"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::partner_lists_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<StakeholderId> partners_of(const PartnerLists& partners, std::size_t who) {
  const auto list = partners[StakeholderId{who}];
  return {list.begin(), list.end()};
}

//  p1: a b c   p2: a b   p3: c d   p4: e
TEST(PartnerLists, list_each_partner_once_ascending) {
  testing::DatasetBuilder builder;
  for (const auto* id : {"a", "b", "c", "d", "e"}) builder.stakeholder(id, StakeholderKind::other);
  for (const auto* id : {"p1", "p2", "p3", "p4"}) builder.venue(id, VenueKind::project);
  for (const auto& [where, members] : std::vector<std::pair<const char*, std::vector<const char*>>>{
           {"p1", {"a", "b", "c"}}, {"p2", {"a", "b"}}, {"p3", {"c", "d"}}, {"p4", {"e"}}}) {
    for (const auto* who : members) {
      builder.tie(who, TieKind::partner_in, where, {.since = "2016-01-01"});
    }
  }
  const PartnerLists partners = find_partners(build_history(builder.network(), {}));
  EXPECT_THAT(partners_of(partners, 0), ElementsAre(StakeholderId{1}, StakeholderId{2}));
  EXPECT_THAT(partners_of(partners, 2),
              ElementsAre(StakeholderId{0}, StakeholderId{1}, StakeholderId{3}));
  EXPECT_THAT(partners_of(partners, 3), ElementsAre(StakeholderId{2}));
  EXPECT_THAT(partners_of(partners, 4), IsEmpty());
}

}  // namespace
}  // namespace bindeglied::partner_lists_test
