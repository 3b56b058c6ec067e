#pragma once

#include <string>
#include <vector>

#include "bindeglied/analysis/evidence.hpp"
#include "bindeglied/model/message.hpp"
#include "bindeglied/network/network.hpp"
#include "bindeglied/report/explanation.hpp"

namespace bindeglied::detail {

/// One step for each of these, in their order.
void add_evidence(const Network& network, const std::vector<Evidence>& evidence,
                  std::vector<ExplanationStep>& steps);

/// One step for each source that the steps so far cite; ascending.
void add_sources(const Network& network, std::vector<ExplanationStep>& steps);

[[nodiscard]] ExplanationStep part_step(std::string key, double value, Message text);

}  // namespace bindeglied::detail
