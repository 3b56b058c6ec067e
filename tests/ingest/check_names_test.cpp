#include "bindeglied/ingest/detail/check_names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/csv_files.hpp"

namespace bindeglied::check_names_test {
namespace {

using testing::count_of;
using ::testing::ElementsAre;
using testing::error_codes;
using ::testing::IsEmpty;
using testing::load_csv;
using testing::with_code;

TEST(CheckNames, refuses_an_id_twice_also_across_both_node_tables) {
  const LoadedDataset loaded = load_csv({{"stakeholders.csv", "id,name\na,A\na,B\n"},
                                         {"venues.csv", "id\na\n"},
                                         {"ties.csv", "from,to\n"}});
  EXPECT_THAT(with_code(loaded, "id.duplicate"),
              ElementsAre("stakeholders.csv:3 id 'a'", "venues.csv:2 id 'a'"));
}

TEST(CheckNames, refuses_an_expectation_id_twice) {
  const LoadedDataset loaded =
      load_csv({{"expectations.csv", "id,kind,venue\ne,union,p\ne,school,p\n,union,p\n,school,p\n"},
                {"ties.csv", "from,to\n"}});
  EXPECT_THAT(with_code(loaded, "id.duplicate"), ElementsAre("expectations.csv:3 id 'e'"));
}

TEST(CheckNames, warns_of_ids_that_look_alike) {
  const LoadedDataset loaded =
      load_csv({{"stakeholders.csv", "id,name\nmüller,A\nmu\xCC\x88ller,B\n"},
                {"venues.csv", "id\nMueller\n"},
                {"ties.csv", "from,to\n"}});
  EXPECT_THAT(error_codes(loaded), IsEmpty());
  EXPECT_EQ(count_of(loaded, "id.lookalike"), 2U);
}

TEST(CheckNames, warns_of_equal_names_of_stakeholders) {
  const LoadedDataset loaded =
      load_csv({{"stakeholders.csv", "id,name\na,Kreis Unna\nb,KREIS  UNNA\nc,\nd,\n"},
                {"ties.csv", "from,to\n"}});
  EXPECT_THAT(with_code(loaded, "name.duplicate"),
              ElementsAre("stakeholders.csv:3 name 'KREIS  UNNA'"));
}

TEST(CheckNames, report_the_id_of_two_nodes_of_a_network_once) {
  const std::vector<NamedBytes> files = {
      {.name = "x.json", .bytes = R"({"nodes": [{"id": "a"}, {"id": "a", "x": 1}], "links": []})"}};
  const LoadedDataset loaded = load_bytes(files);
  EXPECT_EQ(testing::count_of(loaded, "graph.duplicate_id"), 1U);
  EXPECT_EQ(testing::count_of(loaded, "id.duplicate"), 0U);
}

}  // namespace
}  // namespace bindeglied::check_names_test
