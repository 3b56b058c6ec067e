#include "bindeglied/ingest/detail/tables_from_graph.hpp"

#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/read_graph.hpp"
#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::tables_from_graph_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::RecordingSink;

struct Outcome {
  std::vector<std::string> cells;
  std::vector<std::string> codes;
};

/// The tables that a node-link document stands for.
Outcome tables(std::string_view json) {
  RecordingSink sink;
  const ExchangeGraph graph = read_json_graph(json, "x.json", sink, {}, {});
  tables_from_graph(graph, sink, {}, {});
  return {sink.cells(), sink.codes()};
}

TEST(TablesFromGraph, name_a_node_by_its_label_where_it_has_no_name) {
  EXPECT_THAT(
      tables(R"({"directed": false, "nodes": [{"id": "a", "label": "A"}, {"id": "b", "label": "b"},
                         {"id": "c", "name": "C", "label": "C"}, {"id": "d", "name": "D", "label": "E"}]})")
          .cells,
      ElementsAre("id=a", "name=A", "id=b", "id=c", "name=C", "id=d", "name=D", "label=E"));
}

TEST(TablesFromGraph, guess_kinds_of_ties_by_their_end) {
  EXPECT_THAT(
      tables(
          R"({"directed": false, "nodes": [{"id": "a"}, {"id": "b"}, {"id": "v", "type": "forum"}],
                         "links": [{"source": "a", "target": "b"}, {"source": "a", "target": "v"}]})")
          .cells,
      ElementsAre("id=a", "id=b", "id=v", "kind=forum", "from=a", "to=b", "kind=cooperates_with",
                  "from=a", "to=v", "kind=participates"));
}

TEST(TablesFromGraph, keep_unknown_kinds_beside_the_known_one) {
  const Outcome outcome = tables(
      R"({"directed": false, "nodes": [{"id": "a", "kind": "person"}, {"id": "b"}],
          "links": [{"source": "a", "target": "b", "type": "knows"}]})");
  EXPECT_THAT(outcome.cells, ElementsAre("id=a", "kind_in_file=person", "id=b", "from=a", "to=b",
                                         "kind_in_file=knows", "kind=cooperates_with"));
  EXPECT_THAT(outcome.codes, ElementsAre("graph.unknown_kind", "graph.unknown_kind"));
}

TEST(TablesFromGraph, turn_ties_that_begin_at_venues) {
  const Outcome outcome = tables(
      R"({"nodes": [{"id": "v", "bipartite": 1}, {"id": "a", "bipartite": 0}],
          "links": [{"source": "v", "target": "a"}, {"source": "v", "target": "a", "directed": false}]})");
  EXPECT_THAT(outcome.cells, ElementsAre("id=a", "id=v", "from=a", "to=v", "kind=participates",
                                         "from=a", "to=v", "kind=participates"));
  EXPECT_THAT(outcome.codes, ElementsAre("graph.turned"));
}

TEST(TablesFromGraph, warn_of_an_edge_without_direction_whose_kind_has_one) {
  const auto codes_of = [](const std::string& kind, const std::string& to) {
    return tables(
               R"({"directed": false, "nodes": [{"id": "a"}, {"id": "b"}, {"id": "v", "type": "forum"}],
                      "links": [{"source": "a", "target": ")" +
               to + R"(", "kind": ")" + kind + "\"}]}")
        .codes;
  };
  for (const char* kind : {"funds", "member_of", "owns", "successor_of", "responsible_for"}) {
    EXPECT_THAT(codes_of(kind, "b"), ElementsAre("graph.no_direction")) << kind;
  }
  EXPECT_THAT(codes_of("cooperates_with", "b"), IsEmpty());
  EXPECT_THAT(codes_of("kooperiert mit", "b"), IsEmpty());
  EXPECT_THAT(codes_of("funds", "v"), IsEmpty());  // only one end can
  EXPECT_THAT(tables(R"({"nodes": [{"id": "a"}, {"id": "b"}],
                         "links": [{"source": "a", "target": "b", "kind": "funds"}]})")
                  .codes,
              IsEmpty());
}

TEST(TablesFromGraph, make_the_name_of_the_network_that_of_the_dataset) {
  EXPECT_THAT(tables(R"({"graph": {"name": "Netz"}, "nodes": [{"id": "a"}], "links": []})").cells,
              ElementsAre("name=Netz", "id=a"));
  ExchangeGraph with_tables{.name = "Netz", .tables = "{\"dataset\": [{\"name\": \"N\"}]}"};
  RecordingSink sink;
  tables_from_graph(with_tables, sink, {}, {});
  EXPECT_THAT(sink.cells(), ElementsAre("name=N"));
}

TEST(TablesFromGraph, replace_ids_that_cannot_be_ids_and_keep_them_apart) {
  const Outcome outcome = tables(
      R"({"directed": false, "nodes": [{"id": "a/b"}, {"id": "a|b"}, {"id": "a-b"}], "links": [{"source": "a/b", "target": "a|b"}]})");
  EXPECT_THAT(outcome.cells,
              ElementsAre("id=a-b-2", "id_in_file=a/b", "id=a-b-3", "id_in_file=a|b", "id=a-b",
                          "from=a-b-2", "to=a-b-3", "kind=cooperates_with"));
  EXPECT_THAT(outcome.codes, ElementsAre("graph.id_replaced", "graph.id_replaced"));
}

TEST(TablesFromGraph, refuse_ghosts_doubles_and_weights_that_are_none) {
  EXPECT_THAT(
      tables(
          R"({"directed": false, "nodes": [{"id": "a"}], "links": [{"source": "a", "target": "x"}]})")
          .codes,
      ElementsAre("graph.unknown_node"));
  EXPECT_THAT(tables(R"({"directed": false, "nodes": [{"id": "a"}, {"id": "a"}]})").codes,
              ElementsAre("graph.duplicate_id"));
  for (const char* weight : {"\"1,5\"", "true", "[1]", "\"x\""}) {
    EXPECT_THAT(
        tables(
            R"({"directed": false, "nodes": [{"id": "a"}, {"id": "b"}], "links": [{"source": "a", "target": "b", "weight": )" +
            std::string(weight) + "}]}")
            .codes,
        ElementsAre("graph.number"))
        << weight;
  }
  EXPECT_THAT(
      tables(
          R"({"directed": false, "nodes": [{"id": "a"}, {"id": "b"}], "links": [{"source": "a", "target": "b", "weight": null}]})")
          .codes,
      IsEmpty());
}

TEST(TablesFromGraph, leave_out_a_tie_of_a_node_to_itself_with_a_warning) {
  const Outcome outcome = tables(
      R"({"directed": false, "nodes": [{"id": "a"}], "links": [{"source": "a", "target": "a"}]})");
  EXPECT_THAT(outcome.codes, ElementsAre("graph.self_tie"));
}

TEST(TablesFromGraph, say_that_a_direction_is_left_where_no_kind_has_one) {
  const auto codes = [](const std::string& link) {
    return tables(R"({"directed": true, "nodes": [{"id": "a"}, {"id": "b"},
                     {"id": "v", "type": "forum"}], "links": [{"source": "a", )" +
                  link + "}]}")
        .codes;
  };
  EXPECT_THAT(codes(R"("target": "b")"), ElementsAre("graph.direction_left"));
  EXPECT_THAT(codes(R"("target": "b", "directed": false)"), IsEmpty());
  EXPECT_THAT(codes(R"("target": "b", "kind": "funds")"), IsEmpty());
  EXPECT_THAT(codes(R"("target": "v")"), IsEmpty());
}

}  // namespace
}  // namespace bindeglied::detail::tables_from_graph_test
