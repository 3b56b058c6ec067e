#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace bindeglied::detail {

/// How the bytes of an input are to be read.
enum class FileForm : std::uint8_t { json, csv, csv_gzip, xml, pajek };

/// What the name of an input says.
struct FileName {
  std::string name;  ///< last path component
  std::string stem;  ///< without the ending: the table that a CSV file holds
  FileForm form = FileForm::csv;
};

/// Reads the ending, upper or lower case: .graphml, .gexf and .xml are XML, .net and .paj are
/// Pajek.  Throws Error{usage} for .xlsx, saying how to save it as CSV, and for all other endings.
[[nodiscard]] FileName parse_file_name(std::string_view name);

/// The files of a folder, by name.
struct FolderFiles {
  std::vector<std::string> tables = {};   ///< end in .csv or .csv.gz
  std::vector<std::string> ignored = {};  ///< everything else, also folders and hidden files
};

/// Throws Error{io} when the folder cannot be read.
[[nodiscard]] FolderFiles list_folder(const std::filesystem::path& folder);

}  // namespace bindeglied::detail
