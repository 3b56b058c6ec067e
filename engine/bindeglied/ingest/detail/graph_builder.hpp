#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/ingest/detail/exchange_graph.hpp"
#include "bindeglied/ingest/detail/row_sink.hpp"
#include "bindeglied/ingest/limits.hpp"

namespace bindeglied::detail {

/// Builds an ExchangeGraph element by element, for all readers: checks sizes and numbers, and
/// reports what is wrong with the element that is being built.
class GraphBuilder {
 public:
  /// All three must outlive the builder.
  GraphBuilder(std::string_view file, RowSink& problems, const Limits& limits)
      : file_(file), problems_(problems), limits_(limits) {}

  /// Begins a node; `row` as in Diagnostic::row.  Throws Error{limit} above max_nodes.
  void begin_node(std::uint64_t row);
  /// Begins an edge.  Throws Error{limit} above max_ties.
  void begin_edge(std::uint64_t row);
  /// Ends the element: what is reported from here on belongs to none.
  void end() { inside_ = Inside::nothing; }

  // Of the node or edge that is being built.  Texts are valid UTF-8; too long ones throw
  // Error{limit}.
  void set_id(std::string_view id);
  void set_from(std::string_view from);
  void set_to(std::string_view to);
  void set_directed(bool is_directed);
  /// Edges have no id here, as ties have one made of their content; reports
  /// `graph.duplicate_edge_id` for one that stands twice.
  void set_edge_id(std::string_view id);
  // What adds a cell throws Error{limit} above 5e7 of them: defaults make many out of few bytes.
  /// A text; an empty one says nothing and is left out.
  void add_text(std::string_view name, std::string_view text);
  /// Any compact JSON; `null` is left out.
  void add_json(std::string_view name, std::string_view json);
  /// A number as programs write it, `null` for none; reports `graph.number` when it is none or not
  /// finite, with `row` where that is not the element's own.
  void add_number(std::string_view name, std::string_view text, std::uint64_t row = 0);
  /// true, false, 1 or 0 in any case; reports `graph.boolean` otherwise and keeps the text.
  void add_boolean(std::string_view name, std::string_view text);
  /// As one of these, by what GraphML or GEXF calls its type in lower case.
  void add_typed(std::string_view name, std::string_view type, std::string_view text);
  /// The node that the element is inside of, as the attribute `parent`; reports `graph.parent` when
  /// the element has such an attribute already.  An empty one says nothing.
  void add_parent(std::string_view id);
  /// True when the element has such an attribute already.
  [[nodiscard]] bool has_cell(std::string_view name);
  /// The text or JSON of that attribute; empty when the element does not have it.
  [[nodiscard]] std::string_view cell_text(std::string_view name);
  [[nodiscard]] bool has_id() const;
  [[nodiscard]] std::string_view id() const;

  /// Reports something; with an error the data is not usable.
  /// `row` stands for the element's own unless it is 0.
  void report(std::string_view code, Severity severity, std::string_view column,
              std::string_view value, std::string_view rule, std::uint64_t row = 0);

  /// Whether a word means that edges have a direction; `otherwise` when it is empty, and for a word
  /// that is none, which is reported as `graph.direction`.
  [[nodiscard]] bool read_direction(std::string_view column, std::string_view word, bool otherwise);

  /// Reports that the file holds more than one network.
  void lose_network(std::string_view name);

  /// Reports an XML file without an element <graph>.
  void refuse_no_graph();

  /// Reports a network that stands inside an edge and is left out.
  void lose_graph_of_edge(std::string_view id);

  /// Reports a further value of an attribute that changes with time.
  void lose_change(std::string_view name, std::string_view value);

  /// Reports a value of an element that comes only after the elements inside it.
  void lose_late_value(std::string_view name, std::string_view value);

  /// Reports an element of XML that none of our tables has a place for.
  void lose_element(std::string_view name, std::string_view value);

  /// Reports a port of a node, or of an end of an edge; an empty one says nothing.
  void lose_port(std::string_view word, std::string_view name);

  /// Reports an attribute of the whole network, for which our tables have no place; an empty one
  /// says nothing.
  void lose_graph_attribute(std::string_view name, std::string_view value);

  [[nodiscard]] ExchangeGraph& graph() { return graph_; }

 private:
  enum class Inside : std::uint8_t { nothing, node, edge };

  void add(std::string_view name, std::string_view value, bool is_json);
  [[nodiscard]] Text intern(std::string_view text);
  [[nodiscard]] std::vector<AttributeCell>& cells();
  [[nodiscard]] AttributeTable& attributes();
  [[nodiscard]] std::vector<std::uint64_t>& last_elements();

  std::string_view file_;
  RowSink& problems_;
  const Limits& limits_;
  ExchangeGraph graph_ = {};
  Inside inside_ = Inside::nothing;
  std::uint64_t element_ = 0;  ///< nodes and edges begun so far
  std::uint64_t cell_count_ = 0;
  /// Of each attribute of nodes, and of edges: the element that had it last.
  std::vector<std::uint64_t> last_nodes_ = {};
  std::vector<std::uint64_t> last_edges_ = {};
  std::vector<bool> are_edge_ids_ = {};  ///< by the index of the text
};

/// Whether the id of an edge is only a number that a program gave it: "17", "e17".
[[nodiscard]] bool is_numbered(std::string_view id);

/// The number as JSON writes it; empty when the text is no finite decimal number.
[[nodiscard]] std::string json_number(std::string_view text);

}  // namespace bindeglied::detail
