#pragma once

#include <string>

namespace bindeglied {

/// The bytes of a file.  Throws Error{io} that names it and says why it cannot be read.
[[nodiscard]] std::string read_text_file(const std::string& path);

}  // namespace bindeglied
