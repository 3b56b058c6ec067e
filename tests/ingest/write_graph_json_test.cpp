#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/write_graph.hpp"
#include "tests/support/small_exchange.hpp"

namespace bindeglied::detail::write_graph_json_test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(WriteGraphJson, writes_node_link_with_either_key) {
  const std::string links = write_node_link(testing::small_exchange_graph()).front().bytes;
  EXPECT_THAT(links, HasSubstr("\"directed\": true,\n  \"multigraph\": true,"));
  EXPECT_THAT(links, HasSubstr("{\"id\": \"v\", \"node_type\": \"venue\", \"kind\": \"forum\""));
  EXPECT_THAT(links, HasSubstr("\"topics\": [\"t\", \"u\"]"));
  EXPECT_THAT(links, HasSubstr("\"links\": [\n    {\"source\": \"a\", \"target\": \"v\", "
                               "\"kind\": \"leads\", \"since\": \"2018-09\""));
  EXPECT_THAT(links, HasSubstr("\"weight\": 2.5}"));
  EXPECT_THAT(links, Not(HasSubstr("\"edges\"")));
  EXPECT_THAT(write_node_link_edges(testing::small_exchange_graph()).front().bytes,
              HasSubstr("\"edges\": ["));
}

TEST(WriteGraphJson, writes_json_graph_format) {
  const std::string json = write_json_graph(testing::small_exchange_graph()).front().bytes;
  EXPECT_THAT(json, HasSubstr("{\"graph\": {\n  \"directed\": true,\n  \"label\": \"Netz\","));
  EXPECT_THAT(json, HasSubstr("\"v\": {\"label\": \"Forum\", \"metadata\": {"));
  EXPECT_THAT(json, HasSubstr("{\"source\": \"a\", \"target\": \"b c\", \"relation\": \"funds\", "
                              "\"metadata\": {\"confidence\": \"explicit\"}}"));
}

TEST(WriteGraphJson, writes_kumu) {
  const std::string json = write_kumu_json(testing::small_exchange_graph()).front().bytes;
  EXPECT_THAT(json, HasSubstr("{\"id\": \"v\", \"label\": \"Forum\", \"type\": \"forum\", "));
  EXPECT_THAT(json, HasSubstr("{\"from\": \"a\", \"to\": \"v\", \"type\": \"leads\", "
                              "\"direction\": \"directed\""));
  EXPECT_THAT(json, Not(HasSubstr("\"tables\"")));
}

TEST(WriteGraphJson, says_which_ties_have_no_direction) {
  EXPECT_THAT(write_json_graph(testing::mixed_graph()).front().bytes,
              HasSubstr("\"relation\": \"cooperates_with\", \"directed\": false, "));
  EXPECT_THAT(write_json_graph(testing::cooperation_graph()).front().bytes,
              AllOf(HasSubstr("{\"graph\": {\n  \"directed\": false,"),
                    HasSubstr("\"relation\": \"cooperates_with\", \"metadata\"")));
  EXPECT_THAT(write_kumu_json(testing::mixed_graph()).front().bytes,
              AllOf(HasSubstr("\"type\": \"cooperates_with\", \"direction\": \"undirected\""),
                    HasSubstr("\"type\": \"funds\", \"direction\": \"directed\"")));
}

TEST(WriteGraphJson, gives_node_link_one_direction_for_all_ties) {
  EXPECT_THAT(write_node_link(testing::mixed_graph()).front().bytes,
              HasSubstr("\"directed\": true,"));
  EXPECT_THAT(write_node_link(testing::cooperation_graph()).front().bytes,
              HasSubstr("\"directed\": false,"));
}

}  // namespace
}  // namespace bindeglied::detail::write_graph_json_test
