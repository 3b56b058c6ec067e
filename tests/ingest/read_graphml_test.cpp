#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/read_graph.hpp"
#include "tests/support/graph_lines.hpp"
#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::read_graphml_test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using testing::graph_lines;
using ::testing::IsEmpty;
using testing::RecordingSink;

struct Outcome {
  std::vector<std::string> lines;
  std::vector<std::string> codes;
  std::string tables;
};

Outcome read(std::string_view xml) {
  RecordingSink problems;
  const ExchangeGraph graph = read_graphml(xml, "x.graphml", problems, {}, {});
  return {graph_lines(graph), problems.codes(), graph.tables};
}

TEST(ReadGraphml, reads_keys_types_and_defaults) {
  const Outcome outcome = read(R"(<graphml>
    <key id="n" for="node" attr.name="name" attr.type="string"/>
    <key id="x" for="node" attr.name="x" attr.type="double"><default>1.50</default></key>
    <key id="b" for="all" attr.name="flag" attr.type="boolean"/>
    <key id="w" for="edge" attr.name="weight" attr.type="int"/>
    <key id="t" for="graph" attr.name="tables" attr.type="string"/>
    <graph edgedefault="directed"><data key="t">{}</data>
      <node id="a"><data key="n">Söhne &amp; Töchter</data><data key="b">TRUE</data></node>
      <node id="b"><data key="x">-2e3</data></node>
      <edge source="a" target="b"><data key="w">3</data></edge>
      <edge source="b" target="a" directed="false"/>
    </graph></graphml>)");
  EXPECT_THAT(outcome.lines, ElementsAre("a name=Söhne & Töchter flag=json:true x=json:1.50",
                                         "b x=json:-2e3", "a -> b weight=json:3", "b -- a"));
  EXPECT_TRUE(outcome.codes.empty());
  EXPECT_EQ(outcome.tables, "{}");
}

TEST(ReadGraphml, reads_labels_of_yed_and_nodes_inside_groups) {
  const Outcome outcome =
      read(R"(<graphml xmlns:y="y"><key id="d" for="node" yfiles.type="nodegraphics"/>
    <graph edgedefault="undirected">
      <node id="g"><data key="d"><y:ShapeNode><y:Fill color="x"/><y:NodeLabel>Gruppe </y:NodeLabel></y:ShapeNode></data>
        <graph edgedefault="undirected"><node id="g::a"/><edge source="g::a" target="g"/></graph></node>
    </graph></graphml>)");
  EXPECT_THAT(outcome.lines, ElementsAre("g label=Gruppe", "g::a parent=g", "g::a -- g"));
  EXPECT_TRUE(outcome.codes.empty());
}

TEST(ReadGraphml, takes_edges_for_directed_unless_it_is_told_otherwise) {
  EXPECT_THAT(read(R"(<graphml><graph><node id="a"/><node id="b"/><edge source="a" target="b"/>
                      </graph></graphml>)")
                  .lines,
              ElementsAre("a", "b", "a -> b"));
  EXPECT_THAT(read(R"(<graphml><graph edgedefault="undirected"><node id="a"/><node id="b"/>
                      <edge source="a" target="b" directed="1"/>
                      <edge source="a" target="b" directed="true"/></graph></graphml>)")
                  .lines,
              ElementsAre("a", "b", "a -> b", "a -> b"));
}

TEST(ReadGraphml, reads_defaults_for_all_and_labels_of_edges) {
  const Outcome outcome =
      read(R"(<graphml><key id="a" for="all" attr.name="x"><default>1</default></key>
    <key id="e" attr.name="y"><default>2</default></key>
    <key id="n" for="node" attr.name="z"><default>3</default></key><key id="d" for="edge"/>
    <graph><node id="a"/><edge source="a" target="a"><data key="d">
      <y:PolyLineEdge xmlns:y="y"><y:EdgeLabel>Label</y:EdgeLabel></y:PolyLineEdge></data></edge>
    </graph></graphml>)");
  EXPECT_THAT(outcome.lines, ElementsAre("a x=1 y=2 z=3", "a -> a label=Label x=1 y=2"));
}

TEST(ReadGraphml, names_what_it_does_not_know) {
  const Outcome outcome = read(R"(<graphml><key id="k" for="node" attr.name="a" attr.type="float"/>
    <key id="k" for="node" attr.name="b"/>
    <graph><node id="a"><data key="k">NaN</data><data key="z">1</data></node>
    <node id="b"><data key="k">1</data><data key="k">2</data></node>
    <hyperedge><endpoint node="a"/></hyperedge></graph></graphml>)");
  EXPECT_THAT(outcome.codes, ElementsAre("graph.duplicate_key", "graph.number", "graph.unknown_key",
                                         "graph.duplicate_attribute", "graph.hyperedge"));
  EXPECT_THAT(outcome.lines, ElementsAre("a z=1", "b a=json:1"));
}

