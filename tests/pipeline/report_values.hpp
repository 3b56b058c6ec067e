#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "bindeglied/report/value.hpp"

// Members of a row or summary by their key, as what they must be.

namespace bindeglied::testing {

[[nodiscard]] inline const Value& member(const ValueObject& object, std::string_view key) {
  const auto found = std::ranges::find(object, key, &ValueMember::first);
  EXPECT_NE(found, object.end()) << key;
  return found->second;
}

[[nodiscard]] inline double number(const ValueObject& object, std::string_view key) {
  return std::get<double>(member(object, key).content);
}

[[nodiscard]] inline std::int64_t whole_number(const ValueObject& object, std::string_view key) {
  return std::get<std::int64_t>(member(object, key).content);
}

[[nodiscard]] inline const ValueList& list(const ValueObject& object, std::string_view key) {
  return std::get<ValueList>(member(object, key).content);
}

/// Of a word.
[[nodiscard]] inline std::string code(const ValueObject& object, std::string_view key) {
  return std::get<LocalText>(member(object, key).content).code;
}

/// Of a reference.
[[nodiscard]] inline std::string id(const ValueObject& object, std::string_view key) {
  return std::get<NamedReference>(member(object, key).content).id;
}

}  // namespace bindeglied::testing
