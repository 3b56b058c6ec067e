#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>

namespace bindeglied {

/// A table of `count` different ties between `count / 5` organisations and as many projects, as
/// CSV; equal for equal seeds.
[[nodiscard]] inline std::string generate_ties_csv(std::size_t count, std::uint32_t seed) {
  std::mt19937 random(seed);
  const std::size_t size = count / 5 + 1;
  std::string csv = "from,to,kind,since,sources\n";
  for (std::size_t i = 0; i < count; ++i) {
    csv += "o" + std::to_string(random() % size) + ",p" + std::to_string(i % size) +
           ",partner_in," + std::to_string(2000 + i / size) + "-0" +
           std::to_string(1 + random() % 9) + ",s\n";
  }
  return csv;
}

}  // namespace bindeglied
