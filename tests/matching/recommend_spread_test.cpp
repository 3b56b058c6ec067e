#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::recommend_spread_test {
namespace {

using testing::DatasetBuilder;

const AsOf in_2019{.day = parse_date("2019-06-30")->range().first};

//  Four projects on the same topic, and forty who have it; those of even number took part in q.
DatasetBuilder alike() {
  DatasetBuilder builder;
  for (const char* id : {"p1", "p2", "p3", "p4"}) {
    builder.venue(id, VenueKind::project, {}, {.topics = "x"});
  }
  builder.venue("q", VenueKind::forum);
  for (int i = 10; i < 50; ++i) {
    const std::string id = "s" + std::to_string(i);
    builder.stakeholder(id, StakeholderKind::other, {.topics = "x"});
    if (i % 2 == 0) builder.tie(id, TieKind::participates, "q", {.since = "2018"});
  }
  return builder;
}

std::map<VenueId, std::vector<Recommendation>> lists_of(const Recommendations& found) {
  std::map<VenueId, std::vector<Recommendation>> lists;
  for (const Recommendation& row : found.rows) lists[row.project].push_back(row);
  return lists;
}

std::size_t count_named(const Recommendations& found) {
  std::set<StakeholderId> named;
  for (const Recommendation& row : found.rows) named.insert(row.candidate);
  return named.size();
}

Recommendations spread(const Network& network, double factor, std::uint32_t top = 10) {
  return recommend_partners(network, {}, in_2019, {}, {.top = top, .spread = factor});
}

TEST(RecommendSpread, names_so_many_times_as_many_in_lists_as_long) {
  const Network network = alike().network();
  const Recommendations plain = spread(network, 1.0);
  EXPECT_FALSE(plain.spread.has_value());
  const std::size_t before = count_named(plain);
  for (const double factor : {1.5, 2.0}) {
    const Recommendations found = spread(network, factor);
    EXPECT_EQ(count_named(found), static_cast<std::size_t>(factor * static_cast<double>(before)));
    ASSERT_TRUE(found.spread.has_value());
    EXPECT_EQ(found.spread->factor, factor);
    EXPECT_EQ(found.spread->named, count_named(found));
    EXPECT_EQ(found.spread->named_without, before);
    EXPECT_EQ(found.further, plain.further);
    for (const auto& [project, rows] : lists_of(found)) {
      ASSERT_EQ(rows.size(), 10U);
      for (std::uint32_t i = 0; i < 10; ++i) {
        EXPECT_EQ(rows[i].rank, i + 1);
        EXPECT_FALSE(rows[i].reasons.empty());
        if (i > 0) {
          EXPECT_LE(rows[i].score, rows[i - 1].score);
        }
      }
    }
  }
  EXPECT_EQ(count_named(spread(network, 1000.0)), 34U);  // two stay in each of four lists of ten
}

TEST(RecommendSpread, keeps_the_rows_for_new_faces) {
  const Network network = alike().network();
  for (const double factor : {1.0, 3.0, 1000.0}) {
    for (const auto& [project, rows] : lists_of(spread(network, factor))) {
      EXPECT_GE(std::ranges::count(rows, true, &Recommendation::is_new_face), 2) << factor;
    }
  }
}

TEST(RecommendSpread, spreads_lists_of_any_length) {
  const Network network = alike().network();
  for (const std::uint32_t top : {1U, 3U, 20U}) {
    const std::size_t before = count_named(spread(network, 1.0, top));
    const Recommendations found = spread(network, 1.5, top);
    EXPECT_EQ(count_named(found), (before * 3 + 1) / 2) << top;
    for (const auto& [project, rows] : lists_of(found)) EXPECT_EQ(rows.size(), top);
  }
}

//  Where a row stands by the spread alone its rank is not that of the full list.
TEST(RecommendSpread, says_how_firm_a_rank_is_only_where_it_is_that_of_the_full_list) {
  const Network network = alike().network();
  std::map<std::pair<VenueId, StakeholderId>, std::uint32_t> full;
  for (const Recommendation& row :
       recommend_partners(network, {}, in_2019, {}, {.top = 40, .list = CandidateList::combined})
           .rows) {
    full[{row.project, row.candidate}] = row.rank;
  }
  std::size_t without = 0;
  for (const Recommendation& row : spread(network, 2.0).rows) {
    EXPECT_EQ(row.rank_interval.has_value(), row.rank == full.at({row.project, row.candidate}));
    if (!row.rank_interval) ++without;
  }
  EXPECT_GT(without, 0U);
}

TEST(RecommendSpread, wants_a_factor_of_1_or_more_and_is_the_same_on_more_threads) {
  const Network network = alike().network();
  EXPECT_THROW((void)spread(network, 0.9), Error);
  EXPECT_THROW((void)spread(network, 1001.0), Error);
  const auto ids = [&](std::uint32_t threads) {
    std::vector<std::string> found;
    for (const Recommendation& row :
         recommend_partners(network, {}, in_2019, {}, {.spread = 2.0, .threads = threads}).rows) {
      found.push_back(row.id);
    }
    return found;
  };
  EXPECT_EQ(ids(1), ids(3));
}

}  // namespace
}  // namespace bindeglied::recommend_spread_test
