#include <iostream>
#include <string>
#include <vector>

#include "cli/run_cli.hpp"

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  return bindeglied::run_cli(arguments, std::cin, std::cout, std::cerr);
}
