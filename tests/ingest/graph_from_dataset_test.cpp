#include "bindeglied/ingest/detail/graph_from_dataset.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/graph_lines.hpp"
#include "tests/support/small_exchange.hpp"

namespace bindeglied::detail::graph_from_dataset_test {
namespace {

using ::testing::ElementsAre;

TEST(GraphFromDataset, has_every_cell_that_says_something) {
  EXPECT_THAT(
      testing::graph_lines(testing::small_exchange_graph()),
      ElementsAre("a node_type=stakeholder name=Söhne & \"Töchter\" kind=foundation lat=json:51.5 "
                  "lon=json:7.25 topics=t|u accepts_applications=unknown extra:label=L",
                  "b c node_type=stakeholder kind=union accepts_applications=unknown",
                  "v node_type=venue kind=forum name=Forum",
                  "a -> v kind=leads since=2018-09 confidence=explicit",
                  "a -> v kind=leads level=informed confidence=explicit weight=json:2.5",
                  "a -> b c kind=funds confidence=explicit"));
}

TEST(GraphFromDataset, knows_types_of_attributes) {
  ExchangeGraph graph = testing::small_exchange_graph();
  const auto type_of = [&](const char* name) {
    return graph.node_attributes.all()[graph.node_attributes.position(name)].type;
  };
  EXPECT_EQ(type_of("lat"), AttributeType::number);
  EXPECT_EQ(type_of("topics"), AttributeType::list);
  EXPECT_EQ(type_of("name"), AttributeType::text);
}

TEST(GraphFromDataset, carries_the_other_tables_as_json) {
  EXPECT_EQ(other_tables_json(testing::small_exchange_dataset()),
            "{\n  \"dataset\": [\n    {\n      \"name\": \"Netz\",\n      \"as_of\": \"2019-07\"\n"
            "    }\n  ]\n}\n");
  EXPECT_EQ(other_tables_json({}), "");
}

}  // namespace
}  // namespace bindeglied::detail::graph_from_dataset_test
