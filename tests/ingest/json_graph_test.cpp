#include "bindeglied/ingest/detail/json_graph.hpp"

#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/ingest/detail/read_graph.hpp"
#include "tests/support/graph_lines.hpp"
#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::json_graph_test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::RecordingSink;

struct Outcome {
  std::vector<std::string> lines;
  std::vector<std::string> codes;
  std::vector<std::string> rows;  ///< of our own tables
};

Outcome read(std::string_view json, const Limits& limits = {}) {
  RecordingSink problems;
  const ExchangeGraph graph = read_json_graph(json, "x.json", problems, limits, {});
  return {testing::graph_lines(graph), problems.codes(), problems.cells()};
}

TEST(JsonGraph, reads_node_link_with_links_or_edges) {
  for (const std::string key : {"links", "edges"}) {
    const Outcome outcome =
        read(R"({"directed": false, "multigraph": true, "graph": {"name": "N", "tables":
          {"topics": [{"id": "t"}]}}, "nodes": [{"id": 1, "name": "A", "x": [1, 2]}, {"id": "b", "l": ["u", "v"]}], ")" +
             key + R"(": [{"source": 1, "target": "b", "key": 0, "weight": 2.50}]})");
    EXPECT_THAT(outcome.lines, ElementsAre("1 name=A x=json:[1,2]", R"(b l=json:["u","v"])",
                                           "1 -- b weight=json:2.50"));
    EXPECT_THAT(outcome.codes, IsEmpty());
    EXPECT_THAT(outcome.rows, ElementsAre("id=t"));
  }
}

TEST(JsonGraph, takes_no_network_out_of_what_is_said_about_it) {
  const Outcome outcome = read(
      R"({"graph": {"name": "N", "label": "Other", "metadata": {"name": "M", "nodes": [{"id": "ghost"}]},
                         "data": {"edges": {"x": 1}}},
               "nodes": [{"id": "a"}, {"id": "b"}], "links": [{"source": "a", "target": "b"}]})");
  EXPECT_THAT(outcome.lines, ElementsAre("a", "b", "a -> b"));
  EXPECT_THAT(outcome.codes, ElementsAre("graph.attribute", "graph.attribute", "graph.attribute",
                                         "graph.attribute"));
  const Outcome twice = read(
      R"({"nodes": [{"id": "a"}], "links": [], "graph": {"nodes": [{"id": "ghost"}], "edges": []}})");
  EXPECT_THAT(twice.lines, ElementsAre("a"));
  EXPECT_THAT(twice.codes, ElementsAre("graph.several", "graph.several"));
}

TEST(JsonGraph, takes_a_list_of_one_word_for_the_word_where_one_is_wanted) {
  EXPECT_THAT(read(R"({"nodes": [{"label": ["Bob"], "kind": ["church"], "bipartite": [1]},
                                 {"label": ["A", "B"], "id": "ab", "tags": ["x"], "type": {"y": 1}},
                                 {"id": "c", "label": []}],
                       "links": [{"source": "Bob", "target": "ab", "relation": ["leads"]}]})")
                  .lines,
              ElementsAre("Bob label=Bob kind=church bipartite=1",
                          R"(ab label=json:["A","B"] tags=json:["x"] type=json:{"y":1})",
                          "c label=json:[]", "Bob -> ab relation=leads"));
}

TEST(JsonGraph, reads_json_graph_format_one_and_two) {
  EXPECT_THAT(
      read(
          R"({"graph": {"directed": true, "nodes": {"a": {"label": "A", "metadata": {"kind": "x"}}, "b": {}},
      "edges": [{"source": "a", "target": "b", "relation": "leads", "directed": false, "metadata": {"since": "2018"}}]}})")
          .lines,
      ElementsAre("a label=A kind=x", "b", "a -- b relation=leads since=2018"));
  const Outcome several =
      read(R"({"graphs": [{"nodes": [{"id": "a"}], "edges": []}, {"nodes": [{"id": "b"}]}]})");
  EXPECT_THAT(several.lines, ElementsAre("a"));
  EXPECT_THAT(several.codes, ElementsAre("graph.several"));
}

TEST(JsonGraph, reads_kumu_and_cytoscape) {
  EXPECT_THAT(read(R"({"elements": [{"label": "A", "type": "x"}, {"label": "B"}],
      "connections": [{"from": "A", "to": "B", "direction": "mutual", "type": "leads"}]})")
                  .lines,
              ElementsAre("A label=A type=x", "B label=B", "A -- B type=leads"));
  EXPECT_THAT(read(R"({"elements": {"nodes": [{"data": {"id": "a"}}, {"data": {"id": "b"}}],
      "edges": [{"data": {"source": "a", "target": "b", "interaction": "pp"}}]}})")
                  .lines,
              ElementsAre("a", "b", "a -> b interaction=pp"));
}

TEST(JsonGraph, reads_directions_of_kumu) {
  EXPECT_THAT(read(R"({"elements": [{"id": "a"}, {"id": "b"}], "connections": [
      {"from": "a", "to": "b", "direction": "undirected"}, {"from": "a", "to": "b", "direction": "directed"}]})")
                  .lines,
              ElementsAre("a", "b", "a -- b", "a -> b"));
}

