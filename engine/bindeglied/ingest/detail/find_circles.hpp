#pragma once

#include <cstddef>
#include <vector>

#include "bindeglied/base/string_pool.hpp"

namespace bindeglied::detail {

/// A row and the row above it.
struct Link {
  Text id = empty_text();
  Text parent = empty_text();  ///< empty or no id of a row: the top
};

/// The circles of parents: positions of their rows from child to parent, beginning at the first
/// row.  Circles by that row.  `text_count` is the size of the pool.  O(rows).
[[nodiscard]] std::vector<std::vector<std::size_t>> find_circles(const std::vector<Link>& links,
                                                                 std::size_t text_count);

/// How many rows enclose each row; the rows of a circle count as the top.
/// O(links).
[[nodiscard]] std::vector<std::size_t> count_enclosing(const std::vector<Link>& links,
                                                       std::size_t text_count);

}  // namespace bindeglied::detail
