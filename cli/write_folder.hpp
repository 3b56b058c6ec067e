#pragma once

#include <filesystem>
#include <vector>

#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied {

/// Writes the files into the folder, which is made when missing.  Overwrites nothing: a folder that
/// has one of these files already is refused whole.  Throws Error{io}; then nothing of it is left.
void write_folder(const std::filesystem::path& folder, const std::vector<FileContent>& files);

}  // namespace bindeglied
