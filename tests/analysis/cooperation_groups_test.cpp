#include "bindeglied/analysis/cooperation_groups.hpp"

#include <chrono>
#include <mutex>
#include <set>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::cooperation_groups_test {
namespace {

using testing::DatasetBuilder;

/// Two camps of six in five forums each, joined by one cooperation; camp 0 of museums in town, one
/// of them a university elsewhere.
Network two_camps() {
  DatasetBuilder builder;
  for (int camp = 0; camp < 2; ++camp) {
    const auto name = [&](const char* what, int i) {
      return what + std::to_string(camp) + std::to_string(i);
    };
    for (int f = 0; f < 5; ++f) builder.venue(name("f", f), VenueKind::forum);
    for (int i = 0; i < 6 - camp; ++i) {
      builder.stakeholder(name("s", i),
                          i == 5 ? StakeholderKind::university : StakeholderKind::museum,
                          {.place = i == 5 ? "city" : "town"});
      for (int f = 0; f < 3; ++f) {
        builder.tie(name("s", i), TieKind::participates, name("f", (i + f) % 5));
      }
    }
  }
  builder.tie("s00", TieKind::cooperates_with, "s10");
  builder.stakeholder("alone", StakeholderKind::church);
  return builder.network();
}

Grouping find(const Network& network, const NullOptions& null = {}) {
  return find_groups(network, find_cooperation(network, {}), {}, null);
}

TEST(CooperationGroups, are_those_that_cooperate_with_one_another) {
  const Network network = two_camps();
  const Grouping found = find(network);
  ASSERT_EQ(found.rows.size(), 2U);  // the one alone is no group
  const CooperationGroup& larger = found.rows[0];
  EXPECT_EQ(larger.id, "community:1");
  EXPECT_EQ(larger.size, 6U);
  ASSERT_EQ(larger.kinds.size(), 2U);
  EXPECT_EQ(larger.kinds[0].kind, StakeholderKind::museum);
  EXPECT_EQ(larger.kinds[0].count, 5U);
  EXPECT_EQ(larger.places[0].count, 5U);
  // s00 and s05 are in f0, f1, f2; so these have four of the six, f3 and f4 three.
  ASSERT_EQ(larger.venues.size(), 5U);
  EXPECT_EQ(larger.venues[0].count, 4U);
  EXPECT_EQ(larger.venues[4].count, 3U);
  EXPECT_EQ(larger.finding.code, "groups.finding_venue");
  // Everybody has 1 to spend in each of three venues; one cooperation of 19 parts leads out.
  EXPECT_NEAR(larger.inside, 18.0 / 19.0, 1e-12);
  EXPECT_EQ(found.verdict, ChanceVerdict::not_tested);
  EXPECT_EQ(found.chance.samples, 0U);
}

TEST(CooperationGroups, are_compared_with_groups_of_random_networks) {
  const Network network = two_camps();
  const Grouping found = find(network, {.null = 39, .threads = 1});
  EXPECT_EQ(found.verdict, ChanceVerdict::more);
  EXPECT_DOUBLE_EQ(found.chance.p, 2.0 / 40.0);
  EXPECT_GT(found.modularity, found.chance.mean);
  const Grouping again = find(network, {.null = 39, .threads = 3});
  EXPECT_EQ(again.chance.mean, found.chance.mean);
}

// Seven in seven forums of three, each two in one (the Fano plane): nobody is nearer to some than
// to others, which hardly any random network has.
TEST(CooperationGroups, may_keep_to_themselves_less_than_chance) {
  constexpr int members[7][3] = {{0, 1, 2}, {0, 3, 4}, {0, 5, 6}, {1, 3, 5},
                                 {1, 4, 6}, {2, 3, 6}, {2, 4, 5}};
  DatasetBuilder builder;
  for (int i = 0; i < 7; ++i) {
    builder.stakeholder("s" + std::to_string(i), StakeholderKind::museum);
    builder.venue("f" + std::to_string(i), VenueKind::forum);
  }
  for (int f = 0; f < 7; ++f) {
    for (const int i : members[f]) {
      builder.tie("s" + std::to_string(i), TieKind::participates, "f" + std::to_string(f));
    }
  }
  const Grouping found = find(builder.network(), {.null = 199});
  EXPECT_EQ(found.verdict, ChanceVerdict::less);
  EXPECT_LT(found.modularity, found.chance.mean);
}

TEST(CooperationGroups, are_found_by_no_more_threads_than_asked_for) {
  const Network network = two_camps();
  const Cooperation cooperation = find_cooperation(network, {});
  std::mutex mutex;
  std::set<std::thread::id> threads;
  const Watch watch{.progress = [&](std::string_view /*what*/, double /*share*/) {
    // A second thread, if there were one, would take the next start meanwhile.
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    const std::lock_guard lock(mutex);
    threads.insert(std::this_thread::get_id());
  }};
  (void)find_groups(network, cooperation, {}, {.null = 3, .threads = 1}, watch);
  EXPECT_EQ(threads, std::set{std::this_thread::get_id()});
}

TEST(CooperationGroups, can_be_stopped_in_the_middle_of_a_random_network) {
  const Network network = two_camps();
  const Cooperation cooperation = find_cooperation(network, {});
  std::stop_source stop;
  const Watch watch{.stop = stop.get_token(), .progress = [&](std::string_view what, double) {
                      if (what == "draw random networks") stop.request_stop();
                    }};
  try {
    (void)find_groups(network, cooperation, {}, {.null = 1, .threads = 1}, watch);
    ADD_FAILURE() << "went on";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::interrupted);
  }
}

