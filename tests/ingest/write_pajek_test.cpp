#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/write_graph.hpp"
#include "tests/support/small_exchange.hpp"

namespace bindeglied::detail::write_pajek_test {
namespace {

TEST(WritePajek, numbers_nodes_and_labels_arcs_by_kind) {
  EXPECT_EQ(write_pajek(testing::small_exchange_graph()).front().bytes,
            "*Network Netz\n*Vertices 3\n1 \"a\"\n2 \"b c\"\n3 \"v\"\n*Arcs\n"
            "1 3 1 l \"leads\"\n1 3 1 l \"leads\"\n1 2 1 l \"funds\"\n");
}

TEST(WritePajek, replaces_what_labels_cannot_hold) {
  ExchangeGraph graph;
  graph.nodes = {{.id = graph.strings->intern("a\"b\nc")}};
  EXPECT_EQ(write_pajek(graph).front().bytes, "*Vertices 1\n1 \"a'b c\"\n*Arcs\n");
}

TEST(WritePajek, has_edges_when_no_tie_has_a_direction_and_else_arcs) {
  EXPECT_EQ(write_pajek(testing::cooperation_graph()).front().bytes,
            "*Vertices 2\n1 \"a\"\n2 \"b\"\n*Edges\n1 2 1 l \"cooperates_with\"\n");
  EXPECT_EQ(write_pajek(testing::mixed_graph()).front().bytes,
            "*Vertices 2\n1 \"a\"\n2 \"b\"\n*Arcs\n1 2 1 l \"cooperates_with\"\n"
            "1 2 1 l \"funds\"\n");
}

}  // namespace
}  // namespace bindeglied::detail::write_pajek_test
