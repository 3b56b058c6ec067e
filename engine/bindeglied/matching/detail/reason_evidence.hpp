#pragma once

#include "bindeglied/matching/recommend.hpp"

namespace bindeglied::detail {

/// Adds a tie and its sources.
inline void add_tie(const Network& network, Reason& reason, TieId tie) {
  reason.evidence.emplace_back(tie);
  const auto sources = network.sources_of_tie[tie];
  reason.sources.insert(reason.sources.end(), sources.begin(), sources.end());
}

}  // namespace bindeglied::detail
