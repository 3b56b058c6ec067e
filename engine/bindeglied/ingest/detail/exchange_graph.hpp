#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bindeglied/base/string_pool.hpp"

namespace bindeglied::detail {

/// What all cells of an attribute hold, for formats that declare it.
enum class AttributeType : std::uint8_t {
  text,
  list,     ///< texts joined by '|'
  number,   ///< JSON numbers only
  boolean,  ///< true and false only
};

struct Attribute {
  std::string name;
  AttributeType type = AttributeType::text;
};

/// The attributes of all nodes, or of all edges, in the order of their first use.
class AttributeTable {
 public:
  /// The position of the attribute with that name, which is added when new.  Amortised O(length).
  [[nodiscard]] std::uint32_t position(std::string_view name);
  [[nodiscard]] bool has(std::string_view name) const;
  [[nodiscard]] std::vector<Attribute>& all() { return attributes_; }
  [[nodiscard]] const std::vector<Attribute>& all() const { return attributes_; }

 private:
  std::vector<Attribute> attributes_;
  std::unordered_map<std::string, std::uint32_t> index_;
};

struct AttributeCell {
  std::uint32_t attribute = 0;
  Text value = empty_text();
  bool is_json = false;  ///< compact JSON: a number, boolean, array or object; else plain text
};

struct ExchangeNode {
  Text id = empty_text();
  std::vector<AttributeCell> cells = {};
  std::uint64_t row = 0;  ///< as in Diagnostic::row
};

struct ExchangeEdge {
  Text from = empty_text();
  Text to = empty_text();
  bool is_directed = true;
  std::vector<AttributeCell> cells = {};
  std::uint64_t row = 0;  ///< as in Diagnostic::row
};

/// What every exchange format can say, more or less: nodes and directed multi-edges with
/// attributes.  It stands between Dataset and all of them, so that a format is one function that
/// writes and one that reads.
struct ExchangeGraph {
  std::shared_ptr<StringPool> strings = std::make_shared<StringPool>();
  std::string name = {};
  AttributeTable node_attributes = {};
  AttributeTable edge_attributes = {};
  std::vector<ExchangeNode> nodes = {};
  std::vector<ExchangeEdge> edges = {};
  /// The tables that are neither nodes nor ties, as one JSON document as dataset_to_json() writes
  /// it; empty when there are none.
  std::string tables = {};
  bool declares_nodes = true;  ///< false for a mere list of edges, whose ends are then created
  std::string node_file = {};  ///< last path components, for messages
  std::string edge_file = {};

  [[nodiscard]] std::string_view view(Text text) const { return strings->view(text); }
};

/// Says of each row whether it is a stakeholder or a venue.
inline constexpr std::string_view node_type_name = "node_type";
/// Stands before the name of an unknown column that has a meaning of its own in some format:
/// "extra:label".
inline constexpr std::string_view extra_prefix = "extra:";

/// True for names with a meaning of their own in some format, in any case: source, label, type ...
[[nodiscard]] bool is_structural_name(std::string_view name);

/// The attribute that a cell of an unknown column stands in: one of the same name, with
/// extra_prefix where that has a meaning of its own, or where a weight is no number, which readers
/// of networks refuse.
[[nodiscard]] std::string attribute_of_extra(std::string_view column, std::string_view text);

/// In lower case, ASCII only.
[[nodiscard]] std::string to_lower_ascii(std::string_view text);

/// The cell of that attribute; none when the row does not have it.
[[nodiscard]] const AttributeCell* find_cell(const std::vector<AttributeCell>& cells,
                                             std::uint32_t attribute);

/// The position of each node from 1, by the index of its id's text; 0 for texts that are no id.  Of
/// equal ids the first counts.  O(texts).
[[nodiscard]] std::vector<std::uint32_t> node_numbers(const ExchangeGraph& graph);

/// True when there are edges, and none of them has a direction.  O(edges).
[[nodiscard]] bool is_undirected(const ExchangeGraph& graph);

/// Gives nodes without id their label as id, and edges whose ends are no ids those of the one node
/// with that label or name, as Kumu writes them.  O(nodes + edges).
void resolve_labels(ExchangeGraph& graph);

/// Sets the type of each attribute that is no list from its cells.  O(cells).
void settle_types(ExchangeGraph& graph);

}  // namespace bindeglied::detail