TEST(ReadGraphml, drops_a_second_key_of_an_id_with_its_default) {
  const Outcome outcome = read(R"(<graphml>
    <key id="k" for="node" attr.name="a"><default>first</default></key>
    <key id="k" for="node" attr.name="b"><default>second</default></key>
    <key id="l" for="node" attr.name="c"><default>third</default></key>
    <graph><node id="x"/></graph></graphml>)");
  EXPECT_THAT(outcome.codes, ElementsAre("graph.duplicate_key"));
  EXPECT_THAT(outcome.lines, ElementsAre("x a=first c=third"));
}

TEST(ReadGraphml, reads_the_name_of_the_network_and_names_its_other_attributes) {
  RecordingSink problems;
  const ExchangeGraph graph = read_graphml(R"(<graphml>
    <key id="n" for="graph" attr.name="name"/><key id="y" for="graph" attr.name="year"/>
    <key id="e" for="graph" attr.name="Description"/>
    <graph><data key="n"> Netz </data><data key="y">1996</data><data key="e"/><data key="z">q</data>
      <node id="x"/></graph></graphml>)",
                                           "x.graphml", problems, {}, {});
  EXPECT_EQ(graph.name, "Netz");
  EXPECT_THAT(problems.codes(), ElementsAre("graph.attribute", "graph.attribute"));
  EXPECT_EQ(problems.diagnostics[0].column, "year");
  EXPECT_EQ(problems.diagnostics[0].value, "1996");
  EXPECT_EQ(problems.diagnostics[1].column, "z");
}

/// Code, attribute and value of each problem: "graph.port sourceport=p".
std::vector<std::string> problems_of(std::string_view xml) {
  RecordingSink problems;
  (void)read_graphml(xml, "x.graphml", problems, {}, {});
  std::vector<std::string> found;
  for (const Diagnostic& each : problems.diagnostics) {
    found.push_back(each.code + " " + each.column + "=" + each.value);
    EXPECT_EQ(each.severity, Severity::warning);
  }
  return found;
}

TEST(ReadGraphml, names_values_and_defaults_that_are_no_plain_text) {
  constexpr std::string_view xml = R"(<graphml><key id="k" attr.name="note"/>
    <key id="d" attr.name="first"><default>p<i>q</i></default></key>
    <key id="y" yfiles.type="nodegraphics"/>
    <key id="h" attr.name="shape" attr.uri="http://www.yworks.com/xml/x"/>
    <graph><node id="a"><data key="k">x<b>y</b>z</data></node>
      <node id="b"><data key="k"> <b>only</b> </data></node>
      <node id="c"><data key="k">x<NodeLabel>L</NodeLabel></data></node>
      <node id="d"><data key="y"> <Fill/> </data><data key="h"><Fill/></data></node>
      <node id="e"><data key="y">x<Fill/></data></node></graph></graphml>)";
  EXPECT_THAT(problems_of(xml),
              ElementsAre("graph.content first=pq", "graph.content note=xyz",
                          "graph.content note=only", "graph.content note=xL", "graph.content y=x"));
  EXPECT_THAT(read(xml).lines, ElementsAre("a", "b", "c label=L", "d", "e"));
}

TEST(ReadGraphml, keeps_the_node_that_a_node_is_inside_of) {
  constexpr std::string_view xml = R"(<graphml><key id="p" attr.name="parent"/>
    <graph><node id="a"><graph><node id="b"><graph><node id="c"/></graph></node>
      <node id="d"><data key="p">x</data></node></graph></node>
      <node id="e"/><edge source="a" target="e"><graph id="g"><node id="f"/></graph></edge>
    </graph></graphml>)";
  EXPECT_THAT(read(xml).lines,
              ElementsAre("a", "b parent=a", "c parent=b", "d parent=x", "e", "f", "a -> e"));
  EXPECT_THAT(problems_of(xml), ElementsAre("graph.parent parent=a", "graph.parent graph=g"));
}

