#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/read_graph.hpp"
#include "tests/support/graph_lines.hpp"
#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::read_graph_csv_test {
namespace {

using ::testing::ElementsAre;
using testing::RecordingSink;

TEST(ReadGraphCsv, reads_nodes_and_edges_of_gephi_and_kumu) {
  RecordingSink problems;
  const Limits limits;
  GraphBuilder builder("network", problems, limits);
  read_graph_csv("Id,Label,x\na,A,1\nb,,\n", "nodes.csv", GraphHalf::nodes, builder, problems,
                 limits, {});
  read_graph_csv("Source;Target;Type;Id;Weight\na;b;Undirected;0;1.5\nb;a;Directed;1;\n",
                 "edges.csv", GraphHalf::edges, builder, problems, limits, {});
  read_graph_csv("From,To,Type,Direction\na,b,leads,mutual\n", "connections.csv", GraphHalf::edges,
                 builder, problems, limits, {});
  EXPECT_THAT(
      testing::graph_lines(builder.graph()),
      ElementsAre("a Label=A x=1", "b", "a -- b Weight=1.5", "b -> a", "a -- b Type=leads"));
  EXPECT_FALSE(problems.has_errors());
}

TEST(ReadGraphCsv, keeps_ids_of_edges_that_say_something_and_names_those_that_stand_twice) {
  RecordingSink problems;
  const Limits limits;
  GraphBuilder builder("network", problems, limits);
  read_graph_csv("Source,Target,Id\na,b,funding round\nb,c,17\na,c,17\n", "edges.csv",
                 GraphHalf::edges, builder, problems, limits, {});
  EXPECT_THAT(testing::graph_lines(builder.graph()),
              ElementsAre("a -> b Id=funding round", "b -> c", "a -> c"));
  EXPECT_THAT(problems.codes(), ElementsAre("graph.duplicate_edge_id"));
}

TEST(ReadGraphCsv, says_where_a_heading_stands_twice) {
  RecordingSink problems;
  const Limits limits;
  GraphBuilder builder("network", problems, limits);
  read_graph_csv("Source,Target,Weight,source\na,b,1,2\n", "edges.csv", GraphHalf::edges, builder,
                 problems, limits, {});
  ASSERT_THAT(problems.codes(), ElementsAre("column.duplicate"));
  const Diagnostic& problem = problems.diagnostics[0];
  EXPECT_EQ(problem.file, "edges.csv");
  EXPECT_EQ(problem.table, "edges");
  EXPECT_EQ(problem.row, 1U);
  EXPECT_EQ(problem.value, "source");
}

TEST(ReadGraphCsv, reads_weights_as_german_spreadsheets_write_them) {
  RecordingSink problems;
  const Limits limits;
  GraphBuilder builder("network", problems, limits);
  read_graph_csv("Source;Target;Weight\na;b;1,5\nb;c;1.234,5\na;c;2.50\nc;d;1,5,2\n", "edges.csv",
                 GraphHalf::edges, builder, problems, limits, {});
  EXPECT_THAT(testing::graph_lines(builder.graph()),
              ElementsAre("a -> b Weight=1.5", "b -> c Weight=1234.5", "a -> c Weight=2.50",
                          "c -> d Weight=1,5,2"));
}

TEST(ReadGraphCsv, hands_on_what_is_wrong_with_the_file) {
  RecordingSink problems;
  const Limits limits;
  GraphBuilder builder("network", problems, limits);
  read_graph_csv("Source,Target\n\"a,b\n", "edges.csv", GraphHalf::edges, builder, problems, limits,
                 {});
  EXPECT_TRUE(problems.has_errors());
  EXPECT_EQ(problems.diagnostics.front().table, "edges");
}

}  // namespace
}  // namespace bindeglied::detail::read_graph_csv_test
