#include "bindeglied/ingest/detail/xml_namespaces.hpp"

namespace bindeglied::detail {

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view name_prefix(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

bool XmlNamespaces::declare(std::string_view attribute, std::string_view value) {
  if (attribute != "xmlns" && name_prefix(attribute) != "xmlns") return false;
  const bool has_prefix = attribute != "xmlns";
  declared_.push_back({has_prefix ? local_name(attribute) : std::string_view{}, value});
  return true;
}

std::string_view XmlNamespaces::of_element(std::string_view name) const {
  const std::string_view prefix = name_prefix(name);
  for (std::size_t i = declared_.size(); i-- > 0;) {
    if (declared_[i].prefix == prefix) return declared_[i].space;
  }
  return prefix;
}

}  // namespace bindeglied::detail
