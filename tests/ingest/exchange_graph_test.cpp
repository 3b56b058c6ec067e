#include "bindeglied/ingest/detail/exchange_graph.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/graph_lines.hpp"

namespace bindeglied::detail::exchange_graph_test {
namespace {

using ::testing::ElementsAre;

TEST(ExchangeGraph, keeps_attributes_in_the_order_of_their_first_use) {
  AttributeTable attributes;
  EXPECT_EQ(attributes.position("b"), 0U);
  EXPECT_EQ(attributes.position("a"), 1U);
  EXPECT_EQ(attributes.position("b"), 0U);
  EXPECT_TRUE(attributes.has("a"));
  EXPECT_FALSE(attributes.has("A"));
}

TEST(ExchangeGraph, settles_a_type_only_where_all_cells_have_it) {
  ExchangeGraph graph;
  const auto add = [&](const char* name, const char* value, bool is_json) {
    graph.nodes.push_back({.cells = {{.attribute = graph.node_attributes.position(name),
                                      .value = graph.strings->intern(value),
                                      .is_json = is_json}}});
  };
  add("number", "-1.5", true);
  add("number", "2", true);
  add("flag", "true", true);
  add("mixed", "1", true);
  add("mixed", "1", false);
  add("both", "1", true);
  add("both", "false", true);
  add("object", "{}", true);
  settle_types(graph);
  using enum AttributeType;
  std::vector<AttributeType> types;
  for (const Attribute& attribute : graph.node_attributes.all()) types.push_back(attribute.type);
  EXPECT_THAT(types, ElementsAre(number, boolean, text, text, text));
}

TEST(ExchangeGraph, knows_the_words_of_formats_in_any_case) {
  EXPECT_TRUE(is_structural_name("Label"));
  EXPECT_TRUE(is_structural_name("TO"));
  EXPECT_TRUE(is_structural_name("extra:x"));
  EXPECT_FALSE(is_structural_name("name"));
  EXPECT_FALSE(is_structural_name("weight"));
}

TEST(ExchangeGraph, finds_ends_by_their_label_where_it_is_the_label_of_one) {
  ExchangeGraph graph;
  const auto text = [&](const char* each) { return graph.strings->intern(each); };
  const std::uint32_t label = graph.node_attributes.position("Label");
  graph.nodes = {{.id = text("1"), .cells = {{.attribute = label, .value = text("A")}}},
                 {.cells = {{.attribute = label, .value = text("B")}}},
                 {.id = text("3"), .cells = {{.attribute = label, .value = text("C")}}},
                 {.id = text("4"), .cells = {{.attribute = label, .value = text("C")}}}};
  graph.edges = {{.from = text("A"), .to = text("B")}, {.from = text("1"), .to = text("C")}};
  resolve_labels(graph);
  EXPECT_THAT(bindeglied::testing::graph_lines(graph),
              ElementsAre("1 Label=A", "B Label=B", "3 Label=C", "4 Label=C", "1 -> B", "1 -> C"));
}

}  // namespace
}  // namespace bindeglied::detail::exchange_graph_test
