#include "tests/support/feature_checks.hpp"

namespace bindeglied::neighbour_features_test {
namespace {

using testing::DatasetBuilder;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::FloatNear;

constexpr std::array neighbour_columns{Feature::adamic_adar, Feature::resource_allocation,
                                       Feature::three_steps};

/// A project with these members before the day.
void meet(DatasetBuilder& builder, std::string_view where,
          const std::vector<std::string_view>& members) {
  for (const std::string_view who : members) {
    builder.tie(who, TieKind::partner_in, where, {.since = "2016-01-01"});
  }
}

//  k - a - c - d    k - b - c    a - e;   q is the query, k is known.
//  Partners: a 3 (k, c, e), b 2 (k, c), c 3 (a, b, d), d 1, e 1, k 2.
DatasetBuilder two_ways_to_c() {
  DatasetBuilder builder;
  for (const std::string_view id : {"a", "b", "c", "d", "e", "k"}) {
    builder.stakeholder(id, StakeholderKind::company);
  }
  for (const std::string_view id : {"ac", "ae", "bc", "cd", "ka", "kb", "q"}) {
    builder.venue(id, VenueKind::project);
  }
  meet(builder, "ac", {"a", "c"});
  meet(builder, "ae", {"a", "e"});
  meet(builder, "bc", {"b", "c"});
  meet(builder, "cd", {"c", "d"});
  meet(builder, "ka", {"k", "a"});
  meet(builder, "kb", {"k", "b"});
  return builder;
}

FeatureTable neighbour_features(const DatasetBuilder& builder,
                                const std::vector<std::string_view>& known) {
  return testing::features_before(builder.network(), "2020-01-01", "q", known);
}

// c over a and b: 1 / ln 3 + 1 / ln 2 = 2.352934, e over a: 0.910239; 1/3 + 1/2 and 1/3.
TEST(NeighbourFeatures, common_partners_count_by_how_few_partners_they_have) {
  const FeatureTable table = neighbour_features(two_ways_to_c(), {"k"});
  EXPECT_THAT(table[Feature::adamic_adar],
              ElementsAre(0.0F, 0.0F, 1.0F, 0.0F, FloatNear(0.621973F, 1e-5F), 0.0F));
  EXPECT_THAT(table[Feature::resource_allocation],
              ElementsAre(0.0F, 0.0F, 1.0F, 0.0F, FloatNear(0.632456F, 1e-5F), 0.0F));
}

// k-a-c-d 1/3 and k-b-c-d 1/sqrt 6 = 0.408248 lead to d, k-a-c-b 1/3 to b, k-b-c-a 0.408248 to a;
// k-b-c-b, k-a-e-a are no paths.
TEST(NeighbourFeatures, three_steps_go_over_different_partners) {
  const FeatureTable table = neighbour_features(two_ways_to_c(), {"k"});
  EXPECT_THAT(table[Feature::three_steps],
              ElementsAre(FloatNear(0.741964F, 1e-5F), FloatNear(0.670441F, 1e-5F), 0.0F, 1.0F,
                          0.0F, 0.0F));
}

// Over a, which both know, twice.  Of a and k the partners b, c, e: c over b 1/2, b and d over c
// 1/3; a known partner is no step.
TEST(NeighbourFeatures, sum_over_the_known_partners) {
  const FeatureTable table = neighbour_features(two_ways_to_c(), {"e", "k"});
  EXPECT_THAT(table[Feature::resource_allocation], ElementsAre(0.0F, 0.0F, 1.0F, 0.0F, 0.0F, 0.0F));
  const FeatureTable over_known = neighbour_features(two_ways_to_c(), {"a", "k"});
  EXPECT_THAT(over_known[Feature::resource_allocation],
              ElementsAre(0.0F, FloatNear(0.816497F, 1e-5F), 1.0F, FloatNear(0.816497F, 1e-5F),
                          0.0F, 0.0F));
}

// a is in the project itself: that k and a know each other may come from there.
TEST(NeighbourFeatures, go_over_nobody_who_is_in_the_project) {
  DatasetBuilder builder = two_ways_to_c();
  meet(builder, "q", {"a", "k"});
  const FeatureTable table = neighbour_features(builder, {"k"});
  EXPECT_THAT(table[Feature::adamic_adar], ElementsAre(0.0F, 0.0F, 1.0F, 0.0F, 0.0F, 0.0F));
  EXPECT_THAT(table[Feature::three_steps], ElementsAre(1.0F, 0.0F, 0.0F, 1.0F, 0.0F, 0.0F));
}

// k - a - c is all: k-a-c-a is no path, whatever rounding leaves of it.
TEST(NeighbourFeatures, three_steps_of_no_path_are_0) {
  DatasetBuilder builder;
  for (unsigned i = 0; i < 40; ++i) {
    builder.stakeholder("a" + std::to_string(10 + i), StakeholderKind::company);
    builder.venue("p" + std::to_string(10 + i), VenueKind::project);
  }
  builder.stakeholder("k", StakeholderKind::company);
  builder.venue("q", VenueKind::project);
  meet(builder, "p10", {"k", "a10"});
  for (unsigned i = 1; i < 40; ++i) {
    meet(builder, "p" + std::to_string(10 + i), {"a10", "a" + std::to_string(10 + i)});
  }
  EXPECT_THAT(neighbour_features(builder, {"k"})[Feature::three_steps], Each(0.0F));
}

TEST(NeighbourFeatures, are_0_without_known_partners) {
  const FeatureTable table = neighbour_features(two_ways_to_c(), {});
  for (const Feature feature : neighbour_columns) EXPECT_THAT(table[feature], Each(0.0F));
}

TEST(NeighbourFeatures, equal_the_slow_reference) {
  testing::expect_as_reference(neighbour_columns);
}

TEST(NeighbourFeatures, see_nothing_of_the_day_or_later) {
  testing::expect_blind_to_later_ties(neighbour_columns);
}

}  // namespace
}  // namespace bindeglied::neighbour_features_test
