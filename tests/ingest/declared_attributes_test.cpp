#include "bindeglied/ingest/detail/declared_attributes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/graph_lines.hpp"
#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::declared_attributes_test {
namespace {

using ::testing::ElementsAre;
using testing::RecordingSink;

TEST(DeclaredAttributes, give_what_an_element_of_their_owner_does_not_say) {
  RecordingSink problems;
  const Limits limits;
  GraphBuilder builder("x", problems, limits);
  DeclaredAttributes declared;
  declared.declare("1", {.name = "a", .type = "int", .owner = "node"}, builder);
  declared.set_fallback("7");
  declared.set_fallback("8");
  declared.declare("2", {.name = "b", .type = "", .owner = "edge"}, builder);
  declared.set_fallback("x");
  declared.declare("3", {.name = "c", .type = ""}, builder);
  declared.set_fallback("y");
  declared.declare("4", {.name = "d", .type = "", .owner = "all"}, builder);
  builder.begin_node(1);
  builder.add_text("c", "own");
  declared.add_fallbacks("node", builder);
  EXPECT_THAT(testing::graph_lines(builder.graph()), ElementsAre(" c=own a=json:8"));
}

TEST(DeclaredAttributes, use_the_first_of_two_with_one_id) {
  RecordingSink problems;
  const Limits limits;
  GraphBuilder builder("x", problems, limits);
  DeclaredAttributes declared;
  EXPECT_EQ(declared.open(), nullptr);
  declared.declare("1", {.name = "a", .type = ""}, builder);
  ASSERT_NE(declared.open(), nullptr);
  EXPECT_EQ(declared.open()->name, "a");
  declared.declare("1", {.name = "b", .type = ""}, builder);
  EXPECT_EQ(declared.open(), nullptr);
  declared.set_fallback("of the second");
  EXPECT_THAT(problems.codes(), ElementsAre("graph.duplicate_key"));
  ASSERT_NE(declared.find("1"), nullptr);
  EXPECT_EQ(declared.find("1")->name, "a");
  EXPECT_EQ(declared.find("1")->fallback, "");
  EXPECT_EQ(declared.find("2"), nullptr);
}

TEST(DeclaredAttributes, say_which_type_is_none) {
  RecordingSink problems;
  const Limits limits;
  GraphBuilder builder("x", problems, limits);
  DeclaredAttributes declared;
  for (const std::string_view type : {"", "int", "double", "anyuri", "liststring", "listinteger"}) {
    declared.declare(type, {.name = "a", .type = std::string(type)}, builder);
  }
  EXPECT_THAT(problems.codes(), ElementsAre());
  declared.declare("x", {.name = "b", .type = "list"}, builder);
  declared.declare("y", {.name = "c", .type = "colour"}, builder);
  EXPECT_THAT(problems.codes(), ElementsAre("graph.unknown_type", "graph.unknown_type"));
  EXPECT_EQ(problems.diagnostics[1].column, "c");
  EXPECT_EQ(problems.diagnostics[1].value, "colour");
}

}  // namespace
}  // namespace bindeglied::detail::declared_attributes_test
