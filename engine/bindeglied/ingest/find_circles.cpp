#include "bindeglied/ingest/detail/find_circles.hpp"

#include <algorithm>
#include <cstdint>

namespace bindeglied::detail {
namespace {

constexpr std::size_t none = SIZE_MAX;

/// The row of each text that is an id; the first of several.
std::vector<std::size_t> rows_by_id(const std::vector<Link>& links, std::size_t text_count) {
  std::vector<std::size_t> row_of(text_count, none);
  for (std::size_t row = links.size(); row-- > 0;) row_of[links[row].id.index()] = row;
  row_of[empty_text().index()] = none;
  return row_of;
}

}  // namespace

std::vector<std::vector<std::size_t>> find_circles(const std::vector<Link>& links,
                                                   std::size_t text_count) {
  const std::vector<std::size_t> row_of = rows_by_id(links, text_count);

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

std::vector<std::size_t> count_enclosing(const std::vector<Link>& links, std::size_t text_count) {
  const std::vector<std::size_t> row_of = rows_by_id(links, text_count);
  std::vector<std::size_t> count(links.size(), none);
  std::vector<std::uint8_t> is_on_way(links.size(), 0);
  for (std::size_t start = 0; start < links.size(); ++start) {
    std::vector<std::size_t> way;
    std::size_t at = start;
    while (at != none && count[at] == none && is_on_way[at] == 0) {
      way.push_back(at);
      is_on_way[at] = 1;
      at = row_of[links[at].parent.index()];
    }
    const bool is_circle = at != none && count[at] == none;
    std::size_t above = at == none || is_circle ? 0 : count[at] + 1;
    while (!way.empty()) {
      count[way.back()] = is_circle ? 0 : above++;
      way.pop_back();
    }
  }
  return count;
}

}  // namespace bindeglied::detail
