#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "bindeglied/ingest/detail/graph_builder.hpp"
#include "bindeglied/ingest/detail/json_sink.hpp"
#include "bindeglied/ingest/detail/json_tables.hpp"
#include "bindeglied/ingest/detail/nested_json.hpp"

namespace bindeglied::detail {

/// Follows a JSON document that is a network and builds its graph.
///
/// The forms differ in their words only: a list (or map by id) of nodes called nodes or elements, a
/// list of edges called links, edges or connections, both in the document itself or under graph,
/// graphs[0] or elements; attributes in the element itself or under metadata, attributes or data.
class JsonGraph final : public JsonSink {
 public:
  /// All three must outlive it.
  JsonGraph(std::string_view file, RowSink& problems, const Limits& limits)
      : limits_(limits),
        builder_(file, problems, limits),
        tables_(file, problems, limits),
        file_(file) {}

  void scalar(JsonScalar kind, std::string_view text) override;
  void open(bool is_object) override;
  void key(const std::string& name) override;
  void close() override;
  void fail(std::string_view code, std::string_view value, std::string_view rule) override;

  /// What was built; call it after the last event.
  [[nodiscard]] ExchangeGraph take();

 private:
  enum class Inside : std::uint8_t {
    graph,
    graphs,
    nodes,
    node_map,
    edges,
    node,
    edge,
    nested,  ///< attributes of a node or edge
    about,   ///< attributes of the network, which hold no network
  };

  /// An array or object that is open.
  struct Frame {
    Inside inside = Inside::graph;
    std::string key = {};  ///< of the member that is being read
    std::unordered_set<std::string> keys = {};
  };

  void push(Inside inside) { frames_.push_back({.inside = inside}); }
  void skip() { skipped_ = 1; }
  void open_member(bool is_object);
  void open_in_graph(bool is_object);
  void open_in_list(bool is_object);
  void open_tables();
  bool is_further_network();
  void begin_element(Inside list, std::string_view id);
  void end_element();
  void graph_scalar(JsonScalar kind, std::string_view text);
  void member(JsonScalar kind, std::string_view text);
  void node_member(const std::string& name, JsonScalar kind, std::string_view text);
  void edge_member(const std::string& name, JsonScalar kind, std::string_view text);
  void add(const std::string& name, JsonScalar kind, std::string_view text);
  void end_cell();
  [[nodiscard]] std::string id_of(JsonScalar kind, std::string_view text);
  void check_keys(std::size_t count) const;
  [[nodiscard]] bool is_in_node() const { return element_ == Inside::node; }

  const Limits& limits_;
  GraphBuilder builder_;
  JsonTables tables_;
  std::string_view file_;
  std::vector<Frame> frames_ = {};
  std::uint64_t depth_ = 0;         ///< open arrays and objects
  std::uint64_t skipped_ = 0;       ///< of these, the innermost that are passed over
  std::uint64_t tables_depth_ = 0;  ///< of these, the innermost that belong to our own tables
  bool is_in_cell_ = false;
  NestedJson cell_ = {};
  Inside element_ = Inside::graph;  ///< node or edge, when one is being read
  bool is_directed_ = true;
  bool has_graph_ = false;         ///< one of graphs was read
  std::size_t network_depth_ = 0;  ///< frames around its nodes and edges; 0 before any
  bool has_tables_ = false;        ///< our own
  std::uint64_t nodes_ = 0;
  std::uint64_t edges_ = 0;
};

}  // namespace bindeglied::detail
