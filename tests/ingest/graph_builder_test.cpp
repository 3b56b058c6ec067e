#include "bindeglied/ingest/detail/graph_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/support/graph_lines.hpp"
#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::graph_builder_test {
namespace {

using ::testing::ElementsAre;
using testing::RecordingSink;

TEST(GraphBuilder, reads_words_for_direction) {
  RecordingSink problems;
  GraphBuilder builder("x", problems, {});
  for (const char* word : {"directed", " TRUE ", "1"}) {
    EXPECT_TRUE(builder.read_direction("type", word, false)) << word;
  }
  for (const char* word : {"Undirected", "mutual", "false", "0"}) {
    EXPECT_FALSE(builder.read_direction("type", word, true)) << word;
  }
  EXPECT_TRUE(builder.read_direction("type", " ", true));
  EXPECT_TRUE(problems.diagnostics.empty());
  EXPECT_TRUE(builder.read_direction("type", "xx", true));
  EXPECT_FALSE(builder.read_direction("type", "xx", false));
  EXPECT_THAT(problems.codes(), ElementsAre("graph.direction", "graph.direction"));
}

TEST(GraphBuilder, writes_numbers_as_json_does) {
  EXPECT_EQ(json_number("1.50"), "1.50");
  EXPECT_EQ(json_number(" +3 "), "3");
  EXPECT_EQ(json_number(".5"), "0.5");
  EXPECT_EQ(json_number("007"), "7");
  EXPECT_EQ(json_number("-2e3"), "-2e3");
  for (const char* none : {"", "nan", "INF", "-Infinity", "1e400", "1,5", "0x10", "1 2", "true"}) {
    EXPECT_EQ(json_number(none), "") << none;
  }
}

TEST(GraphBuilder, reports_by_element_and_attribute) {
  RecordingSink problems;
  const Limits limits;
  GraphBuilder builder("x.gexf", problems, limits);
  builder.begin_node(7);
  builder.set_id(" a ");
  builder.add_number("n", "NaN");
  builder.add_boolean("b", "maybe");
  builder.add_text("b", "twice");
  builder.add_json("j", "null");
  builder.end();
  EXPECT_THAT(testing::graph_lines(builder.graph()), ElementsAre("a b=maybe"));
  EXPECT_THAT(problems.codes(),
              ElementsAre("graph.number", "graph.boolean", "graph.duplicate_attribute"));
  EXPECT_EQ(problems.diagnostics[0].table, "nodes");
  EXPECT_EQ(problems.diagnostics[0].row, 7U);
  EXPECT_EQ(problems.diagnostics[0].column, "n");
  EXPECT_EQ(problems.diagnostics[0].value, "NaN");
}

TEST(GraphBuilder, ends_at_the_limits) {
  RecordingSink problems;
  const Limits limits{.max_text_bytes = 3, .max_keys = 1, .max_nodes = 1, .max_ties = 1};
  GraphBuilder builder("x.gexf", problems, limits);
  builder.begin_node(1);
  builder.add_text("a", "xyz");
  EXPECT_THROW(builder.add_text("b", "x"), Error);
  EXPECT_THROW(builder.set_id("wxyz"), Error);
  EXPECT_THROW(builder.begin_node(2), Error);
  builder.begin_edge(1);
  EXPECT_THROW(builder.begin_edge(2), Error);
}

TEST(GraphBuilder, knows_ids_that_are_mere_numbers) {
  for (const std::string_view id : {"0", "17", "e17", "E17", "edge5", "link3"})
    EXPECT_TRUE(is_numbered(id)) << id;
  for (const std::string_view id : {"", "e", "a-b", "e1x", "bridge5", "EU101", "DFG2207",
                                    "\xC3\xA4"
                                    "1",
                                    "-1"}) {
    EXPECT_FALSE(is_numbered(id)) << id;
  }
}

}  // namespace
}  // namespace bindeglied::detail::graph_builder_test
