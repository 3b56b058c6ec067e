#include "bindeglied/ingest/detail/pajek_values.hpp"

#include <algorithm>
#include <set>

#include "bindeglied/ingest/detail/pajek_words.hpp"

namespace bindeglied::detail {
namespace {

std::optional<std::uint64_t> count_in(const std::vector<std::string_view>& words) {
  return words.size() > 1 ? pajek_whole(words[1]) : std::nullopt;
}

}  // namespace

void PajekValues::begin(std::string_view kind, std::string_view name, std::uint64_t line) {
  sections_.push_back({.name = std::string(name.empty() ? kind : name), .line = line});
}

void PajekValues::add(const std::vector<std::string_view>& words, std::uint64_t line) {
  Section& section = sections_.back();
  section.values.insert(section.values.end(), words.begin(), words.end());
  section.lines.resize(section.values.size(), line);
}

void PajekValues::set_count(const std::vector<std::string_view>& words) {
  sections_.back().count = count_in(words);
}

void PajekValues::add_other_network(const std::vector<std::string_view>& words) {
  if (const auto count = count_in(words)) other_counts_.push_back(*count);
}

std::string PajekValues::fault_of(const Section& section, std::uint64_t vertex_count) const {
  const std::uint64_t count = section.count.value_or(section.values.size());
  if (section.values.size() != count) {
    return "values: " + std::to_string(section.values.size()) +
           ", *Vertices of its own: " + std::to_string(count) + "; left out";
  }
  if (count != vertex_count) {
    return "values: " + std::to_string(count) +
           ", vertices of the network: " + std::to_string(vertex_count) + "; left out";
  }
  const bool is_ambiguous = std::ranges::find(other_counts_, count) != other_counts_.end();
  return is_ambiguous ? "may belong to another network of this file, which has as many vertices; "
                        "left out"
                      : "";
}

void PajekValues::match(std::uint64_t vertex_count, GraphBuilder& builder) {
  std::erase_if(sections_, [&](const Section& section) {
    const std::string fault = fault_of(section, vertex_count);
    if (fault.empty()) return false;
    builder.report("pajek.values", Severity::warning, {}, section.name,
                   "line " + std::to_string(section.line) + ": " + fault);
    return true;
  });
  make_names_unique();
}

void PajekValues::make_names_unique() {
  std::set<std::string> taken = {"bipartite", "end", "id", "label", "start"};
  for (Section& section : sections_) {
    const std::string name = section.name;
    for (int number = 2; !taken.insert(section.name).second; ++number) {
      section.name = name + " " + std::to_string(number);
    }
  }
}

void PajekValues::give(std::size_t vertex, GraphBuilder& builder) const {
  for (const Section& section : sections_) {
    builder.add_number(section.name, section.values[vertex], section.lines[vertex]);
  }
}

}  // namespace bindeglied::detail
