#include "bindeglied/matching/inherited_parts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::inherited_parts_test {
namespace {

using testing::DatasetBuilder;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr StakeholderId a{0};
constexpr StakeholderId u{1};
constexpr StakeholderId v{2};
constexpr StakeholderId w{3};
constexpr auto content = static_cast<std::size_t>(FeatureFamily::content);
constexpr auto activity = static_cast<std::size_t>(FeatureFamily::activity);

//  w - a - u - q     a has two umbrellas with history, u and v, and a member without any, w.
//       `- v - r
DatasetBuilder two_umbrellas() {
  DatasetBuilder builder;
  for (const auto* id : {"a", "u", "v", "w"}) builder.stakeholder(id, StakeholderKind::foundation);
  for (const auto* id : {"q", "r"}) builder.venue(id, VenueKind::project);
  builder.tie("u", TieKind::partner_in, "q").tie("v", TieKind::partner_in, "r");
  builder.tie("a", TieKind::member_of, "u").tie("a", TieKind::member_of, "v");
  builder.tie("w", TieKind::member_of, "a");
  return builder;
}

std::vector<Kinship> kinships_in(const Network& network, const AsOf& as_of = {}) {
  return find_kinships(network, build_history(network, {.documented = true}), as_of);
}

LearnedParts parts_of(std::vector<double> contents, std::vector<double> activities) {
  LearnedParts parts;
  parts.families[content] = std::move(contents);
  parts.families[activity] = std::move(activities);
  return parts;
}

std::vector<Inheritance> inherit(const Network& network, std::vector<double> similarities,
                                 LearnedParts& parts) {
  IdVector<VenueId, double> similarity;
  for (const double value : similarities) similarity.push_back(value);
  return inherit_parts(kinships_in(network), build_history(network, {.documented = true}),
                       similarity, parts);
}

TEST(FindKinships, names_who_has_no_history_with_those_who_have) {
  const auto found = kinships_in(two_umbrellas().network());
  ASSERT_THAT(found, SizeIs(2)) << "between a and w there is nothing to inherit";
  EXPECT_EQ(found[0].heir, a);
  EXPECT_EQ(found[0].from, u);
  EXPECT_TRUE(found[0].is_from_umbrella);
  EXPECT_EQ(found[1].from, v);
}

TEST(FindKinships, goes_from_members_to_umbrellas_too) {
  DatasetBuilder builder = two_umbrellas();
  builder.tie("w", TieKind::partner_in, "q");
  const auto found = kinships_in(builder.network());
  ASSERT_THAT(found, SizeIs(3));
  EXPECT_EQ(found[2].heir, a);
  EXPECT_EQ(found[2].from, w);
  EXPECT_FALSE(found[2].is_from_umbrella);
}

TEST(FindKinships, counts_no_membership_that_is_over) {
  DatasetBuilder builder;
  for (const auto* id : {"a", "u"}) builder.stakeholder(id, StakeholderKind::foundation);
  builder.venue("q", VenueKind::project).tie("u", TieKind::partner_in, "q");
  builder.tie("a", TieKind::member_of, "u", {.since = "2017-01-01", .until = "2018-06-30"});
  const Network network = builder.network();
  EXPECT_THAT(kinships_in(network, {.day = parse_date("2018-06-30")->range().first}), SizeIs(1));
  EXPECT_THAT(kinships_in(network, {.day = parse_date("2019-01-01")->range().first}), IsEmpty());
}

TEST(InheritParts, adds_half_of_the_largest_of_each_part) {
  const Network network = two_umbrellas().network();
  LearnedParts parts = parts_of({0.0, 0.8, 1.2, 0.0}, {0.125, 1.0, -0.4, 0.0});
  const auto inherited = inherit(network, {0.5, 0.5}, parts);
  ASSERT_THAT(inherited, SizeIs(2));
  EXPECT_DOUBLE_EQ(parts.families[content][a.index()], 0.6);
  EXPECT_EQ(find_inheritance(inherited, a, FeatureFamily::content)->kinship.from, v);
  EXPECT_DOUBLE_EQ(parts.families[activity][a.index()], 0.625) << "on top of its own";
  EXPECT_EQ(find_inheritance(inherited, a, FeatureFamily::activity)->kinship.from, u);
  EXPECT_DOUBLE_EQ(find_inheritance(inherited, a, FeatureFamily::activity)->contribution, 0.5);
  EXPECT_EQ(parts.families[content][u.index()], 0.8) << "who has history inherits nothing";
  EXPECT_EQ(parts.families[content][w.index()], 0.0) << "nor who is tied to an heir";
  EXPECT_EQ(find_inheritance(inherited, w, FeatureFamily::content), nullptr);
  EXPECT_EQ(find_inheritance(inherited, a, FeatureFamily::ties), nullptr);
}

TEST(InheritParts, takes_content_only_from_who_was_in_something_similar) {
  const Network network = two_umbrellas().network();
  LearnedParts parts = parts_of({0.0, 0.8, 1.2, 0.0}, {0.0, 0.0, 0.0, 0.0});
  const auto inherited = inherit(network, {0.1, 0.0999}, parts);
  ASSERT_THAT(inherited, SizeIs(1));
  EXPECT_EQ(inherited[0].kinship.from, u);
  EXPECT_DOUBLE_EQ(parts.families[content][a.index()], 0.4);
}

TEST(InheritParts, takes_nothing_that_speaks_against) {
  const Network network = two_umbrellas().network();
  LearnedParts parts = parts_of({0.0, -0.8, 0.0, 0.0}, {0.0, -1.0, -0.4, 0.0});
  EXPECT_THAT(inherit(network, {0.5, 0.5}, parts), IsEmpty());
  EXPECT_EQ(parts.families[content][a.index()], 0.0);
  EXPECT_EQ(parts.families[activity][a.index()], 0.0);
}

TEST(InheritParts, changes_nothing_without_memberships) {
  DatasetBuilder builder;
  for (const auto* id : {"a", "u"}) builder.stakeholder(id, StakeholderKind::foundation);
  builder.venue("q", VenueKind::project).tie("u", TieKind::partner_in, "q");
  builder.tie("a", TieKind::cooperates_with, "u");
  const Network network = builder.network();
  LearnedParts parts = parts_of({0.0, 1.0}, {0.0, 1.0});
  EXPECT_THAT(inherit(network, {0.5}, parts), IsEmpty());
  EXPECT_EQ(parts.families[content][0], 0.0);
}

}  // namespace
}  // namespace bindeglied::inherited_parts_test
