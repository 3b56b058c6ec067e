#pragma once

#include <algorithm>

#include "bindeglied/matching/recommend.hpp"

namespace bindeglied::detail {

/// Adds a tie and its sources.
inline void add_tie(const Network& network, Reason& reason, TieId tie) {
  reason.evidence.emplace_back(tie);
  const auto sources = network.sources_of_tie[tie];
  reason.sources.insert(reason.sources.end(), sources.begin(), sources.end());
}

/// Sorts and leaves each once.
template <class T>
void make_unique(std::vector<T>& values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace bindeglied::detail
