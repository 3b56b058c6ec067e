#include "bindeglied/ingest/detail/declared_attributes.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bindeglied::detail {
namespace {

/// Of GraphML and GEXF 1.1 to 1.3, whose lists are kept as the texts that they are.
bool is_known_type(std::string_view type) {
  constexpr std::array<std::string_view, 18> types = {
      "",        "anyuri", "bigdecimal", "biginteger", "boolean", "byte",
      "char",    "date",   "datetime",   "double",     "float",   "int",
      "integer", "long",   "short",      "string",     "uri",     "character"};
  constexpr std::string_view list = "list";
  if (type.starts_with(list) && type != list) type.remove_prefix(list.size());
  return std::ranges::find(types, type) != types.end();
}

}  // namespace

void DeclaredAttributes::declare(std::string_view id, DeclaredAttribute attribute,
                                 GraphBuilder& builder) {
  if (!is_known_type(attribute.type)) {
    builder.report("graph.unknown_type", Severity::warning, attribute.name, attribute.type,
                   "is no known type; the values are read as texts");
  }
  is_open_ = positions_.emplace(std::string(id), all_.size()).second;
  if (is_open_) {
    all_.push_back(std::move(attribute));
  } else {
    builder.report("graph.duplicate_key", Severity::warning, {}, id,
                   "is the id of two keys; the second one is not used");
  }
}

const DeclaredAttribute* DeclaredAttributes::open() const {
  return is_open_ ? &all_.back() : nullptr;
}

void DeclaredAttributes::set_fallback(std::string_view text) {
  if (!is_open_) return;
  all_.back().fallback = text;
  const std::size_t last = all_.size() - 1;
  if (with_fallback_.empty() || with_fallback_.back() != last) with_fallback_.push_back(last);
}

const DeclaredAttribute* DeclaredAttributes::find(const std::string& id) const {
  const auto found = positions_.find(id);
  return found == positions_.end() ? nullptr : &all_[found->second];
}

void DeclaredAttributes::add_fallbacks(std::string_view owner, GraphBuilder& builder) const {
  for (const std::size_t position : with_fallback_) {
    const DeclaredAttribute& attribute = all_[position];
    const bool is_for_it =
        attribute.owner == owner || attribute.owner == "all" || attribute.owner.empty();
    if (is_for_it && !builder.has_cell(attribute.name)) {
      builder.add_typed(attribute.name, attribute.type, attribute.fallback);
    }
  }
}

}  // namespace bindeglied::detail
