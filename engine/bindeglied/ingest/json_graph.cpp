#include "bindeglied/ingest/detail/json_graph.hpp"

#include <utility>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/cell_text.hpp"
#include "bindeglied/ingest/detail/json_graph_words.hpp"
#include "bindeglied/ingest/detail/json_ids.hpp"
#include "bindeglied/ingest/detail/text_place.hpp"

namespace bindeglied::detail {
namespace {

constexpr std::string_view element_rule = "must be an object";

}  // namespace

void JsonGraph::scalar(JsonScalar kind, std::string_view text) {
  if (tables_depth_ > 0) return tables_.scalar(kind, text);
  if (skipped_ > 0) return;
  if (is_in_cell_) return cell_.add(kind, text);
  if (frames_.empty()) {
    builder_.report("json.not_object", Severity::error, {}, text, element_rule);
    return;
  }
  switch (frames_.back().inside) {
    case Inside::graph:
    case Inside::about:
      return graph_scalar(kind, text);
    case Inside::node:
    case Inside::edge:
    case Inside::nested:
      return member(kind, text);
    default:
      builder_.report("graph.element", Severity::error, {}, text, element_rule);
  }
}

void JsonGraph::open(bool is_object) {
  if (depth_ == limits_.max_nesting) {
    throw_limit(file_, depth_ + 1, "arrays and objects inside each other", "max_nesting",
                limits_.max_nesting);
  }
  ++depth_;
  if (tables_depth_ > 0) {
    ++tables_depth_;
    tables_.open(is_object);
  } else if (skipped_ > 0) {
    ++skipped_;
  } else if (is_in_cell_) {
    cell_.open(is_object);
  } else {
    open_member(is_object);
  }
}

void JsonGraph::open_member(bool is_object) {
  if (frames_.empty()) {
    if (is_object) return push(Inside::graph);
    builder_.report("json.not_object", Severity::error, {}, "[...]", element_rule);
    return skip();
  }
  switch (frames_.back().inside) {
    case Inside::graph:
      return open_in_graph(is_object);
    case Inside::about:
      if (is_object && frames_.back().key == "tables") return open_tables();
      builder_.lose_graph_attribute(frames_.back().key, is_object ? "{...}" : "[...]");
      return skip();
    case Inside::node:
    case Inside::edge:
      if (is_object && is_nested_key(frames_.back().key)) return push(Inside::nested);
      [[fallthrough]];
    case Inside::nested:
      is_in_cell_ = true;
      cell_.begin();
      return cell_.open(is_object);
    default:
      return open_in_list(is_object);
  }
}

void JsonGraph::open_in_graph(bool is_object) {
  const std::string& key = frames_.back().key;
  if (key == "nodes" || (key == "elements" && !is_object)) {
    if (is_further_network()) return skip();
    push(is_object ? Inside::node_map : Inside::nodes);
  } else if (is_edges_key(key)) {
    if (is_further_network()) return skip();
    if (!is_object) return push(Inside::edges);
    builder_.report("graph.element", Severity::error, key, "{...}", "must be an array");
    skip();
  } else if (is_object && key == "tables") {
    open_tables();
  } else if (is_object && is_nested_key(key) && frames_.size() > 1) {
    push(Inside::about);
  } else if (is_object && (key == "graph" || key == "elements" || is_nested_key(key))) {
    push(Inside::graph);
  } else if (!is_object && key == "graphs") {
    push(Inside::graphs);
  } else {
    if (key == "hyperedges") {
      builder_.report("graph.hyperedge", Severity::warning, key, {},
                      "is no tie between two; left out");
    } else if (!is_technical_key(key)) {
      builder_.lose_graph_attribute(key, is_object ? "{...}" : "[...]");
    }
    skip();
  }
}

void JsonGraph::open_tables() {
  has_tables_ = true;
  tables_depth_ = 1;
  tables_.open(true);
}

/// Nodes and edges of one network stand side by side; reported otherwise.
bool JsonGraph::is_further_network() {
  if (network_depth_ == 0) network_depth_ = frames_.size();
  if (network_depth_ == frames_.size()) return false;
  builder_.lose_network(frames_.back().key);
  return true;
}

void JsonGraph::open_in_list(bool is_object) {
  const Inside list = frames_.back().inside;
  if (!is_object) {
    builder_.report("graph.element", Severity::error, {}, "[...]", element_rule);
    return skip();
  }
  if (list == Inside::graphs) {
    if (!std::exchange(has_graph_, true)) return push(Inside::graph);
    builder_.lose_network({});
    return skip();
  }
  begin_element(list, list == Inside::node_map ? frames_.back().key : std::string());
}

void JsonGraph::begin_element(Inside list, std::string_view id) {
  if (list == Inside::edges) {
    builder_.begin_edge(++edges_);
    builder_.set_directed(is_directed_);
    element_ = Inside::edge;
  } else {
    builder_.begin_node(++nodes_);
    if (!id.empty()) builder_.set_id(id);
    element_ = Inside::node;
  }
  push(element_);
}

void JsonGraph::key(const std::string& name) {
  if (tables_depth_ > 0) return tables_.key(name);
  if (skipped_ > 0) return;
  if (is_in_cell_) {
    if (!cell_.add_key(name)) {
      builder_.report("json.duplicate_key", Severity::warning, name, {},
                      "stands twice in one object; both kept");
    }
    return check_keys(cell_.key_count());
  }
  Frame& frame = frames_.back();
  frame.key = name;
  // An id that stands twice among nodes is found later, with all others.
  if (frame.inside == Inside::node_map) return;
  const bool is_new = frame.keys.insert(name).second;
  check_keys(frame.keys.size());
  if (!is_new) {
    builder_.report("json.duplicate_column", Severity::error, name, {},
                    "must stand once in its object");
  }
}

void JsonGraph::close() {
  --depth_;
  if (tables_depth_ > 0) {
    tables_.close();
    --tables_depth_;
  } else if (skipped_ > 0) {
    --skipped_;
  } else if (is_in_cell_) {
    if (cell_.close()) end_cell();
  } else {
    const Inside inside = frames_.back().inside;
    frames_.pop_back();
    if (inside == Inside::node || inside == Inside::edge) end_element();
  }
}

void JsonGraph::end_element() {
  builder_.end();
  element_ = Inside::graph;
}

void JsonGraph::fail(std::string_view code, std::string_view value, std::string_view rule) {
  builder_.report(code, Severity::error, {}, value, rule);
  if (tables_depth_ > 0) tables_.fail(code, value, rule);
  builder_.end();
}

void JsonGraph::graph_scalar(JsonScalar kind, std::string_view text) {
  if (kind == JsonScalar::null) return;
  const std::string& key = frames_.back().key;
  std::string& name = builder_.graph().name;
  if (key == "directed") {
    is_directed_ = builder_.read_direction(key, text, is_directed_);
  } else if ((key == "name" || key == "label") && name.empty()) {
    name = trim(text);
  } else if (!is_technical_key(key)) {
    builder_.lose_graph_attribute(key, text);
  }
}

void JsonGraph::member(JsonScalar kind, std::string_view text) {
  if (kind == JsonScalar::null) return;
  const std::string& name = frames_.back().key;
  if (is_in_node()) {
    node_member(name, kind, text);
  } else {
    edge_member(name, kind, text);
  }
}

void JsonGraph::node_member(const std::string& name, JsonScalar kind, std::string_view text) {
  if (name == "id" && !builder_.has_id()) {
    builder_.set_id(id_of(kind, text));
  } else {
    add(name, kind, text);
  }
}

void JsonGraph::edge_member(const std::string& name, JsonScalar kind, std::string_view text) {
  if (name == "source" || name == "from") {
    builder_.set_from(id_of(kind, text));
  } else if (name == "target" || name == "to") {
    builder_.set_to(id_of(kind, text));
  } else if (name == "directed" || name == "direction") {
    builder_.set_directed(builder_.read_direction(name, text, is_directed_));
  } else if (name != "key" || kind == JsonScalar::text) {  // networkx numbers parallel edges
    add(name, kind, text);
  }
}

void JsonGraph::add(const std::string& name, JsonScalar kind, std::string_view text) {
  if (kind == JsonScalar::text) {
    builder_.add_text(name, text);
  } else {
    builder_.add_json(name, text);
  }
}

void JsonGraph::end_cell() {
  is_in_cell_ = false;
  const std::string& name = frames_.back().key;
  const RawCell cell = cell_.cell();
  const bool is_end =
      !is_in_node() && (name == "source" || name == "target" || name == "from" || name == "to");
  if (is_end || (is_in_node() && name == "id")) {
    builder_.report("graph.id", Severity::error, name, cell.text, "must be a text or a number");
  } else if (to_lower_ascii(name) == "weight") {
    builder_.report("graph.number", Severity::error, name, cell.text, "must be a finite number");
  } else if (const std::string word = is_word_key(name) ? json_only_part(cell.text) : "";
             !word.empty()) {
    builder_.add_text(name, word);
  } else {
    builder_.add_json(name, cell.text);
  }
}

std::string JsonGraph::id_of(JsonScalar kind, std::string_view text) {
  const JsonId id = json_id(kind, text);
  if (!id.is_exact) {
    builder_.report("graph.id", Severity::error, {}, text,
                    "must be a text, or a number below 2^64");
  }
  return id.text;
}

void JsonGraph::check_keys(std::size_t count) const {
  if (count <= limits_.max_keys) return;
  throw_limit(file_, count, "keys in one object", "max_keys", limits_.max_keys);
}

ExchangeGraph JsonGraph::take() {
  if (network_depth_ == 0 && depth_ == 0) {
    builder_.report("graph.no_network", Severity::error, {}, {},
                    "must hold nodes, and edges or links");
  }
  if (has_tables_) builder_.graph().name.clear();  // they have it
  resolve_missing_ids(builder_.graph());
  return std::move(builder_.graph());
}

}  // namespace bindeglied::detail
