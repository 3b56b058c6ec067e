#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "bindeglied/report/write_report.hpp"

namespace bindeglied {

/// Looks up an environment variable; empty when it is not set.
using Environment = std::function<std::string(const char* name)>;

/// `--lang`, else the first set of BINDEGLIED_LANG, LC_ALL, LC_MESSAGES, LANG; C, POSIX and
/// languages that we do not speak: English for the latter, German for C and POSIX and when nothing
/// is set.  Throws Error{usage} for another --lang.
[[nodiscard]] Language choose_language(std::string_view option, const Environment& environment);

}  // namespace bindeglied