TEST(CooperationGroups, of_direct_partners_share_no_venue) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::church).stakeholder("b", StakeholderKind::church);
  builder.tie("a", TieKind::cooperates_with, "b");
  builder.venue("alone", VenueKind::forum).tie("a", TieKind::participates, "alone");
  const Grouping found = find(builder.network());
  ASSERT_EQ(found.rows.size(), 1U);
  EXPECT_EQ(found.rows[0].finding.code, "groups.finding");
  EXPECT_TRUE(found.rows[0].venues.empty());
  EXPECT_TRUE(found.rows[0].places.empty());
  EXPECT_EQ(found.rows[0].inside, 1.0);
}

CooperationGroup group(const std::vector<std::size_t>& members) {
  CooperationGroup row{.size = static_cast<std::uint32_t>(members.size())};
  for (const std::size_t member : members) row.members.push_back(StakeholderId{member});
  return row;
}

TEST(CooperationGroups, say_where_their_members_were) {
  std::vector<CooperationGroup> after = {group({0, 1, 2, 5, 9}), group({7})};
  compare_groups({group({0, 1, 3}), group({2, 5, 6, 1})}, after);
  EXPECT_EQ(after[0].stayed, 2U);  // 0 and 1
  EXPECT_EQ(after[0].came, 2U);    // 2 and 5
  EXPECT_EQ(after[0].joined, 1U);  // 9
  EXPECT_EQ(after[1].stayed, 0U);
  EXPECT_EQ(after[1].joined, 1U);
  compare_groups({}, after);
  EXPECT_EQ(after[0].stayed, 0U);
  EXPECT_EQ(after[0].joined, 5U);
}

TEST(CooperationGroups, have_no_kinds_where_the_data_names_none) {
  DatasetBuilder builder;
  builder.stakeholder("a").stakeholder("b").stakeholder("c").stakeholder("d");
  builder.tie("a", TieKind::cooperates_with, "b");
  builder.venue("forum", VenueKind::forum).tie("c", TieKind::participates, "forum");
  builder.tie("d", TieKind::participates, "forum");
  const Grouping found = find(builder.network());
  EXPECT_FALSE(found.knows_kinds);
  EXPECT_EQ(found.unknown_kinds, 4U);
  ASSERT_EQ(found.rows.size(), 2U);
  EXPECT_TRUE(found.rows[0].kinds.empty());
  EXPECT_EQ(found.rows[0].finding.code, "groups.finding_unknown");
  EXPECT_EQ(found.rows[0].finding.arguments.size(), 2U);
  EXPECT_EQ(found.rows[1].finding.code, "groups.finding_venue_unknown");
  EXPECT_EQ(found.rows[1].finding.arguments.size(), 4U);
}

}  // namespace
}  // namespace bindeglied::cooperation_groups_test
