#include "bindeglied/ingest/detail/find_circles.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::detail {
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

}  // namespace
}  // namespace bindeglied::detail
