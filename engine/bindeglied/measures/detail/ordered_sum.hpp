#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "bindeglied/base/parallel_for.hpp"

namespace bindeglied::detail {

/// The sum of what work(part, row) adds to `row`, elementwise, part after part: the same for every
/// number of threads.  At most 16 rows of `size` numbers at a time.
template <class Work>
[[nodiscard]] std::vector<double> ordered_sum(std::size_t part_count, std::size_t size,
                                              unsigned threads, Work work) {
  constexpr std::size_t at_once = 16;
  std::vector<double> total(size, 0.0);
  std::vector<std::vector<double>> rows(std::min(at_once, part_count));
  for (std::size_t start = 0; start < part_count; start += at_once) {
    const std::size_t parts = std::min(at_once, part_count - start);
    parallel_for(parts, 1, threads, [&](std::size_t first, std::size_t /*last*/) {
      rows[first].assign(size, 0.0);
      work(start + first, rows[first]);
    });
    for (std::size_t part = 0; part < parts; ++part) {
      for (std::size_t i = 0; i < size; ++i) total[i] += rows[part][i];
    }
  }
  return total;
}

}  // namespace bindeglied::detail
