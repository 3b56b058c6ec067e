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
  EXPECT_THAT(vna, HasSubstr("*tie data\nfrom to funds leads level\n\"a\" \"v\" 0 1 0\n"
                             "\"a\" \"v\" 0 1 1\n\"a\" \"b c\" 1 0 0\n"));
}

}  // namespace
}  // namespace bindeglied::detail::write_vna_test
