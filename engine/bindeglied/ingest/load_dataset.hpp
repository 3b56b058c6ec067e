#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/ingest/limits.hpp"
#include "bindeglied/model/protocol.hpp"

namespace bindeglied {

/// The bytes of one file with its name; the name's ending says what it is (.json, .csv, .csv.gz,
/// .xlsx).
struct NamedBytes {
  std::string name;  ///< last path component
  std::string_view bytes;
};

/// Turns one JSON document, or any number of CSV tables, into a validated dataset.
///
/// Every problem of every file is found in one pass and returned as a Diagnostic; look at
/// has_errors() before using `dataset`.  References are resolved to ids, equal rows merged,
/// undeclared nodes created. Several files are one input, named "tables", with the hash of a folder
/// of them.  Throws Error{usage} for .xlsx and unknown endings, Error{limit},
/// Error{interrupted}.  Time O(bytes).
[[nodiscard]] LoadedDataset load_bytes(std::span<const NamedBytes> files, const Limits& limits = {},
                                       const Watch& watch = {});

/// The same for a file, or a folder with one CSV file per table.  Throws Error{io} when it cannot
/// be read.
[[nodiscard]] LoadedDataset load_dataset(const std::filesystem::path& path,
                                         const Limits& limits = {}, const Watch& watch = {});

}  // namespace bindeglied
