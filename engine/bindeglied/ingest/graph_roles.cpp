#include "bindeglied/ingest/detail/graph_roles.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>

namespace bindeglied::detail {
namespace {

using Words = std::initializer_list<std::string_view>;

/// The first attribute, by the order of the words, that is called so in any case.
std::uint32_t first_called(const AttributeTable& attributes, Words words) {
  for (const std::string_view word : words) {
    for (std::uint32_t k = 0; k < attributes.all().size(); ++k) {
      if (to_lower_ascii(attributes.all()[k].name) == word) return k;
    }
  }
  return UINT32_MAX;
}

/// Another word for one of our columns.
struct Synonym {
  std::string_view column;
  Words words;
};

GraphRoles plain_roles(const AttributeTable& attributes, std::span<const Synonym> synonyms) {
  GraphRoles roles;
  for (const Attribute& attribute : attributes.all()) {
    const bool is_extra = attribute.name.starts_with(extra_prefix);
    roles.columns.push_back(is_extra ? attribute.name.substr(extra_prefix.size()) : attribute.name);
  }
  for (const Synonym& synonym : synonyms) {
    if (first_called(attributes, {synonym.column}) != UINT32_MAX) continue;
    const std::uint32_t found = first_called(attributes, synonym.words);
    if (found != UINT32_MAX) roles.columns[found] = synonym.column;
  }
  roles.weight = first_called(attributes, {"weight"});
  return roles;
}

}  // namespace

GraphRoles node_roles(const AttributeTable& attributes) {
  static const std::array<Synonym, 2> synonyms = {
      {{"lat", {"latitude"}}, {"lon", {"longitude", "lng", "long"}}}};
  GraphRoles roles = plain_roles(attributes, synonyms);
  roles.kind = first_called(attributes, {"kind", "art", "type", "element type"});
  roles.name = first_called(attributes, {"name"});
  roles.label = first_called(attributes, {"label"});
  roles.type = first_called(attributes, {node_type_name});
  roles.mode = first_called(attributes, {"bipartite"});
  return roles;
}

GraphRoles edge_roles(const AttributeTable& attributes) {
  static const std::array<Synonym, 2> synonyms = {{{"since", {"start"}}, {"until", {"end"}}}};
  GraphRoles roles = plain_roles(attributes, synonyms);
  roles.kind = first_called(attributes, {"kind", "art", "relation", "interaction", "type"});
  return roles;
}

}  // namespace bindeglied::detail
