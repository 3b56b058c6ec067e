#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/ingest/detail/read_graph.hpp"
#include "tests/support/graph_lines.hpp"
#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::read_pajek_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::RecordingSink;

struct Outcome {
  std::vector<std::string> lines;
  std::vector<std::string> codes;
};

Outcome read(std::string_view net, const Limits& limits = {}) {
  RecordingSink problems;
  const ExchangeGraph graph = read_pajek(net, "x.net", problems, limits, {});
  return {testing::graph_lines(graph), problems.codes()};
}

TEST(ReadPajek, reads_lines_relations_and_labels) {
  const Outcome outcome = read(
      "%x\r\n*Network N\r\n*Vertices 3\r\n1 \"a b\" 0.1 0.2 box\r\n2 c\r\n3 d\r\n"
      "*Arcs :1 \"leads\"\r\n1 2 2.5\r\n*Arcs\r\n3: 1 2\r\n2 3 1 l \"funds\"\r\n*Edges\r\n1 3 "
      "1\r\n");
  EXPECT_THAT(outcome.lines, ElementsAre("a b", "c", "d", "a b -> c weight=json:2.5 kind=leads",
                                         "a b -> c kind=3", "c -> d kind=funds", "a b -- d"));
  EXPECT_THAT(outcome.codes, ElementsAre("file.unread"));  // where it is drawn
}

TEST(ReadPajek, reads_lists_and_matrices_of_two_modes) {
  EXPECT_THAT(read("*vertices 3\n*arcslist\n1 2 3\n*edgeslist\n2 3").lines,
              ElementsAre("1", "2", "3", "1 -> 2", "1 -> 3", "2 -- 3"));
  EXPECT_THAT(
      read("*Vertices 3 2\n1 a\n2 b\n3 v\n*Matrix\n1\n0\n").lines,
      ElementsAre("a bipartite=json:0", "b bipartite=json:0", "v bipartite=json:1", "a -> v"));
}

/// However it is written, 0 is no line of a matrix and 1 is what a line without a value has.
TEST(ReadPajek, reads_numbers_by_their_value) {
  EXPECT_THAT(
      read("*Vertices 3\n1 a\n2 b\n3 c\n*Matrix\n0.0 -0 1.0\n0e5 0.00 2.50\n+0 .0 +1\n").lines,
      ElementsAre("a", "b", "c", "a -> c", "b -> c weight=json:2.50", "c -> c"));
  EXPECT_THAT(read("*Vertices 2\n1 a\n2 b\n*Arcs\n1 2 1.0\n2 1 0.0\n").lines,
              ElementsAre("a", "b", "a -> b", "b -> a weight=json:0.0"));
  EXPECT_THAT(read("*Vertices 1\n*Matrix\nx\n").codes, ElementsAre("graph.number"));
  EXPECT_THAT(read("*Vertices 1\n*Matrix\n0x\n").codes, ElementsAre("graph.number"));
}

TEST(ReadPajek, reads_a_matrix_per_relation) {
  const Outcome outcome = read(
      "*Vertices 2\n1 a\n2 b\n*Matrix :1 \"funds\"\n0 1\n0 0\n*Matrix :2 \"owns\"\n0 0\n3 0\n");
  EXPECT_THAT(outcome.lines,
              ElementsAre("a", "b", "a -> b kind=funds", "b -> a weight=json:3 kind=owns"));
  EXPECT_THAT(outcome.codes, IsEmpty());
}

TEST(ReadPajek, reads_times_and_labels_among_other_words) {
  const Outcome outcome = read(
      "*Vertices 2\n1 a 0.1 0.2 box [1990-1995]\n2 b [3]\n*Arcs\n"
      "1 2 1 [2001-*] l \"funds\" c Red\n1 2 1 w 3 l owns [1-2, 5]\n2 1 [2003] l leads\n2 1 2 [1] "
      "[2]\n"
      "1 2 1 l\n");
  EXPECT_THAT(
      outcome.lines,
      ElementsAre("a start=1990 end=1995", "b start=3 end=3", "a -> b start=2001 kind=funds",
                  "a -> b start=1 end=2 kind=owns", "b -> a start=2003 end=2003 kind=leads",
                  "b -> a weight=json:2 start=1 end=1", "a -> b"));
  EXPECT_THAT(outcome.codes, ElementsAre("graph.changing_value", "graph.changing_value",
                                         "file.unread", "file.unread"));
}

TEST(ReadPajek, takes_numbers_for_ids_where_labels_are_not_unique) {
  EXPECT_THAT(read("*Vertices 2\n1 \"a\"\n2 \"a\"\n*Arcs\n1 2\n").lines,
              ElementsAre("1 label=a", "2 label=a", "1 -> 2"));
}

TEST(ReadPajek, refuses_what_cannot_be) {
  EXPECT_THAT(read("").codes, ElementsAre("pajek.vertices"));
  EXPECT_THAT(read("*Vertices x").codes, ElementsAre("pajek.vertices"));
  EXPECT_THAT(read("*Vertices 1 3").codes, ElementsAre("pajek.vertices"));
  EXPECT_THAT(read("*Vertices 2\n0 a\n3 b\n1 a\n1 b").codes,
              ElementsAre("pajek.number", "pajek.number", "pajek.vertex_twice"));
  EXPECT_THAT(read("*Vertices 2\n*Arcs\n1 3\n1\n1 2 nan").codes,
              ElementsAre("pajek.number", "pajek.pair", "graph.number"));
  EXPECT_THAT(read("*Vertices 1\n1 \"a").codes, ElementsAre("pajek.quote"));
  EXPECT_THAT(read("*Vertices 2\n*Matrix\n1 0\n0 0\n1 1").codes, ElementsAre("pajek.matrix"));
  EXPECT_THAT(read("*Vertices 1\n*Events\n1").codes, ElementsAre("pajek.section"));
  EXPECT_THAT(read(std::string_view("*Vertices 1\n1 \0", 15)).codes, ElementsAre("pajek.encoding"));
  EXPECT_THROW(read("*Vertices 99999999999"), Error);
  EXPECT_THROW(read("*Vertices 4", {.max_nodes = 3}), Error);
}

