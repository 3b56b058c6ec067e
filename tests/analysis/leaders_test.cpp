#include "bindeglied/analysis/leaders.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::leaders_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;

AsOf as_of(std::string_view date) { return {.day = parse_date(date)->range().first}; }

//  p > f; venues by id: f = 0, p = 1
DatasetBuilder forum_in_process() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation);
  builder.stakeholder("b", StakeholderKind::ministry).stakeholder("c", StakeholderKind::union_);
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  return builder;
}
constexpr StakeholderId a{0};
constexpr StakeholderId b{1};
constexpr VenueId f{0};

TEST(Leaders, of_the_venue_come_before_those_around_it_the_best_documented_first) {
  DatasetBuilder builder = forum_in_process();
  builder.tie("a", TieKind::leads, "f", {.since = "2018", .is_inferred = true});
  builder.tie("b", TieKind::leads, "f", {.since = "2018"}).tie("c", TieKind::leads, "p");
  const Network network = builder.network();
  EXPECT_THAT(find_leaders(network, f, as_of("2019-01-01")),
              ElementsAre(NodeId{1}, NodeId{0}, NodeId{2}));
  EXPECT_THAT(find_leaders(network, f, as_of("2017-12-31")), ElementsAre(NodeId{2}));
}

std::string later(const DatasetBuilder& builder, const AsOf& day) {
  const Network network = builder.network();
  const auto found = find_later_leader(network, f, day);
  if (!found) return "nobody";
  return std::string(network.text(network.node_ids[network.node(found->stakeholder)])) + " " +
         found->date;
}

TEST(LaterLeader, is_the_first_that_is_documented_after_the_day) {
  DatasetBuilder builder = forum_in_process();
  builder.tie("a", TieKind::leads, "f", {.since = "2021"});
  builder.tie("b", TieKind::leads, "f", {.since = "2020-03", .is_inferred = true});
  builder.tie("c", TieKind::attends, "f", {.since = "2020"});
  EXPECT_EQ(later(builder, as_of("2019-07-31")), "b 2020-03");
  AsOf explicit_only = as_of("2019-07-31");
  explicit_only.explicit_only = true;
  EXPECT_EQ(later(builder, explicit_only), "a 2021");
  EXPECT_EQ(later(builder, as_of("2020-02-29")), "b 2020-03");
  EXPECT_EQ(later(builder, as_of("2020-03-01")), "nobody");  // may lead by then
}

TEST(LaterLeader, may_be_known_by_evidence_alone_but_not_without_any_date) {
  DatasetBuilder builder = forum_in_process();
  builder.tie("a", TieKind::leads, "f", {.seen = "2024"});
  EXPECT_EQ(later(builder, as_of("2019-07-31")), "a 2024");
  DatasetBuilder undated = forum_in_process();
  undated.tie("a", TieKind::leads, "f");
  EXPECT_EQ(later(undated, as_of("2019-07-31")), "nobody");
}

TEST(LaterLeader, is_looked_for_outwards_until_somebody_leads_on_the_day) {
  DatasetBuilder builder = forum_in_process();
  builder.tie("c", TieKind::leads, "p", {.since = "2021"});
  EXPECT_EQ(later(builder, as_of("2019-07-31")), "c 2021");
  builder.tie("b", TieKind::leads, "p", {.since = "2018"});
  EXPECT_EQ(later(builder, as_of("2019-07-31")), "nobody");
  builder.tie("a", TieKind::leads, "f", {.since = "2020"});
  EXPECT_EQ(later(builder, as_of("2019-07-31")), "a 2020");
}

}  // namespace
}  // namespace bindeglied::leaders_test
