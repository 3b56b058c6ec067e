#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/write_graph.hpp"
#include "tests/support/small_exchange.hpp"

namespace bindeglied::detail::write_vna_test {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(WriteVna, has_attributes_of_nodes_and_a_column_per_kind_of_tie) {
  const std::string vna = write_vna(testing::small_exchange_graph()).front().bytes;
  EXPECT_THAT(vna, StartsWith("*node data\nID node_type name "));
  EXPECT_THAT(vna, HasSubstr("\n\"a\" \"stakeholder\" \"Söhne & 'Töchter'\" "));
  EXPECT_THAT(vna, HasSubstr(" 51.5 7.25 "));
  EXPECT_THAT(vna, HasSubstr("*tie data\nfrom to funds leads level\n\"a\" \"v\" 0 1 5\n"
                             "\"a\" \"v\" 0 1 1\n\"a\" \"b c\" 1 0 \"\"\n"));
}

TEST(WriteVna, says_the_level_of_the_kind_at_venues_only) {
  Dataset dataset;
  const auto text = [&](const char* each) { return dataset.strings->intern(each); };
  dataset.stakeholders = {{.id = text("a")}, {.id = text("b")}};
  dataset.venues = {{.id = text("v")}};
  dataset.ties = {{.from = text("a"), .to = text("v"), .kind = TieKind::funds},
                  {.from = text("a"), .to = text("b"), .kind = TieKind::funds},
                  {.from = text("a"), .to = text("v"), .kind = TieKind::attends}};
  EXPECT_THAT(write_vna(graph_from_dataset(dataset)).front().bytes,
              HasSubstr("from to attends funds level\n\"a\" \"v\" 0 1 4\n"
                        "\"a\" \"b\" 0 1 \"\"\n\"a\" \"v\" 1 0 1\n"));
}

}  // namespace
}  // namespace bindeglied::detail::write_vna_test
