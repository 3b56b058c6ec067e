#include "cli/network_options.hpp"

#include <utility>

namespace bindeglied {
namespace {

template <class Options>
void append_specs(std::vector<OptionSpec>& specs) {
  for (OptionSpec& spec : option_specs<Options>()) specs.push_back(std::move(spec));
}

}  // namespace

std::vector<OptionSpec> network_option_specs() {
  std::vector<OptionSpec> specs;
  append_specs<CooperationOptions>(specs);
  append_specs<NullOptions>(specs);
  append_specs<NetworkRequest>(specs);
  return specs;
}

NetworkRequest read_network_request(const OptionValues& values) {
  auto request = read_options<NetworkRequest>(values);
  request.cooperation = read_options<CooperationOptions>(values);
  request.null = read_options<NullOptions>(values);
  return request;
}

}  // namespace bindeglied
