#pragma once

#include <string_view>

#include <gtest/gtest.h>

#include "bindeglied/analysis/gaps.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::testing {

[[nodiscard]] inline AsOf as_of(std::string_view date, bool explicit_only = false) {
  return {.day = parse_date(date)->range().first, .explicit_only = explicit_only};
}

/// The gap of the one expectation there is.
[[nodiscard]] inline Gap only_gap(const DatasetBuilder& builder, std::string_view date,
                                  bool explicit_only = false) {
  const auto gaps = assess_expectations(builder.network(), as_of(date, explicit_only));
  EXPECT_EQ(gaps.size(), 1U);
  return gaps.front();
}

}  // namespace bindeglied::testing
