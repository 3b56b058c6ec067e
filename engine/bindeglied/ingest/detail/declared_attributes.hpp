#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bindeglied/ingest/detail/graph_builder.hpp"

namespace bindeglied::detail {

/// An attribute that a file of XML declares before it is used.
struct DeclaredAttribute {
  std::string name;
  std::string type;        ///< "double", in lower case; empty = text
  std::string owner = {};  ///< "node", "edge", "graph", "all"; empty = all
  std::string fallback = {};
  bool is_drawing = false;  ///< says how a program of yWorks draws an element
};

/// The attributes that a file declares, by id, with the values of elements that do not say theirs.
class DeclaredAttributes {
 public:
  /// Reports `graph.duplicate_key` for an id that stands there already; then the second attribute
  /// is not used, nor is its fallback.  Reports `graph.unknown_type` for a type that is none.
  void declare(std::string_view id, DeclaredAttribute attribute, GraphBuilder& builder);

  /// The attribute declared last, whose fallback may follow; nullptr when it is not used.
  [[nodiscard]] const DeclaredAttribute* open() const;
  void set_fallback(std::string_view text);

  /// nullptr when there is none.
  [[nodiscard]] const DeclaredAttribute* find(const std::string& id) const;

  /// Gives the element that is being built what it does not say itself; `owner` is "node" or
  /// "edge".
  void add_fallbacks(std::string_view owner, GraphBuilder& builder) const;

 private:
  std::vector<DeclaredAttribute> all_ = {};
  std::unordered_map<std::string, std::size_t> positions_ = {};
  std::vector<std::size_t> with_fallback_ = {};  ///< positions in `all_`; ascending
  bool is_open_ = false;
};

}  // namespace bindeglied::detail
