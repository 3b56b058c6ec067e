#include "cli/run_cli.hpp"

#include <ostream>

namespace bindeglied {

int run_cli(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out,
            std::ostream& err) {
  static_cast<void>(arguments);
  static_cast<void>(in);
  static_cast<void>(out);
  err << "no verb yet\n";
  return 2;
}

}  // namespace bindeglied
