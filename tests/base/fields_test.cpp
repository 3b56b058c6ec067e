#include "bindeglied/base/fields.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::fields_test {
namespace {

using ::testing::ElementsAre;

struct WalkOptions {
  std::uint32_t max_hops = 2;
  double min_share = 0.5;
  bool is_fair = false;

  static constexpr auto fields() {
    using Self = WalkOptions;
    return std::tuple{Field{"max_hops", &Self::max_hops, 1, 64, "farthest, in ties"},
                      Field{"min_share", &Self::min_share, 0.0, 1.0, "weakest, 0 to 1"},
                      Choice{"is_fair", &Self::is_fair, "share evenly"}};
  }
};

/// What check_fields says; empty when the options pass.
std::string complaint(const WalkOptions& options) {
  try {
    check_fields(options);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    EXPECT_TRUE(error.diagnostics().empty());
    return error.what();
  }
  return {};
}

TEST(CheckFields, accepts_the_defaults_and_both_ends_of_a_range) {
  EXPECT_EQ(complaint({}), "");
  EXPECT_EQ(complaint({.max_hops = 1, .min_share = 0.0}), "");
  EXPECT_EQ(complaint({.max_hops = 64, .min_share = 1.0, .is_fair = true}), "");
}

TEST(CheckFields, names_the_option_its_value_and_its_range) {
  EXPECT_EQ(complaint({.max_hops = 65}), "max_hops = 65: must be in [1, 64]");
  EXPECT_EQ(complaint({.max_hops = 0}), "max_hops = 0: must be in [1, 64]");
}

TEST(CheckFields, refuses_values_just_outside_and_what_is_no_number) {
  const double below = -std::numeric_limits<double>::denorm_min();
  EXPECT_NE(complaint({.min_share = below}), "");
  EXPECT_NE(complaint({.min_share = 1.0 + std::numeric_limits<double>::epsilon()}), "");
  EXPECT_NE(complaint({.min_share = std::numeric_limits<double>::quiet_NaN()}), "");
  EXPECT_NE(complaint({.min_share = std::numeric_limits<double>::infinity()}), "");
}

TEST(CheckFields, stops_at_the_first_wrong_option) {
  EXPECT_EQ(complaint({.max_hops = 65, .min_share = 2.0}), "max_hops = 65: must be in [1, 64]");
}

TEST(ForEachField, visits_options_in_the_order_of_their_list) {
  std::vector<std::string> names;
  for_each_field<WalkOptions>([&](const auto& field) { names.emplace_back(field.name); });
  EXPECT_THAT(names, ElementsAre("max_hops", "min_share", "is_fair"));
}

}  // namespace
}  // namespace bindeglied::fields_test
