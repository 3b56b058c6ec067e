#include "bindeglied/analysis/overview.hpp"

#include <algorithm>
#include <string_view>

#include "bindeglied/base/enum_names.hpp"

namespace bindeglied {
namespace {

template <class Rows>
void add_kinds(std::string_view table, const Rows& rows, std::vector<TableCount>& counts) {
  using Kind = std::remove_cvref_t<decltype(rows.begin()->kind)>;
  for (const auto& kind : EnumNames<Kind>::names) {
    const auto count =
        std::ranges::count_if(rows, [&](const auto& row) { return row.kind == kind.value; });
    if (count == 0) continue;
    counts.push_back({.table = std::string(table),
                      .kind = std::string(kind.name),
                      .count = static_cast<std::uint64_t>(count)});
  }
}

}  // namespace

std::vector<TableCount> count_tables(const Network& network) {
  std::vector<TableCount> counts;
  add_kinds("stakeholders", network.stakeholders, counts);
  add_kinds("venues", network.venues, counts);
  add_kinds("ties", network.ties, counts);
  const auto add = [&](std::string_view table, std::size_t count) {
    counts.push_back({.table = std::string(table), .count = count});
  };
  add("expectations", network.expectations.size());
  add("checks", network.checks.size());
  add("needs", network.needs.size());
  add("offers", network.offers.size());
  add("phases", network.phases.size());
  add("topics", network.topics.size());
  add("places", network.places.size());
  add("sources", network.sources.size());
  return counts;
}

}  // namespace bindeglied
