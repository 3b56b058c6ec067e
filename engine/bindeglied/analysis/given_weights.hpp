#pragma once

#include <cstdint>

#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// How many ties have a weight other than 1 in the data: an unknown column called `weight` or
/// `Weight`, as networks of other programs have it.  No figure of the network of cooperation counts
/// it, since the data does not say what it means.  O(ties + the length of their unknown columns).
[[nodiscard]] std::uint64_t count_weighted_ties(const Network& network);

}  // namespace bindeglied
