#include "bindeglied/analysis/detail/venue_view.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::detail::venue_view_test {
namespace {

using bindeglied::testing::DatasetBuilder;
using ::testing::ElementsAre;

AsOf as_of(std::string_view date) { return {.day = parse_date(date)->range().first}; }

//  p > f > x, and g beside f; venues by id: f = 0, g = 1, p = 2, x = 3
DatasetBuilder nested() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation);
  builder.stakeholder("b", StakeholderKind::ministry).stakeholder("c", StakeholderKind::union_);
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  builder.venue("g", VenueKind::forum, "p").venue("x", VenueKind::project, "f");
  return builder;
}
constexpr StakeholderId a{0};
constexpr StakeholderId b{1};
constexpr StakeholderId c{2};
constexpr VenueId f{0};
constexpr VenueId p{2};
constexpr VenueId x{3};

TEST(Tied, are_those_with_a_tie_to_the_venue_around_it_or_inside_it) {
  DatasetBuilder builder = nested();
  builder.tie("c", TieKind::attends, "x", {.since = "2030"}).tie("b", TieKind::leads, "p");
  builder.tie("a", TieKind::attends, "g").tie("b", TieKind::leads, "f");
  const Network network = builder.network();
  EXPECT_THAT(find_tied(network, f), ElementsAre(b, c));
  EXPECT_THAT(find_tied(network, p), ElementsAre(a, b, c));
  EXPECT_THAT(find_tied(network, x), ElementsAre(b, c));
}

TEST(VenueView, holds_the_expectations_there_and_the_checks_there_and_around) {
  DatasetBuilder builder = nested();
  builder.expect("a", "f", {}).expect("a", "p", {}).expect("b", "f", {});
  builder.check("a", "p", "2019", "2019").check("a", "x", "2019", "2019");
  builder.check("a", "f", "2019", "2019");
  const Network network = builder.network();
  const VenueView view = find_venue_view(network, f, as_of("2019-06-01"));
  ASSERT_EQ(view.expectations.size(), 2U);
  for (const ExpectationId id : view.expectations) EXPECT_EQ(network.expectations[id].venue, f);
  ASSERT_EQ(view.checks.size(), 2U);
  for (const CheckId id : view.checks) EXPECT_NE(network.checks[id].venue, x);
}

TEST(SearchedSources, are_counted_once_over_the_venue_and_all_inside_whatever_their_date) {
  DatasetBuilder builder = nested();
  builder.expect("a", "f", {});  // s1
  builder.tie("a", TieKind::attends, "x", {.since = "2030", .sources = "s1|s2"});
  builder.tie("a", TieKind::attends, "p", {.sources = "s3"});
  builder.check("a", "f", "2019", "2019");
  const Network network = builder.network();
  EXPECT_EQ(count_searched_sources(network, f), 2U);
  EXPECT_EQ(count_searched_sources(network, p), 3U);
  EXPECT_EQ(count_searched_sources(network, x), 2U);
}

}  // namespace
}  // namespace bindeglied::detail::venue_view_test
