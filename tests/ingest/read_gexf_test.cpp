#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/read_graph.hpp"
#include "tests/support/graph_lines.hpp"
#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::read_gexf_test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
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
  EXPECT_THAT(
      testing::graph_lines(graph),
      ElementsAre("a label=A start=2018 url=u valid=json:true", "b parent=a valid=json:true",
                  "a -> b kind=x weight=json:2", "b -- a kind=leads start=2019 end=2020"));
  EXPECT_THAT(problems.codes(), ElementsAre("graph.changing_value", "graph.contradiction"));
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
  EXPECT_THAT(problems.codes(), ElementsAre("graph.contradiction"));
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
  EXPECT_THAT(problems.codes(),
              ElementsAre("graph.attribute", "graph.attribute", "graph.attribute"));
  EXPECT_EQ(problems.diagnostics[0].value, "Gephi");
  EXPECT_EQ(problems.diagnostics[1].column, "keywords");
  EXPECT_EQ(problems.diagnostics[2].value, "Text");
}

struct Outcome {
  std::vector<std::string> lines;
  std::string name;
  std::vector<std::string> problems;  ///< "graph.direction type=xx"
};

Outcome read(std::string_view xml) {
  RecordingSink sink;
  const ExchangeGraph graph = read_gexf(xml, "x.gexf", sink, {}, {});
  std::vector<std::string> problems;
  for (const Diagnostic& each : sink.diagnostics) {
    problems.push_back(each.code + " " + each.column + "=" + each.value);
    EXPECT_EQ(each.severity, Severity::warning);
  }
  return {testing::graph_lines(graph), graph.name, problems};
}

TEST(ReadGexf, calls_the_network_by_its_title_before_its_description) {
  const Outcome outcome = read(R"(<gexf><meta><description>One <b>more</b> text</description>
    <title>Titel</title><title>Zwei</title><subject>s</subject></meta><graph/></gexf>)");
  EXPECT_EQ(outcome.name, "Titel");
  EXPECT_THAT(outcome.problems,
              ElementsAre("graph.attribute title=Zwei", "graph.attribute subject=s",
                          "graph.attribute description=One more text"));
  EXPECT_EQ(
      read("<gexf><meta><description>One <b>more</b> text</description></meta><graph/></gexf>")
          .name,
      "One more text");
}

TEST(ReadGexf, names_what_stands_at_the_description_of_the_file) {
  EXPECT_THAT(read(R"(<gexf><meta lastmodifieddate="2009-03-20"><creator/></meta><graph/></gexf>)")
                  .problems,
              ElementsAre("graph.attribute lastmodifieddate=2009-03-20"));
}

TEST(ReadGexf, names_defaults_that_are_no_plain_text) {
  const Outcome outcome = read(R"(<gexf><graph><attributes class="node">
      <attribute id="0" title="a" type="string"><default>x<b>y</b>z</default></attribute>
      <attribute id="1" title="c" type="string"><default><b/></default></attribute>
      <attribute id="2" title="d" type="string"><default>plain</default></attribute></attributes>
    <nodes><node id="n"/></nodes></graph></gexf>)");
  EXPECT_THAT(outcome.lines, ElementsAre("n d=plain"));
  EXPECT_THAT(outcome.problems, ElementsAre("graph.content a=xyz", "graph.content c="));
}

TEST(ReadGexf, keeps_the_node_that_a_node_is_inside_of) {
  const Outcome outcome = read(R"(<gexf><graph><attributes class="node">
      <attribute id="p" title="parent" type="string"/></attributes>
    <nodes><node id="a"><nodes><node id="b"><nodes><node id="c"/></nodes></node>
      <node id="d" pid="a"/></nodes></node>
      <node id="e" pid="a"/><node id="f"><parents><parent for="a"/><parent for="b"/></parents></node>
      <node id="g" pid="a"><attvalues><attvalue for="p" value="x"/></attvalues></node></nodes>
    <edges><edge source="a" target="b"/></edges></graph></gexf>)");
  EXPECT_THAT(outcome.lines, ElementsAre("a", "b parent=a", "c parent=b", "d parent=a",
                                         "e parent=a", "f parent=a", "g parent=x", "a -- b"));
  EXPECT_THAT(outcome.problems, ElementsAre("graph.parent parent=b", "graph.parent parent=a"));
}

