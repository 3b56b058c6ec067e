#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/read_graph.hpp"

namespace bindeglied::detail::read_json_graph_test {
namespace {

TEST(ReadJsonGraph, knows_networks_by_their_first_known_member) {
  EXPECT_TRUE(is_json_graph(R"({"nodes": [], "ties": []})"));
  EXPECT_TRUE(is_json_graph(R"({"comment": {"ties": 1}, "graph": {}})"));
  EXPECT_TRUE(is_json_graph("\xEF\xBB\xBF{\"elements\": []"));
  EXPECT_FALSE(is_json_graph(R"({"ties": [], "nodes": []})"));
  EXPECT_FALSE(is_json_graph(R"({"Akteure": [], "edges": []})"));
  EXPECT_FALSE(is_json_graph(R"({"x": {"nodes": []}})"));
  EXPECT_FALSE(is_json_graph(R"(["nodes"])"));
  EXPECT_FALSE(is_json_graph(""));
}

}  // namespace
}  // namespace bindeglied::detail::read_json_graph_test
