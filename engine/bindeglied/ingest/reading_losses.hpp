#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "bindeglied/model/protocol.hpp"

namespace bindeglied {

/// What the protocol of loading says of content that is not in the data, or stands there as
/// something else: the counts of the diagnostics that report such a thing, by code.  Rows that were
/// rejected are not among them.
[[nodiscard]] std::vector<DiagnosticCount> losses_on_reading(const LoadedDataset& loaded);

/// Rows or edges left out on loading.
[[nodiscard]] std::uint64_t rejected_on_reading(const LoadedDataset& loaded);

/// How often the code stands in the counts.
[[nodiscard]] std::uint64_t count_of(const std::vector<DiagnosticCount>& counts,
                                     std::string_view code);

}  // namespace bindeglied
