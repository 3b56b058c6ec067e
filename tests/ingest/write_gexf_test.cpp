#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/write_graph.hpp"
#include "tests/support/small_exchange.hpp"

namespace bindeglied::detail::write_gexf_test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(WriteGexf, differs_by_version_in_name_space_and_kind) {
  const std::string newer = write_gexf_1_3(testing::small_exchange_graph()).front().bytes;
  EXPECT_THAT(newer, HasSubstr("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">"));
  EXPECT_THAT(newer, HasSubstr("<edge id=\"0\" source=\"a\" target=\"v\" kind=\"leads\">"));
  const std::string older = write_gexf_1_2(testing::small_exchange_graph()).front().bytes;
  EXPECT_THAT(older, HasSubstr("<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">"));
  EXPECT_THAT(older, HasSubstr("<edge id=\"0\" source=\"a\" target=\"v\">"));
  EXPECT_THAT(older, Not(HasSubstr("kind=")));
}

TEST(WriteGexf, labels_nodes_by_name_or_id) {
  const std::string xml = write_gexf_1_3(testing::small_exchange_graph()).front().bytes;
  EXPECT_THAT(xml, HasSubstr("<node id=\"b c\" label=\"b c\">"));
  EXPECT_THAT(xml, HasSubstr("<node id=\"v\" label=\"Forum\">"));
  EXPECT_THAT(xml, HasSubstr("<description>Netz</description>"));
}

TEST(WriteGexf, says_of_each_tie_whether_it_has_a_direction_in_the_newer_version) {
  EXPECT_THAT(write_gexf_1_3(testing::mixed_graph()).front().bytes,
              AllOf(HasSubstr("defaultedgetype=\"directed\">"),
                    HasSubstr("<edge id=\"0\" source=\"a\" target=\"b\" type=\"undirected\""),
                    HasSubstr("<edge id=\"1\" source=\"a\" target=\"b\" kind=\"funds\"")));
  EXPECT_THAT(write_gexf_1_2(testing::mixed_graph()).front().bytes,
              AllOf(HasSubstr("defaultedgetype=\"directed\">"), Not(HasSubstr(" type=\"und"))));
  EXPECT_THAT(write_gexf_1_2(testing::cooperation_graph()).front().bytes,
              HasSubstr("defaultedgetype=\"undirected\">"));
}

}  // namespace
}  // namespace bindeglied::detail::write_gexf_test
