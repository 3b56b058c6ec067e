#include "bindeglied/ingest/detail/pajek_vertices.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/graph_lines.hpp"
#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::pajek_vertices_test {
namespace {

using ::testing::HasSubstr;
using testing::RecordingSink;

/// Two vertices with these labels and an edge between them, as text.
std::vector<std::string> lines_with(std::string_view first, std::string_view second,
                                    std::uint64_t first_mode, RecordingSink& problems) {
  const Limits limits;
  GraphBuilder builder("x", problems, limits);
  builder.begin_edge(9);
  builder.set_from("2");
  builder.set_to("1");
  builder.set_directed(true);
  builder.end();
  PajekVertices vertices{.first_mode = first_mode};
  vertices.resize(2);
  vertices.labels = {std::string(first), std::string(second)};
  vertices.times[1] = "[1990-1995,1998]";
  PajekValues values;
  add_pajek_vertices(vertices, values, builder);
  return testing::graph_lines(builder.graph());
}

TEST(PajekVertices, are_named_by_labels_that_tell_them_apart) {
  RecordingSink problems;
  const auto lines = lines_with("a", "b", 2, problems);
  ASSERT_GE(lines.size(), 3U);
  EXPECT_THAT(lines[0], HasSubstr("a"));
  EXPECT_THAT(lines[1], HasSubstr("start=1990"));
  EXPECT_THAT(lines, ::testing::Contains(HasSubstr("b -> a")));
  EXPECT_THAT(problems.diagnostics, ::testing::SizeIs(1));  // 1998
}

TEST(PajekVertices, are_named_by_numbers_where_labels_do_not_tell_them_apart) {
  RecordingSink problems;
  const auto lines = lines_with("a", "a", 1, problems);
  EXPECT_THAT(lines[0], HasSubstr("label=a"));
  EXPECT_THAT(lines[0], HasSubstr("bipartite=json:0"));
  EXPECT_THAT(lines[1], HasSubstr("bipartite=json:1"));
  EXPECT_THAT(lines, ::testing::Contains(HasSubstr("2 -> 1")));
}

}  // namespace
}  // namespace bindeglied::detail::pajek_vertices_test