TEST(ReadGraphml, gives_values_to_no_other_than_their_own_element) {
  RecordingSink problems;
  const ExchangeGraph graph = read_graphml(R"(<graphml><key id="n" attr.name="name"/>
    <graph><node id="a"><graph><data key="n">inner</data><node id="b"/></graph>
      <data key="n">late</data><data key="n"/></node>
      <hyperedge><data key="n">hyper</data></hyperedge>
      <data key="n">Netz</data></graph></graphml>)",
                                           "x.graphml", problems, {}, {});
  EXPECT_EQ(graph.name, "Netz");
  EXPECT_THAT(graph_lines(graph), ElementsAre("a", "b parent=a"));
  EXPECT_THAT(problems.codes(),
              ElementsAre("graph.attribute", "graph.late_value", "graph.hyperedge"));
}

TEST(ReadGraphml, names_ports_and_leaves_them_out) {
  constexpr std::string_view xml = R"(<graphml><key id="k" attr.name="x"/><graph>
    <node id="a"><port name="p"><data key="k">1</data><port name="q"/></port></node>
    <edge source="a" target="a" sourceport="p" targetport="r"/></graph></graphml>)";
  EXPECT_THAT(read(xml).lines, ElementsAre("a", "a -> a"));
  EXPECT_THAT(problems_of(xml), ElementsAre("graph.port port=p", "graph.port sourceport=p",
                                            "graph.port targetport=r"));
}

TEST(ReadGraphml, reads_the_first_of_several_networks) {
  constexpr std::string_view xml = R"(<graphml><key id="n" attr.name="name"/>
    <graph id="G"><node id="a"/></graph>
    <graph id="H"><data key="n">H</data><node id="a"/><edge source="a" target="a"/></graph>
    <graph id="I"/></graphml>)";
  EXPECT_THAT(read(xml).lines, ElementsAre("a"));
  EXPECT_THAT(problems_of(xml), ElementsAre("graph.several =H", "graph.several =I"));
}

TEST(ReadGraphml, refuses_a_file_without_a_network) {
  EXPECT_THAT(read(R"(<graphml><key id="n" attr.name="name"/></graphml>)").codes,
              ElementsAre("graph.no_graph"));
  EXPECT_THAT(read(R"(<graphml xmlns="urn:other"/>)").codes, Contains("graph.no_graph"));
  EXPECT_THAT(read("<graphml><graph/></graphml>").codes, IsEmpty());
  EXPECT_THAT(read("<graphml><graph></graphml>").codes, ElementsAre("xml.syntax"));
}

TEST(ReadGraphml, keeps_descriptions_of_nodes_and_edges_and_names_all_others) {
  constexpr std::string_view xml = R"(<graphml><desc>file</desc>
    <key id="k" attr.name="desc"><desc>key</desc></key>
    <graph><desc> net </desc><node id="a"><desc> One node </desc></node>
      <node id="b"><desc>first</desc><data key="k">x</data></node><node id="c"><desc/></node>
      <node id="d"><graph><node id="x"/></graph><desc>late</desc></node>
      <node id="e"><desc>1</desc><desc>2</desc></node>
      <edge source="a" target="b"><desc>One edge</desc></edge><edge source="a" target="a"/>
      <hyperedge><desc>h</desc><endpoint node="a"/></hyperedge></graph></graphml>)";
  EXPECT_THAT(read(xml).lines, ElementsAre("a desc=One node", "b desc=x", "c", "d", "x parent=d",
                                           "e desc=1", "a -> b desc=One edge", "a -> a"));
  EXPECT_THAT(problems_of(xml),
              ElementsAre("graph.attribute desc=file", "graph.foreign_element desc=key",
                          "graph.attribute desc=net", "graph.foreign_element desc=first",
                          "graph.late_value desc=late", "graph.foreign_element desc=2",
                          "graph.hyperedge hyperedge="));
}

TEST(ReadGraphml, names_locators_and_elements_of_no_meaning) {
  constexpr std::string_view xml = R"(<graphml xmlns:xlink="x"><graph>
    <locator xlink:href="net.xml"/><node id="a"><locator xlink:href="a.xml"/><note>text</note></node>
    <edge source="a" target="a"><locator xlink:href="e.xml"/></edge></graph></graphml>)";
  EXPECT_THAT(read(xml).lines, ElementsAre("a", "a -> a"));
  EXPECT_THAT(
      problems_of(xml),
      ElementsAre("graph.foreign_element locator=net.xml", "graph.foreign_element locator=a.xml",
                  "graph.foreign_element note=text", "graph.foreign_element locator=e.xml"));
}

