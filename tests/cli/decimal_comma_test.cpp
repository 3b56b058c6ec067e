#include "cli/decimal_comma.hpp"

#include <gtest/gtest.h>

namespace bindeglied::decimal_comma_test {
namespace {

TEST(DecimalComma, turns_a_comma_that_can_be_nothing_else) {
  EXPECT_EQ(with_decimal_point("0,5"), "0.5");
  EXPECT_EQ(with_decimal_point("-1,25"), "-1.25");
  EXPECT_EQ(with_decimal_point("0,125"), "0.125");
  EXPECT_EQ(with_decimal_point("-0,125"), "-0.125");
  EXPECT_EQ(with_decimal_point("1,1250"), "1.1250");
  for (const std::string_view other : {"1,000", "12,000", "1.234,5", "0.5", "5", "", "a"}) {
    EXPECT_EQ(with_decimal_point(other), other);
  }
  EXPECT_EQ(with_decimal_point("0,2,5"), "0.2,5");  // no number, as before
}

}  // namespace
}  // namespace bindeglied::decimal_comma_test
