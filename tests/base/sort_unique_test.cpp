#include "bindeglied/base/sort_unique.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::sort_unique_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SortUnique, leaves_each_value_once_in_ascending_order) {
  std::vector<int> values = {3, 1, 3, 2, 1, 3};
  sort_unique(values);
  EXPECT_THAT(values, ElementsAre(1, 2, 3));
}

TEST(SortUnique, leaves_nothing_of_nothing) {
  std::vector<int> values;
  sort_unique(values);
  EXPECT_THAT(values, IsEmpty());
}

}  // namespace
}  // namespace bindeglied::sort_unique_test
