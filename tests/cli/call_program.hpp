#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "cli/run_cli.hpp"

namespace bindeglied::testing {

struct Outcome {
  int code = 0;
  std::string out;
  std::string err;
};

inline Outcome call(const std::vector<std::string>& arguments, const std::string& input = {},
                    const std::map<std::string, std::string>& variables = {}) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const int code =
      run_cli(arguments, {.in = in, .out = out, .err = err, .environment = [&](const char* name) {
                            const auto found = variables.find(name);
                            return found == variables.end() ? "" : found->second;
                          }});
  return {code, out.str(), err.str()};
}

/// A folder of its own for one test, removed at the end.
class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "bindeglied-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string operator/(std::string_view name) const {
    return (path_ / name).string();
  }
  // Who knows the folder need not look at the path.
  // NOLINTNEXTLINE(modernize-use-nodiscard)
  std::string write(std::string_view name, std::string_view text) const {
    std::ofstream(path_ / name) << text;
    return *this / name;
  }

 private:
  std::filesystem::path path_;
};

inline std::string read(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

inline constexpr std::string_view small_ties = "from,to,kind,since\na,v,attends,2019-06-19\n";

}  // namespace bindeglied::testing
