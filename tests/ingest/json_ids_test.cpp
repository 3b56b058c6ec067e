#include "bindeglied/ingest/detail/json_ids.hpp"

#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/read_graph.hpp"
#include "tests/support/graph_lines.hpp"
#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::json_ids_test {
namespace {

using ::testing::ElementsAre;

TEST(JsonIds, are_texts_as_they_stand) {
  for (const std::string_view text : {"1.0", "18446744073709551616", "", "true"}) {
    EXPECT_EQ(json_id(JsonScalar::text, text).text, text);
    EXPECT_TRUE(json_id(JsonScalar::text, text).is_exact);
  }
  EXPECT_EQ(json_id(JsonScalar::other, "true").text, "true");
}

TEST(JsonIds, are_equal_where_numbers_are) {
  EXPECT_EQ(json_id(JsonScalar::other, "1.0").text, "1");
  EXPECT_EQ(json_id(JsonScalar::other, "1e2").text, "100");
  EXPECT_EQ(json_id(JsonScalar::other, "-7").text, "-7");
}

TEST(JsonIds, are_inexact_where_programs_read_different_numbers) {
  const auto is_exact = [](std::string_view text) {
    return json_id(JsonScalar::other, text).is_exact;
  };
  EXPECT_TRUE(is_exact("18446744073709551615"));
  EXPECT_FALSE(is_exact("18446744073709551616"));
  EXPECT_TRUE(is_exact("-18446744073709551615"));
  EXPECT_TRUE(is_exact("9007199254740992.0"));
  EXPECT_FALSE(is_exact("9007199254740994.0"));
  EXPECT_FALSE(is_exact("-1e300"));
}

TEST(JsonIds, are_positions_only_where_no_node_has_one) {
  const auto lines = [](std::string_view json) {
    testing::RecordingSink problems;
    return testing::graph_lines(read_json_graph(json, "x.json", problems, {}, {}));
  };
  EXPECT_THAT(lines(R"({"nodes": [{"name": "A"}], "links": [{"source": 0, "target": 1}]})"),
              ElementsAre("A name=A", "A -> 1"));
  EXPECT_THAT(
      lines(R"({"nodes": [{"name": "A"}, {"id": "b"}], "links": [{"source": 0, "target": "b"}]})"),
      ElementsAre("A name=A", "b", "0 -> b"));
}

}  // namespace
}  // namespace bindeglied::detail::json_ids_test
