#include "bindeglied/network/detail/name_index.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::detail::name_index_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

DatasetBuilder two_of_each() {
  DatasetBuilder builder;
  builder.stakeholder("b", StakeholderKind::other).stakeholder("a", StakeholderKind::other);
  builder.venue("w", VenueKind::forum, {}, {.topics = "t2|t1"}).venue("v", VenueKind::forum);
  return builder;
}

TEST(NameIndex, counts_stakeholders_by_id_then_venues_by_id) {
  DatasetBuilder builder = two_of_each();
  const NameIndex names = index_names(builder.dataset());
  EXPECT_EQ(find_node(names, builder.text("a")), NodeId{0});
  EXPECT_EQ(find_node(names, builder.text("b")), NodeId{1});
  EXPECT_EQ(find_node(names, builder.text("v")), NodeId{2});
  EXPECT_EQ(find_node(names, builder.text("w")), NodeId{3});
  EXPECT_THAT(names.stakeholders.rows, ElementsAre(1U, 0U));
}

TEST(NameIndex, finds_nothing_for_an_empty_or_unknown_id) {
  DatasetBuilder builder = two_of_each();
  const NameIndex names = index_names(builder.dataset());
  EXPECT_TRUE(find_node(names, empty_text()).is_none());
  EXPECT_TRUE(find_node(names, Text{}).is_none());
  EXPECT_TRUE(find_node(names, builder.text("t1")).is_none());
  EXPECT_TRUE(find_node(names, builder.text("a later text")).is_none());
}

TEST(NameIndex, tells_stakeholders_from_venues) {
  DatasetBuilder builder = two_of_each();
  const NameIndex names = index_names(builder.dataset());
  EXPECT_EQ(find_stakeholder(names, builder.text("b")), StakeholderId{1});
  EXPECT_TRUE(find_stakeholder(names, builder.text("v")).is_none());
  EXPECT_EQ(find_venue(names, builder.text("w")), VenueId{1});
  EXPECT_TRUE(find_venue(names, builder.text("b")).is_none());
}

TEST(NameIndex, resolves_lists_in_order_and_sets_ascending_each_part_once) {
  DatasetBuilder builder = two_of_each();
  const NameIndex names = index_names(builder.dataset());
  StringPool& strings = *builder.dataset().strings;
  const Text list = builder.text("t2|t1||t2|unknown");
  EXPECT_THAT(resolve_list(strings, names.topics, list), ElementsAre(TopicId{1}, TopicId{0}));
  EXPECT_THAT(resolve_set(strings, names.topics, list), ElementsAre(TopicId{0}, TopicId{1}));
  EXPECT_THAT(resolve_list(strings, names.topics, builder.text("t2")), ElementsAre(TopicId{1}));
  EXPECT_THAT(resolve_list(strings, names.topics, empty_text()), IsEmpty());
}

TEST(NameIndex, gives_the_default_source_to_cells_that_name_none) {
  DatasetBuilder builder = two_of_each();
  builder.tie("a", TieKind::attends, "v", {.sources = "s1|s2"});
  builder.dataset().dataset.push_back({.default_source = builder.text("s2")});
  const NameIndex names = index_names(builder.dataset());
  StringPool& strings = *builder.dataset().strings;
  EXPECT_THAT(resolve_sources(strings, names, empty_text()), ElementsAre(SourceId{1}));
  EXPECT_THAT(resolve_sources(strings, names, builder.text("s1")), ElementsAre(SourceId{0}));
}

}  // namespace
}  // namespace bindeglied::detail::name_index_test
