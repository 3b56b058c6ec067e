#pragma once

#include <filesystem>
#include <string>

#include "bindeglied/ingest/limits.hpp"

namespace bindeglied {

/// All bytes of a file.  Throws Error{io} with the path and the reason, Error{limit} above
/// max_file_bytes.
[[nodiscard]] std::string read_file(const std::filesystem::path& path, const Limits& limits = {});

}  // namespace bindeglied
