#pragma once

#include <filesystem>
#include <vector>

#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied {

template <>
struct EnumNames<CsvDialect> {
  using enum CsvDialect;
  static constexpr std::array<EnumName<CsvDialect>, 2> names{{
      {standard, "standard", "Standard", "standard"},
      {excel_de, "excel_de", "deutsches Excel", "German Excel"},
  }};
};

/// Writes the files into the folder, which is made when missing.  Overwrites nothing: a folder that
/// has one of these files already is refused whole.  Throws Error{io}.
void write_folder(const std::filesystem::path& folder, const std::vector<FileContent>& files);

}  // namespace bindeglied
