#pragma once

#include "bindeglied/base/watch.hpp"
#include "bindeglied/model/dataset.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// Turns names into ids, once: sorts nodes and ties by content, builds both directions.
///
/// Precondition: the dataset is validated (every reference is the id of a row; ingest's load
/// functions give no other).  Time O(N log N) in rows.
[[nodiscard]] Network build_network(const Dataset& dataset, const Watch& watch = {});

}  // namespace bindeglied
