#include "bindeglied/ingest/detail/find_circles.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::detail::find_circles_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Text text(std::size_t k) { return Text{k}; }

//  1 > 2 > 3 > 1, 4 > 3, 5 > 5, 6 > 7, 7 on top
TEST(FindCircles, finds_each_circle_once_from_its_first_row) {
  const std::vector<Link> links = {{text(4), text(3)},     {text(2), text(3)}, {text(3), text(1)},
                                   {text(1), text(2)},     {text(5), text(5)}, {text(6), text(7)},
                                   {text(7), empty_text()}};
  EXPECT_THAT(find_circles(links, 8), ElementsAre(ElementsAre(1U, 2U, 3U), ElementsAre(4U)));
}

TEST(FindCircles, finds_none_in_a_tree) {
  EXPECT_THAT(find_circles({{text(1), text(2)}, {text(2), text(3)}, {text(4), text(2)}}, 5),
              IsEmpty());
}

//  3 > 2 > 1 (1 on top), 4 > 2; 5 > 6 > 5 is a circle, 7 stands inside it
TEST(CountEnclosing, counts_all_that_stands_above_and_nothing_in_circles) {
  const std::vector<Link> links = {{text(3), text(2)}, {text(2), text(1)}, {text(1), empty_text()},
                                   {text(4), text(2)}, {text(5), text(6)}, {text(6), text(5)},
                                   {text(7), text(5)}};
  EXPECT_THAT(count_enclosing(links, 8), ElementsAre(2U, 1U, 0U, 2U, 0U, 0U, 1U));
}

}  // namespace
}  // namespace bindeglied::detail::find_circles_test
