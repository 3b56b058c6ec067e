#include "bindeglied/matching/detail/min_cost_flow.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::min_cost_flow_test {
namespace {

using detail::FlowNodeId;
using ::testing::ElementsAre;

//            capacity, cost
//      1 ------ 2,1 ------ 3          Two units from 0 to 3: the cheap way over 1 carries one
//    / 1,1               /            (1 + 1), the other goes over 2 (3 + 1).
//   0                   /
//    \ 5,3             /
//      2 ------ 5,1 --+
detail::FlowProblem two_ways() {
  return {.node_count = 4,
          .arcs = {{FlowNodeId{0}, FlowNodeId{1}, 1, 1},
                   {FlowNodeId{0}, FlowNodeId{2}, 5, 3},
                   {FlowNodeId{1}, FlowNodeId{3}, 2, 1},
                   {FlowNodeId{2}, FlowNodeId{3}, 5, 1}},
          .source = FlowNodeId{0},
          .sink = FlowNodeId{3},
          .amount = 2};
}

TEST(MinCostFlow, fills_the_cheap_way_first) {
  EXPECT_THAT(find_min_cost_flow(two_ways()).flow, ElementsAre(1, 1, 1, 1));
}

TEST(MinCostFlow, prefers_an_arc_that_pays) {
  detail::FlowProblem problem = two_ways();
  problem.arcs[1].cost = -3;
  EXPECT_THAT(find_min_cost_flow(problem).flow, ElementsAre(0, 2, 0, 2));
}

TEST(MinCostFlow, has_prices_that_prove_it) {
  const detail::FlowProblem problem = two_ways();
  const detail::FlowSolution solution = find_min_cost_flow(problem);
  for (std::size_t i = 0; i < problem.arcs.size(); ++i) {
    const detail::FlowArc& arc = problem.arcs[i];
    const auto reduced = arc.cost + solution.potential[arc.from] - solution.potential[arc.to];
    if (solution.flow[i] < arc.capacity) {
      EXPECT_GE(reduced, 0) << i;
    }
    if (solution.flow[i] > 0) {
      EXPECT_LE(reduced, 0) << i;
    }
  }
}

}  // namespace
}  // namespace bindeglied::min_cost_flow_test
