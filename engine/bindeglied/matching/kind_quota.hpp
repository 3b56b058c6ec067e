#pragma once

#include <cstdint>

#include "bindeglied/model/vocabulary.hpp"

namespace bindeglied {

/// At least so many members or partners of one kind.
struct KindQuota {
  StakeholderKind kind = StakeholderKind::other;
  std::uint32_t least = 1;

  friend bool operator==(const KindQuota&, const KindQuota&) = default;
};

}  // namespace bindeglied
