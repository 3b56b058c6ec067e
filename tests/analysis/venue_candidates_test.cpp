#include "bindeglied/analysis/detail/venue_candidates.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::venue_candidates_test {
namespace {

using namespace detail;  // NOLINT(google-build-using-namespace): all under test
using testing::DatasetBuilder;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr AsOf any_day{};

/// Topics in a tree of 12, 30 stakeholders and 8 projects with some of them, 60 ties.
Network random_topics(unsigned seed) {
  std::mt19937 engine(seed);
  const auto below = [&](std::size_t count) { return engine() % count; };
  const auto some_topics = [&] {
    std::string list = "t" + std::to_string(below(12));
    if (below(2) == 0) list += "|t" + std::to_string(below(12));
    return list;
  };
  DatasetBuilder builder;
  for (int i = 0; i < 30; ++i) {
    builder.stakeholder("s" + std::to_string(i), StakeholderKind::company,
                        {.topics = below(5) == 0 ? "" : some_topics()});
  }
  for (int i = 0; i < 8; ++i) {
    builder.venue("v" + std::to_string(i), VenueKind::project, {}, {.topics = some_topics()});
  }
  for (TopicRecord& topic : builder.dataset().topics) {
    const std::size_t number =
        std::stoul(std::string(builder.dataset().strings->view(topic.id).substr(1)));
    if (number > 0) topic.parent = builder.text("t" + std::to_string(number / 2));
  }
  for (TopicRecord& topic : builder.dataset().topics) {
    const auto is_there = [&](const TopicRecord& other) { return other.id == topic.parent; };
    if (std::ranges::none_of(builder.dataset().topics, is_there)) topic.parent = empty_text();
  }
  for (int i = 0; i < 60; ++i) {
    builder.tie("s" + std::to_string(below(30)), TieKind::participates,
                "v" + std::to_string(below(8)));
  }
  return builder.network();
}

TEST(BestByTopics, holds_the_best_by_cosine_whatever_is_skipped) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    const Network network = random_topics(seed);
    const CandidateIndex index = build_candidate_index(network, any_day);
    Scratch scratch(network.stakeholders.size());
    scratch.sums[StakeholderId{3}] = left_out;
    for (const VenueId venue : network.venues.ids()) {
      std::vector<Ranked> all;
      for (const StakeholderId id : network.stakeholders.ids()) {
        const double fit = topic_fit(index.topics, network.node(id), network.node(venue));
        if (fit > 0.0 && id != StakeholderId{3}) all.push_back({id, fit});
      }
      keep_largest(all, 5);
      const auto best = best_by_topics(index, network.node(venue), 5, scratch);
      for (const Ranked& expected : all) {
        const auto found = std::ranges::find(best, expected.stakeholder, &Ranked::stakeholder);
        ASSERT_NE(found, best.end()) << seed;
        EXPECT_GE(found->figure, expected.figure) << seed;
        EXPECT_LE(found->figure, 1.0) << seed;
      }
      EXPECT_EQ(std::ranges::find(best, StakeholderId{3}, &Ranked::stakeholder), best.end());
      EXPECT_EQ(std::ranges::count(scratch.sums, 0.0), 29);
      EXPECT_EQ(scratch.sums[StakeholderId{3}], left_out);
    }
  }
}

//  a and b in x; b and c in y; c and d in z (three there); the process p of all counts for nothing.
TEST(SumContact, sums_the_shares_of_known_partners_in_other_venues) {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::process);
  for (const char* id : {"x", "y", "z"}) builder.venue(id, VenueKind::project);
  for (const char* id : {"a", "b", "c", "d"}) {
    builder.stakeholder(id, StakeholderKind::company).tie(id, TieKind::attends, "p");
  }
  builder.tie("a", TieKind::partner_in, "x").tie("b", TieKind::partner_in, "x");
  builder.tie("b", TieKind::partner_in, "y").tie("c", TieKind::partner_in, "y");
  builder.tie("b", TieKind::partner_in, "z").tie("c", TieKind::partner_in, "z");
  builder.tie("d", TieKind::partner_in, "z");
  const Network network = builder.network();
  const CandidateIndex index = build_candidate_index(network, any_day);
  Scratch scratch(network.stakeholders.size());
  scratch.sums[StakeholderId{0}] = left_out;
  scratch.sums[StakeholderId{1}] = left_out;
  const auto contacts = [&](std::size_t busiest) {
    std::vector<std::pair<std::size_t, double>> found;
    for (const StakeholderId id : sum_contact(index, VenueId{1}, busiest, scratch)) {
      found.emplace_back(id.index(), std::exchange(scratch.sums[id], 0.0));
    }
    std::ranges::sort(found);
    return found;
  };
  // c: 1/2 through y and 1/3 through z; d: 1/3.
  const auto found = contacts(9);
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].first, 2U);
  EXPECT_DOUBLE_EQ(found[0].second, 5.0 / 6.0);
  EXPECT_EQ(found[1].first, 3U);
  EXPECT_DOUBLE_EQ(found[1].second, 1.0 / 3.0);
  EXPECT_THAT(contacts(2), IsEmpty());  // b has three venues
  EXPECT_THAT(contacts(3), SizeIs(2));
  EXPECT_EQ(std::ranges::count(scratch.sums, 0.0), 2);
}

TEST(KeepLargest, prefers_the_first_of_equals) {
  std::vector<Ranked> ranked = {
      {StakeholderId{2}, 0.5}, {StakeholderId{1}, 0.5}, {StakeholderId{0}, 0.1}};
  keep_largest(ranked, 1);
  ASSERT_EQ(ranked.size(), 1U);
  EXPECT_EQ(ranked[0].stakeholder, StakeholderId{1});
}

//  Sums in [0, 1) in tenths, so that many are equal; who was taken before has none.
TEST(BestContacts, are_the_largest_sums_that_are_left) {
  for (unsigned seed = 0; seed < 50; ++seed) {
    std::mt19937 engine(seed);
    Scratch scratch(200);
    std::vector<StakeholderId> touched;
    std::vector<Ranked> expected;
    for (std::size_t i = 0; i < 200; ++i) {
      const StakeholderId id{(i * 67) % 200};
      touched.push_back(id);
      const double sum = static_cast<double>(engine() % 10) / 10.0;
      scratch.sums[id] = sum;
      if (sum > 0.0) expected.push_back({id, sum / (1.0 + sum)});
    }
    keep_largest(expected, 7);
    std::vector<std::pair<double, StakeholderId>> best;
    std::vector<std::pair<double, StakeholderId>> all;
    const auto found = best_contacts(scratch, touched, 7);
    best.reserve(found.size());
    all.reserve(expected.size());
    for (const auto& [id, figure] : found) best.emplace_back(figure, id);
    for (const auto& [id, figure] : expected) all.emplace_back(figure, id);
    EXPECT_THAT(best, ::testing::UnorderedElementsAreArray(all)) << seed;
    EXPECT_EQ(std::ranges::count(scratch.sums, 0.0), 200);
  }
}

}  // namespace
}  // namespace bindeglied::venue_candidates_test
