#include "bindeglied/ingest/detail/pajek_values.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/graph_lines.hpp"
#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::pajek_values_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::RecordingSink;

/// The two vertices of a network with what the sections give them, and the rules that were broken.
struct Outcome {
  std::vector<std::string> lines;
  std::vector<std::string> rules;
};

Outcome match(PajekValues values) {
  RecordingSink problems;
  const Limits limits;
  GraphBuilder builder("x", problems, limits);
  values.match(2, builder);
  for (std::size_t vertex = 0; vertex < 2; ++vertex) {
    builder.begin_node(vertex + 1);
    builder.set_id(vertex == 0 ? "a" : "b");
    values.give(vertex, builder);
    builder.end();
  }
  std::vector<std::string> rules;
  for (const Diagnostic& each : problems.diagnostics) {
    EXPECT_EQ(each.severity, Severity::warning);
    rules.push_back(each.value + ": " + each.rule);
  }
  return {testing::graph_lines(builder.graph()), rules};
}

TEST(PajekValues, are_attributes_with_names_of_their_own) {
  PajekValues values;
  for (const std::string_view name : {"sector", "", "label", "sector"}) {
    values.begin("partition", name, 1);
    values.add({"1"}, 1);
    values.add({"2.50"}, 1);
  }
  const Outcome outcome = match(values);
  EXPECT_THAT(
      outcome.lines,
      ElementsAre("a sector=json:1 partition=json:1 label 2=json:1 sector 2=json:1",
                  "b sector=json:2.50 partition=json:2.50 label 2=json:2.50 sector 2=json:2.50"));
  EXPECT_THAT(outcome.rules, IsEmpty());
}

TEST(PajekValues, of_another_number_of_vertices_are_named_and_left_out) {
  PajekValues values;
  values.begin("vector", "short", 4);
  values.add({"1"}, 1);
  values.begin("vector", "cut", 9);
  values.set_count({"*Vertices", "3"});
  values.add({"1", "2"}, 1);
  const Outcome outcome = match(values);
  EXPECT_THAT(outcome.lines, ElementsAre("a", "b"));
  EXPECT_THAT(outcome.rules,
              ElementsAre("short: line 4: values: 1, vertices of the network: 2; left out",
                          "cut: line 9: values: 2, *Vertices of its own: 3; left out"));
}

TEST(PajekValues, that_another_network_may_have_are_left_out) {
  PajekValues values;
  values.begin("vector", "v", 7);
  values.add({"1", "2"}, 1);
  values.add_other_network({"*Vertices", "3"});
  EXPECT_THAT(match(values).lines, ElementsAre("a v=json:1", "b v=json:2"));
  values.add_other_network({"*Vertices", "2"});
  const Outcome outcome = match(values);
  EXPECT_THAT(outcome.lines, ElementsAre("a", "b"));
  EXPECT_THAT(outcome.rules, ElementsAre("v: line 7: may belong to another network of this file, "
                                         "which has as many vertices; left out"));
}

}  // namespace
}  // namespace bindeglied::detail::pajek_values_test
