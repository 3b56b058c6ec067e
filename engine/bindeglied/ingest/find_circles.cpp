#include "bindeglied/ingest/detail/find_circles.hpp"

#include <algorithm>
#include <cstdint>

namespace bindeglied::detail {

std::vector<std::vector<std::size_t>> find_circles(const std::vector<Link>& links,
                                                   std::size_t text_count) {
  constexpr std::size_t none = SIZE_MAX;
  std::vector<std::size_t> row_of(text_count, none);
  for (std::size_t row = links.size(); row-- > 0;) row_of[links[row].id.index()] = row;
  row_of[empty_text().index()] = none;

  std::vector<std::vector<std::size_t>> circles;
  std::vector<std::size_t> walk_of(links.size(), none);  // the walk that came first to a row
  for (std::size_t start = 0; start < links.size(); ++start) {
    std::size_t at = start;
    while (at != none && walk_of[at] == none) {
      walk_of[at] = start;
      at = row_of[links[at].parent.index()];
    }
    if (at == none || walk_of[at] != start) continue;
    std::vector<std::size_t> circle = {at};
    for (std::size_t next = row_of[links[at].parent.index()]; next != at;
         next = row_of[links[next].parent.index()]) {
      circle.push_back(next);
    }
    std::rotate(circle.begin(), std::ranges::min_element(circle), circle.end());
    circles.push_back(std::move(circle));
  }
  std::ranges::sort(circles);
  return circles;
}

}  // namespace bindeglied::detail
