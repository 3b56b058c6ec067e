#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "bindeglied/model/message.hpp"

namespace bindeglied::detail {

/// The sentences for one capability: offered as documented, and as assumed by kind.
struct CapabilityCodes {
  std::string_view capability;
  std::string_view documented;
  std::string_view assumed;
};

/// Capabilities that have sentences of their own; every other is quoted as the data names it.
inline constexpr std::array<CapabilityCodes, 10> capability_codes{{
    {"authority", "recommend.offers_authority", "recommend.assumed_authority"},
    {"culture", "recommend.offers_culture", "recommend.assumed_culture"},
    {"funding", "recommend.offers_funding", "recommend.assumed_funding"},
    {"infrastructure", "recommend.offers_infrastructure", "recommend.assumed_infrastructure"},
    {"land", "recommend.offers_land", "recommend.assumed_land"},
    {"outreach", "recommend.offers_outreach", "recommend.assumed_outreach"},
    {"research", "recommend.offers_research", "recommend.assumed_research"},
    {"training", "recommend.offers_training", "recommend.assumed_training"},
    {"volunteers", "recommend.offers_volunteers", "recommend.assumed_volunteers"},
    {"workforce", "recommend.offers_workforce", "recommend.assumed_workforce"},
}};

/// "It offers what the project needs": documented, or assumed because of its kind ({0}).
inline Message capability_message(std::string_view capability, bool is_assumed,
                                  StakeholderKind kind) {
  const auto known = std::ranges::find(capability_codes, capability, &CapabilityCodes::capability);
  if (known != capability_codes.end()) {
    if (is_assumed) return {.code = known->assumed, .arguments = {kind}};
    return {.code = known->documented, .arguments = {}};
  }
  if (is_assumed) {
    return {.code = "recommend.assumed_other", .arguments = {kind, std::string(capability)}};
  }
  return {.code = "recommend.offers_other", .arguments = {std::string(capability)}};
}

}  // namespace bindeglied::detail
