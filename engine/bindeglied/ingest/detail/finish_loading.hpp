#pragma once

#include "bindeglied/base/watch.hpp"
#include "bindeglied/ingest/detail/loading.hpp"
#include "bindeglied/model/protocol.hpp"

namespace bindeglied::detail {

/// What is left to do when all files are read: merges equal rows, resolves references, creates
/// missing rows, checks rows, and draws up the protocol.  `inputs` stays empty.
[[nodiscard]] LoadedDataset finish_loading(Loading loading, const Watch& watch);

}  // namespace bindeglied::detail
