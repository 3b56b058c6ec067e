#pragma once

#include <string>
#include <vector>

#include "bindeglied/ingest/convert_dataset.hpp"
#include "bindeglied/model/protocol.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// What was converted into what, and under which names it was written.
struct ConversionTarget {
  ExchangeFormat format = ExchangeFormat::json;
  std::vector<std::string> files = {};  ///< last path components
};

/// The protocol of a conversion: one row per loss, in the order of find_losses(); `summary` has the
/// format, the files, how many rows were written and how many cells lose something.
[[nodiscard]] Report report_conversion(const LoadedDataset& loaded, const Conversion& conversion,
                                       const ConversionTarget& target);

}  // namespace bindeglied