TEST(ReadGraphml, names_words_that_are_no_direction) {
  constexpr std::string_view xml = R"(<graphml><graph edgedefault="undirected"><node id="a"/>
    <edge source="a" target="a" directed="maybe"/><edge source="a" target="a" directed="TRUE"/>
    </graph></graphml>)";
  EXPECT_THAT(read(xml).lines, ElementsAre("a", "a -- a", "a -> a"));
  EXPECT_THAT(problems_of(xml), ElementsAre("graph.direction directed=maybe"));
  EXPECT_THAT(problems_of(R"(<graphml><graph edgedefault="mixed"/></graphml>)"),
              ElementsAre("graph.direction edgedefault=mixed"));
}

TEST(ReadGraphml, takes_no_node_out_of_an_element_that_it_leaves_out) {
  EXPECT_THAT(read(R"(<graphml xmlns:x="urn:x"><graph><x:wrap><node id="z"/>
    <x:node id="y"/></x:wrap><node id="a"/></graph></graphml>)")
                  .lines,
              ElementsAre("a"));
}

TEST(ReadGraphml, keeps_the_direction_of_each_graph_to_itself) {
  EXPECT_THAT(read(R"(<graphml><graph edgedefault="undirected"><node id="a">
    <graph edgedefault="directed"><edge source="a" target="a"/></graph></node>
    <edge source="a" target="a"/></graph></graphml>)")
                  .lines,
              ElementsAre("a", "a -> a", "a -- a"));
}

TEST(ReadGraphml, names_attributes_and_texts_that_it_does_not_read) {
  constexpr std::string_view xml = R"(<graphml><key id="k" attr.name="x" attr.type="colour"/>
    <graph id="G" parse.nodes="2">stray<node id="a" size="9"><data key="k" time="1">1</data></node>
    <edge id="e0" source="a" target="a" weight="3"/><edge id="e0" source="a" target="a" weight="4"/>
    <edge id="call me" source="a" target="a"/></graph></graphml>)";
  EXPECT_THAT(problems_of(xml),
              ElementsAre("graph.unknown_type x=colour", "graph.duplicate_edge_id id=e0",
                          "file.unread graph text=stray", "file.unread node size=9",
                          "file.unread data time=1", "file.unread edge weight=3",
                          "file.unread edge id=call me"));
  RecordingSink problems;
  (void)read_graphml(xml, "x", problems, {}, {});
  EXPECT_EQ(problems.diagnostics[5].rule, "line 3, column 5: is not read; times in this file: 2");
}

TEST(ReadGraphml, takes_no_element_of_another_namespace_for_its_own) {
  constexpr std::string_view xml = R"(<g:graphml xmlns:g="urn:g" xmlns:x="urn:x">
    <x:graph><x:node id="z"/></x:graph><g:graph><g:node id="a" x:id="b"/>
    <node id="c"/><k:node xmlns:k="urn:g" id="d"/></g:graph></g:graphml>)";
  EXPECT_THAT(read(xml).lines, ElementsAre("a", "d"));
  EXPECT_THAT(problems_of(xml),
              ElementsAre("graph.foreign_element graph=", "graph.foreign_element node=",
                          "file.unread g:node x:id=b"));
}

TEST(ReadGraphml, says_where_a_hyperedge_stands_and_leaves_out_all_inside_it) {
  RecordingSink problems;
  const ExchangeGraph graph = read_graphml(
      "<graphml><graph><node id='a'/>\n <hyperedge id='h'><desc>of it</desc>"
      "<endpoint node='a'><desc>of its end</desc></endpoint></hyperedge></graph></graphml>",
      "x.graphml", problems, {}, {});
  EXPECT_THAT(problems.codes(), ElementsAre("graph.hyperedge"));
  EXPECT_EQ(problems.diagnostics[0].rule, "line 2, column 2: is no tie between two; left out");
  EXPECT_EQ(problems.diagnostics[0].value, "h");
}

TEST(ReadGraphml, names_further_labels_and_defaults_outside_keys) {
  constexpr std::string_view xml =
      R"(<graphml xmlns:y="urn:y"><key id="d" yfiles.type="nodegraphics"/>
    <key id="k" attr.name="x"/><graph><default>1</default><node id="a"><data key="d"><y:ShapeNode>
    <y:NodeLabel>One</y:NodeLabel><y:NodeLabel>Two</y:NodeLabel></y:ShapeNode></data></node>
    </graph></graphml>)";
  EXPECT_THAT(read(xml).lines, ElementsAre("a label=One"));
  EXPECT_THAT(problems_of(xml),
              ElementsAre("graph.foreign_element default=1", "graph.further_label label=Two"));
}

}  // namespace
}  // namespace bindeglied::detail::read_graphml_test
