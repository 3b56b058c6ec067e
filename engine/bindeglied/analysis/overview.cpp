#include "bindeglied/analysis/overview.hpp"

#include <algorithm>
#include <string_view>
#include <type_traits>

#include "bindeglied/model/dataset.hpp"

namespace bindeglied {
namespace {

/// A table by its own names; a German one that covers all kinds of its rows.
Word table_word(std::string_view name) {
  Word word{.name = name, .de = name, .en = name};
  for_each_table<Dataset>([&](const auto& table) {
    if (table.name == name) word.de = table.german.substr(table.german.rfind('|') + 1);
  });
  return word;
}

template <class Rows>
void add_kinds(std::string_view table, const Rows& rows, std::vector<TableCount>& counts) {
  using Kind = std::remove_cvref_t<decltype(rows.begin()->kind)>;
  for (const auto& kind : EnumNames<Kind>::names) {
    const auto count =
        std::ranges::count_if(rows, [&](const auto& row) { return row.kind == kind.value; });
    if (count == 0) continue;
    counts.push_back({.table = table_word(table),
                      .kind = word_of(kind.value),
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
    counts.push_back({.table = table_word(table), .count = count});
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
