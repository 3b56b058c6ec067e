#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/ingest/load_dataset.hpp"
#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied::load_dataset_exchange_test {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

LoadedDataset load(const std::vector<FileContent>& files) {
  std::vector<NamedBytes> named;
  for (const FileContent& file : files) named.push_back({.name = file.name, .bytes = file.bytes});
  return load_bytes(named);
}

std::vector<std::string> codes(const LoadedDataset& loaded, Severity severity) {
  std::vector<std::string> found;
  for (const Diagnostic& each : loaded.diagnostics) {
    if (each.severity == severity) found.push_back(each.code);
  }
  return found;
}

TEST(LoadExchange, keeps_cells_that_do_not_fit_our_columns) {
  const LoadedDataset loaded = load({{"x.json", R"({"nodes": [{"id": "a", "lat": "north",
      "capacity": {"x": 1}, "Name": "A", "name": "B"}, {"id": "b"}],
      "edges": [{"source": "a", "target": "b", "since": "long ago"}]})"}});
  EXPECT_FALSE(loaded.has_errors());
  EXPECT_THAT(codes(loaded, Severity::warning), Contains("value.number"));
  const Dataset& dataset = loaded.dataset;
  EXPECT_EQ(dataset.strings->view(dataset.stakeholders[0].extra),
            R"({"Name_in_file":"B","capacity_in_file":{"x":1},"lat_in_file":"north"})");
  EXPECT_EQ(dataset.strings->view(dataset.ties[0].extra), R"({"since_in_file":"long ago"})");
}

//  Whichever comes first: what stands in a column that a kept cell would go to, and a third
//  spelling.
TEST(LoadExchange, keeps_cells_beside_others_that_are_called_like_them) {
  const LoadedDataset loaded = load({{"x.json", R"({"nodes": [{"id": "a"}, {"id": "b"}],
      "edges": [{"source": "a", "target": "b", "level": "hoch", "level_in_file": "mine"},
                {"source": "b", "target": "a", "W_in_file": 3, "W": 1, "w": 2}]})"}});
  EXPECT_FALSE(loaded.has_errors());
  const Dataset& dataset = loaded.dataset;
  EXPECT_EQ(dataset.strings->view(dataset.ties[0].extra),
            R"({"level_in_file":"hoch","level_in_file_in_file":"mine"})");
  EXPECT_EQ(dataset.strings->view(dataset.ties[1].extra),
            R"({"W":1,"W_in_file":3,"W_in_file_in_file":2})");
}

TEST(LoadExchange, keeps_what_a_node_is_inside_of) {
  const LoadedDataset loaded = load(
      {{"x.gexf",
        R"(<gexf><graph><nodes><node id="a"/><node id="b" pid="a"/></nodes></graph></gexf>)"}});
  EXPECT_FALSE(loaded.has_errors());
  const Dataset& dataset = loaded.dataset;
  ASSERT_EQ(dataset.stakeholders.size(), 2U);
  EXPECT_EQ(dataset.strings->view(dataset.stakeholders[1].extra), R"({"parent":"a"})");
}

TEST(LoadExchange, accounts_for_ties_that_are_left_out) {
  const LoadedDataset loaded = load({{"x.net", "*Vertices 2\n1 a\n2 b\n*Arcs\n1 1\n1 2\n"}});
  EXPECT_FALSE(loaded.has_errors());
  ASSERT_EQ(loaded.tables.size(), 2U);
  EXPECT_EQ(loaded.tables[1].rows, 2U);
  EXPECT_EQ(loaded.tables[1].used, 1U);
  EXPECT_EQ(loaded.tables[1].rejected, 1U);
}

TEST(LoadExchange, reads_a_list_of_edges_that_stands_alone) {
  const LoadedDataset loaded = load({{"any name.csv", "Source;Target\r\na;b\r\n"}});
  EXPECT_FALSE(loaded.has_errors());
  EXPECT_EQ(loaded.dataset.stakeholders.size(), 2U);
  EXPECT_EQ(loaded.dataset.ties.size(), 1U);
}

TEST(LoadExchange, reads_nodes_and_edges_beside_our_own_tables) {
  const LoadedDataset loaded =
      load({{"edges.csv", "Source,Target,kind\na,v,leads\n"},
            {"nodes.csv", "Id,Label,kind,topics\na,A,union,t\nv,V,forum,\n"},
            {"topics.csv", "id,name\nt,Thema\n"}});
  EXPECT_FALSE(loaded.has_errors());
  EXPECT_EQ(loaded.dataset.venues.size(), 1U);
  EXPECT_EQ(loaded.dataset.topics.size(), 1U);
  EXPECT_TRUE(
      load({{"a edges.csv", "Source,Target\n"}, {"b edges.csv", "Source,Target\n"}}).has_errors());
}

TEST(LoadExchange, names_what_is_no_network) {
  EXPECT_THAT(codes(load({{"x.xml", "<html/>"}}), Severity::error), Contains("file.no_network"));
  EXPECT_THROW(load({{"x.graphml", "<graphml/>"}, {"ties.csv", "from,to\n"}}), Error);
}

struct Foreign {
  std::string_view path;  ///< below data/badinput
  std::size_t stakeholders;
  std::size_t venues;
  std::size_t ties;
};

/// Figures counted in the files themselves.
const std::vector<Foreign>& foreign_files() {
  static const std::vector<Foreign> files = {
      {"igraph/tests/unit/graphml-yed.xml", 3, 0, 2},
      {"igraph/tests/unit/graphml-default-attrs.xml", 3, 0, 2},
      {"igraph/tests/unit/graphml-namespace.xml", 3, 0, 2},
      {"igraph/tests/unit/graphml-lenient.xml", 3, 0, 2},
      {"igraph/examples/simple/links.net", 4, 0, 5},
      {"igraph/tests/unit/pajek_bip.net", 10, 5, 25},
      {"networkit/input/dynamicTest3.gexf", 2, 0, 1},
      {"boost-graph/test/graphml_test.xml", 9, 0, 9},
      {"gephi/modules/ImportPlugin/src/test/resources/org/gephi/io/importer/plugin/file/gexf/"
       "basic.gexf",
       2, 0, 1},
      {"gephi/modules/ImportPlugin/src/test/resources/org/gephi/io/importer/plugin/file/"
       "cdata.graphml",
       2, 0, 1},
      {"gephi/modules/ImportPlugin/src/test/resources/org/gephi/io/importer/plugin/file/"
       "spreadsheet/edges_table_repeated_without_ids.csv",
       4, 0, 5},
  };
  return files;
}

TEST(LoadExchange, reads_files_of_other_programs) {
  const char* shared = std::getenv("BINDEGLIED_SHARED");  // NOLINT(concurrency-mt-unsafe)
  if (shared == nullptr) GTEST_SKIP() << "BINDEGLIED_SHARED is not set: no files of other programs";
  for (const Foreign& file : foreign_files()) {
    SCOPED_TRACE(file.path);
    const LoadedDataset loaded =
        load_dataset(std::filesystem::path(shared) / "data/badinput" / file.path);
    EXPECT_FALSE(loaded.has_errors());
    EXPECT_EQ(loaded.dataset.stakeholders.size(), file.stakeholders);
    EXPECT_EQ(loaded.dataset.venues.size(), file.venues);
    EXPECT_EQ(loaded.dataset.ties.size(), file.ties);
  }
}

}  // namespace
}  // namespace bindeglied::load_dataset_exchange_test
