#include "bindeglied/base/name_similarity.hpp"

#include <gtest/gtest.h>

namespace bindeglied::name_similarity_test {
namespace {

// Published values: Winkler (1990), Proceedings of the Section on Survey Research Methods, table 1.
TEST(NameSimilarity, equals_the_published_values) {
  EXPECT_NEAR(name_similarity("dwayne", "duane"), 0.840, 0.0005);
  EXPECT_NEAR(name_similarity("martha", "marhta"), 0.961, 0.0005);
  EXPECT_NEAR(name_similarity("dixon", "dicksonx"), 0.813, 0.0005);
}

TEST(NameSimilarity, does_not_mind_the_order_of_words) {
  EXPECT_DOUBLE_EQ(name_similarity("stadt essen", "essen stadt"), 1.0);
}

TEST(NameSimilarity, is_1_for_equal_and_0_for_strange_names) {
  EXPECT_DOUBLE_EQ(name_similarity("", ""), 1.0);
  EXPECT_DOUBLE_EQ(name_similarity("abc", ""), 0.0);
  EXPECT_DOUBLE_EQ(name_similarity("abc", "xyz"), 0.0);
}

TEST(NameSimilarity, is_symmetric) {
  EXPECT_DOUBLE_EQ(name_similarity("stiftung merkator", "stiftung mercator"),
                   name_similarity("stiftung mercator", "stiftung merkator"));
  EXPECT_GT(name_similarity("stiftung merkator", "stiftung mercator"), 0.9);
}

}  // namespace
}  // namespace bindeglied::name_similarity_test
