#pragma once

#include <cstddef>
#include <cstdint>

#include "bindeglied/measures/detail/lanes.hpp"

namespace bindeglied::detail {

/// For each set of lanes, given as bits, all bits of these lanes.
struct LaneMasks {
  WordRow rows[256] = {};
};
constexpr LaneMasks make_lane_masks() {
  LaneMasks masks;
  for (std::size_t lanes = 0; lanes < 256; ++lanes) {
    for (std::size_t i = 0; i < lane_count; ++i) {
      masks.rows[lanes].words[i] = (lanes >> i & 1U) != 0 ? ~std::uint64_t{0} : 0;
    }
  }
  return masks;
}
inline constexpr LaneMasks lane_masks = make_lane_masks();

}  // namespace bindeglied::detail
