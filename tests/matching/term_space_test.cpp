#include "bindeglied/matching/term_space.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace bindeglied::term_space_test {
namespace {

// Node 0 is no document; nodes 1 to 3 are.  Term 0 stands in all three, term 1 in one.
IdVector<NodeId, std::vector<TermWeight>> three_documents() {
  IdVector<NodeId, std::vector<TermWeight>> frequencies(4);
  frequencies[NodeId{0}] = {{.term = TermId{1}, .weight = 1.0}};
  frequencies[NodeId{1}] = {{.term = TermId{0}, .weight = 1.0}, {.term = TermId{1}, .weight = 2.0}};
  frequencies[NodeId{2}] = {{.term = TermId{0}, .weight = 3.0}};
  frequencies[NodeId{3}] = {{.term = TermId{0}, .weight = 1.0}};
  return frequencies;
}

TEST(TermSpace, weighs_by_rarity_among_documents_and_scales_to_length_1) {
  const TermSpace space = build_term_space(three_documents(), 2, NodeId{1});
  // ln(1 + 3/3) and 2 ln(1 + 3/1), before scaling.
  const double common = std::log(2.0);
  const double rare = 2.0 * std::log(4.0);
  const double length = std::sqrt(common * common + rare * rare);
  const auto vector = space.vectors[NodeId{1}];
  ASSERT_EQ(vector.size(), 2U);
  EXPECT_DOUBLE_EQ(vector[0].weight, common / length);
  EXPECT_DOUBLE_EQ(vector[1].weight, rare / length);
  const auto found = cosines(space, NodeId{1});
  EXPECT_DOUBLE_EQ(found[NodeId{0}], rare / length);
  EXPECT_DOUBLE_EQ(found[NodeId{2}], common / length);
  EXPECT_DOUBLE_EQ(cosines(space, NodeId{2})[NodeId{3}], 1.0);
}

TEST(TermSpace, gives_0_where_there_are_no_terms_and_no_nan_without_documents) {
  IdVector<NodeId, std::vector<TermWeight>> frequencies(2);
  frequencies[NodeId{0}] = {{.term = TermId{0}, .weight = 1.0}};
  const TermSpace space = build_term_space(frequencies, 1, NodeId{1});
  EXPECT_DOUBLE_EQ(cosines(space, NodeId{0})[NodeId{0}], 1.0);
  EXPECT_EQ(cosines(space, NodeId{0})[NodeId{1}], 0.0);
  EXPECT_EQ(cosines(space, NodeId{1})[NodeId{0}], 0.0);
}

}  // namespace
}  // namespace bindeglied::term_space_test
