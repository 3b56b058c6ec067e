#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace bindeglied::detail {

/// Which prefixes stand for which namespaces while a document is walked through (Namespaces in XML
/// 1.0, https://www.w3.org/TR/xml-names/).  All texts must outlive it.
class XmlNamespaces {
 public:
  /// Takes the attribute of an element that is being opened; false when it declares nothing.
  bool declare(std::string_view attribute, std::string_view value);
  /// The namespace of an element with that name, prefix and all; a prefix that was not declared
  /// stands for itself.
  [[nodiscard]] std::string_view of_element(std::string_view name) const;
  /// How many are declared; forget_down_to() goes back to that when the element ends.
  [[nodiscard]] std::size_t size() const { return declared_.size(); }
  void forget_down_to(std::size_t size) { declared_.resize(size); }

 private:
  struct Declared {
    std::string_view prefix;
    std::string_view space;
  };
  std::vector<Declared> declared_ = {};
};

/// The part of a name after its prefix.
[[nodiscard]] std::string_view local_name(std::string_view name);
/// The prefix of a name; empty when it has none.
[[nodiscard]] std::string_view name_prefix(std::string_view name);

}  // namespace bindeglied::detail
