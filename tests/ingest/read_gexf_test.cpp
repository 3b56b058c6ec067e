#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/read_graph.hpp"
#include "tests/support/graph_lines.hpp"
#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::read_gexf_test {
namespace {

using ::testing::ElementsAre;
using testing::RecordingSink;

TEST(ReadGexf, reads_attributes_defaults_directions_and_times) {
  RecordingSink problems;
  const ExchangeGraph graph =
      read_gexf(R"(<gexf version="1.3"><meta><description>Netz</description></meta>
    <graph defaultedgetype="directed" mode="dynamic">
      <attributes class="node"><attribute id="0" title="url" type="string"/>
        <attribute id="1" title="valid" type="boolean"><default>true</default></attribute></attributes>
      <attributes class="edge"><attribute id="0" title="kind" type="string"/></attributes>
      <nodes><node id="a" label="A" start="2018"><attvalues><attvalue for="0" value="u"/></attvalues>
        <nodes><node id="b"/></nodes></node></nodes>
      <edges><edge id="0" source="a" target="b" weight="2" kind="x"/>
        <edge source="b" target="a" type="undirected" kind="x"><attvalues><attvalue for="0" value="leads"/></attvalues>
          <spells><spell start="2019" end="2020"/><spell start="2021"/></spells></edge></edges>
    </graph></gexf>)",
                "x.gexf", problems, {}, {});
  EXPECT_THAT(testing::graph_lines(graph),
              ElementsAre("a label=A start=2018 url=u valid=json:true", "b valid=json:true",
                          "a -> b kind=x weight=json:2", "b -- a kind=leads start=2019 end=2020"));
  EXPECT_THAT(problems.codes(), ElementsAre("graph.changing_value"));
  EXPECT_EQ(graph.name, "Netz");
}

TEST(ReadGexf, uses_the_first_of_changing_values_and_refuses_what_is_no_number) {
  RecordingSink problems;
  const ExchangeGraph graph = read_gexf(R"(<gexf><graph><attributes class="node">
      <attribute id="p" title="Price" type="double"/></attributes>
    <nodes><node id="a"><attvalues><attvalue for="p" value="1"/><attvalue for="p" value="2"/>
      <attvalue for="q" value="3"/></attvalues></node>
      <node id="b"><attvalues><attvalue for="p" value="INF"/></attvalues></node></nodes></graph></gexf>)",
                                        "x.gexf", problems, {}, {});
  EXPECT_THAT(testing::graph_lines(graph), ElementsAre("a Price=json:1 q=3", "b"));
  EXPECT_THAT(problems.codes(),
              ElementsAre("graph.changing_value", "graph.unknown_key", "graph.number"));
}

TEST(ReadGexf, takes_edges_for_undirected_and_their_weight_where_no_attribute_has_it) {
  RecordingSink problems;
  const ExchangeGraph graph = read_gexf(R"(<gexf><graph><attributes class="edge">
      <attribute id="0" title="weight" type="float"/></attributes>
    <nodes><node id="a"/></nodes>
    <edges><edge source="a" target="a" weight="2"><attvalues><attvalue id="0" value="3"/></attvalues></edge>
      <edge source="a" target="a" weight="2" type="directed"/></edges></graph></gexf>)",
                                        "x.gexf", problems, {}, {});
  EXPECT_THAT(testing::graph_lines(graph),
              ElementsAre("a", "a -- a weight=json:3", "a -> a weight=json:2"));
  EXPECT_THAT(problems.codes(), ::testing::IsEmpty());
}

TEST(ReadGexf, drops_a_second_attribute_of_an_id_with_its_default) {
  RecordingSink problems;
  const ExchangeGraph graph = read_gexf(R"(<gexf><graph><attributes class="node">
      <attribute id="0" title="a" type="string"><default>first</default></attribute>
      <attribute id="0" title="b" type="string"><default>second</default></attribute>
      <attribute id="1" title="c" type="string"><default>third</default></attribute></attributes>
    <nodes><node id="x"/></nodes></graph></gexf>)",
                                        "x.gexf", problems, {}, {});
  EXPECT_THAT(problems.codes(), ElementsAre("graph.duplicate_key"));
  EXPECT_THAT(testing::graph_lines(graph), ElementsAre("x a=first c=third"));
}

TEST(ReadGexf, reads_the_name_of_the_network_and_names_its_other_attributes) {
  RecordingSink problems;
  const ExchangeGraph graph = read_gexf(
      R"(<gexf><meta><creator>Gephi</creator><description>Text</description><keywords>x, y</keywords></meta>
    <graph name="Netz"><nodes><node id="x"/></nodes></graph></gexf>)",
      "x.gexf", problems, {}, {});
  EXPECT_EQ(graph.name, "Netz");
  EXPECT_THAT(problems.codes(), ElementsAre("graph.attribute", "graph.attribute"));
  EXPECT_EQ(problems.diagnostics[0].column, "keywords");
  EXPECT_EQ(problems.diagnostics[1].value, "Text");
}

}  // namespace
}  // namespace bindeglied::detail::read_gexf_test
