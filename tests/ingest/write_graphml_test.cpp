#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/write_graph.hpp"
#include "tests/support/small_exchange.hpp"

namespace bindeglied::detail::write_graphml_test {
namespace {

using ::testing::HasSubstr;

TEST(WriteGraphml, declares_typed_keys_and_escapes_texts) {
  const std::string xml = write_graphml(testing::small_exchange_graph()).front().bytes;
  EXPECT_THAT(xml, HasSubstr("<key id=\"n0\" for=\"node\" attr.name=\"node_type\" "
                             "attr.type=\"string\"/>"));
  EXPECT_THAT(xml, HasSubstr("attr.name=\"lat\" attr.type=\"double\"/>"));
  EXPECT_THAT(xml, HasSubstr(">Söhne &amp; &quot;Töchter&quot;</data>"));
  EXPECT_THAT(xml, HasSubstr("<graph edgedefault=\"directed\">\n    <data key=\"g0\">{&#10;"));
  EXPECT_THAT(xml, HasSubstr("<edge source=\"a\" target=\"b c\">"));
}

TEST(WriteGraphml, has_no_direction_when_no_tie_has_one) {
  EXPECT_THAT(write_graphml(testing::cooperation_graph()).front().bytes,
              HasSubstr("<graph edgedefault=\"undirected\">"));
}

}  // namespace
}  // namespace bindeglied::detail::write_graphml_test
