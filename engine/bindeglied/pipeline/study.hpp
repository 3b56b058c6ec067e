#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/ingest/load_dataset.hpp"
#include "bindeglied/model/protocol.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// Data and the network built from it: what every verb starts from.
struct Study {
  LoadedDataset loaded;
  Network network;
};

/// The example dataset `ruhr-konferenz` that stands inside the program, as loaded from its CSV
/// tables.
[[nodiscard]] LoadedDataset load_builtin_dataset(const Watch& watch = {});

/// The network of loaded data.  Throws Error{input} with all diagnostics when the data has errors.
[[nodiscard]] Study make_study(LoadedDataset loaded, const Watch& watch = {});

}  // namespace bindeglied
