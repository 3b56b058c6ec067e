#include "bindeglied/ingest/detail/graph_roles.hpp"

#include <initializer_list>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::detail::graph_roles_test {
namespace {

using ::testing::ElementsAre;

AttributeTable table(std::initializer_list<const char*> names) {
  AttributeTable attributes;
  for (const char* name : names) (void)attributes.position(name);
  return attributes;
}

TEST(GraphRoles, take_other_words_only_where_ours_is_not_there) {
  EXPECT_THAT(node_roles(table({"Latitude", "lng"})).columns, ElementsAre("lat", "lon"));
  EXPECT_THAT(node_roles(table({"latitude", "lat"})).columns, ElementsAre("latitude", "lat"));
  EXPECT_THAT(edge_roles(table({"start", "end", "until"})).columns,
              ElementsAre("since", "end", "until"));
}

TEST(GraphRoles, prefer_kind_to_type) {
  EXPECT_EQ(node_roles(table({"type", "kind"})).kind, 1U);
  EXPECT_EQ(node_roles(table({"Type"})).kind, 0U);
  EXPECT_EQ(node_roles(table({"x"})).kind, UINT32_MAX);
  EXPECT_EQ(edge_roles(table({"type", "relation"})).kind, 1U);
}

TEST(GraphRoles, give_extra_columns_their_names_back) {
  EXPECT_THAT(node_roles(table({"extra:label", "extra:extra:x"})).columns,
              ElementsAre("label", "extra:x"));
  EXPECT_EQ(node_roles(table({"extra:label"})).label, UINT32_MAX);
}

}  // namespace
}  // namespace bindeglied::detail::graph_roles_test
