#include "bindeglied/ingest/detail/finish_loading.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/csv_files.hpp"

namespace bindeglied::finish_loading_test {
namespace {

using testing::count_of;
using ::testing::ElementsAre;
using testing::error_codes;
using ::testing::IsEmpty;
using testing::load_csv;
using testing::with_code;

TEST(FinishLoading, merges_equal_rows_also_when_one_has_names_for_ids) {
  const LoadedDataset loaded =
      load_csv({{"stakeholders.csv", "id,name\na,Alpha\na,Alpha\n"},
                {"ties.csv", "from,to,note\na,p,x\na,p,x\nAlpha,p,x\na,p,y\n"}});
  EXPECT_THAT(error_codes(loaded), IsEmpty());
  EXPECT_THAT(with_code(loaded, "row.merged"),
              ElementsAre("stakeholders.csv:3  ''", "ties.csv:3  ''", "ties.csv:4  ''"));
  EXPECT_EQ(loaded.dataset.stakeholders.size(), 1U);
  EXPECT_EQ(loaded.dataset.ties.size(), 2U) << "a row with another note is another row";
  EXPECT_EQ(loaded.tables.at(1).rows, 4U);
  EXPECT_EQ(loaded.tables.at(1).merged, 2U);
}

TEST(FinishLoading, warns_of_parallel_edges_of_a_network_but_not_of_rows_of_our_own_tables) {
  const std::vector<NamedBytes> network = {
      {.name = "x.net", .bytes = "*Vertices 3\n1 a\n2 b\n3 c\n*Edges\n1 2\n1 2\n1 2\n2 3\n"}};
  const LoadedDataset loaded = load_bytes(network);
  EXPECT_EQ(count_of(loaded, "graph.parallel_merged"), 2U);
  EXPECT_EQ(count_of(loaded, "row.merged"), 0U);
  EXPECT_EQ(loaded.dataset.ties.size(), 2U);
  const auto found =
      std::ranges::find(loaded.counts, "graph.parallel_merged", &DiagnosticCount::code);
  ASSERT_NE(found, loaded.counts.end());
  EXPECT_EQ(found->severity, Severity::warning);
  const LoadedDataset table = load_csv({{"ties.csv", "from,to\na,b\na,b\n"}});
  EXPECT_EQ(count_of(table, "graph.parallel_merged"), 0U);
  EXPECT_EQ(count_of(table, "row.merged"), 1U);
}

TEST(FinishLoading, does_not_ask_for_ties_of_a_document_that_breaks_off) {
  const std::vector<NamedBytes> files = {{.name = "d.json", .bytes = R"({"stakeholders": [)"}};
  const LoadedDataset loaded = load_bytes(files);
  EXPECT_TRUE(loaded.has_errors());
  EXPECT_EQ(count_of(loaded, "table.missing"), 0U);
}

}  // namespace
}  // namespace bindeglied::finish_loading_test