TEST(ReadGexf, names_values_behind_the_nodes_inside_a_node) {
  const Outcome outcome = read(R"(<gexf><graph><nodes><node id="a"><nodes><node id="b"/></nodes>
    <attvalues><attvalue for="x" value="1"/></attvalues>
    <spells><spell start="2019" end="2020"/></spells></node></nodes></graph></gexf>)");
  EXPECT_THAT(outcome.lines, ElementsAre("a", "b parent=a"));
  EXPECT_THAT(outcome.problems,
              ElementsAre("graph.late_value attvalue=1", "graph.late_value spell=2019"));
}

TEST(ReadGexf, reads_the_first_of_several_networks) {
  const Outcome outcome =
      read(R"(<gexf><graph defaultedgetype="directed"><nodes><node id="a"/></nodes>
    <edges><edge source="a" target="a"/></edges></graph>
    <graph name="H"><nodes><node id="a"/></nodes></graph><graph/></gexf>)");
  EXPECT_THAT(outcome.lines, ElementsAre("a", "a -> a"));
  EXPECT_EQ(outcome.name, "");
  EXPECT_THAT(outcome.problems, ElementsAre("graph.several =H", "graph.several ="));
}

TEST(ReadGexf, refuses_a_file_without_a_network) {
  for (const std::string_view xml :
       {"<gexf/>", "<gexf><meta><description>N</description></meta></gexf>",
        "<gexf xmlns=\"urn:other\"/>"}) {
    RecordingSink problems;
    (void)read_gexf(xml, "x.gexf", problems, {}, {});
    EXPECT_THAT(problems.codes(), Contains("graph.no_graph")) << xml;
  }
  EXPECT_THAT(read("<gexf><graph/></gexf>").problems, IsEmpty());
  EXPECT_THAT(read("<gexf><gexf/><graph/></gexf>").problems, IsEmpty());
}

TEST(ReadGexf, names_words_that_are_no_direction) {
  const Outcome outcome =
      read(R"(<gexf><graph defaultedgetype="directed"><nodes><node id="a"/></nodes>
    <edges><edge source="a" target="a" type="xx"/><edge source="a" target="a" type="mutual"/></edges>
    </graph></gexf>)");
  EXPECT_THAT(outcome.lines, ElementsAre("a", "a -> a", "a -- a"));
  EXPECT_THAT(outcome.problems, ElementsAre("graph.direction type=xx"));
  EXPECT_THAT(read(R"(<gexf><graph defaultedgetype="both"/></gexf>)").problems,
              ElementsAre("graph.direction defaultedgetype=both"));
}

TEST(ReadGexf, names_what_it_does_not_read_and_where_it_stands_first) {
  RecordingSink problems;
  const ExchangeGraph graph = read_gexf(
      R"(<gexf xmlns="urn:g" xmlns:viz="urn:v" version="1.3"><graph mode="static" start="2018">
    <attributes class="other"><attribute id="9" title="x"/></attributes>
    <nodes count="1">loose<node id="a" name="A"><viz:color r="1"/><viz:size value="2"/></node>
      <node id="b" pid="a"><viz:color r="3"/></node></nodes>
    <viz:nodes><node id="z"/></viz:nodes><slices><slice/></slices>
    <edges><edge id="0" source="a" target="b"/><edge id="0" source="a" target="b"/>
      <edge id="long name" source="a" target="b"/></edges></graph></gexf>)",
      "x.gexf", problems, {}, {});
  EXPECT_THAT(testing::graph_lines(graph),
              ElementsAre("a", "b parent=a", "a -- b", "a -- b", "a -- b"));
  std::vector<std::string> named;
  for (const Diagnostic& each : problems.diagnostics) {
    named.push_back(each.code + " " + each.column + "=" + each.value);
  }
  EXPECT_THAT(named, ElementsAre("graph.duplicate_edge_id id=0", "file.unread graph start=2018",
                                 "file.unread attributes=", "file.unread nodes text=loose",
                                 "file.unread node name=A", "file.unread viz:color=",
                                 "file.unread viz:size=", "file.unread viz:nodes=",
                                 "file.unread slices=", "file.unread edge id=long name"));
  EXPECT_EQ(problems.diagnostics[5].rule, "line 3, column 49: is not read; times in this file: 2");
}

}  // namespace
}  // namespace bindeglied::detail::read_gexf_test
