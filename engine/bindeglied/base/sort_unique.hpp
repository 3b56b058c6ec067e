#pragma once

#include <algorithm>
#include <vector>

namespace bindeglied {

/// Sorts ascending and leaves each value once.  O(n log n).
template <class T>
void sort_unique(std::vector<T>& values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace bindeglied
