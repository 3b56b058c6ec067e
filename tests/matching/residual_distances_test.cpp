#include <gtest/gtest.h>

#include "bindeglied/matching/detail/min_cost_flow.hpp"

namespace bindeglied::residual_distances_test {
namespace {

using detail::FlowNodeId;

// One unit of two possible ones goes 0 -> 1 -> 2; the arc 0 -> 2 of cost 5 is idle.
TEST(ResidualDistances, go_along_free_arcs_and_back_along_used_ones) {
  const detail::FlowProblem problem{.node_count = 4,
                                    .arcs = {{FlowNodeId{0}, FlowNodeId{1}, 1, 1},
                                             {FlowNodeId{1}, FlowNodeId{2}, 2, 2},
                                             {FlowNodeId{0}, FlowNodeId{2}, 1, 5}},
                                    .source = FlowNodeId{0},
                                    .sink = FlowNodeId{2},
                                    .amount = 1};
  const auto distance = residual_distances(problem, find_min_cost_flow(problem), problem.source);
  EXPECT_EQ(distance[FlowNodeId{0}], 0);
  EXPECT_EQ(distance[FlowNodeId{2}], 5);
  EXPECT_EQ(distance[FlowNodeId{1}], 3);  // 5 there, 2 back: the arc 0 -> 1 is full
  EXPECT_EQ(distance[FlowNodeId{3}], detail::unreachable);
}

}  // namespace
}  // namespace bindeglied::residual_distances_test
