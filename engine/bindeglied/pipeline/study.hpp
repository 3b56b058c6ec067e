#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <tuple>

#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/ingest/load_dataset.hpp"
#include "bindeglied/matching/match_weights.hpp"
#include "bindeglied/model/protocol.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// Data, the network built from it, and the weights that partners are recommended with: what every
/// verb starts from.
struct Study {
  LoadedDataset loaded;
  Network network;
  std::shared_ptr<const MatchWeights> weights;  ///< default_weights() unless others were read
};

/// Which weights.
struct WeightsChoice {
  std::string weights = {};  ///< a file; empty = those that stand inside the program

  static constexpr auto fields() {
    using Self = WeightsChoice;
    return std::tuple{Choice{"weights", &Self::weights, "weights that train made, as CSV"}};
  }
};

/// The weights that stand inside the program, data/weights; all studies share them.
[[nodiscard]] std::shared_ptr<const MatchWeights> default_weights();

/// The weights of a file.  Throws Error{io} when it cannot be read, Error{limit} when it
/// is too large, Error{input} as read_weights().
[[nodiscard]] MatchWeights load_weights(const std::string& path);

/// The example dataset `ruhr-konferenz` that stands inside the program, as loaded from its CSV
/// tables.
[[nodiscard]] LoadedDataset load_builtin_dataset(const Watch& watch = {});

/// How many errors, warnings or notes there are about the data, kept or only counted.
[[nodiscard]] std::uint64_t count_severity(const LoadedDataset& loaded, Severity severity);

/// Throws Error{input} when the data has errors, or warnings and `is_strict`, with the diagnostics
/// of that rank.  Where more were counted than kept, one diagnostic `data.unlisted` has in `value`
/// how many are missing and in `rule` their code.
void check_errors(const LoadedDataset& loaded, bool is_strict);

/// The network of loaded data.  Throws as check_errors() does.
[[nodiscard]] Study make_study(LoadedDataset loaded, const Watch& watch = {});

/// Frees the rows of ties, which stand in the network too: half a gigabyte of ten million.  After
/// that the study answers all but what changes ties, see change_ties(), and conversions.
void forget_ties(Study& study);

}  // namespace bindeglied