TEST(JsonGraph, names_words_that_are_no_direction) {
  RecordingSink problems;
  const ExchangeGraph graph = read_json_graph(
      R"({"graph": {"directed": "both", "nodes": {"a": {}}, "edges": [
      {"source": "a", "target": "a", "directed": "false"}, {"source": "a", "target": "a", "directed": 1},
      {"source": "a", "target": "a", "directed": "no"}, {"source": "a", "target": "a", "direction": "up"},
      {"source": "a", "target": "a", "directed": null}]}})",
      "x.json", problems, {}, {});
  EXPECT_THAT(testing::graph_lines(graph),
              ElementsAre("a", "a -- a", "a -> a", "a -> a", "a -> a", "a -> a"));
  std::vector<std::string> found;
  for (const Diagnostic& each : problems.diagnostics) {
    found.push_back(each.code + " " + each.column + "=" + each.value);
  }
  EXPECT_THAT(found, ElementsAre("graph.direction directed=both", "graph.direction directed=no",
                                 "graph.direction direction=up"));
  EXPECT_THAT(read(R"({"directed": "false", "nodes": [{"id": "a"}], "links": [
      {"source": "a", "target": "a"}, {"source": "a", "target": "a", "directed": "x"}]})")
                  .lines,
              ElementsAre("a", "a -- a", "a -- a"));
  EXPECT_THAT(read(R"({"directed": null, "nodes": [{"id": "a"}], "links": [
      {"source": "a", "target": "a"}]})")
                  .codes,
              IsEmpty());
}

TEST(JsonGraph, reads_positions_where_no_node_has_an_id) {
  EXPECT_THAT(
      read(R"({"nodes": [{"name": "A"}, {"name": "B"}], "links": [{"source": 1, "target": 0}]})")
          .lines,
      ElementsAre("A name=A", "B name=B", "B -> A"));
}

TEST(JsonGraph, takes_equal_numbers_for_equal_ids_and_refuses_inexact_ones) {
  EXPECT_THAT(read(R"({"nodes": [{"id": 1.0}, {"id": -1}, {"id": 18446744073709551615}]})").lines,
              ElementsAre("1", "-1", "18446744073709551615"));
  EXPECT_THAT(read(R"({"nodes": [{"id": 18446744073709551616}]})").codes, ElementsAre("graph.id"));
  EXPECT_THAT(read(R"({"nodes": [{"id": [1]}]})").codes, ElementsAre("graph.id"));
  EXPECT_THAT(read(R"({"nodes": [{"id": 1, "Weight": [1]}]})").codes, ElementsAre("graph.number"));
  EXPECT_THAT(read(R"({"nodes": [], "links": [{"source": {}, "target": "b"}]})").codes,
              ElementsAre("graph.id"));
}

TEST(JsonGraph, reports_what_is_no_network) {
  EXPECT_THAT(read("[1]").codes, Contains("json.not_object"));
  EXPECT_THAT(read(R"({"directed": true})").codes, ElementsAre("graph.no_network"));
  EXPECT_THAT(read(R"({"nodes": ["a", ["b"]], "links": {}})").codes,
              ElementsAre("graph.element", "graph.element", "graph.element"));
  EXPECT_THAT(read(R"({"nodes": [{"id": "a", "id": "b"}]})").codes,
              Contains("json.duplicate_column"));
  EXPECT_THAT(read(R"({"nodes": [], "nodes": []})").codes, ElementsAre("json.duplicate_column"));
  EXPECT_THAT(read(R"({"nodes": [{"id": "a")").codes, ElementsAre("json.syntax"));
  EXPECT_THAT(read(R"({"nodes": [{"id": NaN}]})").codes, ElementsAre("json.not_finite"));
}

TEST(JsonGraph, reads_the_name_of_the_network_and_names_its_other_attributes) {
  RecordingSink problems;
  const ExchangeGraph graph = read_json_graph(
      R"({"directed": true, "multigraph": false, "graph": {"name": " Netz ", "year": 1996, "node_default": {},
          "tags": ["a"], "comment": null, "source": {"by": "x"}}, "nodes": [{"id": "a"}], "links": []})",
      "x.json", problems, {}, {});
  EXPECT_EQ(graph.name, "Netz");
  EXPECT_THAT(problems.codes(),
              ElementsAre("graph.attribute", "graph.attribute", "graph.attribute"));
  EXPECT_EQ(problems.diagnostics[0].column, "year");
  EXPECT_EQ(problems.diagnostics[0].value, "1996");
  EXPECT_EQ(problems.diagnostics[2].column, "source");
}

TEST(JsonGraph, leaves_the_name_to_our_own_tables) {
  RecordingSink problems;
  const ExchangeGraph graph = read_json_graph(
      R"({"graph": {"tables": {"dataset": [{"name": "N"}]}, "name": "N"}, "nodes": [], "links": []})",
      "x.json", problems, {}, {});
  EXPECT_EQ(graph.name, "");
  EXPECT_THAT(problems.cells(), ElementsAre("name=N"));
}

TEST(JsonGraph, ends_at_the_limits) {
  EXPECT_THROW(read("{\"nodes\": " + std::string(100, '[')), Error);
  EXPECT_THROW(read(R"({"nodes": [{"a": 1, "b": 2}]})", {.max_keys = 1}), Error);
  EXPECT_THROW(read(R"({"nodes": [{"id": "a"}, {"id": "b"}]})", {.max_nodes = 1}), Error);
}

}  // namespace
}  // namespace bindeglied::detail::json_graph_test
