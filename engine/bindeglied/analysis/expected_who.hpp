#pragma once

#include "bindeglied/model/message.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// Who is expected, for a sentence: the stakeholder, the kind, or the kinds of which any will do.
[[nodiscard]] MessageArgument expected_who(const Network& network, const Expectation& expectation);

}  // namespace bindeglied
