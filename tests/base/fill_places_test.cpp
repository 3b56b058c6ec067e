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

TEST(FillPlaces, takes_the_form_of_the_number) {
  const std::string text = "{0} {0|Lücke|Lücken} an {1} {1|Ort|Orten}";
  EXPECT_EQ(fill_places(text, {"1", "2"}), "1 Lücke an 2 Orten");
  EXPECT_EQ(fill_places(text, {"0", "1"}), "0 Lücken an 1 Ort");
  EXPECT_EQ(fill_places(text, {"11", "1,00"}), "11 Lücken an 1,00 Orten");
  EXPECT_EQ(fill_places("{0|one|}{0||many}", {"1"}), "one");
}

TEST(FillPlaces, takes_a_form_of_its_own_for_none_and_places_within_forms) {
  const std::string text = "an {0|keinem|einem|{0}} weiteren{1|||, {1} {0|Ort|Orte}}";
  EXPECT_EQ(fill_places(text, {"0", "0"}), "an keinem weiteren");
  EXPECT_EQ(fill_places(text, {"1", "1"}), "an einem weiteren");
  EXPECT_EQ(fill_places(text, {"2", "x|{0}"}), "an 2 weiteren, x|{0} Orte");
}

TEST(FillPlaces, leaves_other_braces_alone) {
  EXPECT_EQ(fill_places("{} {x} {0x} { {0", {"a"}), "{} {x} {0x} { {0");
  EXPECT_EQ(fill_places("{0|a} {0|a|b|c|d} {x|a|b} {12", {"1"}), "{0|a} {0|a|b|c|d} {x|a|b} {12");
  EXPECT_EQ(fill_places("{x {0}} {0|a|{b", {"1"}), "{x 1} {0|a|{b");
  EXPECT_EQ(fill_places("", {}), "");
  EXPECT_EQ(fill_places("a}", {}), "a}");
}

}  // namespace
}  // namespace bindeglied::fill_places_test
