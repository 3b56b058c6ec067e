#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace bindeglied {

/// The whole program: `arguments` without the program's name.  Results go to `out`, everything for
/// humans to `err`.  Returns the exit code of the README; never throws.
[[nodiscard]] int run_cli(const std::vector<std::string>& arguments, std::istream& in,
                          std::ostream& out, std::ostream& err);

}  // namespace bindeglied