TEST(ReadPajek, reads_the_partitions_and_vectors_of_a_project) {
  const Outcome outcome = read(
      "*Partition early\r\n*Vertices 2\r\n 7\r\n 8\r\n\r\n*Network N\r\n*Vertices 2\r\n1 "
      "a\r\n2 b\r\n*Arcs\r\n1 2\r\n\r\n*Partition sector (2)\r\n*Vertices 2\r\n 1\r\n "
      "2\r\n\r\n*Vector\r\n*Vertices 2\r\n 0.5\r\n 1e3\r\n");
  EXPECT_THAT(outcome.lines,
              ElementsAre("a early=json:7 sector (2)=json:1 vector=json:0.5",
                          "b early=json:8 sector (2)=json:2 vector=json:1e3", "a -> b"));
  EXPECT_THAT(outcome.codes, IsEmpty());
  EXPECT_THAT(read("*Vertices 2\n*Partition p\n*Vertices 2\n1\nx\n").codes,
              ElementsAre("graph.number"));
}

TEST(ReadPajek, leaves_out_values_that_may_belong_to_another_network) {
  constexpr std::string_view values = "*Vector v\n*Vertices 1\n3\n";
  const std::string two = "*Network N\n*Vertices 1\n1 a\n*Network M\n*Vertices 1\n1 b\n";
  EXPECT_THAT(read(two + std::string(values)).codes, ElementsAre("graph.several", "pajek.values"));
  const std::string unlike = "*Network N\n*Vertices 1\n1 a\n*Network M\n*Vertices 9\n1 b\n";
  EXPECT_THAT(read(unlike + std::string(values)).lines, ElementsAre("a v=json:3"));
}

TEST(ReadPajek, names_other_sections_with_their_own_vertices) {
  const Outcome outcome = read(
      "*Permutation p\n*Vertices 2\n2\n1\n*Network N\n*Vertices 2\n1 a\n2 b\n*Arcs\n1 2\n"
      "*Cluster c\n*Vertices 1\n1\n*Hierarchy h\n*Vertices 3\n1\n");
  EXPECT_THAT(outcome.lines, ElementsAre("a", "b", "a -> b"));
  EXPECT_THAT(outcome.codes, ElementsAre("pajek.section", "pajek.section", "pajek.section"));
}

TEST(ReadPajek, reads_the_first_of_several_networks) {
  RecordingSink problems;
  const ExchangeGraph graph = read_pajek(
      "*Network N\n*Vertices 2\n1 a\n2 b\n*Arcs\n1 2\n*Network M\n*Vertices 1\n1 c\n*Edges\n"
      "1 1\n*Partition p\n*Vertices 1\n1\n*Network\n*Vertices 9\n",
      "x.net", problems, {}, {});
  EXPECT_EQ(graph.name, "N");
  EXPECT_THAT(testing::graph_lines(graph), ElementsAre("a", "b", "a -> b"));
  EXPECT_THAT(problems.codes(), ElementsAre("graph.several", "graph.several", "pajek.values"));
  EXPECT_EQ(problems.diagnostics[0].value, "M");
  EXPECT_EQ(problems.diagnostics[0].severity, Severity::warning);
  EXPECT_THAT(read("*Vertices 1\n1 a\n*Network N\n*Vertices 1\n1 b\n").lines, ElementsAre("a"));
}

TEST(ReadPajek, says_of_a_bad_value_the_line_in_which_it_stands) {
  testing::RecordingSink problems;
  (void)read_pajek("*Vertices 2\n1 a\n2 b\n*Vector v\n*Vertices 2\n0.5\nx\n", "x.net", problems, {},
                   {});
  ASSERT_EQ(problems.codes(), std::vector<std::string>{"graph.number"});
  EXPECT_EQ(problems.diagnostics[0].row, 7U);
  EXPECT_EQ(problems.diagnostics[0].column, "v");
  EXPECT_EQ(problems.diagnostics[0].value, "x");
}

TEST(ReadPajek, names_coordinates_and_colours_that_it_does_not_read) {
  testing::RecordingSink problems;
  (void)read_pajek("*Vertices 2\n1 a 0.1 0.2 0.5 ic Red\n2 b 0.3 0.4\n*Edges\n1 2 1 c Blue\n",
                   "x.net", problems, {}, {});
  ASSERT_EQ(problems.codes(), (std::vector<std::string>{"file.unread", "file.unread"}));
  EXPECT_EQ(problems.diagnostics[0].column, "vertex text");
  EXPECT_EQ(problems.diagnostics[0].value, "0.1");
  EXPECT_EQ(problems.diagnostics[0].rule, "line 2, column 5: is not read; times in this file: 2");
  EXPECT_EQ(problems.diagnostics[1].column, "line text");
  EXPECT_EQ(problems.diagnostics[1].value, "c");
}

}  // namespace
}  // namespace bindeglied::detail::read_pajek_test
