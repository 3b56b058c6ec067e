#include "bindeglied/base/fill_places.hpp"

#include <gtest/gtest.h>

namespace bindeglied::fill_places_test {
namespace {

TEST(FillPlaces, fills_places_in_any_order_and_more_than_once) {
  EXPECT_EQ(fill_places("{1} vor {0}, {1}.", {"a", "b"}), "b vor a, b.");
  EXPECT_EQ(fill_places("{10}", {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "ten"}), "ten");
}

TEST(FillPlaces, does_not_search_what_it_filled_in) {
  EXPECT_EQ(fill_places("{0} {1}", {"{1}", "b"}), "{1} b");
}

TEST(FillPlaces, leaves_other_braces_alone) {
  EXPECT_EQ(fill_places("{} {x} {0x} { {0", {"a"}), "{} {x} {0x} { {0");
  EXPECT_EQ(fill_places("", {}), "");
  EXPECT_EQ(fill_places("a}", {}), "a}");
}

}  // namespace
}  // namespace bindeglied::fill_places_test
