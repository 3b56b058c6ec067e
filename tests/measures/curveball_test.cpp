#include "bindeglied/measures/curveball.hpp"

#include <map>
#include <stop_token>
#include <vector>

#include <gtest/gtest.h>

#include "tests/measures/published_graphs.hpp"

namespace bindeglied::curveball_test {
namespace {

using Numbers = std::vector<std::uint32_t>;

Numbers columns_of(const TwoMode& graph) {
  return {graph.all_columns().begin(), graph.all_columns().end()};
}

TEST(Curveball, keeps_how_much_everybody_does_and_how_large_everything_is) {
  const TwoMode women = testing::davis_southern_women();
  std::mt19937_64 random(1);
  const TwoMode rewired = rewire_curveball(women, enough_trades(women), random);
  EXPECT_EQ(row_degrees(rewired), row_degrees(women));
  EXPECT_EQ(column_degrees(rewired), column_degrees(women));
  EXPECT_NE(columns_of(rewired), columns_of(women));
  for (std::uint32_t row = 0; row < rewired.row_count(); ++row) {
    const auto columns = rewired.columns(row);
    for (std::size_t i = 1; i < columns.size(); ++i) ASSERT_LT(columns[i - 1], columns[i]);
  }
}

// Rows of 2, 1, 1 and columns of 2, 1, 1: five tables, by hand
//   12|.  row 0 takes {0,1}: the others take 0 and 2 in two orders; {0,2}: 0 and 1, two orders;
//         {1,2}: both take 0, one way.
TEST(Curveball, makes_every_table_equally_likely) {
  const TwoMode start = build_two_mode(3, 3, {{0, 0}, {0, 1}, {1, 0}, {2, 2}});
  std::mt19937_64 random(2);
  std::map<Numbers, int> seen;
  constexpr int draws = 10000;
  for (int i = 0; i < draws; ++i) ++seen[columns_of(rewire_curveball(start, 30, random))];
  EXPECT_EQ(seen.size(), 5U);
  for (const auto& [table, count] : seen) EXPECT_NEAR(count, 2000, 160);  // four deviations
}

TEST(Curveball, leaves_alone_what_cannot_be_traded) {
  std::mt19937_64 random(3);
  for (const TwoMode& graph :
       {TwoMode(), build_two_mode(3, 2, {{1, 0}, {1, 1}}),
        build_two_mode(2, 3, {{0, 0}, {0, 1}, {0, 2}, {1, 1}})}) {  // one holds all
    EXPECT_EQ(columns_of(rewire_curveball(graph, 100, random)), columns_of(graph));
  }
}

TEST(Curveball, without_trades_changes_nothing) {
  const TwoMode women = testing::davis_southern_women();
  std::mt19937_64 random(1);
  EXPECT_EQ(columns_of(rewire_curveball(women, 0, random)), columns_of(women));
  EXPECT_EQ(enough_trades(women), 180U);
}

TEST(Curveball, is_the_same_for_the_same_seed) {
  const TwoMode women = testing::davis_southern_women();
  std::mt19937_64 first(5);
  std::mt19937_64 second(5);
  EXPECT_EQ(columns_of(rewire_curveball(women, 50, first)),
            columns_of(rewire_curveball(women, 50, second)));
}

TEST(Curveball, stops_when_asked_to) {
  std::mt19937_64 random(1);
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(static_cast<void>(rewire_curveball(testing::davis_southern_women(), 50, random,
                                                  {.stop = stop.get_token()})),
               Error);
}

}  // namespace
}  // namespace bindeglied::curveball_test
