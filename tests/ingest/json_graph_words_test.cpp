#include "bindeglied/ingest/detail/json_graph_words.hpp"

#include <gtest/gtest.h>

namespace bindeglied::detail::json_graph_words_test {
namespace {

TEST(JsonGraphWords, are_those_of_the_programs_and_in_their_case) {
  EXPECT_TRUE(is_edges_key("links") && is_edges_key("edges") && is_edges_key("connections"));
  EXPECT_FALSE(is_edges_key("Links") || is_edges_key("nodes") || is_edges_key(""));
  EXPECT_TRUE(is_nested_key("metadata") && is_nested_key("attributes") && is_nested_key("data"));
  EXPECT_FALSE(is_nested_key("graph") || is_nested_key("meta"));
  EXPECT_TRUE(is_word_key("label") && is_word_key("Element Type") && is_word_key("bipartite"));
  EXPECT_FALSE(is_word_key("topics") || is_word_key("labels") || is_word_key(""));
  EXPECT_TRUE(is_technical_key("multigraph") && is_technical_key("generated_by"));
  EXPECT_FALSE(is_technical_key("name") || is_technical_key("year") || is_technical_key(""));
}

}  // namespace
}  // namespace bindeglied::detail::json_graph_words_test
