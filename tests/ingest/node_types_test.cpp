#include "bindeglied/ingest/detail/node_types.hpp"

#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/read_graph.hpp"
#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::node_types_test {
namespace {

using ::testing::ElementsAre;

std::vector<bool> venues(std::string_view json) {
  testing::RecordingSink sink;
  const ExchangeGraph graph = read_json_graph(json, "x.json", sink, {}, {});
  return find_venues(graph, node_roles(graph.node_attributes), edge_roles(graph.edge_attributes),
                     node_numbers(graph));
}

TEST(NodeTypes, are_what_nodes_say_of_themselves) {
  EXPECT_THAT(venues(R"({"nodes": [{"id": "a", "node_type": "venue", "kind": "foundation"},
      {"id": "b", "kind": "Projekt"}, {"id": "c", "kind": "Stiftung"}, {"id": "d", "bipartite": 1},
      {"id": "e", "node_type": "stakeholder", "bipartite": 1}, {"id": "f"}]})"),
              ElementsAre(true, true, false, true, false, false));
}

//  a leads v, funds v; a leads w, w is a member of u; a leads x, x cooperates with a; a funds y
TEST(NodeTypes, follow_from_ties_where_nodes_say_nothing) {
  EXPECT_THAT(
      venues(
          R"({"nodes": [{"id": "a"}, {"id": "v"}, {"id": "w"}, {"id": "u"}, {"id": "x"}, {"id": "y"}],
      "links": [{"source": "a", "target": "v", "kind": "leads"}, {"source": "a", "target": "v", "kind": "funds"},
      {"source": "a", "target": "w", "kind": "leads"}, {"source": "w", "target": "u", "kind": "member_of"},
      {"source": "a", "target": "x", "kind": "leads"}, {"source": "a", "target": "x", "kind": "cooperates_with"},
      {"source": "a", "target": "y", "kind": "funds"}]})"),
      ElementsAre(false, true, false, false, false, false));
}

}  // namespace
}  // namespace bindeglied::detail::node_types_test
