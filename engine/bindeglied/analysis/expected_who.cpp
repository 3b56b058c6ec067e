#include "bindeglied/analysis/expected_who.hpp"

#include <string>

namespace bindeglied {

MessageArgument expected_who(const Network& network, const Expectation& expectation) {
  if (!expectation.stakeholder.is_none()) return network.node(expectation.stakeholder);
  if (expectation.kinds.empty()) return std::string{};
  if (expectation.kinds.size() == 1) return expectation.kinds.front();
  return KindChoice{expectation.kinds};
}

}  // namespace bindeglied
